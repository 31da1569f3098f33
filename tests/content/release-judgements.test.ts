/** Situations whose findings were worked out by hand from the policy reference, before the engine was asked. */
import { describe, expect, test } from 'vitest'
import { isAdvice } from '../../content/engine/score.ts'
import { ruleOf } from './built-in-pack.ts'
import { after, found, opening, rules, seen } from './release-situations.ts'

const shown = (document: string, recipient: string) => found('show', { document, recipient })
const told = (document: string, recipient: string) => found('discuss', { document, recipient })
const withheld = (document: string, recipient: string, particulars = {}) =>
  found('withhold', { document, recipient }, particulars)
const decided = (document: string) => found('release', { document, partner: 'veldania' })
const lapsed = (objects: { document?: string; incident?: string }, world = opening) =>
  found('elapse', objects, { minutes: 60 }, { world })
const marked = (document: string, level: string) => found('mark', { document }, { level })
const markedOrigin = (document: string, named: boolean, asForeign: boolean) =>
  found('mark-origin', { document }, { named, asForeign })
const acknowledged = (partner: string, recipient: string) =>
  found('acknowledge', { partner, recipient })
const met = (document: string, particulars: Record<string, boolean>) =>
  found('convene', { document, place: 'meetingRoom' }, particulars)

describe('passing to another government', () => {
  test('an unmarked Secret paper is nobody’s to show to an ally, an open one is', () => {
    const to = { recipient: 'veldanian' }
    expect(found('show', { ...to, document: 'plain' })).toEqual(['rel-positive-decision-required'])
    expect(found('show', { ...to, document: 'openPaper' })).toEqual([])
    expect(found('show', { recipient: 'colleague', document: 'plain' })).toEqual([])
  })

  test('telling it is disclosing it', () => {
    const to = { recipient: 'veldanian' }
    expect(found('discuss', { ...to, document: 'plain' })).toEqual(['talk-oral-is-disclosure'])
    expect(found('discuss', { ...to, document: 'relVeldania' })).toEqual([
      'rel-rel-to-listed-only-kept',
    ])
    expect(found('discuss', { ...to, document: 'slides' })).toEqual([])
  })

  test('NOFORN stops every form of passing, until its originator agrees', () => {
    for (const verb of ['show', 'discuss', 'hand-over', 'dispatch'] as const)
      expect(found(verb, { document: 'noforn', recipient: 'veldanian' })).toEqual([
        'rel-noforn-means-no',
      ])
    expect(shown('nofornAgreed', 'veldanian')).toEqual([])
    expect(shown('noforn', 'colleague')).toEqual([])
  })

  test('a REL TO line serves those on it and nobody else', () => {
    const paper = { document: 'relVeldania' }
    expect(found('hand-over', { ...paper, recipient: 'veldanian' })).toEqual([
      'rel-rel-to-listed-only-kept',
    ])
    expect(found('hand-over', { ...paper, recipient: 'halvernian' })).toEqual([
      'rel-rel-to-listed-only',
    ])
    expect(found('hand-over', { document: 'relAgreed', recipient: 'halvernian' })).toEqual([])
  })

  test('a REL TO line is no praise for giving it to whoever of that government is at hand', () => {
    for (const verb of ['show', 'discuss', 'hand-over', 'dispatch'] as const)
      expect(found(verb, { document: 'relVeldania', recipient: 'veldanianClerk' })).toEqual([])
  })

  test('slides for display may be shown to those named, and neither left nor shown to others', () => {
    expect(shown('slides', 'veldanian')).toEqual([])
    for (const verb of ['hand-over', 'dispatch'] as const)
      expect(found(verb, { document: 'slides', recipient: 'veldanian' })).toEqual([
        'rel-display-only-stays-in-hand',
      ])
    expect(shown('slides', 'halvernian')).toEqual(['rel-positive-decision-required'])
  })

  test('NATO paper stays within NATO unless its originator agrees', () => {
    expect(shown('nato', 'halvernian')).toEqual(['nato-consent-and-purpose'])
    expect(told('nato', 'reporter')).toEqual(['nato-consent-and-purpose'])
    expect(shown('nato', 'veldanian')).toEqual([])
  })

  test('one partner’s paper reaches another with consent, and goes back to its giver without', () => {
    expect(shown('fromHalvern', 'veldanian')).toEqual(['fgi-consent-before-third-country'])
    expect(shown('fromHalvernAgreed', 'veldanian')).toEqual([])
    expect(shown('fromHalvern', 'halvernian')).toEqual([])
  })
})

