/** Random mosaics, and a plain reading of what each wording means that shares nothing with the engine. */
import fc from 'fast-check'
import type { MosaicInput } from './exposure-room.ts'

/** Town, region and country of each town. */
const places: readonly (readonly [string, string, string])[] = [
  ['port', 'coast', 'orlenia'],
  ['sandhaven', 'coast', 'orlenia'],
  ['hill', 'inland', 'orlenia'],
  ['mill', 'inland', 'orlenia'],
  ['far', 'plain', 'veldania'],
]
const tree = {
  orlenia: { coast: ['port', 'sandhaven'], inland: ['hill', 'mill'] },
  veldania: { plain: ['far'] },
}
const posts = ['clerk', 'guard', 'engineer']
const days: readonly string[] = Array.from({ length: 4 * 366 - 3 }, (_, at) =>
  new Date(Date.UTC(2022, 0, 1 + at)).toISOString().slice(0, 10),
)
const ages = Array.from({ length: 160 }, (_, at) => at - 20)

type Plain = string | number
type Person = Readonly<Record<Attribute, readonly Plain[]>>
type Attribute = 'place' | 'post' | 'met' | 'age'
type Range = { from?: Plain; to?: Plain }
type Claim = Plain | Plain[] | Range | { not: Plain | Plain[] | Range }

export type Model = {
  readonly people: readonly Person[]
  readonly source: number
  readonly pieces: Readonly<Record<string, Partial<Record<Attribute, Claim>>>>
  readonly data: MosaicInput
}

/** All values there can be: for a plain reading, the world. */
const domain: Readonly<Record<Attribute, readonly Plain[]>> = {
  place: places.map(([town]) => town),
  post: posts,
  met: days,
  age: ages,
}
const coarser: Readonly<Record<Attribute, Readonly<Record<string, (value: Plain) => Plain>>>> = {
  place: {
    region: (town) => places.find(([name]) => name === town)?.[1] ?? '',
    country: (town) => places.find(([name]) => name === town)?.[2] ?? '',
  },
  post: {},
  met: {
    month: (day) => String(day).slice(0, 7),
    year: (day) => String(day).slice(0, 4),
  },
  age: {
    lustrum: (age) => Math.floor(Number(age) / 5),
    decade: (age) => Math.floor(Number(age) / 10),
  },
}
const attributes = Object.keys(domain) as Attribute[]

/** Whether a value is as it was written: itself, what it lies in, or between two. */
function isSo(attribute: Attribute, value: Plain, said: Plain | Plain[] | Range): boolean {
  if (Array.isArray(said)) return said.some((each) => isSo(attribute, value, each))
  if (typeof said === 'object') {
    const { from, to } = said
    if (attribute === 'age')
      return (from === undefined || value >= from) && (to === undefined || value <= to)
    const [day, first, last] = [String(value), String(from ?? ''), String(to ?? '9999')]
    return day.slice(0, first.length) >= first && day.slice(0, last.length) <= last
  }
  if (attribute === 'met') return String(value).startsWith(String(said))
  if (attribute === 'place')
    return places.find(([town]) => town === value)?.includes(String(said)) ?? false
  return value === said
}

/** Whether a person fits a wording: at a coarser precision, where they cannot be told from one who does. */
export function naiveFits(model: Model, person: Person, wording: string): boolean {
  const [id = '', ...lowered] = wording.split('@')
  const precision = new Map(lowered.map((each) => each.split('.') as [string, string]))
  return Object.entries(model.pieces[id] ?? {}).every(([name, claim]) => {
    const attribute = name as Attribute
    const blur = coarser[attribute][precision.get(attribute) ?? ''] ?? ((value: Plain) => value)
    const denied = typeof claim === 'object' && 'not' in claim
    const said = denied ? claim.not : claim
    const inside = new Set<Plain>()
    const outside = new Set<Plain>()
    for (const value of domain[attribute])
      (isSo(attribute, value, said) ? inside : outside).add(blur(value))
    const values = person[attribute].map(blur)
    return denied
      ? !values.some((value) => inside.has(value) && !outside.has(value))
      : values.some((value) => inside.has(value))
  })
}

/** Every wording of every piece. */
export const wordingsOf = ({ pieces }: Model): readonly string[] =>
  Object.entries(pieces).flatMap(([id, claims]) =>
    (Object.keys(claims) as Attribute[])
      .toSorted()
      .reduce(
        (wordings, attribute) => [
          ...wordings,
          ...wordings.flatMap((wording) =>
            Object.keys(coarser[attribute]).map(
              (precision) => `${wording}@${attribute}.${precision}`,
            ),
          ),
        ],
        [id],
      ),
  )

