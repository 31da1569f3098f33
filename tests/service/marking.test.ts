import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { AnswerView } from '../../electron/contract.ts'
import { markingStructure, markingWords } from '../engine/marking-pack.ts'
import { files } from '../content/built-in-pack.ts'
import { ask, createOffice, play, refusal, trainee, type App, type Office } from './office.ts'

/** An office with the page to mark as a pack of its own. */
function officeWithPage(structure = markingStructure): Office {
  const office = createOffice()
  const pack = join(office.data, 'packs', 'harbour')
  const write = (path: string, text: string) => {
    mkdirSync(join(pack, path, '..'), { recursive: true })
    writeFileSync(join(pack, path), text)
  }
  write('policy/derivative-marking.yaml', files.get('policy/derivative-marking.yaml') ?? '')
  write('policy/sources.yaml', files.get('policy/sources.yaml') ?? '')
  write('modules/harbour-note/module.yaml', structure)
  write('modules/harbour-note/text.en.yaml', markingWords)
  return office
}

const begin = async (app: App) => play(app, await trainee(app), [], 'harbour-note')
const work = (mark: string): AnswerView => ({
  marking: { portions: { berth: mark }, banner: '', block: {}, sources: ['cable'] },
})

describe('work on a page', () => {
  it('is kept before it is handed in, and is there again after a new start of the app', async () => {
    const office = officeWithPage()
    const app = office.open()
    const { id, draft } = await begin(app)
    expect(draft).toBeNull()
    await ask(app, 'saveDraft', { attempt: id, decision: 'page', answer: work('(S') })
    await ask(app, 'saveDraft', { attempt: id, decision: 'page', answer: work('(S//NF)') })
    expect((await ask(app, 'openAttempt', { attempt: id })).draft).toEqual(work('(S//NF)'))
    app.close()
    const again = await ask(office.open(), 'openAttempt', { attempt: id })
    expect(again.draft).toEqual(work('(S//NF)'))
    expect(again.decided).toBe(0)
  })

  it('is kept no longer once it is handed in', async () => {
    const app = officeWithPage().open()
    const { id } = await begin(app)
    await ask(app, 'saveDraft', { attempt: id, decision: 'page', answer: work('(S)') })
    const after = await ask(app, 'decide', { attempt: id, decision: 'page', answer: work('(S)') })
    expect(after.draft).toBeNull()
    expect(after.debriefs[0]?.exercise).toMatchObject({ kind: 'marking', right: 0, of: 4 })
    expect((await ask(app, 'openAttempt', { attempt: id })).draft).toBeNull()
    const late = { attempt: id, decision: 'page', answer: work('(S)') }
    expect((await refusal(app, 'saveDraft', late)).code).toBe('stale-decision')
  })

  it('is refused where it does not fit what is asked for', async () => {
    const app = officeWithPage().open()
    const { id } = await begin(app)
    const draft = { attempt: id, decision: 'page', answer: { choice: 'reference' } }
    expect((await refusal(app, 'saveDraft', draft)).code).toBe('not-offered')
    const elsewhere = { ...draft, decision: 'end', answer: work('(S)') }
    expect((await refusal(app, 'saveDraft', elsewhere)).code).toBe('stale-decision')
    expect((await refusal(app, 'saveDraft', { ...elsewhere, attempt: 'none' })).code).toBe(
      'not-found',
    )
  })
})

describe('a mark being typed', () => {
  it('is checked for its form in practice', async () => {
    const app = officeWithPage().open()
    const { id } = await begin(app)
    const check = { attempt: id, decision: 'page', kind: 'portion' } as const
    expect(await ask(app, 'checkMark', { ...check, text: 's//rel to usa, vel' })).toEqual([])
    expect(await ask(app, 'checkMark', { ...check, text: 'S/NF' })).toMatchObject([
      { code: 'E_SEPARATOR', start: 1, end: 2, fix: { start: 1, end: 2, text: '//' } },
    ])
  })

  it('is not checked outside practice, nor in another scene', async () => {
    const app = officeWithPage(markingStructure.replace('practice: true', 'practice: false')).open()
    const { id } = await begin(app)
    const check = { attempt: id, decision: 'page', kind: 'banner', text: 'SECRET' } as const
    expect((await refusal(app, 'checkMark', check)).code).toBe('not-offered')
    expect((await refusal(app, 'checkMark', { ...check, decision: 'end' })).code).toBe(
      'stale-decision',
    )
  })
})
