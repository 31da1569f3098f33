import { reachedBy } from './code-list.ts'
import { note, quote, type Finding } from './finding.ts'
import type { MarkTree } from './mark-tree.ts'
import type { Profile } from './profiles.ts'

/** Judges owners of joint marks: that USA is among them and that the release list reaches every one. */
export function checkOwners(tree: MarkTree, profile: Profile, findings: Finding[]): void {
  const { marking } = tree
  if (marking.system !== 'JOINT') return
  const omitted = tree.kind === 'portion' && marking.owners.length === 0
  if (!omitted) checkOwnerList(tree, profile, findings)
  const bareInBanner = marking.relTo === 'BANNER' && tree.kind === 'banner'
  if (marking.relTo === null || bareInBanner) {
    if (profile.jointNeedsRelease) {
      note(findings, 'E_JOINT_RELTO', {
        at: tree.ownersAt,
        message: 'a joint mark carries REL TO with every owner',
        also: ['E_REQUIRES'],
      })
    }
    return
  }
  if (marking.relTo === 'BANNER') return
  const reached = reachedBy(marking.relTo)
  const missing = marking.owners.filter((owner) => !reached.has(owner))
  if (missing.length === 0) return
  note(findings, 'E_JOINT_RELTO', {
    at: tree.ownersAt,
    message: `the release list does not reach ${missing.map(quote).join(', ')}`,
  })
}

function checkOwnerList(tree: MarkTree, profile: Profile, findings: Finding[]): void {
  const { owners } = tree.marking
  const others = owners.filter((owner) => owner !== 'USA')
  if (profile.jointNeedsUsa && !owners.includes('USA')) {
    note(findings, 'E_JOINT_OWNERS', {
      at: tree.ownersAt,
      message: 'USA is always an owner of a joint mark',
    })
  } else if (others.length === 0 || owners.length < 2) {
    note(findings, 'E_JOINT_OWNERS', {
      at: tree.ownersAt,
      message: 'a joint mark names at least two owners',
    })
  }
}