/** A year has 2022 to 2025; pieces and people keep to its middle, so that whole years lie in the domain. */
const someDay = fc.constantFrom(...days.filter((day) => day > '2023' && day < '2024-06'))
const someDate = fc.tuple(someDay, fc.constantFrom(4, 7, 10)).map(([day, end]) => day.slice(0, end))
const someAge = fc.integer({ min: 20, max: 60 })
const value: Readonly<Record<Attribute, fc.Arbitrary<Plain>>> = {
  place: fc.constantFrom(...places.flat()),
  post: fc.constantFrom(...posts),
  met: someDate,
  age: someAge,
}
const range = (attribute: 'met' | 'age'): fc.Arbitrary<Range> =>
  fc
    .tuple(value[attribute], value[attribute], fc.constantFrom('from', 'to', 'both'))
    .map(([a, b, ends]) => {
      const [from, to] = a <= b ? [a, b] : [b, a]
      return ends === 'from' ? { from: a } : ends === 'to' ? { to: a } : { from, to }
    })
    // 2023-05 comes before 2023 as text where the year is the later end: keep those that leave something.
    .filter((said) => domain[attribute].some((each) => isSo(attribute, each, said)))
const said = (attribute: Attribute): fc.Arbitrary<Plain | Plain[] | Range> =>
  fc.oneof(
    value[attribute],
    fc.array(value[attribute], { minLength: 1, maxLength: 3 }),
    ...(attribute === 'met' || attribute === 'age' ? [range(attribute)] : []),
  )
const claim = (attribute: Attribute): fc.Arbitrary<Claim> =>
  fc.oneof(
    { weight: 3, arbitrary: said(attribute) },
    { weight: 1, arbitrary: said(attribute).map((not) => ({ not })) },
  )

const exact: Readonly<Record<Attribute, fc.Arbitrary<Plain>>> = {
  ...value,
  place: fc.constantFrom(...places.map(([town]) => town)),
  met: someDay,
}
const some = (attribute: Attribute) =>
  fc.oneof(
    { weight: 4, arbitrary: exact[attribute].map((one) => [one]) },
    { weight: 1, arbitrary: fc.array(exact[attribute], { maxLength: 3 }) },
  )
const anyPerson: fc.Arbitrary<Person> = fc.record({
  place: some('place'),
  post: some('post'),
  met: some('met'),
  age: some('age'),
})
const anyPiece: fc.Arbitrary<Partial<Record<Attribute, Claim>>> = fc
  .record(
    { place: claim('place'), post: claim('post'), met: claim('met'), age: claim('age') },
    { requiredKeys: [] },
  )
  .filter((reveals) => Object.keys(reveals).length > 0)

/** A pool of up to seventy people (more than two words of bits) and up to six pieces, true and untrue. */
export const anyMosaic: fc.Arbitrary<Model> = fc
  .record({
    people: fc.array(anyPerson, { minLength: 2, maxLength: 70 }),
    pick: fc.nat(),
    reveals: fc.array(anyPiece, { minLength: 1, maxLength: 6 }),
  })
  .map(({ people, pick, reveals }) => {
    const source = pick % people.length
    const pieces = Object.fromEntries(reveals.map((each, at) => [`piece-${at}`, each]))
    const model = { people, source, pieces, data: {} }
    const truth = people[source]
    return {
      ...model,
      data: {
        sources: {
          heron: {
            is: `p${source}`,
            pool: {
              attributes: {
                place: { kind: 'name', precisions: ['country', 'region', 'town'], values: tree },
                post: { kind: 'name', values: posts },
                met: { kind: 'date' },
                age: { kind: 'number', steps: { decade: 10, lustrum: 5 } },
              },
              people: people.map((has, at) => ({ id: `p${at}`, has: copied(has) })),
            },
          },
        },
        pieces: Object.fromEntries(
          reveals.map((each, at) => [
            `piece-${at}`,
            {
              about: 'heron',
              reveals: each as Record<string, Claim>,
              untrue: truth !== undefined && !naiveFits(model, truth, `piece-${at}`),
            },
          ]),
        ),
      },
    }
  })

const copied = (person: Person): Record<string, Plain[]> =>
  Object.fromEntries(attributes.map((name) => [name, [...person[name]]]))
