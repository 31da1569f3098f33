import type {
  AttemptView,
  CompletionView,
  DebriefView,
  Dimension,
  Fault,
  HarmView,
  ModuleCardView,
  Output,
  PackFaultView,
  Reply,
  SafehandApi,
  Input,
} from '../../electron/contract.ts'
import { largePool, smallPool } from './fixture-exposure.ts'
import { nearlyLeft, nearlyReceipted, noHarm } from './fixture-findings.ts'
import { courseOf, story } from './fixture-story.ts'

type Run = {
  readonly id: string
  readonly trainee: string
  readonly startedAt: string
  readonly debriefs: DebriefView[]
}

export type FixtureOptions = {
  readonly trainees?: readonly string[]
  readonly faults?: readonly PackFaultView[]
  /** Set to leave no module to play. */
  readonly noModules?: boolean
  /** Further completions, as from earlier days. */
  readonly completions?: readonly CompletionView[]
  /** Waits before each answer. */
  readonly pause?: () => Promise<void>
  /** Faults to answer instead, until removed. */
  readonly failing?: Map<keyof SafehandApi, Fault>
}

const moduleId = 'storeroom'
const started = Date.parse('2026-03-10T16:20:00Z')
const ok = <T>(value: T): Reply<T> => ({ ok: true, value })
const fail = (code: Fault['code'], message: string): Reply<never> => ({
  ok: false,
  fault: { code, message },
})

/** The contract over plain values in memory: three scenes, judged from a table. */
export function createFixtureApi(options: FixtureOptions = {}): SafehandApi {
  const { failing = new Map<keyof SafehandApi, Fault>(), pause = async () => {} } = options
  const trainees = (options.trainees ?? []).map((name, place) => ({ id: `t${place + 1}`, name }))
  const runs: Run[] = []
  let minutes = 0
  const now = () => new Date(started + (minutes += 4) * 60_000).toISOString()
  const nameOf = (id: string) => trainees.find((trainee) => trainee.id === id)?.name
  const finished = (run: Run) => run.debriefs.length === story.length
  const view = (run: Run): AttemptView => viewOf(run, nameOf(run.trainee) ?? '')

  const answer =
    <I, T>(name: keyof SafehandApi, reply: (input: I) => Reply<T>) =>
    async (input: I): Promise<Reply<T>> => {
      await pause()
      const fault = failing.get(name)
      return fault === undefined ? reply(input) : { ok: false, fault }
    }

  return {
    about: answer('about', () =>
      ok<Output<'about'>>({
        version: '0.1.0',
        shell: 'loopback',
        dataFolder: '/home/trainer/.local/share/safehand',
        faults: [...(options.faults ?? [])],
      }),
    ),
    listTrainees: answer('listTrainees', () =>
      ok(
        trainees.map(({ id, name }) => {
          const mine = runs.filter((run) => run.trainee === id)
          const done = mine.filter(finished).length
          return { id, name, openAttempts: mine.length - done, completions: done }
        }),
      ),
    ),
    addTrainee: answer('addTrainee', ({ name }: { name: string }) => {
      if (trainees.some((trainee) => trainee.name.toLowerCase() === name.toLowerCase()))
        return fail('name-taken', 'the name is taken')
      const trainee = { id: `t${trainees.length + 1}`, name }
      trainees.push(trainee)
      return ok({ ...trainee, openAttempts: 0, completions: 0 })
    }),
    listModules: answer('listModules', ({ trainee }: { trainee: string }) => {
      if (nameOf(trainee) === undefined) return fail('not-found', 'no such trainee')
      const mine = runs.filter((run) => run.trainee === trainee)
      return ok(options.noModules ? [] : [cardOf(mine)])
    }),
    startAttempt: answer('startAttempt', (input: { trainee: string; module: string }) => {
      if (nameOf(input.trainee) === undefined || input.module !== moduleId)
        return fail('not-found', 'no such trainee or module')
      const open = runs.find((run) => run.trainee === input.trainee && !finished(run))
      if (open !== undefined) return ok(view(open))
      const run: Run = {
        id: `a${runs.length + 1}`,
        trainee: input.trainee,
        startedAt: now(),
        debriefs: [],
      }
      runs.push(run)
      return ok(view(run))
    }),
    openAttempt: answer('openAttempt', ({ attempt }: { attempt: string }) => {
      const run = runs.find(({ id }) => id === attempt)
      return run === undefined ? fail('not-found', 'no such attempt') : ok(view(run))
    }),
    decide: answer('decide', (input: Input<'decide'>) => {
      const run = runs.find(({ id }) => id === input.attempt)
      if (run === undefined) return fail('not-found', 'no such attempt')
      const here = story[run.debriefs.length]
      if (here?.scene.decision.id !== input.decision)
        return fail('stale-decision', 'the attempt is past this decision')
      const choice = 'choice' in input.answer ? input.answer.choice : ''
      const course = courseOf(here, choice)
      const outcome = here.consequences[choice]?.outcome
      if (course === null || outcome === undefined)
        return fail('not-offered', 'no such choice here')
      run.debriefs.push({
        number: run.debriefs.length + 1,
        sceneTitle: here.scene.title,
        question: here.scene.decision.question,
        chosen: course.label,
        outcome: [...outcome],
        findings: course.findings,
        harm: course.harm,
        points: course.points,
        better: choice === here.best ? null : courseOf(here, here.best),
        nearMisses: run.debriefs.length === 0 ? [nearlyLeft, nearlyReceipted] : [],
        exposure: run.debriefs.length === 0 ? [smallPool, largePool] : [],
        exercise: null,
        decidedAt: now(),
      })
      return ok(view(run))
    }),
    saveDraft: answer('saveDraft', () => ok({})),
    checkMark: answer('checkMark', () => ok<Output<'checkMark'>>([])),
    listCompletions: answer('listCompletions', () =>
      ok([
        ...(options.completions ?? []),
        ...runs.filter(finished).map((run) => completionOf(run, nameOf(run.trainee) ?? '')),
      ]),
    ),
    saveReport: answer('saveReport', ({ format }: { format: 'csv' | 'pdf' }) =>
      ok<Output<'saveReport'>>({
        kind: 'saved',
        path: `/home/trainer/Documents/safehand-completions.${format}`,
      }),
    ),
  }
}