describe('originators at home', () => {
  test('ORCON goes to whom it was sent to, and further after asking', () => {
    expect(shown('orcon', 'colleague')).toEqual([])
    expect(shown('orcon', 'neighbour')).toEqual(['rel-orcon-ask-first'])
    expect(shown('orconAgreed', 'neighbour')).toEqual([])
    expect(found('ask-originator', { document: 'orcon' })).toEqual(['rel-orcon-ask-first-kept'])
    expect(found('ask-originator', { document: 'plain' })).toEqual([])
  })

  test('between agencies, what is unreserved and recent is shared freely', () => {
    const to = { recipient: 'neighbour' }
    expect(found('hand-over', { ...to, document: 'sister' })).toEqual([
      'rel-us-agency-to-agency-kept',
    ])
    expect(found('withhold', { ...to, document: 'sister' })).toEqual(['rel-us-agency-to-agency'])
    expect(found('withhold', { ...to, document: 'sisterOrcon' })).toEqual([])
    expect(found('withhold', { ...to, document: 'sisterOld' })).toEqual([])
    expect(found('hand-over', { ...to, document: 'sisterOld' })).toEqual([
      'rel-us-agency-to-agency-older',
    ])
  })
})

describe('deciding a release', () => {
  test('an officer with authority may release below the ceiling to a partner that is bound', () => {
    expect(found('release', { document: 'plain', partner: 'veldania' })).toEqual([])
    expect(
      found('release', { document: 'plain', partner: 'veldania' }, {}, { actor: 'analyst' }),
    ).toEqual(['rel-authority-not-the-analyst-decided'])
  })

  test('what an analyst may do is ask', () => {
    const asked = { document: 'plain', partner: 'veldania' }
    const ask = (particulars = {}) =>
      found('request-release', asked, particulars, { actor: 'analyst' })
    expect(ask()).toEqual(['rel-positive-decision-required-kept'])
    expect(ask({ limited: false })).toEqual(['rel-purpose-and-duration'])
    expect(isAdvice(ruleOf('rel-purpose-and-duration'))).toBe(false)
    expect(ask({ agreementOnly: true })).toEqual(['rel-agreement-is-not-release'])
  })

  test('a decision lets the paper go, and a decision to display lets it be shown', () => {
    const decided = { document: 'plain', partner: 'veldania', request: 'asked' }
    const released = after('release', decided)
    expect(released.requests['asked']).toMatchObject({ granted: true, open: false })
    const handOver = { document: 'plain', recipient: 'veldanian' }
    expect(found('hand-over', handOver, {}, { world: released })).toEqual([
      'rel-rel-to-listed-only-kept',
    ])
    const displayed = { world: after('release', decided, { display: true }) }
    expect(found('show', handOver, {}, displayed)).toEqual([])
    expect(found('hand-over', handOver, {}, displayed)).toEqual(['rel-display-only-stays-in-hand'])
  })

  test('RELIDO leaves it to the disclosure authority, other caveats do not', () => {
    expect(found('release', { document: 'relido', partner: 'veldania' })).toEqual([
      'rel-relido-delegates',
    ])
    expect(found('release', { document: 'relidoCaveated', partner: 'veldania' })).toEqual([])
    const refused = { document: 'relido', recipient: 'veldanian' }
    expect(found('withhold', refused)).toEqual(['rel-relido-delegates-refused'])
    expect(found('withhold', refused, { referred: true })).toEqual([])
    expect(found('withhold', refused, {}, { actor: 'analyst' })).toEqual([])
  })

  test('the marks of others are not decided over their heads', () => {
    expect(decided('noforn')).toEqual(['rel-noforn-means-no-decided'])
    expect(decided('nofornAgreed')).toEqual([])
    expect(decided('orcon')).toEqual(['rel-orcon-ask-first-decided'])
    expect(decided('orconAgreed')).toEqual([])
    expect(decided('fromHalvern')).toEqual(['fgi-consent-before-third-country-decided'])
    expect(decided('fromHalvernAgreed')).toEqual([])
  })

  test('an unmarked paper that is old or caveated counts as NOFORN', () => {
    expect(decided('old')).toEqual(['rel-unmarked-default-by-date'])
    expect(decided('caveated')).toEqual(['rel-unmarked-default-by-date'])
    expect(decided('oldAgreed')).toEqual([])
  })

  test('the ceiling holds for the whole and for its pieces, until an exception is granted', () => {
    const partner = 'veldania'
    expect(found('release', { document: 'topSecret', partner })).toEqual([
      'rel-ceiling-and-exception',
    ])
    expect(found('release', { document: 'plain', partner }, { split: true })).toEqual([
      'rel-ceiling-and-exception',
    ])
    expect(found('release', { document: 'excepted', partner })).toEqual([])
    const asked = { document: 'topSecret', partner }
    expect(found('request-release', asked, { exception: true })).toEqual([
      'rel-ceiling-and-exception-kept',
      'rel-positive-decision-required-kept',
    ])
    expect(found('request-release', asked, { exception: true, split: true })).toEqual([])
  })

  test('military information needs a benefit that can be named', () => {
    const decided = { document: 'military', partner: 'veldania' }
    expect(found('release', decided, { benefit: false })).toEqual(['rel-cmi-clear-benefit'])
    expect(found('release', decided, { purpose: false })).toEqual([])
  })

  test('a partner that is unbound and in doubt gets nothing more until somebody has looked', () => {
    const partner = 'halvern'
    expect(found('release', { document: 'excepted', partner })).toEqual([
      'rel-agreement-protection-and-third-party',
      'rel-partner-handling-rechecked',
    ])
    expect(found('release', { document: 'plain', partner: 'surveyed' })).toEqual([])
    expect(found('survey', { partner })).toEqual(['rel-partner-handling-rechecked-kept'])
    expect(found('survey', { partner: 'veldania' })).toEqual([])
    expect(after('survey', { partner }).partners[partner]?.handlingReviewed).toBe(true)
  })

  test('narrowing in steps with notice is better than cutting off at once', () => {
    const partner = 'halvern'
    expect(found('narrow', { partner }, { total: true })).toEqual([
      'rel-partner-handling-rechecked-cut-off',
    ])
    expect(found('narrow', { partner }, { notice: true, substitute: true })).toEqual([
      'rel-dependency-phased',
    ])
    expect(found('narrow', { partner }, { notice: true })).toEqual([])
  })

  test('talks need leave and open without promises', () => {
    const talks = { document: 'military', partner: 'veldania' }
    expect(found('negotiate', talks, { authorized: true })).toEqual(['rel-no-false-impression'])
    expect(found('negotiate', talks, { authorized: true, reserved: true })).toEqual([
      'rel-no-false-impression-kept',
    ])
    expect(found('negotiate', { ...talks, document: 'openPaper' })).toEqual([])
  })

  test('a banner names only partners that every portion may go to', () => {
    expect(found('mark-release', { document: 'portions', partner: 'veldania' })).toEqual([])
    expect(found('mark-release', { document: 'portions', partner: 'halvern' })).toEqual([
      'rel-common-country-rollup',
    ])
  })
})

