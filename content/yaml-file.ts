/** YAML text read with a line and column for every value, so that a fault can say where it is. */
import { isMap, isScalar, LineCounter, parseDocument, type Document as YamlDocument } from 'yaml'
import type { z } from 'zod'
import { namesAt } from './schema-names.ts'
import { mostFaults, syntaxFaults, type SyntaxFault } from './yaml-syntax.ts'
import { fillIn, type Variant } from './engine/variants.ts'

/** What is wrong in a content file, where, and what would be right. Lines and columns count from 1; 0 is «the whole file». */
export type PackFault = {
  readonly code: string
  readonly file: string
  readonly line: number
  readonly column: number
  readonly problem: string
  readonly remedy: string
}

export type Path = readonly (string | number)[]
const largestFile = 1_000_000
/** Characters of a problem or a remedy, which may quote what the file says. */
const longestTold = 400

/** One YAML file of a pack: its value once it fits a schema, and faults placed in its text. */
export type YamlFile = {
  readonly file: string
  /**
   * The value at the root, checked against a schema; faults are collected, not thrown. In a variant, after
   * its values have been filled in.
   */
  readonly read: <T>(
    schema: z.ZodType<T>,
    variant?: Variant,
  ) => { value: T | null; faults: readonly PackFault[] }
  /** A fault at the value a path leads to, or at the nearest thing around it. */
  readonly faultAt: (path: Path, fault: Told, offset?: number) => PackFault
  /** The same, at the key of the last step. */
  readonly faultAtKey: (path: Path, fault: Told) => PackFault
}
type Told = { readonly code: string; readonly problem: string; readonly remedy: string }

/** Opens the text of one YAML file. Never throws: a text that is no YAML gives its faults on `read`. */
export function openYaml(file: string, text: string): YamlFile {
  const lines = new LineCounter()
  const document =
    text.length > largestFile
      ? null
      : parseDocument(text, { lineCounter: lines, uniqueKeys: false, prettyErrors: false })
  const at = (offset: number) => {
    const { line, col } = lines.linePos(offset)
    return { line, column: col }
  }
  const faultAt: YamlFile['faultAt'] = (path, told, offset) => ({
    ...shortened(told),
    file,
    ...(document === null ? { line: 0, column: 0 } : at(offsetOf(document, text, path, offset))),
  })
  const faultAtKey: YamlFile['faultAtKey'] = (path, told) => {
    const parent = document?.getIn(path.slice(0, -1), true)
    const pair = isMap(parent)
      ? parent.items.find(({ key }) => isScalar(key) && String(key.value) === String(path.at(-1)))
      : undefined
    const key = pair && isScalar(pair.key) ? pair.key.range?.[0] : undefined
    return key === undefined ? faultAt(path, told) : { ...shortened(told), file, ...at(key) }
  }
  let syntax: readonly SyntaxFault[] | undefined
  let plain: unknown
  const read = <T>(schema: z.ZodType<T>, variant?: Variant) => {
    if (document === null) return { value: null, faults: [tooLarge(file)] }
    syntax ??= syntaxFaults(document)
    if (syntax.length > 0)
      return {
        value: null,
        faults: syntax.map(({ offset, ...told }) => ({ ...shortened(told), file, ...at(offset) })),
      }
    try {
      plain ??= document.toJS({ maxAliasCount: 100 })
    } catch {
      const problem = 'the file refers to its own parts too often'
      return {
        value: null,
        faults: [faultAt([], { code: 'yaml', problem, remedy: 'write the parts out' })],
      }
    }
    const filled = variant === undefined ? { value: plain, unknown: [] } : fillIn(plain, variant)
    const checked = schema.safeParse(filled.value)
    const unfilled = filled.unknown.map(({ path, name }) =>
      faultAt(path, {
        code: 'unknown-variant',
        problem: `nothing that varies is called \`${name}\``,
        remedy: offer([...(variant?.keys() ?? [])]),
      }),
    )
    if (checked.success && unfilled.length === 0) return { value: checked.data, faults: [] }
    return {
      value: null,
      faults:
        unfilled.length > 0 || checked.success
          ? unfilled
          : checked.error.issues
              .slice(0, mostFaults)
              .flatMap((issue) => faultsOf(issue, schema, faultAt, faultAtKey)),
    }
  }
  return { file, read, faultAt, faultAtKey }
}

