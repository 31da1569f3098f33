/**
 * JSON Schema for editors, made from the schemas that packs are read by: an editor then offers each verb with
 * its things and particulars, each fact with its meaning, and marks what would be refused.
 */
import { z } from 'zod'
import { ModuleFileSchema, ModuleTextSchema, TranslatedTextSchema } from './engine/module.ts'
import { OverlayFileSchema } from './engine/policy.ts'
import { PolicyFileSchema, RuleWordsFileSchema, SourcesFileSchema } from './engine/rule.ts'
import { neededRoles } from './engine/verbs/action-schema.ts'

type JsonSchema = z.core.JSONSchema.BaseSchema

const files = {
  module: ModuleFileSchema,
  text: ModuleTextSchema,
  policy: PolicyFileSchema,
  sources: SourcesFileSchema,
  overlay: OverlayFileSchema,
  'rule-words': RuleWordsFileSchema,
  'translated-text': TranslatedTextSchema,
}
export type FileKind = keyof typeof files
export const fileKinds = Object.keys(files) as readonly FileKind[]

const variedKinds: ReadonlySet<FileKind> = new Set(['module', 'text', 'translated-text'])

/** The JSON Schema (draft 7) of one kind of file. In a module’s files what varies may stand for any value. */
export function editorSchema(kind: FileKind): JsonSchema {
  const schema = z.toJSONSchema(files[kind], {
    target: 'draft-07',
    io: 'input',
    override: ({ zodSchema, jsonSchema }) => {
      const needed = neededRoles.get(zodSchema)
      if (needed !== undefined) jsonSchema.required = [...needed, ...(jsonSchema.required ?? [])]
    },
  })
  return variedKinds.has(kind) ? mayVary(schema) : schema
}

/** What stands for a value that differs from one attempt to the next, as `{$ally.name}`. */
const varied = { type: 'string', pattern: '\\{\\$[a-z0-9-]+(\\.[a-z0-9-]+)?\\}' } as const

/** A schema that takes, for each single value, also what stands for it. */
function mayVary(schema: JsonSchema): JsonSchema {
  const inside = mapSchemas(schema, mayVary)
  const { type, description, default: usual, ...rest } = inside
  const isOpenText = type === 'string' && Object.keys(rest).every((key) => key === 'minLength')
  if (type === undefined || type === 'object' || type === 'array' || isOpenText) return inside
  return {
    ...(description !== undefined && { description }),
    ...(usual !== undefined && { default: usual }),
    anyOf: [{ type, ...rest }, varied],
  }
}

/** A schema with those of its fields, items and alternatives changed; names of fields stay as they are. */
function mapSchemas(schema: JsonSchema, change: (inner: JsonSchema) => JsonSchema): JsonSchema {
  const each = (inner: unknown): unknown =>
    typeof inner === 'object' && inner !== null ? change(inner as JsonSchema) : inner
  return Object.fromEntries(
    Object.entries(schema).map(([key, value]) => {
      switch (key) {
        case 'properties':
        case 'definitions':
          return [
            key,
            Object.fromEntries(
              Object.entries(value as object).map(([name, inner]) => [name, each(inner)]),
            ),
          ]
        case 'items':
        case 'additionalProperties':
          return [key, each(value)]
        case 'anyOf':
        case 'oneOf':
        case 'allOf':
          return [key, (value as unknown[]).map(each)]
        default:
          return [key, value]
      }
    }),
  )
}
