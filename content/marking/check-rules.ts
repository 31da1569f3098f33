import type { Atom } from './atoms.ts'
import { levelWord } from './classification-words.ts'
import { note, quote, type Finding, type Fix, type Span } from './finding.ts'
import { format } from './format.ts'
import type { MarkTree } from './mark-tree.ts'
import type { DissemCode, Marking } from './marking.ts'
import type { Profile } from './profiles.ts'
import { conflictRules, rulesOf, supersededBy } from './rules.ts'

type Atoms = ReadonlyMap<Atom, Span>

const shown: Partial<Record<Atom, string>> = {
  'HCS-P sub': 'a sub-compartment of HCS-P',
  'SI compartment': 'a compartment of SI',
  OC: 'ORCON',
  'OC-USGOV': 'ORCON-USGOV',
  NF: 'NOFORN',
  REL: 'REL TO',
  XD: 'EXDIS',
  ND: 'NODIS',
  DS: 'LIMDIS',
  RS: 'RSEN',
  IMC: 'IMCON',
  PR: 'PROPIN',
  DSEN: 'DEA SENSITIVE',
  EYES: 'EYES ONLY',
  'SBU-NF': 'SBU NOFORN',
  'LES-NF': 'LES NOFORN',
  SAP: 'a special access program',
  RSV: 'RESERVE',
}

const say = (atom: Atom): string => shown[atom] ?? atom

/** Judges levels, companions and exclusions by the rules of a profile. */
export function checkRules(
  tree: MarkTree,
  atoms: Atoms,
  profile: Profile,
  findings: Finding[],
): void {
  checkLevels(tree, atoms, profile, findings)
  for (const { atom, needs, source } of rulesOf[profile.id].needs) {
    const at = atoms.get(atom)
    if (at === undefined || atoms.has(needs)) continue
    note(findings, 'E_REQUIRES', {
      at,
      message: `${say(atom)} never stands without ${say(needs)}`,
      source,
      fix: companionFix(tree, needs, atoms, profile),
    })
  }
  for (const { one, other, source, standing } of conflictRules) {
    const at = atoms.get(other)
    if (!atoms.has(one) || at === undefined) continue
    note(findings, 'E_CONFLICT', {
      at,
      message: `${say(one)} and ${say(other)} exclude each other`,
      source,
      standing,
    })
  }
  for (const { weak, strong } of supersededBy) {
    const at = atoms.get(weak)
    if (at === undefined || !atoms.has(strong)) continue
    note(findings, 'W_SUPERSEDED', {
      at,
      message: `${say(strong)} already says what ${say(weak)} says`,
    })
  }
}

function checkLevels(tree: MarkTree, atoms: Atoms, profile: Profile, findings: Finding[]): void {
  const { level } = tree.marking
  if (level === null) return
  for (const { atom, levels, source, standing } of rulesOf[profile.id].levels) {
    const at = atoms.get(atom)
    if (at === undefined || levels.includes(level)) continue
    note(findings, 'E_LEVEL', {
      at,
      message: `${say(atom)} stands at ${levels
        .filter((each) => each !== 'R')
        .map(levelWord)
        .join(', ')}, not at ${levelWord(level)}`,
      source,
      standing,
    })
  }
  const lesNoforn = atoms.get('LES-NF')
  if (lesNoforn !== undefined && tree.kind === 'banner' && level !== 'U') {
    note(findings, 'E_LEVEL', {
      at: lesNoforn,
      message: `a classified banner writes NOFORN among the dissemination controls and ${quote('LES')}`,
      source: 'IC-RM-2016 §H.9; ISM-ID-00038',
    })
  }
}

const addable: ReadonlySet<Atom> = new Set<Atom>(['NF', 'OC'])

/** The mark with the companion added, where adding it contradicts nothing else. */
function companionFix(
  tree: MarkTree,
  needs: Atom,
  atoms: Atoms,
  profile: Profile,
): Fix | undefined {
  if (!addable.has(needs) || tree.items.some((item) => item.category === null)) return undefined
  const blocked = conflictRules.some(
    ({ one, other }) => (one === needs && atoms.has(other)) || (other === needs && atoms.has(one)),
  )
  if (blocked) return undefined
  const code: DissemCode = needs === 'NF' ? 'NF' : 'OC'
  const marking: Marking = { ...tree.marking, dissem: [...tree.marking.dissem, code] }
  return {
    at: { start: 0, end: tree.text.length },
    text: format(marking, profile.id),
    does: `add ${say(needs)}`,
  }
}