const tooLarge = (file: string): PackFault => ({
  code: 'too-large',
  file,
  line: 0,
  column: 0,
  problem: `the file is larger than ${largestFile / 1_000_000} MB`,
  remedy: 'split it',
})

const shortened = ({ code, problem, remedy }: Told): Told => ({
  code,
  problem: cut(problem),
  remedy: cut(remedy),
})
const cut = (text: string): string =>
  text.length > longestTold ? `${text.slice(0, longestTold)}…` : text

/** The offset in the file of a value, or of a place `inside` a scalar's text. */
function offsetOf(document: YamlDocument, text: string, path: Path, inside = 0): number {
  for (let depth = path.length; depth >= 0; depth -= 1) {
    const node = depth === 0 ? document.contents : document.getIn(path.slice(0, depth), true)
    const range = (node as { range?: readonly [number, number, number] } | null | undefined)?.range
    if (!range) continue
    if (depth < path.length || inside === 0 || !isScalar(node)) return range[0]
    return offsetInScalar(text.slice(range[0], range[1]), inside) + range[0]
  }
  return 0
}

/** Where the nth character of a scalar's value stands in its source: quotes, block headers and indents are passed over. */
function offsetInScalar(source: string, inside: number): number {
  if (/^['"]/.test(source)) return inside + 1
  if (!/^[|>]/.test(source)) return inside
  let offset = source.indexOf('\n') + 1
  const indent = /^ */.exec(source.slice(offset))?.[0].length ?? 0
  offset += indent
  for (let seen = 0; seen < inside && offset < source.length; seen += 1) {
    offset += 1
    if (source[offset - 1] === '\n')
      offset += /^ */.exec(source.slice(offset, offset + indent))?.[0].length ?? 0
  }
  return offset
}

function faultsOf(
  issue: z.core.$ZodIssue,
  schema: z.ZodType,
  faultAt: YamlFile['faultAt'],
  faultAtKey: YamlFile['faultAtKey'],
): PackFault[] {
  const path = issue.path as Path
  const place = path.length > 0 ? `\`${path.join('.')}\`` : 'the file'
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.slice(0, mostFaults).map((key) =>
        faultAtKey([...path, key], {
          code: 'unknown-field',
          problem: `${place} has no field \`${key}\``,
          remedy: offer(namesAt(schema, path)),
        }),
      )
    case 'invalid_type':
      return [
        faultAt(path, {
          code: 'wrong-type',
          problem: issue.message.endsWith('received undefined')
            ? `${place} is missing`
            : `${place} is not of the right type`,
          remedy: `give ${place} a value of type ${issue.expected}`,
        }),
      ]
    case 'invalid_value':
      return [
        faultAt(path, {
          code: 'wrong-value',
          problem: `${place} has a value that is not known here`,
          remedy: `use one of: ${issue.values.join(', ')}`,
        }),
      ]
    case 'invalid_key':
    case 'invalid_union':
    case 'invalid_element':
      return [
        faultAt(path, {
          code: 'wrong-value',
          problem: `${place} is not of a known form`,
          remedy: describe(issue),
        }),
      ]
    default:
      return [
        faultAt(path, {
          code: 'wrong-value',
          problem: `${place}: ${issue.message}`,
          remedy: 'correct the value',
        }),
      ]
  }
}

const offer = (names: readonly string[]): string =>
  names.length > 0 ? `use one of: ${names.join(', ')}` : 'correct the spelling or remove it'

const describe = (issue: z.core.$ZodIssue): string =>
  issue.code === 'invalid_key' || issue.code === 'invalid_element'
    ? issue.issues.map(({ message }) => message).join('; ') || 'correct the name'
    : 'compare it with the same part in a module that works'
