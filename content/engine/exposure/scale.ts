/**
 * Scales: the values an attribute can have, and how coarsely each can be told.
 *
 * Names, dates and numbers all lie on whole numbers, nested names side by side, so that whatever is the
 * same at some precision (a month, a region, a decade) is one unbroken span of points.
 */
import type { AttributeData, DataFault, NameTree, Value } from './data.ts'
import { blurDate, dateSpan, wholeCalendar } from './dates.ts'

/** Points from one to another, both included. */
export type Span = { readonly from: number; readonly to: number }

export type Scale = {
  /** Finest first. The first is the exact value. */
  readonly precisions: readonly string[]
  /** From the first point to the last. */
  readonly whole: Span
  /** Whether `from` and `to` make sense. */
  readonly ordered: boolean
  /** How a value is written, to be told in a remedy. */
  readonly accepts: string
  /** What a value as written covers: one point where it is exact. Undefined where it is no value here. */
  readonly spanOf: (written: Value) => Span | undefined
  /** All points that are told alike at a precision. */
  readonly blur: (point: number, precision: string) => Span
}

/** Makes the scale of one attribute. Faults are placed from the attribute on. */
export function createScale(attribute: AttributeData): {
  scale: Scale
  faults: readonly DataFault[]
} {
  switch (attribute.kind) {
    case 'date':
      return { scale: dateScale, faults: [] }
    case 'number':
      return numberScale(attribute.steps)
    case 'name':
      return nameScale(attribute.values, attribute.precisions)
  }
}

/** The same points in as few spans as there can be, in order. */
export function joined(spans: readonly Span[]): readonly Span[] {
  const all: Span[] = []
  for (const span of spans.toSorted((a, b) => a.from - b.from)) {
    const last = all.at(-1)
    if (last !== undefined && span.from <= last.to + 1)
      all[all.length - 1] = { from: last.from, to: Math.max(last.to, span.to) }
    else all.push(span)
  }
  return all
}

/** The least that is told alike at a precision and leaves out nothing of these points. */
export const around = (scale: Scale, spans: readonly Span[], precision: string): readonly Span[] =>
  joined(
    spans.map(({ from, to }) => ({
      from: scale.blur(from, precision).from,
      to: scale.blur(to, precision).to,
    })),
  )

/** The most that is told alike at a precision and has nothing but these points. */
export const within = (scale: Scale, spans: readonly Span[], precision: string): readonly Span[] =>
  joined(spans)
    .map(({ from, to }) => {
      const [first, last] = [scale.blur(from, precision), scale.blur(to, precision)]
      return {
        from: first.from === from ? from : first.to + 1,
        to: last.to === to ? to : last.from - 1,
      }
    })
    .filter(({ from, to }) => from <= to)

function nameScale(values: NameTree, outermostFirst: readonly string[]) {
  const spans = new Map<string, Span>()
  /** By nesting, outermost first, and by point. */
  const bins: Span[][] = []
  const faults: DataFault[] = []
  const refuse = (path: DataFault['path'], code: string, problem: string, remedy: string) =>
    faults.push({ path, code, problem, remedy })
  let points = 0

  /** Gives every name in a tree its span, after those that have one. */
  const lay = (tree: NameTree, depth: number, path: DataFault['path']) => {
    if (isList(tree) && depth + 1 < outermostFirst.length)
      refuse(
        path,
        'wrong-nesting',
        'the values are not nested as deep as there are precisions',
        `nest them ${outermostFirst.length} deep: ${outermostFirst.join(', ')}`,
      )
    for (const [at, name] of (isList(tree) ? tree : Object.keys(tree)).entries()) {
      const place = [...path, isList(tree) ? at : name]
      const below = isList(tree) ? undefined : tree[name]
      const from = points
      if (below === undefined) points += 1
      else lay(below, depth + 1, place)
      if (spans.has(name))
        refuse(place, 'duplicate-id', `\`${name}\` stands twice`, 'rename or remove one of the two')
      const span = { from, to: points - 1 }
      spans.set(name, span)
      const level = (bins[depth] ??= [])
      for (let point = from; point < points; point += 1) level[point] = span
      if (points === from) refuse(place, 'wrong-value', `nothing lies in \`${name}\``, 'list it')
    }
  }
  lay(values, 0, ['values'])
  if (spans.size === 0) refuse(['values'], 'wrong-value', 'there are no values', 'list them')
  const names = outermostFirst.length > 0 ? outermostFirst : ['exact']
  if (new Set(names).size < names.length || bins.length > names.length)
    refuse(
      ['precisions'],
      'wrong-nesting',
      'each nesting of the values needs a name of its own',
      'name them, outermost first, as in `precisions: [country, region, town]`',
    )

  const scale: Scale = {
    precisions: names.toReversed(),
    whole: { from: 0, to: points - 1 },
    ordered: false,
    accepts: listed(spans.keys()),
    spanOf: (written) => spans.get(String(written)),
    blur: (point, precision) =>
      bins[names.indexOf(precision)]?.[point] ?? { from: point, to: point },
  }
  return { scale, faults }
}

/** Some names to choose from: not more than a reader will read. */
export function listed(names: Iterable<string>): string {
  const all = [...names]
  const more = all.length - 20
  return `one of: ${all.slice(0, 20).join(', ')}${more > 0 ? ` and ${more} more` : ''}`
}

const isList = (tree: NameTree): tree is readonly string[] => Array.isArray(tree)

const largestNumber = 1_000_000_000

function numberScale(steps: Readonly<Record<string, number>>) {
  const ascending = Object.entries(steps).toSorted(([, a], [, b]) => a - b)
  const scale: Scale = {
    precisions: ['exact', ...ascending.map(([name]) => name)],
    whole: { from: -largestNumber, to: largestNumber },
    ordered: true,
    accepts: 'a whole number, as 42',
    spanOf: (written) =>
      typeof written === 'number' && Number.isInteger(written) && Math.abs(written) <= largestNumber
        ? { from: written, to: written }
        : undefined,
    blur: (point, precision) => {
      const step = ascending.find(([name]) => name === precision)?.[1] ?? 1
      const from = Math.floor(point / step) * step
      return { from, to: from + step - 1 }
    },
  }
  const faults = ascending.flatMap(([name, step], at): DataFault[] =>
    step % (ascending[at - 1]?.[1] ?? 1) === 0 && name !== 'exact'
      ? []
      : [
          {
            path: ['steps', name],
            code: 'wrong-nesting',
            problem:
              name === 'exact'
                ? '`exact` is the number itself'
                : `steps of ${step} do not hold whole steps of ${ascending[at - 1]?.[1]}`,
            remedy: 'let each step be a multiple of the one before, as 5, 10, 50',
          },
        ],
  )
  return { scale, faults }
}

const dateScale: Scale = {
  precisions: ['day', 'month', 'year'],
  whole: wholeCalendar,
  ordered: true,
  accepts: 'a day as 2024-05-03, a month as 2024-05 or a year as 2024',
  spanOf: (written) => dateSpan(String(written)),
  blur: blurDate,
}
