import type { Level } from './marking.ts'

export type ProfileId = 'ic' | 'dod' | 'nara'

/** How CUI may stand beside classified information. */
export type CuiUse = 'none' | 'portions only' | 'beside classified'

/** Where the sources give different answers, as data. */
export interface Profile {
  readonly id: ProfileId
  readonly name: string
  /** The way RD is narrowed to weapon design information. */
  readonly cnwdi: 'CNWDI' | 'N'
  readonly sigmaNumbers: (number: number) => boolean
  readonly sigmaNumbersAre: string
  readonly sigmaLevels: readonly Level[]
  /** Whether each program repeats the category indicator. */
  readonly sapRepeats: boolean
  /** From how many programs on a banner says MULTIPLE PROGRAMS; `null` for never. */
  readonly sapMultipleFrom: number | null
  /** Whether NOFORN may stand on foreign and NATO marks. */
  readonly nofornOnForeign: boolean
  readonly jointNeedsUsa: boolean
  readonly jointNeedsRelease: boolean
  /** Whether NATO controls are written together with the level. */
  readonly joinsNato: boolean
  readonly hcsOperationsNeedsOrcon: boolean
  readonly stateControlsNeedNoforn: boolean
  readonly releaseOfficialLevels: readonly Level[]
  /** Controls of this department that the Register does not know. */
  readonly ownControls: ReadonlySet<string>
  readonly cui: CuiUse
  /** What a release marking beside unmarked portions, or lists with nobody in common, roll up to. */
  readonly withoutCommonRelease: 'NF' | 'none'
  /** Whether display lists must be the same, not only share codes. */
  readonly displayMustMatch: boolean
  /** Where the differences stand. */
  readonly source: string
}

const every: readonly Level[] = ['U', 'R', 'C', 'S', 'TS']
const registerSigmas: ReadonlySet<number> = new Set([14, 15, 18, 20])

const ic: Profile = {
  id: 'ic',
  name: 'Intelligence Community Register and Manual, 2016',
  cnwdi: 'CNWDI',
  sigmaNumbers: (number) => registerSigmas.has(number),
  sigmaNumbersAre: '14, 15, 18 and 20',
  sigmaLevels: ['S', 'TS'],
  sapRepeats: false,
  sapMultipleFrom: null,
  nofornOnForeign: true,
  jointNeedsUsa: true,
  jointNeedsRelease: true,
  joinsNato: false,
  hcsOperationsNeedsOrcon: true,
  stateControlsNeedNoforn: true,
  releaseOfficialLevels: every,
  ownControls: new Set(),
  cui: 'none',
  withoutCommonRelease: 'NF',
  displayMustMatch: false,
  source: 'IC-RM-2016',
}

/** The profiles a mark can be judged by. What DoD does is known at second hand only. */
export const profiles: Readonly<Record<ProfileId, Profile>> = {
  ic,
  dod: {
    ...ic,
    id: 'dod',
    name: 'Department of Defense Manual 5200.01 Volume 2',
    cnwdi: 'N',
    sigmaNumbers: (number) => number >= 1 && number <= 99,
    sigmaNumbersAre: '1 to 99',
    sigmaLevels: ['C', 'S', 'TS'],
    sapRepeats: true,
    sapMultipleFrom: 3,
    nofornOnForeign: false,
    jointNeedsUsa: false,
    jointNeedsRelease: false,
    joinsNato: true,
    hcsOperationsNeedsOrcon: false,
    stateControlsNeedNoforn: false,
    releaseOfficialLevels: ['C', 'S', 'TS'],
    ownControls: new Set(['WAIVED', 'HVSACO', 'NNPI', 'ACCM']),
    cui: 'portions only',
    withoutCommonRelease: 'none',
    displayMustMatch: true,
    source: 'DODM-D',
  },
  nara: {
    ...ic,
    id: 'nara',
    name: 'the 2016 Register with the CUI Marking Handbook',
    cui: 'beside classified',
    source: 'NARA-CUI',
  },
}
