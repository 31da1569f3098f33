import { atomsOf, type Atom } from './atoms.ts'
import { checkArrangement } from './check-arrangement.ts'
import { checkOwners } from './check-owners.ts'
import { checkProfile } from './check-profile.ts'
import { checkRules } from './check-rules.ts'
import type { Code } from './codes.ts'
import { note, type Finding, type Span } from './finding.ts'
import { format } from './format.ts'
import type { MarkTree } from './mark-tree.ts'
import { profiles, type ProfileId } from './profiles.ts'

/** What surrounds the mark that is judged. */
export interface Context {
  readonly profile?: ProfileId
  /** The banner of the document, for portions that lean on its lists. */
  readonly banner?: MarkTree
  /** Whether the document is a disseminated analytic product, which must state its release. */
  readonly analyticProduct?: boolean
}

/**
 * Everything wrong with a mark, in order of place.
 *
 * A missing release marking is no fault unless the document is said to need one.
 */
export function validate(tree: MarkTree, context: Context = {}): readonly Finding[] {
  const profile = profiles[context.profile ?? 'ic']
  const findings: Finding[] = [...tree.slips]
  const atoms = atomsOf(tree)
  checkArrangement(tree, findings)
  checkRules(tree, atoms, profile, findings)
  checkOwners(tree, profile, findings)
  checkProfile(tree, profile, findings)
  checkRelease(tree, atoms, context, findings)
  return inOrder(tree, withArrangement(tree, profile.id, findings))
}

const releaseAtoms: readonly Atom[] = [
  'NF',
  'REL',
  'RELIDO',
  'DISPLAY ONLY',
  'SBU-NF',
  'LES-NF',
  'EYES',
]

function checkRelease(
  tree: MarkTree,
  atoms: ReadonlyMap<Atom, Span>,
  context: Context,
  findings: Finding[],
): void {
  const { marking } = tree
  const stated = releaseAtoms.some((atom) => atoms.has(atom))
  const proprietary = atoms.get('PR')
  if (proprietary !== undefined && !stated) {
    note(findings, 'W_RELEASE_WANTED', {
      at: proprietary,
      message:
        'newer rules want a release marking beside PROPIN; the manual of 2016 does not say so',
      standing: 'open',
    })
  }
  const nuclear = atoms.get('RD') ?? atoms.get('FRD')
  if (nuclear !== undefined && !atoms.has('NF')) {
    note(findings, 'W_AEA_RELEASE', {
      at: nuclear,
      message: 'RD and FRD are NOFORN unless a sharing agreement exists',
    })
  }
  if (
    context.analyticProduct === true &&
    marking.level !== 'U' &&
    marking.level !== null &&
    !stated
  ) {
    note(findings, 'E_REQUIRES', {
      at: tree.classificationAt,
      message:
        'a disseminated analytic product states its release: NOFORN, REL TO, RELIDO or DISPLAY ONLY',
      source: 'IC-RM-2016 §B.3',
    })
  }
  const banner = context.banner?.marking
  if (banner === undefined) return
  if (marking.relTo === 'BANNER' && (banner.relTo === null || banner.relTo === 'BANNER')) {
    note(findings, 'E_REQUIRES', {
      at: atoms.get('REL') ?? tree.classificationAt,
      message: 'REL alone means the banner’s list, and the banner has none',
      source: 'IC-RM-2016 §H.8',
    })
  }
  if (marking.system === 'JOINT' && marking.owners.length === 0 && banner.system !== 'JOINT') {
    note(findings, 'E_JOINT_OWNERS', {
      at: tree.ownersAt,
      message: 'owners may be left off only where the banner is a joint mark with the same ones',
    })
  }
}

const arrangement: ReadonlySet<Code> = new Set([
  'E_ORDER_WITHIN',
  'E_DUPLICATE',
  'E_CATEGORY_ORDER',
])

/** Where order and repeats are all that reading found wrong, the canonical form answers them. */
function withArrangement(
  tree: MarkTree,
  profile: ProfileId,
  findings: readonly Finding[],
): readonly Finding[] {
  const { marking, items, slips } = tree
  const listed = items.flatMap((item) =>
    item.category === 'dissem' && item.list.length > 0
      ? [item.dissem]
      : item.category === 'fgi'
        ? ['FGI']
        : [],
  )
  const whole =
    marking.level !== null &&
    !marking.cui &&
    new Set(listed).size === listed.length &&
    items.every((item) => item.category !== null) &&
    slips.every((slip) => arrangement.has(slip.code))
  if (!whole) return findings
  const fix = {
    at: { start: 0, end: tree.text.length },
    text: format(marking, profile),
    does: 'write it in the order of the Register, each entry once',
  }
  return findings.map((each) => (arrangement.has(each.code) ? { ...each, fix } : each))
}

const sureFixes: ReadonlySet<Code> = new Set([
  'E_SPACING',
  'E_LOWERCASE',
  'E_NO_PARENS',
  'E_PARENS_IN_BANNER',
  'E_EMPTY_CATEGORY',
])

/** By place; fixes that lean on places are withheld until the spacing is right. */
function inOrder(tree: MarkTree, findings: readonly Finding[]): readonly Finding[] {
  const blurred = !tree.exact || tree.slips.some((slip) => slip.code === 'E_SPACING')
  return findings
    .map((each) =>
      tree.cut || (blurred && !sureFixes.has(each.code)) ? { ...each, fix: null } : each,
    )
    .toSorted((a, b) => a.at.start - b.at.start || a.at.end - b.at.end)
}
