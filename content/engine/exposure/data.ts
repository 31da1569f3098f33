/**
 * What a module says about its sources: who else could be each of them, which pieces point to them, and
 * who listens to whom.
 *
 * A pool is a list of people and groups, so that one form serves six people in a room and ten thousand in
 * a province. A group's shares are dealt out exactly (`spread`), never drawn by chance: the author can say
 * how many of the forty clerks speak a language, and the count is the same on every machine. Only who has
 * which share together with which other one follows from the seed.
 */
import { z } from 'zod'

const Name = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'use lower-case words joined by hyphens')
const Value = z.union([z.string(), z.number()], { error: 'write a name, a date or a number' })
const Values = z.union([Value, z.array(Value).max(50)], {
  error: 'write a value or a list of values',
})
const Range = z.strictObject({ from: Value.optional(), to: Value.optional() })

/** Names nested up to four deep: countries, their regions, their towns. */
const flat = z.array(Name)
const inside = (inner: z.ZodType<NameTree>): z.ZodType<NameTree> =>
  z.union([flat, z.record(Name, inner)], {
    error: 'write a list of names, or names with lists of the names that lie in them',
  })
export type NameTree = readonly string[] | { readonly [name: string]: NameTree }
const NameTreeSchema = inside(inside(inside(flat)))

const AttributeSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('name'),
    precisions: z
      .array(Name)
      .max(4)
      .default([])
      .describe(
        'What each nesting of the values is called, outermost first: country, region, town',
      ),
    values: NameTreeSchema,
  }),
  z.strictObject({
    kind: z.literal('date').describe('Days; told to the day, the month or the year'),
  }),
  z.strictObject({
    kind: z.literal('number').describe('Whole numbers'),
    steps: z
      .record(Name, z.int().min(2))
      .default({})
      .describe('Coarser precisions and the width of their steps, as `decade: 10`'),
  }),
])

const GroupSchema = z.strictObject({
  id: Name.optional().describe('A name, for one person alone'),
  count: z.int().positive().max(10_000).default(1).describe('How many people it stands for'),
  has: z
    .record(Name, Values)
    .default({})
    .describe('What all of them have; an empty list where they have none'),
  spread: z
    .record(Name, z.record(z.string(), Value))
    .default({})
    .describe(
      'What they have in shares, as `guard: 3, clerk: 1` or `orlenian+veldan: 2`; dates and numbers evenly, with `from` and `to`',
    ),
})

const PoolSchema = z.strictObject({
  attributes: z
    .record(Name, AttributeSchema)
    .refine((all) => Object.keys(all).length <= 32, 'a pool has at most 32 attributes'),
  everyone: z
    .record(Name, Values)
    .default({})
    .describe('What everyone has of whom nothing else is said'),
  people: z.array(GroupSchema).min(1),
  seed: z.int().nonnegative().default(1).describe('Decides who has which shares together'),
})

const HumanSourceSchema = z.strictObject({
  is: Name.describe('The person in the pool who is the source'),
  privy: z.array(Name).default([]).describe('Audiences that may know who the source is'),
  pool: PoolSchema,
})

const ClaimSchema = z.union(
  [
    Value,
    z.array(Value).min(1).max(50),
    z.strictObject({
      from: Value.optional(),
      to: Value.optional(),
      not: z.union([Value, z.array(Value).min(1).max(50), Range]).optional(),
    }),
  ],
  { error: 'write a value, a list of values of which one is so, `from` and `to`, or `not`' },
)

const PieceSchema = z.strictObject({
  about: Name.describe('The source'),
  reveals: z.record(Name, ClaimSchema).describe('What it says of each attribute'),
  untrue: z.boolean().default(false).describe('Is not so of the source: invented to mislead'),
})

/** A piece as told: its id, then each attribute whose precision was lowered, as `trip@left.month@place.region`. */
export const WordingSchema = z
  .string()
  .regex(
    /^[a-z0-9-]+(@[a-z0-9-]+\.[a-z0-9-]+)*$/,
    'write a piece, as `trip`, or a piece told less precisely, as `trip@left.month`',
  )

const AudienceSchema = z.strictObject({
  knows: z.array(WordingSchema).default([]).describe('What it holds already'),
  hears: z
    .array(Name)
    .default([])
    .describe('Audiences from which it learns all they learn. All hear the `public`'),
})

/** The parts of a module file that exposure needs. */
export const mosaicFields = {
  sources: z
    .record(Name, HumanSourceSchema)
    .default({})
    .refine((all) => Object.keys(all).length <= 20, 'a module has at most 20 sources'),
  pieces: z.record(Name, PieceSchema).default({}),
  audiences: z.record(Name, AudienceSchema).default({}),
} as const
const MosaicSchema = z.strictObject(mosaicFields)

export type Value = z.output<typeof Value>
export type AttributeData = z.output<typeof AttributeSchema>
export type PoolData = z.output<typeof PoolSchema>
export type ClaimData = z.output<typeof ClaimSchema>
export type MosaicData = z.output<typeof MosaicSchema>

/** What is wrong, and where: the path leads from the root of the module file to a value or to its key. */
export type DataFault = {
  readonly path: readonly (string | number)[]
  readonly atKey?: true
  readonly code: string
  readonly problem: string
  readonly remedy: string
}
