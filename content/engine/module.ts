/** Modules: scenes, decisions and their choices over a starting world, and their words in one language. */
import { z } from 'zod'
import type { Answer } from './answer.ts'
import type { Condition } from './condition/condition.ts'
import type { Exercise } from './exercise.ts'
import { mosaicFields, WordingSchema } from './exposure/data.ts'
import type { Knowledge } from './exposure/knowledge.ts'
import {
  BlockTextSchema,
  GuideSchema,
  GuideTextSchema,
  pageFields,
  PageTextSchema,
} from './marking-bench/data.ts'
import { redactFields, RedactTextSchema } from './tear-line-bench/data.ts'
import { LevelSchema } from './world/level.ts'
import { VariantsSchema, VariantWordsSchema } from './variants.ts'
import { ActionSchema } from './verbs/action-schema.ts'
import type { Action } from './verbs/verbs.ts'
import type { Language } from './words/languages.ts'
import { kinds, WorldSchema, type World } from './world/world.ts'

const Name = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'use lower-case words joined by hyphens')

const patches = <T extends z.ZodObject>(thing: T) => {
  const loose = z.strictObject(
    Object.fromEntries(
      Object.entries(thing.shape).map(([name, fact]) => {
        const { innerType } = fact.def as unknown as { innerType: z.ZodType }
        return [name, innerType.optional()]
      }),
    ),
  )
  return z.record(Name, loose).optional()
}

/** Some facts to change, by collection and thing. */
const PatchSchema = z.strictObject({
  documents: patches(kinds.document),
  people: patches(kinds.person),
  places: patches(kinds.place),
  containers: patches(kinds.container),
  networks: patches(kinds.network),
  partners: patches(kinds.partner),
  incidents: patches(kinds.incident),
  requests: patches(kinds.request),
  threats: patches(kinds.threat),
})
export type Patch = z.output<typeof PatchSchema>

const NextSchema = z.union([
  Name,
  z.array(z.strictObject({ when: z.string().optional(), go: Name })).min(1),
])

/** What follows on a decision, however it is made. */
const course = {
  takes: z.int().nonnegative().describe('Minutes it takes'),
  events: z
    .array(
      z.strictObject({
        when: z.string().optional(),
        set: PatchSchema.default({}),
        tell: z
          .record(Name, z.array(WordingSchema))
          .default({})
          .describe('What audiences learn of sources'),
        hear: z
          .record(Name, z.array(Name))
          .default({})
          .describe('Audiences that an audience hears from now on'),
      }),
    )
    .default([])
    .describe('What others and events do afterwards; not judged'),
  next: NextSchema,
}
const CourseSchema = z.strictObject(course)
export type CourseData = z.output<typeof CourseSchema>

const ChoiceSchema = z.strictObject({
  ...course,
  actions: z
    .array(ActionSchema)
    .default([])
    .describe('What the trainee does, in order; each is judged'),
})

const SaidSchema = z.array(z.strictObject({ when: z.string().optional(), say: Name }))
export type SaidData = z.output<typeof SaidSchema>

/** What follows on work on a document, and what is said to have come of it. */
const worked = { ...course, outcome: SaidSchema.describe('What is said to have come of it') }

const SceneSchema = z.strictObject({
  documents: z.array(Name).default([]).describe('Documents that can be opened in this scene'),
  guides: z.array(Name).default([]).describe('Classification guides that can be opened in it'),
  standing: z
    .array(z.strictObject({ when: z.string(), say: Name }))
    .default([])
    .describe('What shows of how things stand'),
  choices: z.record(Name, ChoiceSchema).optional(),
  mark: z
    .strictObject({ ...course, ...pageFields, outcome: SaidSchema.default([]) })
    .describe('A page to mark in place of choices')
    .optional(),
  redact: z
    .strictObject({ ...worked, ...redactFields })
    .optional()
    .describe('A report to redact for release, in place of choices'),
  dilemma: z
    .boolean()
    .default(false)
    .describe('Here duties conflict: every choice may have a serious finding'),
  closing: SaidSchema.optional().describe('Marks an ending: what is said at the end'),
})

export const ModuleFileSchema = z.strictObject({
  id: Name,
  version: z.string().regex(/^\d+\.\d+\.\d+$/, 'write it as 1.0.0'),
  minutes: z.int().positive().describe('Minutes a trainee needs'),
  areas: z.array(z.string()).min(1),
  actor: Name.describe('The person whom the trainee plays'),
  overlay: Name.optional().describe(
    'The overlay whose rules it is judged by; the base policy if left out',
  ),
  teaches: z
    .array(Name)
    .default([])
    .describe('Rules that it sets out to teach: each must fire somewhere'),
  variants: VariantsSchema,
  world: WorldSchema,
  ...mosaicFields,
  codes: z
    .record(z.string().regex(/^[A-Z]{3,4}$/, 'use three or four capitals'), Name)
    .default({})
    .describe('Codes of invented countries in marks, each with its partner'),
  guides: z.record(Name, GuideSchema).default({}),
  start: Name,
  scenes: z.record(Name, SceneSchema),
})
export type ModuleFile = z.output<typeof ModuleFileSchema>

const Text = z.string().trim().min(1)
const Names = z.record(Name, Text).default({})

