import fc, { type Arbitrary } from 'fast-check'
import { canonical } from '../../content/marking/canonical.ts'
import { controlSurfaces } from '../../content/marking/controls.ts'
import { isClean } from '../../content/marking/finding.ts'
import { format } from '../../content/marking/format.ts'
import type { MarkTree } from '../../content/marking/mark-tree.ts'
import {
  plainMarking,
  type AeaItem,
  type Compartment,
  type DissemCode,
  type Hierarchy,
  type Kind,
  type Level,
  type Marking,
  type NonIcCode,
} from '../../content/marking/marking.ts'
import { parse } from '../../content/marking/parse.ts'
import type { ProfileId } from '../../content/marking/profiles.ts'
import { validate } from '../../content/marking/validate.ts'

const letters = (min: number, max: number) =>
  fc.stringMatching(new RegExp(`^[A-Z]{${min},${max}}$`))
const graph = (min: number, max: number) =>
  fc.stringMatching(new RegExp(`^[A-Z0-9]{${min},${max}}$`))
const codes = fc.constantFrom(
  'AUS',
  'CAN',
  'DEU',
  'FRA',
  'GBR',
  'JPN',
  'NZL',
  'FVEY',
  'NATO',
  'TEYE',
)
const some = <T>(each: Arbitrary<T>, maxLength = 3) => fc.array(each, { maxLength })
const several = <T>(each: Arbitrary<T>, maxLength = 4) =>
  fc.array(each, { minLength: 1, maxLength })

const compartment = (
  id: Arbitrary<string>,
  sub: Arbitrary<string> | null,
): Arbitrary<Compartment> => fc.record({ id, subs: sub === null ? fc.constant([]) : some(sub, 2) })

const system = (
  id: string,
  compartments: Arbitrary<readonly Compartment[]>,
): Arbitrary<Hierarchy> => compartments.map((each) => ({ id, compartments: each }))

const systems: Arbitrary<Hierarchy> = fc.oneof(
  system(
    'HCS',
    several(
      fc.oneof(compartment(fc.constant('O'), null), compartment(fc.constant('P'), graph(1, 6))),
      2,
    ),
  ),
  system('RSV', several(compartment(graph(3, 3), null), 2)),
  system(
    'SI',
    some(
      fc.oneof(
        compartment(
          letters(2, 3).filter((id) => id !== 'ECI' && id !== 'EU' && id !== 'NK'),
          null,
        ),
        compartment(fc.constant('G'), letters(4, 4)),
        compartment(fc.constantFrom('EU', 'NK'), null),
      ),
    ),
  ),
  system('TK', some(compartment(fc.constantFrom('BLFH', 'IDIT', 'KAND'), graph(1, 6)))),
)

const program: Arbitrary<Hierarchy> = fc.record({
  id: graph(2, 3).filter((id) => !controlSurfaces.has(id)),
  compartments: some(compartment(graph(1, 3), graph(1, 3)), 2),
})

const sigma = fc.subarray([14, 15, 18, 20])
const aeaItem: Arbitrary<AeaItem> = fc.oneof(
  fc.record({ base: fc.constant('RD' as const), cnwdi: fc.boolean(), sigma }),
  fc.record({ base: fc.constant('FRD' as const), cnwdi: fc.constant(false), sigma }),
  fc.record({
    base: fc.constantFrom('TFNI', 'DCNI', 'UCNI'),
    cnwdi: fc.constant(false),
    sigma: fc.constant([]),
  }),
)

const plainDissem = fc.constantFrom<DissemCode>(
  'RS',
  'FOUO',
  'OC',
  'OC-USGOV',
  'IMC',
  'PR',
  'DSEN',
  'FISA',
)
const nonIc = fc.constantFrom<NonIcCode>('DS', 'XD', 'ND', 'SBU', 'SBU-NF', 'LES', 'LES-NF', 'SSI')

type Release = Pick<Marking, 'dissem' | 'relTo' | 'displayOnly'>

const list = (usa: boolean) => several(codes).map((each) => (usa ? ['USA', ...each] : each))

const release: Arbitrary<Release> = fc.oneof(
  fc.constant({ dissem: [], relTo: null, displayOnly: null }),
  fc.constant<Release>({ dissem: ['NF'], relTo: null, displayOnly: null }),
  fc.constant<Release>({ dissem: ['RELIDO'], relTo: null, displayOnly: null }),
  list(true).map((relTo): Release => ({ dissem: ['REL'], relTo, displayOnly: null })),
  list(true).map((relTo): Release => ({ dissem: ['REL', 'RELIDO'], relTo, displayOnly: null })),
  list(false).map((displayOnly): Release => ({
    dissem: ['DISPLAY ONLY'],
    relTo: null,
    displayOnly,
  })),
  fc.tuple(list(true), list(false)).map(([relTo, displayOnly]): Release => ({
    dissem: ['REL', 'DISPLAY ONLY'],
    relTo,
    displayOnly,
  })),
)

type Classified = Pick<Marking, 'system' | 'level' | 'owners'>

