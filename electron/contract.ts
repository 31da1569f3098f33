/**
 * Everything the window may ask of the main process, and nothing else: one map from procedure to
 * input and output. Both shells serve it through the same gate; the renderer imports its types alone.
 *
 * What crosses here is a view: what the trainee may see now, or a debrief of what was decided. Rules,
 * conditions and the other choices' consequences stay in the main process until a decision is made.
 */
import { z } from 'zod'
import { AnswerSchema } from '../content/engine/answer.ts'
import { LevelSchema } from '../content/engine/world/level.ts'
import {
  type Citation,
  type Clause,
  type Course,
  Debrief,
  type Exposure,
  type Finding,
  type NearMiss,
} from './contract-debrief.ts'
import { Guide, type MarkedPage, MarkFaults, MarkingTask } from './contract-marking.ts'
import { type RedactedReport, RedactionTask } from './contract-redaction.ts'
import { Count, type DimensionSchema, Harm, Id, Instant, LanguageSchema } from './contract-terms.ts'

/** The language of explanations; English where it is left out. */
const Spoken = LanguageSchema.optional()

const Portion = z.strictObject({ mark: z.string(), text: z.string() })
const DocumentPage = z.strictObject({
  id: Id,
  title: z.string(),
  banner: z.string(),
  /** The level that the banner shows, for colour; null where the paper carries no marking. */
  level: LevelSchema.nullable(),
  /** Header lines such as originator, number, date. */
  header: z.array(z.string()),
  portions: z.array(Portion),
  /** The lines at its foot: who classified it, from what, until when. */
  block: z.array(z.strictObject({ label: z.string(), text: z.string() })),
})

const Choice = z.strictObject({ id: Id, label: z.string() })

/** What is asked for, by the kind of answer it takes. */
const DecisionTask = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('choice'),
    id: Id,
    question: z.string(),
    choices: z.array(Choice),
  }),
  MarkingTask,
  RedactionTask,
])

const Scene = z.strictObject({
  id: Id,
  title: z.string(),
  /** Where and when, in the module's own time. */
  setting: z.string(),
  paragraphs: z.array(z.string()),
  /** What the trainee can see of how things stand, from what was done before. */
  standing: z.array(z.string()),
  documents: z.array(DocumentPage),
  guides: z.array(Guide),
  decision: DecisionTask,
})

const Result = z.strictObject({
  /** 0 to 100. */
  score: z.int().min(0).max(100),
  passMark: z.int(),
  passed: z.boolean(),
  /** True where a critical finding failed the module whatever the points. */
  gated: z.boolean(),
  harm: Harm,
  /** The length of a full bar in the picture of the dimensions, in the same points as harm. */
  harmScale: z.int().positive(),
  /** How the score came about, in words. */
  reckoning: z.array(z.string()),
  closing: z.array(z.string()),
  finishedAt: Instant,
})

const Attempt = z.strictObject({
  id: Id,
  trainee: z.strictObject({ id: Id, name: z.string() }),
  module: z.strictObject({ id: Id, title: z.string(), version: z.string() }),
  /** The languages it is told in: its title, its story, the papers of its scenes, and what explains it. */
  languages: z.strictObject({
    title: LanguageSchema,
    story: LanguageSchema,
    papers: LanguageSchema,
    explanations: LanguageSchema,
  }),
  /** Decisions made, and the number of decisions on the longest way through. */
  decided: Count,
  decisions: Count,
  /** The scene that waits for a decision; null when the attempt is finished. */
  scene: Scene.nullable(),
  /** Work on the waiting decision that was kept and not handed in. */
  draft: AnswerSchema.nullable(),
  debriefs: z.array(Debrief),
  result: Result.nullable(),
})

const ModuleCard = z.strictObject({
  id: Id,
  title: z.string(),
  summary: z.string(),
  version: z.string(),
  minutes: z.int().positive(),
  decisions: Count,
  areas: z.array(z.string()),
  /** An attempt that can be continued. */
  open: z.strictObject({ attempt: Id, decided: Count }).nullable(),
  /** The latest finished attempt. */
  latest: z
    .strictObject({ attempt: Id, score: z.int(), passed: z.boolean(), finishedAt: Instant })
    .nullable(),
})

const PackFault = z.strictObject({
  code: z.string(),
  file: z.string(),
  line: z.int().nonnegative(),
  column: z.int().nonnegative(),
  problem: z.string(),
  remedy: z.string(),
})

const Trainee = z.strictObject({
  id: Id,
  name: z.string(),
  openAttempts: Count,
  completions: Count,
})

const Completion = z.strictObject({
  attempt: Id,
  trainee: z.string(),
  moduleId: Id,
  module: z.string(),
  version: z.string(),
  contentHash: z.string(),
  startedAt: Instant,
  finishedAt: Instant,
  score: z.int(),
  passed: z.boolean(),
  gated: z.boolean(),
  /** Ids of the rules behind critical findings, in the order they fired. */
  criticalFindings: z.array(z.string()),
})