describe('left undone', () => {
  test('when sharing ends, what is still held has to be on a list', () => {
    expect(lapsed({ document: 'fromKestria' })).toEqual(['rel-ending-agreement-duties-survive'])
    expect(lapsed({ document: 'fromKestriaListed' })).toEqual([])
    expect(lapsed({ document: 'fromHalvern' })).toEqual([])
  })

  test('a partner’s failure goes to those who report to Congress once the facts are in', () => {
    expect(lapsed({ incident: 'slip' })).toEqual(['rel-security-failure-consequences'])
    for (const incident of ['open', 'passedOn', 'ours']) expect(lapsed({ incident })).toEqual([])
    expect(lapsed({ incident: 'slip' }, after('escalate', { incident: 'slip' }))).toEqual([])
  })
})

describe('what partners entrusted to us', () => {
  test('it is kept no worse than its giver asks, in confidence below our levels too', () => {
    expect(found('store', { document: 'inConfidence', container: 'boot' })).toEqual([
      'fgi-equivalent-protection',
    ])
    expect(found('store', { document: 'inConfidence', container: 'deskDrawer' })).toEqual([])
    expect(found('leave', { document: 'inConfidenceAtHome' })).toEqual([
      'fgi-equivalent-protection',
    ])
    expect(found('leave', { document: 'inConfidence' })).toEqual([])
  })

  test('its level is neither lowered nor raised for tidiness', () => {
    expect(marked('fromHalvern', 'CONFIDENTIAL')).toEqual(['fgi-equivalent-protection-lowered'])
    expect(marked('inConfidence', 'SECRET')).toEqual(['fgi-keep-foreign-marking'])
    expect(marked('fromHalvern', 'SECRET')).toEqual([])
    expect(marked('plain', 'TOP SECRET')).toEqual([])
  })

  test('its country is named, unless the country or the gift itself must stay hidden', () => {
    const wrong = ['fgi-mark-country-or-conceal']
    expect(markedOrigin('fromHalvern', true, true)).toEqual([])
    expect(markedOrigin('fromHalvern', false, true)).toEqual(wrong)
    expect(markedOrigin('hiddenGiver', false, true)).toEqual([])
    expect(markedOrigin('hiddenGiver', true, true)).toEqual(wrong)
    expect(markedOrigin('hiddenGift', false, true)).toEqual(wrong)
    expect(markedOrigin('hiddenGift', false, false)).toEqual([])
  })

  test('local arrangements do not replace what was agreed', () => {
    expect(found('waive-safeguard', { document: 'fromHalvern' })).toEqual([
      'fgi-no-local-shortcuts',
    ])
    expect(found('waive-safeguard', { document: 'plain' })).toEqual([])
  })
})

