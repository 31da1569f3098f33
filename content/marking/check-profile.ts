import { note, quote, type Finding } from './finding.ts'
import type { Item, MarkTree } from './mark-tree.ts'
import type { Profile } from './profiles.ts'

/** Judges the forms in which the profiles differ. */
export function checkProfile(tree: MarkTree, profile: Profile, findings: Finding[]): void {
  checkSap(tree, profile, findings)
  for (const item of tree.items) {
    if (item.category === 'aea') checkAea(item, profile, findings)
    checkOwnControl(item, profile, findings)
  }
  checkCui(tree, profile, findings)
  checkNato(tree, profile, findings)
}

const standingOf = (profile: Profile) => (profile.id === 'dod' ? 'second-hand' : undefined)

function checkSap(tree: MarkTree, profile: Profile, findings: Finding[]): void {
  const programs = tree.items.filter((item) => item.category === 'sap' && 'sap' in item)
  for (const [index, item] of programs.entries()) {
    if (item.category !== 'sap' || !('sap' in item) || index === 0) continue
    if (item.prefixed && !profile.sapRepeats) {
      const end = item.at.start + (tree.text.slice(item.at.start).indexOf('-') + 1)
      note(findings, 'E_SAP_REPEAT', {
        at: item.at,
        message: `${quote('SAR-')} opens the category once; further programs follow a slash`,
        fix: { at: { start: item.at.start, end }, text: '', does: 'leave the second SAR- out' },
      })
    }
    if (!item.prefixed && profile.sapRepeats) {
      note(findings, 'E_SAP_FORM', {
        at: item.at,
        message: `each program repeats ${quote('SAR-')}`,
        source: profile.source,
        standing: standingOf(profile),
        fix: {
          at: { start: item.at.start, end: item.at.start },
          text: 'SAR-',
          does: 'write SAR- in front of the program',
        },
      })
    }
  }
  const most = profile.sapMultipleFrom
  const third = programs[2]
  if (most !== null && tree.kind === 'banner' && programs.length >= most && third !== undefined) {
    note(findings, 'E_SAP_FORM', {
      at: third.at,
      message: `a banner for ${most} programs or more writes ${quote('SAR-MULTIPLE PROGRAMS')}`,
      source: profile.source,
      standing: standingOf(profile),
    })
  }
}

function checkAea(
  item: Extract<Item, { category: 'aea' }>,
  profile: Profile,
  findings: Finding[],
): void {
  const { aea, at } = item
  if (aea.cnwdi && item.cnwdiAsN !== (profile.cnwdi === 'N')) {
    note(findings, item.cnwdiAsN ? 'E_UNKNOWN_TOKEN' : 'E_BANNER_FORM_IN_PORTION', {
      at,
      message: `weapon design information is marked ${quote(`RD-${profile.cnwdi}`)} here`,
      source: 'IC-RM-2016 §H.6',
      standing: standingOf(profile),
      also: item.cnwdiAsN ? ['E_RETIRED_TOKEN', 'E_COMPARTMENT_FORM'] : ['E_UNKNOWN_TOKEN'],
    })
  }
  const odd = aea.sigma.filter((number) => !profile.sigmaNumbers(number))
  if (odd.length === 0) return
  note(findings, 'E_SIGMA_NUMBER', {
    at,
    message: `${odd.map((number) => quote(String(number))).join(', ')} is no SIGMA number; they are ${profile.sigmaNumbersAre}`,
    source: 'IC-RM-2016 §H.6',
    standing: standingOf(profile),
  })
}

function checkOwnControl(item: Item, profile: Profile, findings: Finding[]): void {
  const name =
    item.category === 'dissem' && (item.dissem === 'WAIVED' || item.dissem === 'HVSACO')
      ? item.dissem
      : item.category === 'nonIc' && !('nonIc' in item)
        ? 'ACCM'
        : item.category === 'nonIc' && 'nonIc' in item && item.nonIc === 'NNPI'
          ? 'NNPI'
          : null
  if (name === null || profile.ownControls.has(name)) return
  note(findings, 'E_UNKNOWN_TOKEN', {
    at: item.at,
    message: `${quote(name)} is a marking of the Department of Defense and not of the Register`,
    standing: 'second-hand',
    source: 'DODM-D',
  })
}

function checkCui(tree: MarkTree, profile: Profile, findings: Finding[]): void {
  if (!tree.marking.cui) return
  const item = tree.items.find((each) => each.category === 'cui')
  const alone = item === undefined
  const at = item?.at ?? tree.classificationAt
  if (profile.cui === 'none') {
    note(findings, alone ? 'E_CLASS_MISSING' : 'E_UNKNOWN_TOKEN', {
      at,
      message: 'the Register of 2016 does not use CUI markings yet',
      source: 'IC-RM-2016 §A.1; ISM-ID-00478',
      also: alone ? ['E_UNKNOWN_TOKEN'] : [],
    })
    return
  }
  if (!alone && profile.cui === 'portions only') {
    note(findings, 'E_CONFLICT', {
      at,
      message: 'CUI stays out of a classified mark; it has its own portions',
      source: 'DODM-D; DOD-CUI',
      standing: 'second-hand',
    })
  }
}

function checkNato(tree: MarkTree, profile: Profile, findings: Finding[]): void {
  const foreign = tree.marking.system === 'NATO' || tree.marking.system === 'NON-US'
  const noforn = tree.items.find((item) => item.category === 'dissem' && item.dissem === 'NF')
  if (foreign && noforn !== undefined && !profile.nofornOnForeign) {
    note(findings, 'E_CONFLICT', {
      at: noforn.at,
      message: 'NOFORN does not stand on foreign information here',
      source: profile.source,
      standing: standingOf(profile),
    })
  }
  if (tree.joinedNato && !profile.joinsNato) {
    note(findings, 'E_RETIRED_TOKEN', {
      at: tree.classificationAt,
      message: 'a NATO control stands as an entry of its own behind the level',
      source: 'IC-RM-2016 Table 8',
      also: ['E_NONUS_FORM', 'E_NATO_LEVEL', 'E_SEPARATOR'],
    })
  }
  const separate = tree.items.find(
    (item) =>
      (item.category === 'sap' && 'nato' in item) ||
      (item.category === 'aea' && item.aea.base === 'ATOMAL'),
  )
  if (
    tree.marking.system === 'NATO' &&
    !tree.joinedNato &&
    separate !== undefined &&
    profile.joinsNato
  ) {
    note(findings, 'E_NONUS_FORM', {
      at: separate.at,
      message: 'a NATO control is written together with the level here',
      source: profile.source,
      standing: standingOf(profile),
    })
  }
}