const Nothing = z.strictObject({})

export const contract = {
  /** What is running and what is wrong with the content, if anything. */
  about: {
    input: Nothing,
    output: z.strictObject({
      version: z.string(),
      shell: z.enum(['electron', 'loopback']),
      dataFolder: z.string(),
      faults: z.array(PackFault),
    }),
  },
  listTrainees: { input: Nothing, output: z.array(Trainee) },
  /** Faults: `name-taken`. */
  addTrainee: {
    input: z.strictObject({ name: z.string().trim().min(1).max(80) }),
    output: Trainee,
  },
  /** Faults: `not-found`. */
  listModules: { input: z.strictObject({ trainee: Id }), output: z.array(ModuleCard) },
  /** Opens the trainee's unfinished attempt at the module, or begins a new one. Faults: `not-found`. */
  startAttempt: {
    input: z.strictObject({ trainee: Id, module: Id, language: Spoken }),
    output: Attempt,
  },
  /** Faults: `not-found`, `content-missing`. */
  openAttempt: { input: z.strictObject({ attempt: Id, language: Spoken }), output: Attempt },
  /** Written durably before it answers. Faults: `not-found`, `stale-decision`, `not-offered`, `storage-failed`. */
  decide: {
    input: z.strictObject({ attempt: Id, decision: Id, answer: AnswerSchema, language: Spoken }),
    output: Attempt,
  },
  /**
   * Keeps work on a decision that is not handed in yet; what was kept of it before is replaced. Faults:
   * `not-found`, `stale-decision`, `not-offered`, `storage-failed`.
   */
  saveDraft: {
    input: z.strictObject({ attempt: Id, decision: Id, answer: AnswerSchema }),
    output: Nothing,
  },
  /**
   * Checks the form of a mark while it is typed, where the waiting decision is for practice. Faults:
   * `not-found`, `stale-decision`, `not-offered`.
   */
  checkMark: {
    input: z.strictObject({
      attempt: Id,
      decision: Id,
      kind: z.enum(['portion', 'banner']),
      text: z.string().max(500),
    }),
    output: MarkFaults,
  },
  listCompletions: { input: Nothing, output: z.array(Completion) },
  /**
   * Makes the completion report and saves it through the shell: a save dialog in Electron, a download
   * elsewhere. Faults: `save-failed`.
   */
  saveReport: {
    input: z.strictObject({ format: z.enum(['csv', 'pdf']) }),
    output: z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('saved'), path: z.string() }),
      z.strictObject({ kind: z.literal('download'), address: z.string(), name: z.string() }),
      z.strictObject({ kind: z.literal('cancelled') }),
    ]),
  },
} as const

export type Procedure = keyof typeof contract
export type Input<P extends Procedure> = z.infer<(typeof contract)[P]['input']>
export type Output<P extends Procedure> = z.infer<(typeof contract)[P]['output']>

export const faultCodes = [
  'bad-input',
  'untrusted-caller',
  'not-found',
  'name-taken',
  'stale-decision',
  'not-offered',
  'content-missing',
  'storage-failed',
  'save-failed',
  'defect',
] as const
/** Why a call was refused: a stable code, and what happened and what to do next in one sentence. */
export type Fault = { readonly code: (typeof faultCodes)[number]; readonly message: string }
export type Reply<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly fault: Fault }

/** What a shell hangs on `window.safehand`. */
export type SafehandApi = {
  readonly [P in Procedure]: (input: Input<P>) => Promise<Reply<Output<P>>>
}

export type Language = z.infer<typeof LanguageSchema>
export type Dimension = z.infer<typeof DimensionSchema>
export type HarmView = z.infer<typeof Harm>
export type ClauseView = z.infer<typeof Clause>
export type NearMissView = z.infer<typeof NearMiss>
export type CitationView = z.infer<typeof Citation>
export type FindingView = z.infer<typeof Finding>
export type DocumentPageView = z.infer<typeof DocumentPage>
export type SceneView = z.infer<typeof Scene>
export type DecisionView = z.infer<typeof DecisionTask>
export type AnswerView = z.infer<typeof AnswerSchema>
export type MarkingTaskView = z.infer<typeof MarkingTask>
export type RedactionTaskView = z.infer<typeof RedactionTask>
export type RedactedReportView = z.infer<typeof RedactedReport>
export type GuideView = z.infer<typeof Guide>
export type MarkedPageView = z.infer<typeof MarkedPage>
export type MarkFaultView = z.infer<typeof MarkFaults>[number]
export type CourseView = z.infer<typeof Course>
export type ExposureView = z.infer<typeof Exposure>
export type DebriefView = z.infer<typeof Debrief>
export type ResultView = z.infer<typeof Result>
export type AttemptView = z.infer<typeof Attempt>
export type ModuleCardView = z.infer<typeof ModuleCard>
export type PackFaultView = z.infer<typeof PackFault>
export type TraineeView = z.infer<typeof Trainee>
export type CompletionView = z.infer<typeof Completion>
