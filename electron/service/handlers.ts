/** The contract served: each procedure over the records, the library, the engine and the reports. */
import type { CompletionView, Output, PackFaultView, Reply } from '../contract.ts'
import type { Handlers } from '../gate.ts'
import { listOpenAttempts } from '../records/attempts.ts'
import { listCompletions } from '../records/completions.ts'
import type { WriteHandle } from '../records/handles.ts'
import type { RowFault } from '../records/storage-fault.ts'
import { addTrainee, findTrainee, listTrainees, type Trainee } from '../records/trainees.ts'
import { completionReport, type Report } from '../reports/report.ts'
import { answer, guarded, Refusal } from './faults.ts'
import type { Library } from './library.ts'
import { moduleCards } from './module-cards.ts'
import { createRuns } from './runs.ts'
import { readName } from './trainee-name.ts'

/** What the service needs from the machine. */
export type ServicePorts = {
  readonly shell: 'electron' | 'loopback'
  readonly dataFolder: string
  readonly version: string
  readonly records: WriteHandle
  readonly library: Library
  /** Makes the file of a report and saves it through the shell. */
  readonly saveReport: (
    report: Report,
    format: 'csv' | 'pdf',
  ) => Promise<Reply<Output<'saveReport'>>>
  /** Milliseconds since 1970, UTC. */
  readonly now: () => number
  readonly newId: () => string
}

/** Makes the handlers of every procedure. Each answers faults as values; what it throws is a defect. */
export function createHandlers(ports: ServicePorts): Handlers {
  const { records, library, now, newId } = ports
  const runs = createRuns({ records, editions: library.editions, now })

  const traineeOf = (id: string): Trainee => {
    const trainee = findTrainee(records, id)
    if (trainee === undefined)
      throw new Refusal('not-found', 'There is no such trainee here; choose a name from the list.')
    return trainee
  }

  const report = (): Report => {
    const { rows, broken } = listCompletions(records)
    const completions = rows.map(
      ({ startedMs, finishedMs, criticalFindings, ...rest }): CompletionView => ({
        ...rest,
        startedAt: new Date(startedMs).toISOString(),
        finishedAt: new Date(finishedMs).toISOString(),
        criticalFindings: [...criticalFindings],
      }),
    )
    const { version } = ports
    return completionReport({ completions, unreadable: broken.length, version, nowMs: now() })
  }

  return {
    about: () =>
      guarded('Not everything about Safehand can be shown', () =>
        answer({
          version: ports.version,
          shell: ports.shell,
          dataFolder: ports.dataFolder,
          faults: [
            ...library.faults,
            ...[...listTrainees(records).broken, ...listCompletions(records).broken].map(asFault),
          ],
        }),
      ),

    listTrainees: () =>
      guarded('The trainees cannot be listed', () => answer([...listTrainees(records).rows])),

    addTrainee: ({ name: typed }) =>
      guarded('The name was not added', () => {
        const read = readName(typed)
        if (read === null)
          throw new Refusal(
            'bad-input',
            'A name needs at least one letter or digit and no invisible characters; type it again.',
          )
        const trainee = { id: newId(), ...read }
        if (!addTrainee(records, trainee, now()))
          throw new Refusal(
            'name-taken',
            'This name is in the list already; choose it there, or add something that tells the two apart.',
          )
        return answer({ id: trainee.id, name: trainee.name, openAttempts: 0, completions: 0 })
      }),

    listModules: ({ trainee }) =>
      guarded('The modules cannot be listed', () =>
        answer(moduleCards(records, library.editions, runs, traineeOf(trainee).id)),
      ),

    startAttempt: ({ trainee: id, module, language }) =>
      guarded('The attempt was not begun', () => {
        const trainee = traineeOf(id)
        const open = listOpenAttempts(records, id).rows.find(
          (each) => each.module === module && runs.editionOf(each.contentHash, module) !== null,
        )
        if (open !== undefined) return answer(runs.view(open.id, language))
        const edition = library.editions.get(module)
        if (edition === undefined)
          throw new Refusal('not-found', 'There is no such module here; choose one from the list.')
        return answer(runs.begin(newId(), trainee, edition, language))
      }),

    openAttempt: ({ attempt: id, language }) =>
      guarded('The attempt cannot be opened', () => answer(runs.view(id, language))),

    decide: ({ attempt: id, decision, answer: given, language }) =>
      guarded('The decision was not recorded', () =>
        answer(runs.decide(id, { scene: decision, ...given }, language)),
      ),

    saveDraft: ({ attempt: id, decision, answer: given }) =>
      guarded('The work was not kept', () => {
        runs.saveDraft(id, { scene: decision, ...given })
        return answer({})
      }),

    checkMark: ({ attempt: id, ...mark }) =>
      guarded('The mark was not checked', () => answer(runs.checkMark(id, mark))),

    listCompletions: () =>
      guarded('The completions cannot be listed', () => answer([...report().completions])),

    saveReport: async ({ format }) => {
      const made = guarded('The report was not made', () => answer(report()))
      return made.ok ? ports.saveReport(made.value, format) : made
    },
  }
}

const asFault = ({ table, row, problem }: RowFault): PackFaultView => ({
  code: 'broken-row',
  file: 'safehand.db',
  line: 0,
  column: 0,
  problem: `row ${row} of the table \`${table}\` cannot be read, so it is left out: ${problem}`,
  remedy: 'keep the file as it is and show this to whoever looks after this machine',
})