const onward = (document: string, particulars: Record<string, boolean> = {}) =>
  found('allow-onward', { document, partner: 'veldania' }, particulars)

test('what a partner was supplied with goes no further without consent, nor under less security', () => {
  expect(onward('manual')).toEqual(['rel-defence-article-onward'])
  expect(onward('manual', { consented: true })).toEqual(['rel-defence-article-onward'])
  expect(onward('manual', { equallySecured: true })).toEqual(['rel-defence-article-onward'])
  expect(onward('manual', { consented: true, equallySecured: true })).toEqual([
    'rel-defence-article-onward-kept',
  ])
  expect(onward('plain')).toEqual([])
})

describe('sources', () => {
  test('what identifies an agent goes to the eligible and to the committee alone', () => {
    expect(told('agent', 'reporter')).toEqual(['src-any-identifying-detail'])
    expect(told('agent', 'colleague')).toEqual([])
    expect(told('agent', 'counsel')).toEqual([])
  })

  test('between all and nothing there is a version without the source', () => {
    expect(withheld('source', 'colleague')).toEqual(['src-remove-source-to-share'])
    expect(withheld('source', 'colleague', { referred: true })).toEqual([])
    expect(withheld('sourceWhole', 'colleague')).toEqual([])
    expect(withheld('source', 'reporter')).toEqual([])
    expect(found('circulate', { document: 'source' })).toEqual(['src-remove-source-to-share-whole'])
    expect(found('circulate', { document: 'sourceWhole' })).toEqual([])
  })

  test('a report that a life hangs on goes round in its compartment only', () => {
    expect(
      found('transmit', { document: 'life', recipient: 'colleague', network: 'none' }),
    ).toEqual(['src-hcs-product-signal'])
    expect(shown('lifeHeld', 'colleague')).toEqual([])
  })

  test('how it is known is told to nobody who is not eligible', () => {
    expect(told('intercept', 'reporter')).toEqual(['src-comint-and-cipher'])
    for (const recipient of ['neighbour', 'counsel'])
      expect(told('intercept', recipient)).toEqual([])
  })

  test('thanking a service in public reveals that we work with it', () => {
    expect(acknowledged('veldania', 'reporter')).toEqual(['src-liaison-relationship'])
    expect(acknowledged('veldania', 'halvernian')).toEqual(['src-liaison-relationship'])
    expect(acknowledged('veldania', 'veldanian')).toEqual([])
    expect(acknowledged('veldania', 'neighbour')).toEqual([])
    expect(acknowledged('halvern', 'reporter')).toEqual([])
  })

  test('an oversight committee is answered, sources or no sources', () => {
    const asked = { document: 'agent', recipient: 'counsel' }
    expect(found('withhold', asked)).toEqual(['src-report-to-congress-not-barred'])
    expect(found('withhold', asked, { referred: true })).toEqual([])
    expect(found('withhold', { ...asked, recipient: 'reporter' })).toEqual([])
    expect(found('show', asked)).toEqual(['src-report-to-congress-not-barred-kept'])
  })
})

describe('talk', () => {
  test('a leak is neither confirmed nor denied to the press', () => {
    const asked = { document: 'plain', recipient: 'reporter' }
    expect(found('confirm-leak', asked)).toEqual(['talk-neither-confirm-nor-deny'])
    expect(found('confirm-leak', { ...asked, document: 'openPaper' })).toEqual([])
    expect(found('decline-comment', asked)).toEqual(['talk-neither-confirm-nor-deny-kept'])
    expect(found('decline-comment', { ...asked, document: 'openPaper' })).toEqual([])
  })

  test('a meeting needs an approved room, a checked list, a level announced and its notes back', () => {
    const right = { vetted: true, announced: true, notesCollected: true }
    expect(met('plain', right)).toEqual([])
    const wrong = ['talk-meeting-room-and-list']
    expect(met('plain', { ...right, vetted: false })).toEqual(wrong)
    expect(met('topSecret', right)).toEqual(wrong)
    expect(isAdvice(ruleOf('talk-meeting-room-and-list'))).toBe(true)
  })
})

test('every rule fires in a situation here and stays silent in another', () => {
  const ids = rules.map(({ id }) => id)
  expect(ids.length).toBeGreaterThan(50)
  expect(ids.filter((id) => !seen.fired.has(id) || !seen.silent.has(id))).toEqual([])
})
