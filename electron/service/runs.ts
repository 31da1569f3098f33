/** Runs: attempts brought to where they stand by replaying their journal, and one decision more. */
import { createHash } from 'node:crypto'
import {
  begin as beginAttempt,
  decide,
  isFinished,
  replay,
  sceneOf,
  type Attempt,
} from '../../content/engine/attempt.ts'
import type { Decision } from '../../content/engine/answer.ts'
import {
  languagesOf,
  textIn,
  viewDebriefs,
  viewResult,
  viewScene,
  type Explained,
} from '../../content/engine/view.ts'
import { variantFor } from '../../content/pack.ts'
import { choiceFor } from '../../content/engine/exercise.ts'
import { typedFaults } from '../../content/engine/marking-bench/page.ts'
import type { Scene } from '../../content/engine/module.ts'
import type { AttemptView, Language, Input, Output } from '../contract.ts'
import { findAttempt, insertAttempt, type AttemptRecord } from '../records/attempts.ts'
import { finishAttempt } from '../records/completions.ts'
import { dropDraft, findDraft, keepDraft } from '../records/drafts.ts'
import { findContent } from '../records/contents.ts'
import type { WriteHandle } from '../records/handles.ts'
import { append, lastSeq, readJournal } from '../records/journal.ts'
import type { Trainee } from '../records/trainees.ts'
import { editionFrom, type Edition } from './edition.ts'
import { Refusal } from './faults.ts'

export type Runs = {
  /** An edition by its hash: from the disk, else from the records; null where it is in neither. */
  readonly editionOf: (hash: string, module: string) => Edition | null
  /** An attempt as it stands. Throws a Refusal: `not-found`, `content-missing`. */
  readonly view: (id: string, language?: Language) => AttemptView
  /** Begins an attempt and writes it down. */
  readonly begin: (
    id: string,
    trainee: Trainee,
    edition: Edition,
    language?: Language,
  ) => AttemptView
  /**
   * Makes a decision, and answers once it is on the disk. Throws a Refusal: `not-found`,
   * `content-missing`, `stale-decision`, `not-offered`.
   */
  readonly decide: (id: string, decision: Decision, language?: Language) => AttemptView
  /** Keeps work on the waiting decision. Throws a Refusal as `decide` does. */
  readonly saveDraft: (id: string, decision: Decision) => void
  /**
   * Faults of form in a mark of the waiting decision. Throws a Refusal: `not-offered` where that is no
   * page to mark for practice, and what `decide` throws.
   */
  readonly checkMark: (id: string, mark: TypedMark) => Output<'checkMark'>
}

/** A mark as it stands in a field of a decision. */
export type TypedMark = Omit<Input<'checkMark'>, 'attempt'>

/** An attempt where it stands, with the times its journal gives. */
type Run = {
  readonly record: Pick<AttemptRecord, 'id' | 'trainee'>
  readonly playable: Explained
  readonly attempt: Attempt
  readonly decidedMs: readonly number[]
  readonly finishedMs: number | null
}

/** Runs kept in memory, so that a decision need not replay those before it. */
const keptRuns = 64

export function createRuns(options: {
  readonly records: WriteHandle
  readonly editions: ReadonlyMap<string, Edition>
  readonly now: () => number
}): Runs {
  const { records, now } = options
  const onDisk = new Map([...options.editions.values()].map((edition) => [edition.hash, edition]))
  const fromRecords = new Map<string, Edition | null>()
  const kept = new Map<string, { readonly run: Run; readonly seq: number }>()

  const editionOf: Runs['editionOf'] = (hash, module) => {
    const here = onDisk.get(hash) ?? fromRecords.get(hash)
    if (here !== undefined) return here
    const texts = findContent(records, hash)
    const edition = texts === undefined ? null : editionFrom(texts, hash, module)
    fromRecords.set(hash, edition)
    return edition
  }

  const keep = (run: Run, seq: number): void => {
    kept.delete(run.record.id)
    kept.set(run.record.id, { run, seq })
    for (const oldest of [...kept.keys()].slice(0, -keptRuns)) kept.delete(oldest)
  }

  const load = (id: string): Run => {
    const seq = lastSeq(records, id)
    const known = kept.get(id)
    if (known !== undefined && known.seq === seq) return known.run
    const record = findAttempt(records, id)
    if (record === undefined)
      throw new Refusal(
        'not-found',
        'There is no such attempt here; go back to the list of modules.',
      )
    const edition = editionOf(record.contentHash, record.module)
    if (edition === null) throw contentMissing()
    const run = replayed(record, edition)
    keep(run, seq)
    return run
  }

  const replayed = (record: AttemptRecord, edition: Edition): Run => {
    const entries = readJournal(records, record.id)
    const decided = entries.filter((entry) => entry.kind === 'decided')
    const playable = variantFor(edition.variants, record.seed)
    const end = replay(
      playable,
      decided.map(({ payload }) => payload),
    )
    if (!end.ok) throw contentMissing()
    return {
      record,
      playable,
      attempt: end.attempt,
      decidedMs: decided.map(({ atMs }) => atMs),
      finishedMs: entries.find(({ kind }) => kind === 'finished')?.atMs ?? null,
    }
  }

  return {
    editionOf,
    view: (id, language) => {
      const run = load(id)
      return { ...viewRun(run, language), draft: draftOf(run, findDraft(records, id)) }
    },
    begin: (id, trainee, edition, language) => {
      const atMs = now()
      const { variants, hash, texts } = edition
      const seed = seedFrom(id)
      const playable = variantFor(variants, seed)
      const attempt = beginAttempt(playable)
      const run = runAt({ record: { id, trainee }, playable, decidedMs: [] }, attempt, atMs)
      const view = viewRun(run, language)
      const { id: module, version, text } = playable.module
      const begun = { id: module, title: text.title, version, contentHash: hash, texts }
      const seq = records.whole(() => {
        const first = insertAttempt(records, { id, trainee, seed }, begun, atMs)
        return writeEnd(records, run) ?? first
      })
      keep(run, seq)
      return view
    },
    decide: (id, decision, language) => {
      const before = load(id)
      const made = decide(before.playable, before.attempt, decision)
      if (!made.ok) throw decisionRefused[made.fault.code]()
      const atMs = now()
      const decidedMs = [...before.decidedMs, atMs]
      const run = runAt({ ...before, decidedMs }, made.attempt, atMs)
      // The view is made first: a decision that could not be shown must not be written either.
      const view = viewRun(run, language)
      const seq = records.whole(() => {
        dropDraft(records, id)
        const written = append(records, id, { kind: 'decided', payload: decision }, atMs)
        return writeEnd(records, run) ?? written
      })
      keep(run, seq)
      return view
    },
    saveDraft: (id, decision) => {
      const scene = waiting(load(id), decision.scene)
      if (choiceFor(scene, decision) === undefined) throw decisionRefused['not-offered']()
      records.whole(() => keepDraft(records, id, decision, now()))
    },
    checkMark: (id, { decision, kind, text }) => {
      const { exercise } = waiting(load(id), decision)
      if (exercise?.kind !== 'marking' || !exercise.page.practice)
        throw new Refusal(
          'not-offered',
          'Marks are checked while they are typed in practice alone; hand the page in to have it judged.',
        )
      return typedFaults(text, kind, exercise.page).map(({ code, at, message, fix }) => ({
        code,
        ...at,
        message,
        fix: fix === null ? null : { ...fix.at, text: fix.text, does: fix.does },
      }))
    },
  }
}

