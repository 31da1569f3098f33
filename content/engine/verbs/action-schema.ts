/** Actions as a module writes them: one verb, with its things by role and its particulars by name. */
import { z } from 'zod'
import type { Role } from './verb-definition.ts'
import { definitionOf, verbNames, type Verb } from './verbs.ts'

/** A thing, or several: then there is one action for each. */
const Things = z.union([z.string(), z.array(z.string()).min(1)], {
  error: 'write the name of a thing, or a list of names',
})

/** Time goes by by itself after every choice; no choice can do it. */
const written = verbNames.filter((verb) => verb !== 'elapse')

/** A verb’s things and particulars. What it needs is looked for later, when there are names to offer. */
function schemaOf(verb: Verb) {
  const { needs, may, particulars } = definitionOf(verb)
  const things: Record<string, z.ZodOptional<typeof Things>> = Object.fromEntries(
    [...needs, ...may].map((role) => [role, Things.optional()]),
  )
  return z.strictObject({ ...things, ...particulars.shape })
}
const schemas = new Map(written.map((verb) => [verb, schemaOf(verb)]))

/** The roles that must be there for a verb, by the schema of what is written after it. */
export const neededRoles: ReadonlyMap<z.core.$ZodType, readonly Role[]> = new Map(
  [...schemas].map(([verb, schema]) => [schema, definitionOf(verb).needs]),
)

/** One action as written. */
export const ActionSchema = z
  .strictObject(Object.fromEntries([...schemas].map(([verb, schema]) => [verb, schema.optional()])))
  .meta({ minProperties: 1, maxProperties: 1 })
export type WrittenAction = z.output<typeof ActionSchema>
