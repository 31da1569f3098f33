/** Reports bent, corrected and answered for, judged as worked out by hand from the policy reference, before the engine was asked. */
import { expect, test } from 'vitest'
import type { World } from '../../content/engine/world/world.ts'
import { ruleOf } from './built-in-pack.ts'
import { after, fired, firedIn, leftUndone, opening } from './duty-world.ts'

const report = { document: 'report' }
const asked = { ...report, recipient: 'minister' }

/** The opening world with other facts of the report. */
const reportThat = (facts: Partial<World['documents'][string]>, world = opening): World => {
  const before = world.documents['report']
  if (before === undefined) throw new Error('no report')
  return { ...world, documents: { ...world.documents, report: { ...before, ...facts } } }
}

test('a judgement is not changed for whoever reads it, and a word that fits anything is a lesser wrong', () => {
  expect(fired('revise', asked, { alters: true })).toEqual(['under-sanitise-never-alter'])
  expect(fired('revise', asked, { blurs: true })).toEqual(['integrity-say-how-sure'])
  expect(fired('revise', asked, { alters: true, blurs: true })).toEqual([
    'under-sanitise-never-alter',
  ])
  expect(ruleOf('under-sanitise-never-alter').severity).toBe('critical')
  expect(ruleOf('integrity-say-how-sure').severity).toBe('serious')
})

test('to say what a judgement rests on is praised, unless something else is bent on the way', () => {
  expect(fired('revise', report, { explains: true })).toEqual(['integrity-say-how-sure-kept'])
  expect(fired('revise', report, { explains: true, dropsDissent: true })).toEqual([
    'integrity-differing-view',
  ])
  expect(fired('revise', report)).toEqual([])
})

test('a view that differs stands in the report under a name', () => {
  expect(fired('revise', asked, { dropsDissent: true })).toEqual(['integrity-differing-view'])
  expect(fired('revise', asked, { showsDissent: true })).toEqual(['integrity-differing-view-kept'])
  expect(fired('revise', asked, { showsDissent: true, invents: true })).toEqual([
    'integrity-nothing-invented',
  ])
})

test('a date made up for the sake of a source falsifies the record and fails by itself', () => {
  expect(fired('revise', report, { invents: true })).toEqual(['integrity-nothing-invented'])
  expect(ruleOf('integrity-nothing-invented').severity).toBe('critical')
})

test('an error that is known is put right at once, and those who have the report are told', () => {
  const faulty = reportThat({ faulty: true, faultKnown: true })
  const undone = 'integrity-correct-openly'
  expect(leftUndone(report, faulty)).toContain(undone)
  expect(leftUndone(report, reportThat({ faulty: true }))).not.toContain(undone)
  expect(leftUndone(report, reportThat({ faultKnown: true }))).not.toContain(undone)
  expect(firedIn(faulty, 'correct', report, { told: true })).toEqual([`${undone}-kept`])
  expect(firedIn(faulty, 'correct', report)).toEqual([`${undone}-silent`])
  expect(leftUndone(report, after(faulty, 'correct', report, { told: true }))).not.toContain(undone)
})

test('to correct what was never wrong draws no praise', () => {
  expect(fired('correct', report, { told: true })).toEqual([])
})

test('whoever answers for a report says what it says', () => {
  expect(fired('vouch', asked)).toEqual(['integrity-say-what-it-says-kept'])
  expect(fired('vouch', asked, { alters: true })).toEqual(['integrity-say-what-it-says'])
})

test.for(['alters', 'blurs', 'dropsDissent', 'invents'])(
  'a reviewer who asks hears of a change to the report; hiding one’s own is graver than hiding a wish: %s',
  (particular) => {
    const bent = after(opening, 'revise', report, { [particular]: true })
    const review = { ...report, recipient: 'inspector' }
    expect(fired('vouch', review, { hides: true })).toEqual(['integrity-tell-what-was-changed'])
    expect(firedIn(bent, 'vouch', review, { hides: true })).toEqual([
      'integrity-tell-what-was-changed-own',
    ])
    expect(firedIn(bent, 'vouch', review, { ownPart: true })).toEqual([
      'integrity-tell-what-was-changed-kept',
    ])
    expect(firedIn(bent, 'vouch', review, { ownPart: true, hides: true })).toEqual([
      'integrity-tell-what-was-changed',
    ])
    const told = after(bent, 'vouch', review, { ownPart: true })
    expect(firedIn(told, 'vouch', review, { hides: true })).toEqual([
      'integrity-tell-what-was-changed',
    ])
  },
)

test('an account that is whole does not make a false one true', () => {
  expect(fired('vouch', asked, { ownPart: true, alters: true })).toEqual([
    'integrity-say-what-it-says',
  ])
  expect(fired('vouch', asked, { ownPart: true, hides: true })).toEqual([
    'integrity-tell-what-was-changed',
  ])
})
