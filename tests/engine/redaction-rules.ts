/** The rules by which the small report is judged: one for each thing that can be said of a redaction. */

/** A rule on an action: its id, verb, condition, verdict and severity. */
export type RuleLine = readonly [string, string, string, string?, string?, string?]
const rules: readonly RuleLine[] = [
  ['cover-is-no-cut', 'redact', '!action.permanent', 'violation', 'critical'],
  ['telling-passage', 'let-through', 'action.avoidable'],
  ['told-needlessly', 'let-through', 'action.avoidable', 'caution', 'minor'],
  ['told-from-memory', 'let-through', 'action.telling', 'violation', 'critical', 'from-memory'],
  [
    'not-for-them',
    'let-through',
    'action.level > UNCLASSIFIED && recipient.foreign && !action.releasable',
    'violation',
    'critical',
  ],
  [
    'lent-without-consent',
    'let-through',
    'document.foreign && recipient.country != document.originator && !document.originatorAgreed',
    'violation',
    'critical',
  ],
  ['cut-what-may-go', 'cut-out', 'action.separable'],
  ['altered', 'write-tear-line', 'action.alters', 'violation', 'critical'],
  [
    'well-written',
    'write-tear-line',
    'action.removesSource && action.actionable && !action.alters',
    'commendable',
  ],
  ['marked-too-low', 'mark-tear-line', 'action.under'],
  ['marked-too-high', 'mark-tear-line', 'action.over'],
  ['marked-out-of-form', 'mark-tear-line', 'action.malformed', 'violation', 'minor'],
  ['marked-well', 'mark-tear-line', '!action.under && !action.over', 'commendable', 'minor'],
  ['hidden-data', 'send-tear-line', 'action.hidden'],
  ['telling-name', 'send-tear-line', 'action.named'],
  ['telling-gap', 'send-tear-line', 'action.gaps'],
  ['too-short', 'send-tear-line', 'request.kind == "tear-line" && !action.actionable'],
  [
    'another-government',
    'send-tear-line',
    'recipient.foreign && recipient.country != partner.id',
    'violation',
    'critical',
  ],
  ['no-need-to-know', 'send-tear-line', '!recipient.foreign && !access.needToKnow'],
  [
    'few-remain',
    'send-tear-line',
    'exposure.audience != "" && exposure.narrows && exposure.remaining < 5',
    'violation',
    'critical',
  ],
  ['refused', 'decline', '!action.referred'],
  ['kept-back', 'withhold', '!action.referred'],
  ['on-hold-when-cut', 'redact', 'document.onHold', 'violation', 'minor'],
  ['on-hold-when-written', 'write-tear-line', 'document.onHold', 'violation', 'minor'],
  ['on-hold-when-marked', 'mark-tear-line', 'document.onHold', 'violation', 'minor'],
]

const because: Readonly<Record<string, string>> = {
  'few-remain': '{exposure.remaining} of {exposure.pool} remain.',
}

/** The policy file: these rules and further ones. */
export const policyOf = (further: readonly RuleLine[]) => ({
  area: 'redaction',
  rules: [...rules, ...further].map(
    ([id, verb, when, verdict = 'violation', severity = 'serious', confidence = 'verified']) => ({
      id,
      statement: `On ${id}.`,
      on: [verb],
      when,
      verdict,
      severity,
      harms: ['source-exposure'],
      because: because[id] ?? `It is so: ${id}.`,
      remedy: 'Do otherwise.',
      cites: [{ source: 'the-order', section: 's.1' }],
      confidence,
      reviewed: '2026-01-01',
    }),
  ),
})
/** The register of sources. */
export const register = {
  sources: {
    'the-order': {
      title: 'The Order',
      edition: 'first',
      address: 'https://example.org/order',
      verified: true,
    },
  },
}
