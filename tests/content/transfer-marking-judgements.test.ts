/**
 * Situations of drafting and marking, with the findings that the policy reference asks for: each was
 * worked out by hand before the engine was asked.
 */
import { describe, expect, test } from 'vitest'
import type { Action } from '../../content/engine/verbs/verbs.ts'
import { actionOf, firedBy, worldAfter } from './transfer-world.ts'

const prepare = (document: string, particulars: Action['particulars'] = {}) =>
  firedBy(actionOf('prepare', { document }, { level: 'SECRET', ...particulars }))

const draft = (document: string, particulars = {}) =>
  firedBy(actionOf('draft', { document }, particulars))
const retain = (document: string, particulars = {}) =>
  firedBy(actionOf('retain', { document }, particulars))
const label = (level: string) => firedBy(actionOf('label', { document: 'drive' }, { level }))
const quote = (document: string, particulars = {}) =>
  firedBy(actionOf('quote', { document }, particulars))
const show = (document: string) => firedBy(actionOf('show', { document, recipient: 'desk' }))

describe('marking', () => {
  test('the highest portion gives the whole its level, and marked portions are praised', () => {
    expect(prepare('cable', { level: 'CONFIDENTIAL' })).toEqual(['mark-overall-highest-portion'])
    expect(prepare('cable')).toEqual(['mark-every-portion-kept'])
  })

  test('portions without symbols are a fault in a classified paper only', () => {
    expect(prepare('cable', { portions: false })).toEqual(['mark-every-portion'])
    expect(prepare('menu', { level: 'UNCLASSIFIED', portions: false })).toEqual([])
  })

  test('an authority block that is missing is judged by who decided: an original classifier or a source', () => {
    expect(prepare('cable', { attributed: false })).toEqual(['mark-original-authority-block'])
    expect(prepare('briefing', { attributed: false })).toEqual(['mark-derivative-block'])
  })

  test('a derivative paper leaves the reason out and takes the longest duration', () => {
    expect(prepare('briefing', { reasonCopied: true })).toContain('mark-derivative-block')
    expect(prepare('briefing', { longest: false })).toContain('mark-derivative-block')
    expect(prepare('briefing')).toEqual(['mark-every-portion-kept'])
    expect(prepare('cable', { longest: false })).toEqual(['mark-every-portion-kept'])
  })

  test('controls of the sources come along with the level', () => {
    expect(prepare('briefing', { controlsKept: false })).toEqual(['mark-carry-forward-controls'])
    expect(prepare('cable', { controlsKept: false })).toEqual([])
  })

  test('words that are no level and caveats that are in no register are minor faults, each its own', () => {
    expect(prepare('menu', { level: 'UNCLASSIFIED', otherLevel: true })).toEqual([
      'mark-only-three-levels',
    ])
    expect(prepare('cable', { ownCaveat: true })).toEqual(['mark-approved-controls-only'])
  })

  test('«noted», sent unclassified over a Secret thread, is marked for the word and not for the string', () => {
    expect(prepare('thread', { level: 'UNCLASSIFIED' })).toEqual(['mark-email-whole-string'])
    expect(prepare('thread')).toEqual(['mark-every-portion-kept'])
  })

  test('handwritten notes are dated and marked from the start', () => {
    expect(draft('notes', { dated: false })).toEqual(['mark-working-paper-basics'])
    expect(draft('notes', { marked: false })).toEqual(['mark-working-paper-basics'])
    expect(draft('notes')).toEqual([])
    expect(draft('menu', { dated: false, marked: false })).toEqual([])
  })

  test('whoever drafts has the draft in hand, as it was dated and marked', () => {
    const { documents } = worldAfter(actionOf('draft', { document: 'cable' }, { marked: false }))
    const held = { working: true, known: true, taken: true, controlled: true }
    expect(documents['cable']).toMatchObject({ ...held, dated: true, marked: false })
  })

  test('a draft may be kept for 180 days and not a day longer, and never for good', () => {
    expect(retain('stack')).toEqual(['mark-working-paper-180-days'])
    expect(retain('edge')).toEqual([])
    expect(retain('notes', { forGood: true })).toEqual(['mark-working-paper-180-days'])
    expect(retain('cable', { forGood: true })).toEqual([])
  })

  test('finishing a draft ends its time as a working paper', () => {
    const action = actionOf('prepare', { document: 'stack' }, { level: 'SECRET' })
    const retain = actionOf('retain', { document: 'stack' })
    expect(firedBy(retain, 'clerk', worldAfter(action))).toEqual([])
  })

  test('a drive bears the highest level that it holds, and lies nowhere without a label', () => {
    expect(label('UNCLASSIFIED')).toEqual(['mark-media-highest-level'])
    expect(label('SECRET')).toEqual([])
    const leave = actionOf('leave', { document: 'blank' })
    expect(firedBy(leave)).toEqual(['mark-media-highest-level-unlabelled'])
    const labelled = worldAfter(actionOf('label', { document: 'blank' }, { level: 'SECRET' }))
    expect(firedBy(leave, 'clerk', labelled)).toEqual([])
  })

  test('a compilation says when its open items become classified', () => {
    expect(prepare('digest', { explained: false })).toContain('mark-compilation-explained')
    expect(prepare('digest', { level: 'UNCLASSIFIED' })).toEqual(['mark-compilation-explained'])
    expect(prepare('digest')).not.toContain('mark-compilation-explained')
    expect(prepare('cable', { explained: false })).not.toContain('mark-compilation-explained')
  })

  test('what is not marked by portions is no source for a marking until its originator was asked', () => {
    expect(quote('page')).toEqual(['mark-unmarked-not-a-source'])
    expect(quote('page', { asked: true })).toEqual([])
    expect(quote('cable')).toEqual([])
  })

  test('a paper that gives a human source away bears no ordinary date', () => {
    expect(prepare('profile', { humanDuration: false })).toContain('mark-human-source-duration')
    expect(prepare('profile')).not.toContain('mark-human-source-duration')
    expect(prepare('cable', { humanDuration: false })).not.toContain('mark-human-source-duration')
  })

  test('an analytic product says which partners may have it; other papers need not', () => {
    expect(prepare('estimate', { releaseMarked: false })).toContain('mark-dap-foreign-release')
    expect(prepare('cable', { releaseMarked: false })).toEqual(['mark-every-portion-kept'])
  })

  test('a portion cannot be released to some and to none', () => {
    expect(prepare('estimate', { contradictory: true })).toEqual(['mark-noforn-exclusive'])
  })

  test('controlled unclassified information bears its banner, at the latest before it is shared', () => {
    const open = { level: 'UNCLASSIFIED' }
    expect(prepare('roster', { ...open, cuiMarked: false })).toEqual(['mark-cui-banner'])
    expect(prepare('roster', open)).toEqual([])
    expect(prepare('menu', { ...open, cuiMarked: false })).toEqual([])
    expect(show('unstamped')).toEqual(['mark-cui-banner-before-sharing'])
    expect(show('roster')).toEqual([])
  })
})
