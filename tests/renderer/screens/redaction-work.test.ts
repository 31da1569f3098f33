import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { RedactionTaskView } from '../../../electron/contract.ts'
import {
  change,
  kindOf,
  nextWording,
  redo,
  startWork,
  textIn,
  treat,
  treatmentOf,
  undo,
  widen,
} from '../../../renderer/screens/player/redaction/redaction-work.ts'

const passage = (id: string, text: string, wordings: readonly string[] = []) => ({
  id,
  text,
  mark: '(S//NF)',
  wordings: wordings.map((name) => ({ id: name, text: `${id} ${name}`, mark: '(C)' })),
})
const who = passage('who', 'A clerk says that', ['vague', 'vaguer'])
const task: RedactionTaskView = {
  kind: 'redaction',
  id: 'line',
  question: 'Redact it.',
  report: {
    title: 'Report',
    banner: 'SECRET//NOFORN',
    header: [],
    portions: [
      {
        mark: '(S//NF)',
        passages: [who, passage('what', 'a cart comes.'), passage('day', 'On Thursday.')],
      },
      { mark: '(C)', passages: [passage('sure', 'We judge it likely.')] },
    ],
  },
  reader: 'Marr',
  needs: ['What?'],
  known: [],
  metadata: [],
  fileNames: [
    { id: 'old', name: 'old.docx' },
    { id: 'new', name: 'new.docx' },
  ],
  distribution: [
    { id: 'marr', name: 'Marr', listed: true },
    { id: 'lund', name: 'Lund', listed: false },
  ],
  markings: [],
}
const started = startWork(task, null)

describe('work on a redaction', () => {
  it('begins with the file as it came, or with what was kept of it', () => {
    expect(started.now).toEqual({
      passages: {},
      metadataRemoved: false,
      fileName: 'old',
      distribution: ['marr'],
      release: '',
    })
    const redaction = { ...started.now, release: 'SECRET' }
    expect(startWork(task, { redaction }).now).toBe(redaction)
    expect(startWork(task, { choice: 'other' }).now).toEqual(started.now)
  })

  it('does the same with all passages that are chosen, and forgets what is kept again', () => {
    const cut = treat(started.now, ['who', 'day'], 'cut')
    expect(cut.passages).toEqual({ who: 'cut', day: 'cut' })
    expect(treat({ ...started.now, ...cut }, ['day'], 'keep').passages).toEqual({ who: 'cut' })
  })

  it('goes back and forth through any changes without losing one', () => {
    const anyChange = fc.record({ release: fc.string({ maxLength: 5 }) })
    fc.assert(
      fc.property(fc.array(anyChange, { maxLength: 20 }), (changes) => {
        const done = changes.reduce(change, started)
        const back = changes.reduce((work) => undo(work), done)
        expect(back.now).toEqual(started.now)
        expect(undo(back)).toBe(back)
        expect(changes.reduce((work) => redo(work), back)).toEqual(done)
      }),
    )
  })

  it('has nothing to do again after a new change', () => {
    const changed = change(undo(change(started, { release: 'A' })), { release: 'B' })
    expect(redo(changed)).toBe(changed)
    expect(changed.now.release).toBe('B')
  })

  it('takes in whole sentences and whole portions', () => {
    const { portions } = task.report
    expect([...widen(portions, new Set(['who']), 'sentence')]).toEqual(['who', 'what'])
    expect([...widen(portions, new Set(['day']), 'sentence')]).toEqual(['day'])
    expect([...widen(portions, new Set(['day', 'sure']), 'portion')]).toEqual([
      'who',
      'what',
      'day',
      'sure',
    ])
  })

  it('goes round the wordings offered, and back to what was written', () => {
    expect(nextWording(who, 'keep')).toBe('vague')
    expect(nextWording(who, 'vague')).toBe('vaguer')
    expect(nextWording(who, 'vaguer')).toBe('keep')
    expect(nextWording(passage('day', 'On Thursday.'), 'keep')).toBeNull()
  })

  it('shows what stands in a passage’s place', () => {
    expect(textIn(who, 'keep')).toBe('A clerk says that')
    expect(textIn(who, 'cover')).toBe('A clerk says that')
    expect(textIn(who, 'vague')).toBe('who vague')
    expect(textIn(who, 'cut')).toBe('')
    expect(['keep', 'cut', 'cover', 'vague'].map(kindOf)).toEqual([
      'keep',
      'cut',
      'cover',
      'reword',
    ])
    expect(treatmentOf(started.now, 'who')).toBe('keep')
  })
})
