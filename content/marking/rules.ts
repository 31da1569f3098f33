import type { Atom } from './atoms.ts'
import type { Standing } from './codes.ts'
import type { Level } from './marking.ts'
import { profiles, type Profile, type ProfileId } from './profiles.ts'

/** The levels an atom may stand at. */
export interface LevelRule {
  readonly atom: Atom
  readonly levels: readonly Level[]
  readonly source: string
  readonly standing?: Standing
}

/** A marking that another one must stand beside. */
export interface NeedRule {
  readonly atom: Atom
  readonly needs: Atom
  readonly source: string
}

/** Two markings that never share a mark. */
export interface ConflictRule {
  readonly one: Atom
  readonly other: Atom
  readonly source: string
  readonly standing?: Standing
}

const manual = (place: string) => `IC-RM-2016 ${place}`
const top: readonly Level[] = ['TS']
const upper: readonly Level[] = ['S', 'TS']
/** RESTRICTED of foreign owners is allowed wherever CONFIDENTIAL is. From memory. */
const classified: readonly Level[] = ['R', 'C', 'S', 'TS']
const unclassified: readonly Level[] = ['U']

/** @source IC-RM-2016 §H.4 to §H.9, tables of sections 4.4 to 4.9 of the reference */
const levelRules: readonly LevelRule[] = [
  { atom: 'HCS-O', levels: upper, source: manual('§H.4') },
  { atom: 'HCS-P', levels: upper, source: manual('§H.4') },
  { atom: 'HCS-P sub', levels: top, source: manual('§H.4') },
  { atom: 'RSV', levels: upper, source: manual('§H.4') },
  { atom: 'SI', levels: classified, source: manual('§H.4') },
  { atom: 'SI compartment', levels: top, source: manual('§H.4') },
  { atom: 'TK', levels: upper, source: `${manual('§H.4')}; ISM-ID-00047` },
  { atom: 'TK-BLFH', levels: top, source: manual('§H.4') },
  { atom: 'SAP', levels: classified, source: manual('§H.5') },
  { atom: 'RD', levels: classified, source: manual('§H.6') },
  { atom: 'FRD', levels: classified, source: manual('§H.6') },
  { atom: 'TFNI', levels: classified, source: manual('§H.6') },
  { atom: 'CNWDI', levels: upper, source: manual('§H.6') },
  { atom: 'DCNI', levels: unclassified, source: manual('§H.6') },
  { atom: 'UCNI', levels: unclassified, source: manual('§H.6') },
  { atom: 'BOHEMIA', levels: top, source: 'DODM-D', standing: 'second-hand' },
  { atom: 'RS', levels: upper, source: manual('§H.8') },
  { atom: 'FOUO', levels: unclassified, source: `${manual('§H.8')}; ISM-ID-00030` },
  { atom: 'OC', levels: classified, source: `${manual('§H.8')}; ISM-ID-00028` },
  { atom: 'OC-USGOV', levels: classified, source: manual('§H.8') },
  { atom: 'IMC', levels: upper, source: manual('§H.8') },
  { atom: 'EYES', levels: classified, source: manual('§H.8') },
  { atom: 'DS', levels: unclassified, source: manual('§H.9') },
  { atom: 'SBU', levels: unclassified, source: manual('§H.9') },
  { atom: 'SBU-NF', levels: unclassified, source: manual('§H.9') },
]

function levelRulesFor(profile: Profile): readonly LevelRule[] {
  const { source } = profile
  const standing = profile.id === 'dod' ? ({ standing: 'second-hand' } as const) : {}
  const levels = profile.releaseOfficialLevels
  return [
    ...levelRules,
    { atom: 'SIGMA', levels: profile.sigmaLevels, source: manual('§H.6'), ...standing },
    { atom: 'RELIDO', levels, source, ...standing },
    { atom: 'DISPLAY ONLY', levels, source, ...standing },
  ]
}