/** The words of a module in one language. */
export const ModuleTextSchema = z.strictObject({
  title: Text,
  summary: Text,
  variants: VariantWordsSchema,
  names: z.strictObject({
    documents: Names,
    people: Names,
    places: Names,
    containers: Names,
    networks: Names,
    partners: Names,
    incidents: Names,
    requests: Names,
    threats: Names,
    sources: Names,
    audiences: Names,
    pieces: Names,
  }),
  documents: z
    .record(
      Name,
      z.strictObject({
        title: Text,
        banner: Text,
        level: LevelSchema.nullable().describe('Level its banner shows; null on an unmarked page'),
        header: z.array(Text).default([]),
        cite: Text.optional().describe('How a source line names it: title, office, date'),
        date: z
          .string()
          .regex(/^\d{8}$/, 'write the date as 20260714')
          .optional(),
        block: BlockTextSchema.optional().describe('The lines at its foot'),
        portions: z.array(z.strictObject({ mark: z.string(), text: Text })).min(1),
      }),
    )
    .default({}),
  guides: z.record(Name, GuideTextSchema).default({}),
  scenes: z.record(
    Name,
    z.strictObject({
      title: Text,
      setting: Text.optional(),
      story: Text.optional(),
      standing: z.record(Name, Text).default({}),
      question: Text.optional(),
      choices: z.record(Name, z.strictObject({ label: Text, outcome: Text })).default({}),
      page: PageTextSchema.optional().describe('The page to mark'),
      outcome: Names.describe('What comes of a page once it is handed in'),
      redact: RedactTextSchema.optional(),
      closing: z.record(Name, Text).default({}),
    }),
  ),
})
const { title, summary, documents, guides, scenes } = ModuleTextSchema.shape
/** The words of a module in a further language: the names at least; what is left out stays English. */
export const TranslatedTextSchema = ModuleTextSchema.extend({
  title: title.optional(),
  summary: summary.optional(),
  documents: documents.unwrap().optional(),
  guides: guides.unwrap().optional(),
  scenes: scenes.optional(),
})
export type TranslatedText = z.output<typeof TranslatedTextSchema>
export type ModuleText = z.output<typeof ModuleTextSchema>

/** A module's words with those of a translation in place of what it translates. */
export const spokenOver = (text: ModuleText, translated: TranslatedText): ModuleText => ({
  ...text,
  ...(Object.fromEntries(
    Object.entries(translated).filter(([, words]) => words !== undefined),
  ) as Partial<ModuleText>),
})

export type Consequence = {
  readonly when: Condition | null
  readonly set: Patch
  readonly learned: Knowledge
}
export type Way = { readonly when: Condition | null; readonly go: string }

/** A choice ready to play: each action with one object a role, conditions checked. */
export type Choice = {
  readonly id: string
  /** The answer by which a trainee takes it. */
  readonly answer: Answer
  readonly takes: number
  readonly actions: readonly Action[]
  readonly events: readonly Consequence[]
  readonly next: readonly Way[]
}
export type Said = { readonly when: Condition | null; readonly say: string }

export type Scene = {
  readonly id: string
  readonly documents: readonly string[]
  readonly guides: readonly string[]
  readonly standing: readonly Said[]
  /** What can be chosen; of an exercise, the answers that its proof and the better course look at. */
  readonly choices: readonly Choice[]
  /** The work on a document that is asked for in place of a choice. */
  readonly exercise: Exercise | null
  /** What is said to have come of an exercise; the choices of a list have words of their own. */
  readonly outcome: readonly Said[]
  /** Whether duties conflict here, so that every choice may have a serious finding. */
  readonly dilemma: boolean
  /** Null where the scene asks for a decision; otherwise the scene is an ending. */
  readonly closing: readonly Said[] | null
}

/** A module ready to play. */
export type Module = {
  readonly id: string
  readonly version: string
  readonly minutes: number
  readonly areas: readonly string[]
  readonly actor: string
  /** The overlay whose rules it is judged by; null for the base policy. */
  readonly overlay: string | null
  /** What was picked of what varies, as `level: SECRET`; empty where nothing does. */
  readonly variant: string
  readonly teaches: readonly string[]
  readonly world: World
  readonly start: string
  readonly scenes: ReadonlyMap<string, Scene>
  readonly guides: ModuleFile['guides']
  readonly text: ModuleText
  /** Its words in other languages. */
  readonly translations: ReadonlyMap<Language, ModuleText>
  /** Decisions on the longest way through. */
  readonly decisions: number
}

/** The longest way from a scene to an ending, in decisions. Undefined where scenes form a circle. */
export function longestWay(scenes: ReadonlyMap<string, Scene>, start: string): number | undefined {
  const known = new Map<string, number | undefined>()
  const walk = (id: string, path: ReadonlySet<string>): number | undefined => {
    if (path.has(id)) return undefined
    if (known.has(id)) return known.get(id)
    const scene = scenes.get(id)
    let longest: number | undefined = 0
    for (const choice of scene?.closing ? [] : (scene?.choices ?? []))
      for (const way of choice.next) {
        const rest = walk(way.go, new Set([...path, id]))
        longest =
          rest === undefined || longest === undefined ? undefined : Math.max(longest, rest + 1)
      }
    known.set(id, longest)
    return longest
  }
  return walk(start, new Set())
}
