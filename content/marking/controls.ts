import type { DissemCode, Kind, NonIcCode } from './marking.ts'

/** One control marking: how it is written in banners and portions, in Register order. */
export interface Control<Id extends string> {
  readonly code: Id
  /** Full title, allowed in banners. */
  readonly title: string
  /** Short form, allowed in banners; `null` where only the title exists. */
  readonly short: string | null
  readonly portion: string
  /** What the marking means, in plain words. */
  readonly means: string
}

const control = <Id extends string>(
  code: Id,
  title: string,
  short: string | null,
  means: string,
): Control<Id> => ({ code, title, short, portion: code, means })

/**
 * Dissemination controls in Register order; the last two are DoD's and stand after them.
 *
 * @source IC-RM-2016 Table 4, §H.8
 */
export const dissemControls: readonly Control<DissemCode>[] = [
  control('RS', 'RISK SENSITIVE', 'RSEN', 'shows sensitive imaging capabilities or methods'),
  control('FOUO', 'FOR OFFICIAL USE ONLY', 'FOUO', 'for official use, not for the public'),
  control(
    'OC',
    'ORIGINATOR CONTROLLED',
    'ORCON',
    'goes no further without the originator’s consent',
  ),
  control(
    'OC-USGOV',
    'ORIGINATOR CONTROLLED-USGOV',
    'ORCON-USGOV',
    'may go to the US executive branch; further only with the originator’s consent',
  ),
  control('IMC', 'CONTROLLED IMAGERY', 'IMCON', 'shows sensitive imagery analysis'),
  control(
    'NF',
    'NOT RELEASABLE TO FOREIGN NATIONALS',
    'NOFORN',
    'no foreign government or person may have it',
  ),
  control(
    'PR',
    'CAUTION-PROPRIETARY INFORMATION INVOLVED',
    'PROPIN',
    'holds a firm’s proprietary information',
  ),
  control('REL', 'AUTHORIZED FOR RELEASE TO', 'REL TO', 'may be released to those listed'),
  control(
    'RELIDO',
    'RELEASABLE BY INFORMATION DISCLOSURE OFFICIAL',
    'RELIDO',
    'a foreign disclosure official may decide on release',
  ),
  control('EYES', 'EYES ONLY', null, 'was for the listed partners; no longer used'),
  control('DSEN', 'DEA SENSITIVE', null, 'protects drug enforcement sources and investigations'),
  control(
    'FISA',
    'FOREIGN INTELLIGENCE SURVEILLANCE ACT',
    'FISA',
    'holds material collected under that act',
  ),
  control('DISPLAY ONLY', 'DISPLAY ONLY', null, 'may be shown to those listed, who keep no copy'),
  control('WAIVED', 'WAIVED', null, 'a program with waived reporting'),
  control(
    'HVSACO',
    'HANDLE VIA SPECIAL ACCESS CHANNELS ONLY',
    'HVSACO',
    'handled in special access channels only',
  ),
]

/**
 * Controls of other departments in Register order; the last is DoD's.
 *
 * @source IC-RM-2016 Table 4, §H.9
 */
export const nonIcControls: readonly Control<NonIcCode>[] = [
  control('DS', 'LIMITED DISTRIBUTION', 'LIMDIS', 'limited distribution of geospatial products'),
  control(
    'XD',
    'EXCLUSIVE DISTRIBUTION',
    'EXDIS',
    'exclusive distribution within the State Department’s circle',
  ),
  control('ND', 'NO DISTRIBUTION', 'NODIS', 'for the named addressees and nobody else'),
  control('SBU', 'SENSITIVE BUT UNCLASSIFIED', 'SBU', 'sensitive but unclassified'),
  control(
    'SBU-NF',
    'SENSITIVE BUT UNCLASSIFIED NOFORN',
    'SBU NOFORN',
    'sensitive but unclassified, not for foreigners',
  ),
  control('LES', 'LAW ENFORCEMENT SENSITIVE', 'LES', 'law enforcement sensitive'),
  control(
    'LES-NF',
    'LAW ENFORCEMENT SENSITIVE NOFORN',
    'LES NOFORN',
    'law enforcement sensitive, not for foreigners',
  ),
  control(
    'SSI',
    'SENSITIVE SECURITY INFORMATION',
    'SSI',
    'sensitive transport security information',
  ),
  control('NNPI', 'NAVAL NUCLEAR PROPULSION INFORMATION', 'NNPI', 'about naval nuclear propulsion'),
]

/** Where a surface may stand: as banner word, as portion code, or as both. */
export interface Surface {
  readonly inBanner: boolean
  readonly inPortion: boolean
}

/** A surface recognised as a control. */
export type KnownControl = Surface &
  (
    | { readonly category: 'dissem'; readonly control: Control<DissemCode> }
    | { readonly category: 'nonIc'; readonly control: Control<NonIcCode> }
  )

const surface = (control: Control<string>, text: string): Surface => ({
  inBanner: text === control.title || text === control.short,
  inPortion: text === control.portion,
})

/** Every way a control without a list is written, and which control it is. */
export const controlSurfaces: ReadonlyMap<string, KnownControl> = surfaces()

function surfaces(): Map<string, KnownControl> {
  const known = new Map<string, KnownControl>()
  for (const control of dissemControls) {
    if (control.code === 'REL' || control.code === 'DISPLAY ONLY') continue
    for (const text of [control.title, control.short ?? control.title, control.portion]) {
      known.set(text, { category: 'dissem', control, ...surface(control, text) })
    }
  }
  for (const control of nonIcControls) {
    for (const text of [control.title, control.short ?? control.title, control.portion]) {
      known.set(text, { category: 'nonIc', control, ...surface(control, text) })
    }
  }
  return known
}

/** How a control without a list is printed. Canonical banners use the short form, else the title. */
export function controlText(control: Control<string>, kind: Kind): string {
  return kind === 'portion' ? control.portion : (control.short ?? control.title)
}

function find<Id extends string>(table: readonly Control<Id>[], code: Id): Control<Id> {
  const found = table.find((each) => each.code === code)
  if (found === undefined) throw new Error(`no control has the code ${code}`)
  return found
}

/** The control of a dissemination code. */
export const dissemControl = (code: DissemCode) => find(dissemControls, code)

/** The control of a non-IC code. */
export const nonIcControl = (code: NonIcCode) => find(nonIcControls, code)

const dissemRanks = new Map(dissemControls.map((each, rank) => [each.code, rank]))
const nonIcRanks = new Map(nonIcControls.map((each, rank) => [each.code, rank]))

/** Place of a dissemination control in Register order. */
export const dissemRank = (code: DissemCode) => dissemRanks.get(code) ?? 0

/** Place of a non-IC control in Register order. */
export const nonIcRank = (code: NonIcCode) => nonIcRanks.get(code) ?? 0
