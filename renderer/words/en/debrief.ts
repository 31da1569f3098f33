import type { Dimension, FindingView } from '../../../electron/contract.ts'
import { inSentence, quantity, signedPoints, wholeNumber } from './quantities.ts'

const dimensions: Record<Dimension, { readonly name: string; readonly meaning: string }> = {
  compromise: {
    name: 'Compromise',
    meaning: 'Information reached, or could reach, people it is not meant for.',
  },
  'source-exposure': {
    name: 'Source exposure',
    meaning: 'What was shown or said narrows down who a source is.',
  },
  'partner-trust': {
    name: 'Partner trust',
    meaning: 'A partner\u2019s information, or its terms, were not respected.',
  },
  mission: {
    name: 'Mission',
    meaning: 'Work was held up, or someone went without what they needed.',
  },
  accountability: {
    name: 'Accountability',
    meaning: 'It can no longer be shown who had what, when and why.',
  },
}

const verdicts: Record<FindingView['verdict'], string> = {
  violation: 'violation',
  omission: 'omission',
  caution: 'caution',
  commendable: 'Commendable',
}

const severities: Record<FindingView['severity'], string> = {
  critical: 'Critical',
  serious: 'Serious',
  minor: 'Minor',
}

/** Words of a debrief. */
export const debrief = {
  eyebrow: (number: number) => `Debrief of decision ${number}`,
  documentTitle: (number: number) => `Debrief of decision ${number}`,
  chosen: 'You chose',
  handedIn: { marking: 'Your page', redaction: 'Your redaction' },
  outcome: 'What happened',
  findings: 'What the rules say',
  noFindings: 'Nothing was found against this choice, and no duty was left undone.',
  verdict: (finding: Pick<FindingView, 'verdict' | 'severity'>) =>
    finding.verdict === 'commendable'
      ? verdicts.commendable
      : `${severities[finding.severity]} ${verdicts[finding.verdict]}`,
  because: 'Why here',
  facts: 'The facts',
  remedy: 'What to do instead',
  remedyKept: 'The practice to keep',
  otherwise: 'The smallest change',
  touches: 'Touches',
  dimensions,
  citations: (count: number) => (count === 1 ? 'Source' : 'Sources'),
  unverified: 'section not verified',
  rule: 'Rule',
  change: ({ overlay, change }: FindingView['changes'][number]) =>
    change === 'added' ? `Added by “${overlay}”` : `Made stricter by “${overlay}”`,
  points: signedPoints,
  thisDecision: 'This decision',
  harm: 'Harm done',
  noHarm: 'No harm in any dimension.',
  harmSentence: (harms: readonly { readonly dimension: Dimension; readonly points: number }[]) =>
    harms.length === 0
      ? 'none.'
      : `${inSentence(harms.map(({ dimension, points }) => `${dimensions[dimension].name} ${points}`))}.`,
  clauses: (count: number) =>
    count === 1
      ? 'Why this rule fired: the one thing it asks for'
      : `Why this rule fired: the ${count} things it asks for`,
  clauseHeld: 'so it was',
  clauseFacts: 'As it stood',
  nearMisses: (count: number) => `${quantity(count, 'rule', 'rules')} that all but applied`,
  nearMissesLead:
    'Each of these held in everything but one. They cost nothing and gave nothing, and are worth knowing.',
  nearMiss: (miss: Pick<FindingView, 'verdict' | 'severity'>) =>
    miss.verdict === 'commendable'
      ? 'Nearly to your credit'
      : `Nearly a ${severities[miss.severity].toLowerCase()} ${verdicts[miss.verdict]}`,
  nearMissSources: 'Where it is written',
  exposure: 'What it tells of a source',
  exposureLead:
    'What is harmless alone may leave one person when it is laid together. This is who could still be the source.',
  exposureOf: (source: string, audience: string) => `${source}, as known to ${audience}`,
  exposureTold: 'What was told, in order',
  exposureLeft: 'People whom it fits',
  exposureBits: 'Bits added',
  exposureStart: 'Nothing told yet',
  exposureFresh: 'by this decision',
  exposureFits: 'fits',
  exposureRuledOut: 'ruled out by this',
  exposureGone: 'ruled out before',
  people: wholeNumber,
  bits: (bits: number) => (bits === 0 ? '0' : bits.toFixed(1)),
  exposureScale: 'Each mark on a bar halves the number of people, which is one bit.',
  better: 'A better course',
  betterLead: 'Of the choices you had, this one is judged best.',
  betterNone: 'No choice here was better.',
  betterFindings: 'How it is judged',
  betterClean: 'Nothing is found against it.',
  betterHarm: 'Harm it would do',
  next: 'Continue',
  toResult: 'See the result',
}
