/** A marked page as typed actions: what the rules judge, and what later scenes find. */
import { listedRelease } from '../../marking/marking.ts'
import type { Action } from '../verbs/verbs.ts'
import type { Assessment, MarkAssessment } from './assess.ts'
import { levelOf, type Page } from './page.ts'

/** The actions that a marked page comes to: its portions from the top, the banner, the lines at the foot. */
export function actionsOf(page: Page, assessment: Assessment): readonly Action[] {
  const objects = { document: page.document }
  const { banner, block } = assessment
  const portions = [...assessment.portions.values()]
  const { marking } = banner.given
  const list = listedRelease(marking)
  return [
    ...portions.map((portion, at): Action => ({
      verb: 'mark-portion',
      objects,
      particulars: { parts: portions.length, number: at + 1, ...particularsOf(portion) },
    })),
    {
      verb: 'mark-banner',
      objects,
      particulars: {
        ...particularsOf(banner),
        noforn: marking.dissem.includes('NF'),
        releasableTo: [...page.codes].flatMap(([code, { partner }]) =>
          list.includes(code) ? [partner] : [],
        ),
      },
    },
    {
      verb: 'fill-block',
      objects,
      particulars: {
        classifier: block.classifier,
        reasonCopied: block.reasonGiven,
        cited: block.cited,
        instructed: block.instruction !== 'none',
        sooner: block.instruction === 'sooner',
        later: block.instruction === 'later',
        wellFormed: block.wellFormed,
      },
    },
  ]
}

/** What is left empty says nothing, so nothing in it is missing, needless or out of form. */
const particularsOf = ({ given, due, marked, comparison, faults }: MarkAssessment) => ({
  bearsLevel: marked,
  level: levelOf(given.marking),
  due: levelOf(due),
  missing: marked ? comparison.missing : [],
  extra: marked ? comparison.extra : [],
  wellFormed: faults.length === 0,
})
