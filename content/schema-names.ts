/** Looks into a schema to say which names it knows at a place, so that a fault can offer them. */
import type { z } from 'zod'
import type { Path } from './yaml-file.ts'

type Definition = {
  readonly type: string
  readonly innerType?: z.ZodType
  readonly element?: z.ZodType
  readonly valueType?: z.ZodType
  readonly keyType?: { readonly options?: readonly string[] }
  readonly shape?: Readonly<Record<string, z.ZodType>>
}

const definitionOf = (schema: z.ZodType): Definition => {
  const definition = schema.def as unknown as Definition
  return definition.innerType === undefined ? definition : definitionOf(definition.innerType)
}

/** The field names that a schema knows at a path; empty where it takes any name or none. */
export function namesAt(schema: z.ZodType, path: Path): readonly string[] {
  let definition = definitionOf(schema)
  for (const step of path) {
    const next = definition.shape?.[String(step)] ?? definition.element ?? definition.valueType
    if (next === undefined) return []
    definition = definitionOf(next)
  }
  return definition.shape === undefined
    ? (definition.keyType?.options ?? [])
    : Object.keys(definition.shape)
}
