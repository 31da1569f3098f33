/**
 * What to look at in a policy as a whole, beyond what makes a rule sound by itself.
 *
 * Two rules contradict each other where, on some verb, one praises and the other blames, and one of them
 * certainly applies wherever the other does. This is weighed from their conditions, clause by clause, in the
 * base policy and under each overlay. Rules that contradict each other only in some worlds are not found,
 * nor those whose clauses compare two facts in different words; most of these are meant, since an action can
 * be right in one way and wrong in another.
 */
import { premiseOf, type Premise } from './engine/condition/implies.ts'
import { OverlayFileSchema, rulesUnder, type Policy } from './engine/policy.ts'
import { PolicyFileSchema, type Rule } from './engine/rule.ts'
import { isAdvice } from './engine/score.ts'
import type { PackFiles } from './pack.ts'
import { openYaml, type PackFault, type Path, type YamlFile } from './yaml-file.ts'

export type Lint = {
  /** Rules that contradict each other, and rules that can never apply. */
  readonly faults: readonly PackFault[]
  /** Rules that say what another one says. */
  readonly warnings: readonly PackFault[]
  /** Rules whose last review lies too long before the day given. */
  readonly overdue: readonly PackFault[]
  /** The ids of rules that no module fires, by area. */
  readonly unfired: ReadonlyMap<string, readonly string[]>
}

type Place = { readonly yaml: YamlFile; readonly path: Path }
/** What one file says of rules: those it adds, with their reviews, and the place of each that it adds or tightens. */
type Written = {
  readonly overlay: string | null
  readonly places: ReadonlyMap<string, Place>
  readonly added: readonly {
    readonly id: string
    readonly area: string
    readonly reviewed: string
  }[]
  readonly reviewMonths: number
}

/** Looks over the policy of a sound pack: the files it brings, on top of what it stands on. */
export function lintPolicy(
  files: PackFiles,
  name: string,
  { policy, fired, today }: { policy: Policy; fired: ReadonlySet<string>; today: string },
): Lint {
  const written = [...files].flatMap(([path, text]) => {
    const file = readWritten(path, () => openYaml(`${name}${path}`, text))
    return file === null ? [] : [file]
  })
  const layers = [null, ...policy.overlays.keys()].map((overlay) => ({
    rules: rulesUnder(policy, overlay),
    places: new Map(written.flatMap((file) => (file.overlay === overlay ? [...file.places] : []))),
  }))
  const pairs = layers.flatMap(({ rules, places }) => pairFaults(rules, places))
  const unfired = written.flatMap(({ added }) => added).filter(({ id }) => !fired.has(id))
  return {
    faults: pairs.filter(({ code }) => code !== 'same-rule'),
    warnings: [
      ...pairs.filter(({ code }) => code === 'same-rule'),
      ...layers.flatMap(({ rules, places }) => sameStatements(rules, places)),
    ],
    overdue: written.flatMap((file) => overdueIn(file, today)),
    unfired: new Map(
      [...Map.groupBy(unfired, ({ area }) => area)].map(([area, rules]) => [
        area,
        rules.map(({ id }) => id),
      ]),
    ),
  }
}

function readWritten(path: string, open: () => YamlFile): Written | null {
  if (/^policy\/overlays\/[^/]+\.yaml$/.test(path)) {
    const yaml = open()
    const { value } = yaml.read(OverlayFileSchema)
    if (value === null) return null
    return {
      overlay: value.overlay,
      added: value.add,
      reviewMonths: value.reviewMonths,
      places: new Map([
        ...value.add.map(({ id }, at) => placed(id, yaml, ['add', at, 'id'])),
        ...value.tighten.map(({ rule }, at) => placed(rule, yaml, ['tighten', at, 'rule'])),
      ]),
    }
  }
  if (!/^policy\/[^/]+\.yaml$/.test(path) || path.endsWith('/sources.yaml')) return null
  const yaml = open()
  const { value } = yaml.read(PolicyFileSchema)
  if (value === null) return null
  const { area, rules, reviewMonths } = value
  return {
    overlay: null,
    added: rules.map((rule) => ({ ...rule, area })),
    reviewMonths,
    places: new Map(rules.map(({ id }, at) => placed(id, yaml, ['rules', at, 'id']))),
  }
}

