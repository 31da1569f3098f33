import { canonical } from './canonical.ts'
import { finding, isClean, type Finding } from './finding.ts'
import { format } from './format.ts'
import type { MarkTree } from './mark-tree.ts'
import { levelRank, plainMarking, type DissemCode, type Level, type Marking } from './marking.ts'
import { profiles, type ProfileId } from './profiles.ts'
import { rollUpOrigins, type Origin } from './roll-up-origins.ts'
import {
  rollUpAea,
  rollUpDissem,
  rollUpHierarchies,
  rollUpLevel,
  rollUpNonIc,
  rollUpSources,
} from './roll-up-controls.ts'
import { rollUpRelease, type Question, type Release } from './roll-up-release.ts'
import { validate } from './validate.ts'

/** What is wrong with one of the portions rolled up. */
export interface PortionFinding {
  /** Which portion, counted from 0. */
  readonly portion: number
  readonly finding: Finding
}

export interface RollUp {
  readonly banner: Marking
  readonly text: string
  /** For each element of the banner, the portions it came from. */
  readonly origins: readonly Origin[]
  readonly questions: readonly Question[]
  readonly findings: readonly PortionFinding[]
  /** Whether every portion is a valid mark that can be rolled up on its own. */
  readonly valid: boolean
}

export interface RollUpOptions {
  readonly profile?: ProfileId
  /** A level above every portion, because the portions together reveal more; the reason must be given. */
  readonly compilation?: { readonly level: Exclude<Level, 'R'>; readonly reason: string }
}

/**
 * The banner of a document from its portions.
 *
 * The result is always a US banner. Portions that are no valid marks are still taken for what they
 * say, and their findings are handed back.
 */
export function rollUp(portions: readonly MarkTree[], options: RollUpOptions = {}): RollUp {
  const profileId = options.profile ?? 'ic'
  const profile = profiles[profileId]
  const marks = portions.map((tree) => tree.marking)
  const release = rollUpRelease(marks, profile)
  const { level: highest, restricted } = rollUpLevel(marks)
  const questions: Question[] = [...release.questions]
  if (restricted) {
    questions.push({
      id: 'foreign-restricted',
      asks: 'foreign RESTRICTED is taken for CONFIDENTIAL, which is a rule of DoD alone; does it hold here?',
      from: marks.flatMap((mark, index) => (mark.level === 'R' ? [index] : [])),
    })
  }
  const level = compiled(highest, options, questions)
  const banner = canonical({
    ...plainMarking('banner', level),
    sci: rollUpHierarchies(marks, 'sci'),
    sap: rollUpHierarchies(marks, 'sap'),
    natoPrograms: marks.flatMap((mark) => mark.natoPrograms),
    aea: rollUpAea(marks, level),
    fgi: rollUpSources(marks),
    cui: marks.some((mark) => mark.cui) && (level === 'U' || profile.cui === 'beside classified'),
    dissem: [...rollUpDissem(marks, level), ...releaseCodes(release)],
    relTo: release.relTo,
    displayOnly: release.displayOnly,
    nonIc: rollUpNonIc(marks, level, release.keepsSuffix),
    accm: marks.flatMap((mark) => mark.accm),
  })
  const findings = portions.flatMap((tree, portion) =>
    judgePortion(tree, profileId).map((each) => ({ portion, finding: each })),
  )
  return {
    banner,
    text: format(banner, profileId),
    origins: rollUpOrigins(banner, marks, release),
    questions,
    findings,
    valid: isClean(findings.map((each) => each.finding)),
  }
}

function releaseCodes(release: Release): DissemCode[] {
  return [
    ...(release.noforn ? (['NF'] as const) : []),
    ...(release.relTo === null ? [] : (['REL'] as const)),
    ...(release.relido ? (['RELIDO'] as const) : []),
    ...(release.displayOnly === null ? [] : (['DISPLAY ONLY'] as const)),
  ]
}

function compiled(highest: Level, options: RollUpOptions, questions: Question[]): Level {
  const { compilation } = options
  if (compilation === undefined || levelRank(compilation.level) <= levelRank(highest))
    return highest
  if (compilation.reason.trim() === '') {
    questions.push({
      id: 'compilation-without-reason',
      asks: 'why do the portions together reveal more than each alone? without a reason the level is not raised',
      from: [],
    })
    return highest
  }
  return compilation.level
}

/** A portion's findings, and those that arise because it leans on a banner that does not exist yet. */
function judgePortion(tree: MarkTree, profile: ProfileId): Finding[] {
  const findings = [...validate(tree, { profile })]
  const { marking } = tree
  if (marking.relTo === 'BANNER') {
    findings.push(
      finding('E_REQUIRES', {
        at: { start: 0, end: tree.text.length },
        message: 'REL alone leans on a banner; write the list out before rolling up',
        source: 'IC-RM-2016 §H.8',
        also: ['E_RELTO_EMPTY'],
      }),
    )
  }
  if (marking.system === 'JOINT' && marking.owners.length === 0) {
    findings.push(
      finding('E_JOINT_OWNERS', {
        at: { start: 0, end: tree.text.length },
        message:
          'a joint portion without owners leans on a banner; write them out before rolling up',
      }),
    )
  }
  return findings
}