const classification: Arbitrary<Classified> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc
      .constantFrom<Level>('U', 'C', 'S', 'TS')
      .map((level): Classified => ({ system: 'US', level, owners: [] })),
  },
  {
    weight: 1,
    arbitrary: fc
      .tuple(
        fc.constantFrom<Level>('U', 'R', 'C', 'S', 'TS'),
        several(codes.filter((code) => code !== 'NATO')),
      )
      .map(([level, owners]): Classified => ({ system: 'NON-US', level, owners })),
  },
  {
    weight: 1,
    arbitrary: fc
      .constantFrom<Level>('U', 'R', 'C', 'S', 'TS')
      .map((level): Classified => ({ system: 'NATO', level, owners: ['NATO'] })),
  },
  {
    weight: 1,
    arbitrary: fc
      .tuple(fc.constantFrom<Level>('U', 'C', 'S', 'TS'), several(codes))
      .map(([level, owners]): Classified => ({
        system: 'JOINT',
        level,
        owners: ['USA', ...owners],
      })),
  },
)

const fgi = fc.oneof(
  fc.constant(null),
  fc.constant({ concealed: true, list: [] }),
  several(codes).map((each) => ({ concealed: false, list: each })),
)

const rarely = <T>(each: Arbitrary<readonly T[]>): Arbitrary<readonly T[]> =>
  fc.oneof({ weight: 3, arbitrary: fc.constant([]) }, { weight: 1, arbitrary: each })

/** Any marking that can be written down, whether its parts may stand together or not. */
export const anyMarking = (kind: Kind): Arbitrary<Marking> =>
  fc
    .record({
      classified: classification,
      sci: rarely(several(systems, 2)),
      sap: rarely(several(program, 2)),
      natoPrograms: rarely(fc.subarray(['BALK', 'BOHEMIA'] as const, { minLength: 1 })),
      aea: rarely(several(aeaItem, 2)),
      fgi,
      plain: rarely(several(plainDissem, 2)),
      release,
      nonIc: rarely(several(nonIc, 2)),
    })
    .map(({ classified, plain, release: released, ...rest }) =>
      canonical({
        ...plainMarking(kind, 'U'),
        ...classified,
        ...rest,
        ...released,
        dissem: [...plain, ...released.dissem],
      }),
    )

/** Adds what a marking needs and drops what it excludes, so that most of what is generated is valid. */
function mended(marking: Marking): Marking {
  const ids = new Set(marking.sci.map((each) => each.id))
  const state = marking.nonIc.some((code) => code === 'XD' || code === 'ND')
  const unclassified = marking.level === 'U'
  const suffixed = marking.nonIc.some((code) => code.endsWith('-NF'))
  const needsNoforn =
    !unclassified &&
    (ids.has('HCS') ||
      ids.has('RSV') ||
      marking.sci.some((each) => each.id === 'TK' && each.compartments.length > 0))
  const noforn = needsNoforn || state
  const gamma = marking.sci.some((each) =>
    each.compartments.some(
      ({ id, subs }) => id === 'G' || id === 'O' || (id === 'P' && subs.length > 0),
    ),
  )
  const kept: readonly DissemCode[] =
    suffixed && !noforn
      ? marking.dissem.filter((code) => !['NF', 'REL', 'RELIDO', 'DISPLAY ONLY'].includes(code))
      : noforn
        ? [
            ...marking.dissem.filter((code) => !['REL', 'RELIDO', 'DISPLAY ONLY'].includes(code)),
            'NF',
          ]
        : marking.dissem
  const dissem: readonly DissemCode[] =
    gamma && !unclassified
      ? [...kept.filter((code) => code !== 'OC-USGOV' && code !== 'RELIDO'), 'OC']
      : kept
  return canonical({
    ...marking,
    sci: unclassified ? [] : marking.sci,
    sap: unclassified ? [] : marking.sap,
    natoPrograms: marking.system === 'NATO' && marking.level === 'TS' ? marking.natoPrograms : [],
    aea: marking.aea
      .filter(({ base }) => (base === 'DCNI' || base === 'UCNI') === unclassified)
      .slice(0, 1),
    fgi: marking.system === 'US' ? marking.fgi : null,
    dissem,
    relTo: dissem.includes('REL') ? marking.relTo : null,
    displayOnly: dissem.includes('DISPLAY ONLY') ? marking.displayOnly : null,
    nonIc: noforn ? marking.nonIc.filter((code) => !code.endsWith('-NF')) : marking.nonIc,
  })
}

/** Portions that draw no error under a profile. */
export const validPortionOf = (profile: ProfileId): Arbitrary<MarkTree> =>
  anyMarking('portion')
    .map((marking) => parse(format(mended(marking), profile), 'portion'))
    .filter((tree) => isClean(validate(tree, { profile })))

/** Portions that draw no error. */
export const validPortion = validPortionOf('ic')

/** Pieces of marks and of nothing, to break marks with. */
export const scraps = fc.constantFrom(
  '/',
  '//',
  '(',
  ')',
  ',',
  ', ',
  ' ',
  '-',
  '\\',
  'SECRET',
  'TOP SECRET',
  'S',
  'TS',
  'NOFORN',
  'NF',
  'REL TO USA',
  'GBR',
  'SI',
  'SI-G',
  'SAR-',
  'RD-SIGMA',
  '14',
  'FGI',
  'JOINT',
  'NATO',
  'COSMIC',
  'DISPLAY ONLY',
  'EYES ONLY',
  'X1',
  'é',
  '\u0000',
  '\u2003',
)