/** The answer in a draft; null where it does not fit the scene that waits. */
function draftOf({ playable, attempt }: Run, draft: Decision | undefined): AttemptView['draft'] {
  const scene = sceneOf(playable, attempt)
  if (draft === undefined || draft.scene !== scene.id) return null
  const { scene: _scene, ...answer } = draft
  return choiceFor(scene, answer) === undefined ? null : answer
}

/** The scene of a run that waits for a decision. Throws a Refusal: `stale-decision` where it is another. */
function waiting({ playable, attempt }: Run, scene: string): Scene {
  const at = sceneOf(playable, attempt)
  if (at.closing !== null) throw decisionRefused.finished()
  if (at.id !== scene) throw decisionRefused['stale-decision']()
  return at
}

const runAt = (
  run: Pick<Run, 'record' | 'playable' | 'decidedMs'>,
  attempt: Attempt,
  atMs: number,
): Run => ({
  ...run,
  attempt,
  finishedMs: isFinished(run.playable, attempt) ? atMs : null,
})

/** Writes the end of a run that has come to one, and answers the journal's last `seq`; else null. */
function writeEnd(records: WriteHandle, { record, attempt, finishedMs }: Run): number | null {
  if (finishedMs === null) return null
  const { score, passed, gates } = attempt.reckoning
  const outcome = { score, passed, gated: gates.length > 0, criticalFindings: [...gates] }
  return finishAttempt(records, record.id, outcome, finishedMs)
}

function viewRun(
  { record, playable, attempt, decidedMs, finishedMs }: Run,
  language: Language | undefined,
): AttemptView {
  const { id, version, decisions } = playable.module
  const { title } = textIn(playable.module, language)
  const result = viewResult(playable, attempt, language)
  return {
    id: record.id,
    trainee: { id: record.trainee.id, name: record.trainee.name },
    module: { id, title, version },
    languages: languagesOf(playable, language),
    decided: attempt.judgements.length,
    decisions,
    scene: viewScene(playable, attempt, language),
    draft: null,
    debriefs: viewDebriefs(playable, attempt, language).map((debrief, at) => ({
      ...debrief,
      decidedAt: instant(decidedMs[at] ?? 0),
    })),
    result: result === null ? null : withTime(result, finishedMs ?? decidedMs.at(-1) ?? 0),
  }
}

/** The result as the contract has it: the gates are told by the findings and need no list of their own. */
function withTime(
  { gates: _gates, ...result }: NonNullable<ReturnType<typeof viewResult>>,
  finishedMs: number,
): AttemptView['result'] {
  return { ...result, finishedAt: instant(finishedMs) }
}

/** The seed of an attempt follows from its id: 0 to 2^32 - 1. */
const seedFrom = (id: string): number => createHash('sha256').update(id).digest().readUInt32BE(0)

const instant = (ms: number): string => new Date(ms).toISOString()

const contentMissing = (): Refusal =>
  new Refusal(
    'content-missing',
    'The content that this attempt is judged by is no longer whole, so it cannot be continued; its record is kept, and the module can be begun anew.',
  )

const decisionRefused = {
  finished: () =>
    new Refusal(
      'stale-decision',
      'This attempt is finished, so nothing more can be decided in it; its result stands.',
    ),
  'stale-decision': () =>
    new Refusal(
      'stale-decision',
      'The attempt has moved on from this decision; open it again to go on where it stands.',
    ),
  'not-offered': () =>
    new Refusal(
      'not-offered',
      'This answer is not one that is asked for here; give one of those on the screen.',
    ),
} as const