const needRules: readonly NeedRule[] = [
  { atom: 'HCS-O', needs: 'NF', source: manual('§H.4') },
  { atom: 'HCS-P', needs: 'NF', source: `${manual('§H.4')}; ISM-ID-00049` },
  { atom: 'HCS-P sub', needs: 'OC', source: manual('§H.4') },
  { atom: 'RSV', needs: 'NF', source: 'ISM-ID-00464' },
  { atom: 'SI-G', needs: 'OC', source: `${manual('§H.4')}; ISM-ID-00045` },
  { atom: 'TK-BLFH', needs: 'NF', source: manual('§H.4') },
  { atom: 'TK-IDIT', needs: 'NF', source: manual('§H.4') },
  { atom: 'TK-KAND', needs: 'NF', source: manual('§H.4') },
]

function needRulesFor(profile: Profile): readonly NeedRule[] {
  const operations: readonly NeedRule[] = [{ atom: 'HCS-O', needs: 'OC', source: manual('§H.4') }]
  const state: readonly NeedRule[] = [
    { atom: 'XD', needs: 'NF', source: manual('§H.9') },
    { atom: 'ND', needs: 'NF', source: manual('§H.9') },
  ]
  return [
    ...needRules,
    ...(profile.hcsOperationsNeedsOrcon ? operations : []),
    ...(profile.stateControlsNeedNoforn ? state : []),
  ]
}

/** The level and companion rules of each profile. */
export const rulesOf: Readonly<Record<ProfileId, ProfileRules>> = {
  ic: rulesFor(profiles.ic),
  dod: rulesFor(profiles.dod),
  nara: rulesFor(profiles.nara),
}

interface ProfileRules {
  readonly levels: readonly LevelRule[]
  readonly needs: readonly NeedRule[]
}

function rulesFor(profile: Profile): ProfileRules {
  return { levels: levelRulesFor(profile), needs: needRulesFor(profile) }
}

const pairs = (one: Atom, others: readonly Atom[], source: string): ConflictRule[] =>
  others.map((other) => ({ one, other, source }))

const releases: readonly Atom[] = ['NF', 'REL', 'RELIDO', 'DISPLAY ONLY', 'EYES']

/** The pairs that exclude each other in every profile. */
export const conflictRules: readonly ConflictRule[] = [
  ...pairs('NF', ['REL', 'EYES', 'DISPLAY ONLY'], `${manual('§H.8')}; ISM-ID-00033`),
  ...pairs('NF', ['RELIDO'], `${manual('§H.8')}; ISM-ID-00169`),
  ...pairs('RELIDO', ['DISPLAY ONLY'], manual('§H.8')),
  ...pairs('OC', ['RELIDO'], `${manual('§H.8')}; ISM-ID-00325`),
  ...pairs('OC', ['OC-USGOV'], manual('§H.8')),
  ...pairs('OC-USGOV', ['RELIDO', 'HCS-O', 'HCS-P sub', 'SI-G'], manual('§H.4, §H.8')),
  ...pairs('EYES', ['REL'], manual('§H.8')),
  ...pairs('XD', ['ND', 'REL'], manual('§H.9')),
  ...pairs('ND', ['REL'], manual('§H.9')),
  ...pairs('SBU-NF', releases, `${manual('§H.9')}; ISM-ID-00148`),
  ...pairs('LES-NF', releases, `${manual('§H.9')}; ISM-ID-00372`),
  ...pairs('RD', ['FRD', 'TFNI'], `${manual('§H.6')}; ISM-ID-00321`),
  ...pairs('FRD', ['TFNI'], `${manual('§H.6')}; ISM-ID-00321`),
  ...pairs('JOINT', ['NF', 'HCS'], manual('§H.3')),
  ...pairs('concealed source', ['named source'], manual('§H.7')),
]

/** Markings that say nothing a stronger one beside them does not say. */
export const supersededBy: readonly { readonly weak: Atom; readonly strong: Atom }[] = [
  ...(['PR', 'DSEN', 'DS', 'XD', 'ND', 'SBU', 'SBU-NF', 'LES', 'LES-NF', 'SSI'] as const).map(
    (strong) => ({ weak: 'FOUO', strong }) as const,
  ),
  { weak: 'SBU', strong: 'SBU-NF' },
  { weak: 'LES', strong: 'LES-NF' },
  { weak: 'SBU', strong: 'XD' },
  { weak: 'SBU', strong: 'ND' },
]
