/** The facts of the benchmark: 41 in 7 objects. Their order matters, since events are drawn in it. */
export type FactSpec = {
  readonly path: string
  readonly object: string
  readonly name: string
  readonly type: 'level' | 'count' | 'name' | 'flag'
  /** Every value the fact can have, and how probable each is. */
  readonly values: readonly (string | number | boolean)[]
  readonly weights: readonly number[]
}

type Column = Pick<FactSpec, 'type' | 'values' | 'weights'>

const numbers = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, at) => from + at)
const level5: Column = {
  type: 'level',
  values: numbers(0, 4),
  weights: [0.3, 0.28, 0.22, 0.14, 0.06],
}
const level4: Column = { type: 'level', values: numbers(0, 3), weights: [0.35, 0.3, 0.2, 0.15] }
const copies: Column = {
  type: 'count',
  values: numbers(1, 20),
  weights: numbers(1, 20).map(() => 1 / 20),
}
const flag = (often: number): Column => ({
  type: 'flag',
  values: [false, true],
  weights: [1 - often, often],
})
const oneOf = (text: string): Column => {
  const values = text.split(' ')
  const raw = values.map((_, at) => (at + 1) ** -0.7)
  const sum = raw.reduce((total, weight) => total + weight, 0)
  return { type: 'name', values, weights: raw.map((weight) => weight / sum) }
}
const country = oneOf('GB US FR DE NL CA AU NO PL ES IT SE JP BR IN ZA')

const objects: Readonly<Record<string, Readonly<Record<string, Column>>>> = {
  document: {
    classification: level5,
    kind: oneOf(
      'report engineering-drawing email contract test-data minutes key-material personnel-file photo source-code plan invoice',
    ),
    exportControl: oneOf('none dual-use military-list itar ear99 caveated'),
    originator: oneOf(
      'self own-unit headquarters ministry supplier partner-nation nato public-source',
    ),
    distribution: level4,
    copies,
    encrypted: flag(0.4),
    marked: flag(0.6),
  },
  container: {
    type: oneOf(
      'none plain-envelope double-envelope briefcase locked-pouch safe cabinet usb-stick laptop courier-bag',
    ),
    lockGrade: level5,
    sealed: flag(0.45),
    labelled: flag(0.55),
    tamperEvident: flag(0.3),
  },
  recipient: {
    clearance: level5,
    employment: oneOf('employee contractor partner-staff visitor press unknown'),
    nationality: country,
    role: oneOf(
      'engineer manager security-officer analyst technician assistant lawyer auditor driver cleaner intern executive',
    ),
    needToKnow: flag(0.55),
    verified: flag(0.6),
    training: level4,
  },
  place: {
    type: oneOf(
      'own-office open-plan meeting-room secure-room train airport hotel home cafe car partner-site exhibition street print-room',
    ),
    zone: level5,
    country,
    overlooked: flag(0.4),
    crowded: flag(0.35),
    controlled: flag(0.5),
  },
  network: {
    type: oneOf(
      'none office-lan secure-lan guest-wifi hotel-wifi mobile-data home-wifi partner-lan public-wifi',
    ),
    assurance: level5,
    encrypted: flag(0.55),
    monitored: flag(0.45),
    removable: flag(0.25),
  },
  partner: {
    country,
    tier: level5,
    programme: oneOf(
      'aurora basalt cobalt delta-nine ember falcon-eye granite harbour indigo juniper kestrel lantern meridian northstar obsidian pinewood quartz ridgeline saffron tidewater umbra vanguard willow zephyr',
    ),
    agreement: flag(0.6),
    nda: flag(0.5),
  },
  asset: {
    type: oneOf(
      'laptop phone tablet prototype badge key printer server camera vehicle notebook whiteboard',
    ),
    sensitivity: level5,
    managed: flag(0.65),
    airGapped: flag(0.25),
    attended: flag(0.55),
  },
}

export const factTable: readonly FactSpec[] = Object.entries(objects).flatMap(([object, columns]) =>
  Object.entries(columns).map(([name, column]) => ({
    path: `${object}.${name}`,
    object,
    name,
    ...column,
  })),
)

/** The fact at a path. Throws for a path that the table does not have. */
export function factAt(path: string): FactSpec {
  const fact = factTable.find((each) => each.path === path)
  if (fact === undefined) throw new Error(`no fact ${path}`)
  return fact
}

/** The pairs of levels that a clause may compare, left above right. */
export const pairs: readonly (readonly [string, string])[] = [
  ['document.classification', 'recipient.clearance'],
  ['document.classification', 'container.lockGrade'],
  ['document.classification', 'place.zone'],
  ['document.classification', 'network.assurance'],
  ['document.classification', 'partner.tier'],
  ['asset.sensitivity', 'recipient.clearance'],
  ['asset.sensitivity', 'place.zone'],
  ['asset.sensitivity', 'network.assurance'],
]

export const harmDimensions = ['person', 'unit', 'organisation', 'partner', 'nation'] as const
export type HarmDimension = (typeof harmDimensions)[number]
