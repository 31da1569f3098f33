/** Values as a module writes them, read on their scale; what is no value becomes a fault. */
import type { ClaimData, DataFault, Value } from './data.ts'
import { listed, type Scale, type Span } from './scale.ts'

type Path = DataFault['path']

/** The same fault, seen from further out. */
export const inside = (fault: DataFault, ...path: Path): DataFault => ({
  ...fault,
  path: [...path, ...fault.path],
})

/** A remedy that offers the names there are. */
export const offer = (names: Iterable<string>): string => {
  const all = [...names]
  return all.length > 0 ? `use ${listed(all)}` : 'there is none yet: add it'
}

/** A fault for a name that stands for nothing. */
export const unknownName = (
  path: Path,
  what: 'attribute' | 'audience' | 'person' | 'piece' | 'source',
  name: string,
  known: Iterable<string>,
): DataFault => ({
  path,
  ...(what === 'attribute' && { atKey: true }),
  code: `unknown-${what}`,
  problem: `there is no ${what} \`${name}\` here`,
  remedy: offer(known),
})

const unknownValue = (path: Path, value: Value, scale: Scale): DataFault => ({
  path,
  code: 'unknown-value',
  problem: `\`${value}\` is no value here`,
  remedy: `write ${scale.accepts}`,
})

/** The point of an exact value; none, and a fault, where it is none: a person has a town, not a region. */
export function readPoint(
  scale: Scale,
  value: Value,
  path: Path,
  faults: DataFault[],
): readonly number[] {
  const span = scale.spanOf(value)
  if (span !== undefined && span.from === span.to) return [span.from]
  faults.push(
    span === undefined
      ? unknownValue(path, value, scale)
      : {
          path,
          code: 'inexact-value',
          problem: `\`${value}\` is not exact, and only pieces may be less precise`,
          remedy: 'write one exact value for a person',
        },
  )
  return []
}

/** The span of `from` and `to`, open where one is left out; none, and faults, where they make no sense. */
export function readRange(
  scale: Scale,
  { from, to }: { readonly from?: Value | undefined; readonly to?: Value | undefined },
  path: Path,
  faults: DataFault[],
): readonly Span[] {
  const end = (name: 'from' | 'to', value: Value | undefined) => {
    if (value === undefined) return scale.whole[name]
    const span = scale.spanOf(value)
    if (span === undefined) faults.push(unknownValue([...path, name], value, scale))
    return span?.[name]
  }
  if (!scale.ordered || (from === undefined && to === undefined)) {
    faults.push({
      path,
      code: 'wrong-value',
      problem: scale.ordered ? 'nothing is said' : 'names have no order to go from and to',
      remedy: scale.ordered ? 'write `from`, `to` or both' : `list them: ${scale.accepts}`,
    })
    return []
  }
  const [first, last] = [end('from', from), end('to', to)]
  if (first === undefined || last === undefined) return []
  if (first <= last) return [{ from: first, to: last }]
  faults.push({
    path,
    code: 'wrong-value',
    problem: '`from` and `to` leave nothing between them',
    remedy: 'put the lower first',
  })
  return []
}

/** What a piece says of one attribute: the spans that fit or, where denied, that do not. */
export function readClaim(
  scale: Scale,
  written: ClaimData,
  path: Path,
  faults: DataFault[],
): { readonly spans: readonly Span[]; readonly denied: boolean } {
  const read = (value: Value, at: Path): readonly Span[] => {
    const span = scale.spanOf(value)
    if (span === undefined) faults.push(unknownValue(at, value, scale))
    return span === undefined ? [] : [span]
  }
  const spansOf = (said: Exclude<ClaimData, { not?: unknown }> | Range, at: Path) => {
    if (Array.isArray(said)) return said.flatMap((value, n) => read(value, [...at, n]))
    return typeof said === 'object' ? readRange(scale, said, at, faults) : read(said, at)
  }
  if (typeof written !== 'object' || Array.isArray(written) || written.not === undefined)
    return { spans: spansOf(written, path), denied: false }
  const { not, ...range } = written
  if (range.from !== undefined || range.to !== undefined)
    faults.push({
      path,
      code: 'wrong-value',
      problem: '`not` cannot stand beside `from` and `to`',
      remedy: 'put them under it, as `not: { from: 2024-05, to: 2024-06 }`',
    })
  return { spans: spansOf(not, [...path, 'not']), denied: true }
}
type Range = { readonly from?: Value | undefined; readonly to?: Value | undefined }