const placed = (rule: string, yaml: YamlFile, path: Path): readonly [string, Place] => [
  rule,
  { yaml, path },
]

type Weighed = { readonly rule: Rule; readonly premise: Premise }

/** Faults of rules alone and in pairs, where the layer at hand has a place for one of the two. */
function pairFaults(rules: readonly Rule[], places: ReadonlyMap<string, Place>): PackFault[] {
  if (places.size === 0) return []
  const weighed = rules.map((rule) => ({ rule, premise: premiseOf(rule.when) }))
  const faults: PackFault[] = []
  for (const [at, one] of weighed.entries()) {
    const place = places.get(one.rule.id)
    if (place !== undefined && !one.premise.possible) faults.push(neverHolds(place, one.rule))
    for (const other of weighed.slice(at + 1)) {
      const where = place ?? places.get(other.rule.id)
      if (where === undefined || !one.rule.on.some((verb) => other.rule.on.includes(verb))) continue
      faults.push(...faultOfPair(where, one, other))
    }
  }
  return faults
}

const neverHolds = ({ yaml, path }: Place, { id }: Rule): PackFault =>
  yaml.faultAt(path, {
    code: 'never-holds',
    problem: `\`${id}\` can never apply: its condition asks two things of one fact that exclude each other`,
    remedy: 'correct the condition or remove the rule',
  })

function faultOfPair(
  { yaml, path }: Place,
  { rule, premise }: Weighed,
  { rule: other, premise: otherPremise }: Weighed,
): PackFault[] {
  const [onward, back] = [premise.implies(other.when), otherPremise.implies(rule.when)]
  const opposed = (rule.verdict === 'commendable') !== (other.verdict === 'commendable')
  const told = (code: string, problem: string, remedy: string) => [
    yaml.faultAt(path, { code, problem, remedy }),
  ]
  if (opposed && (onward || back)) {
    const [whenever, also] = onward ? [rule, other] : [other, rule]
    return told(
      'contradiction',
      `wherever \`${whenever.id}\` applies (${whenever.verdict}), so does \`${also.id}\` (${also.verdict})`,
      'give one of the two a condition that rules the other out',
    )
  }
  if (onward && back && rule.verdict === other.verdict && isAdvice(rule) === isAdvice(other))
    return told(
      'same-rule',
      `\`${rule.id}\` and \`${other.id}\` apply in the same circumstances and have the same verdict`,
      'make one rule of them, or say what sets them apart',
    )
  return []
}

function sameStatements(rules: readonly Rule[], places: ReadonlyMap<string, Place>): PackFault[] {
  const alike = Map.groupBy(rules, ({ statement }) =>
    statement
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
      .trim(),
  )
  return [...alike.values()].flatMap((same) => {
    const [first, second] = same
    const place = same.map(({ id }) => places.get(id)).findLast((each) => each !== undefined)
    if (first === undefined || second === undefined || place === undefined) return []
    return [
      place.yaml.faultAt(place.path, {
        code: 'same-statement',
        problem: `${same.map(({ id }) => `\`${id}\``).join(' and ')} have the same statement`,
        remedy: 'say in each what it adds',
      }),
    ]
  })
}

function overdueIn({ added, places, reviewMonths }: Written, today: string): PackFault[] {
  const limit = monthsBefore(today, reviewMonths)
  return added.flatMap(({ id, reviewed }) => {
    const place = places.get(id)
    if (reviewed >= limit || place === undefined) return []
    return [
      place.yaml.faultAt([...place.path.slice(0, -1), 'reviewed'], {
        code: 'review-overdue',
        problem: `\`${id}\` was last reviewed on ${reviewed}`,
        remedy: `compare it with its sources; reviews are due every ${reviewMonths} months`,
      }),
    ]
  })
}

/** The day so many months before another, both as `2026-01-31`; a day that its month does not have sorts after its last. */
function monthsBefore(day: string, months: number): string {
  const count = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 - months
  const [year, month] = [Math.floor(count / 12), (count % 12) + 1]
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}${day.slice(7)}`
}