function viewOf(run: Run, name: string): AttemptView {
  const next = story[run.debriefs.length]
  return {
    id: run.id,
    trainee: { id: run.trainee, name },
    module: { id: moduleId, title: 'The Storeroom', version: '1.0.0' },
    languages: { title: 'en', story: 'en', papers: 'en', explanations: 'en' },
    decided: run.debriefs.length,
    decisions: story.length,
    scene: next?.scene ?? null,
    draft: null,
    debriefs: [...run.debriefs],
    result: next === undefined ? resultOf(run) : null,
  }
}

function resultOf({ debriefs }: Run): NonNullable<AttemptView['result']> {
  const total = debriefs.reduce((sum, { points }) => sum + points, 0)
  const score = Math.max(0, Math.min(100, 95 + total))
  const gated = debriefs.some(({ findings }) => findings.some(isCritical))
  return {
    score,
    passMark: 70,
    passed: score >= 70 && !gated,
    gated,
    harm: debriefs.reduce((sum, { harm }) => addHarm(sum, harm), noHarm),
    harmScale: 60,
    reckoning: [
      'Every module begins with 95 points.',
      `Findings against you and in your favour come to ${total} points.`,
      `That leaves ${score} of 100.`,
    ],
    closing: [
      'The inquiry took six weeks. It found that the boxes had stood in the storeroom since the move in spring, and that forty people had passed the door.',
      'Your notes of the first evening are quoted in it twice.',
    ],
    finishedAt: debriefs.at(-1)?.decidedAt ?? new Date(started).toISOString(),
  }
}

const isCritical = ({ verdict, severity }: DebriefView['findings'][number]) =>
  severity === 'critical' && verdict !== 'commendable'

function addHarm(a: HarmView, b: HarmView): HarmView {
  const sum = (dimension: Dimension) => a[dimension] + b[dimension]
  return {
    compromise: sum('compromise'),
    'source-exposure': sum('source-exposure'),
    'partner-trust': sum('partner-trust'),
    mission: sum('mission'),
    accountability: sum('accountability'),
  }
}

function cardOf(runs: readonly Run[]): ModuleCardView {
  const open = runs.find(({ debriefs }) => debriefs.length < story.length)
  const latest = runs.findLast(({ debriefs }) => debriefs.length === story.length)
  return {
    id: moduleId,
    title: 'The Storeroom',
    summary:
      'A new deputy finds boxes of a former chief’s papers in an unlocked storeroom of an official residence. Some are marked, some are not ours, and one page is about a person.',
    version: '1.0.0',
    minutes: 35,
    decisions: story.length,
    areas: ['Storage', 'Access', 'Discussion', 'Incidents'],
    open: open === undefined ? null : { attempt: open.id, decided: open.debriefs.length },
    latest: latest === undefined ? null : { attempt: latest.id, ...pick(resultOf(latest)) },
  }
}

const pick = ({ score, passed, finishedAt }: NonNullable<AttemptView['result']>) => ({
  score,
  passed,
  finishedAt,
})

function completionOf(run: Run, trainee: string): CompletionView {
  const { score, passed, gated, finishedAt } = resultOf(run)
  return {
    attempt: run.id,
    trainee,
    moduleId,
    module: 'The Storeroom',
    version: '1.0.0',
    contentHash: 'f'.repeat(64),
    startedAt: run.startedAt,
    finishedAt,
    score,
    passed,
    gated,
    criticalFindings: run.debriefs.flatMap(({ findings }) =>
      findings.filter(isCritical).map(({ rule }) => rule),
    ),
  }
}
