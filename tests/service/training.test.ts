import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { describe, expect, it } from 'vitest'
import { parse, stringify } from 'yaml'
import { ask, createOffice, play, refusal, startMs, trainee } from './office.ts'

const change = (content: string, path: string, piece: string, instead: string) => {
  const file = join(content, path)
  const text = readFileSync(file, 'utf8')
  expect(text).toContain(piece)
  writeFileSync(file, text.replace(piece, instead))
}

describe('an attempt', () => {
  it('begins at the first scene and tells nothing of what is to come', async () => {
    const app = createOffice().open()
    const view = await play(app, await trainee(app), [])
    expect(view).toMatchObject({
      trainee: { name: 'Anna Example' },
      module: { id: 'left-folder', title: 'The folder on the desk', version: '1.0.0' },
      decided: 0,
      decisions: 2,
      debriefs: [],
      result: null,
    })
    expect(view.scene?.decision).toMatchObject({
      kind: 'choice',
      choices: [
        { id: 'stay', label: 'Stay with it.' },
        { id: 'call', label: 'Go and look for somebody.' },
      ],
    })
  })

  it('answers a decision with its debrief, its time and the next scene', async () => {
    const app = createOffice().open()
    const view = await play(app, await trainee(app), ['stay'])
    expect(view.scene?.id).toBe('keep')
    expect(view.debriefs).toHaveLength(1)
    expect(view.debriefs[0]).toMatchObject({ number: 1, chosen: 'Stay with it.', points: 5 })
    expect(Date.parse(view.debriefs[0]?.decidedAt ?? '')).toBeGreaterThan(startMs)
  })

  it('says in what language each part of it is told, as far as French has words for it', async () => {
    const office = createOffice()
    const app = office.open()
    const { id } = await play(app, await trainee(app), ['call', 'drawer'])
    const english = { title: 'en', story: 'en', papers: 'en', explanations: 'en' }
    expect((await ask(app, 'openAttempt', { attempt: id })).languages).toEqual(english)
    const view = await ask(app, 'openAttempt', { attempt: id, language: 'fr' })
    expect(view.languages).toEqual({ ...english, explanations: 'fr' })
    expect(view.debriefs.at(-1)?.findings[0]?.saidIn).toBe('en')
    app.close()

    const text = join(office.content, 'modules/left-folder/text.en.yaml')
    const { names, scenes } = parse(readFileSync(text, 'utf8'))
    writeFileSync(text.replace('.en.', '.fr.'), stringify({ title: 'Le dossier', names, scenes }))
    const later = office.open()
    const begun = await ask(later, 'startAttempt', {
      trainee: view.trainee.id,
      module: 'left-folder',
      language: 'fr',
    })
    expect(begun.module.title).toBe('Le dossier')
    expect(begun.languages).toEqual({ title: 'fr', story: 'fr', papers: 'en', explanations: 'fr' })
  })

  it('is gone on with where it stands, in the same run of the app and after a new start', async () => {
    const office = createOffice()
    const app = office.open()
    const anna = await trainee(app)
    const before = await play(app, anna, ['stay'])
    expect(await play(app, anna, [])).toEqual(before)
    app.close()
    const later = office.open()
    expect(await play(later, anna, [])).toEqual(before)
    expect(await ask(later, 'openAttempt', { attempt: before.id })).toEqual(before)
  })

  it('ends with a result and a completion that say the same', async () => {
    const office = createOffice()
    const app = office.open()
    const end = await play(app, await trainee(app), ['call', 'home'])
    expect(end).toMatchObject({ scene: null, decided: 2, result: { passed: false, gated: true } })
    const [completion] = await ask(app, 'listCompletions', {})
    expect(completion).toMatchObject({
      attempt: end.id,
      trainee: 'Anna Example',
      moduleId: 'left-folder',
      module: 'The folder on the desk',
      score: end.result?.score,
      passed: false,
      gated: true,
      criticalFindings: ['paper-stays-on-premises'],
      finishedAt: end.result?.finishedAt,
    })
    expect(end.debriefs.at(-1)?.decidedAt).toBe(end.result?.finishedAt)
    app.close()
    expect(await ask(office.open(), 'openAttempt', { attempt: end.id })).toEqual(end)
  })

  it('is followed by a new one once it is finished', async () => {
    const app = createOffice().open()
    const anna = await trainee(app)
    const first = await play(app, anna, ['stay', 'safe'])
    const second = await play(app, anna, [])
    expect(second.id).not.toBe(first.id)
    expect(second.decided).toBe(0)
  })

  it('belongs to one trainee alone', async () => {
    const app = createOffice().open()
    const first = await play(app, await trainee(app, 'Anna'), ['stay'])
    const second = await play(app, await trainee(app, 'Berta'), [])
    expect(second.id).not.toBe(first.id)
    expect(second.decided).toBe(0)
  })

  it('keeps the order of its decisions though the clock goes back', async () => {
    const office = createOffice()
    let clock = startMs
    const app = office.open({ now: () => (clock -= 3_600_000) })
    const anna = await trainee(app)
    const first = await play(app, anna, ['call', 'drawer'])
    const second = await play(app, anna, ['stay', 'safe'])
    app.close()
    const later = office.open()
    expect((await ask(later, 'listCompletions', {})).map(({ attempt }) => attempt)).toEqual([
      second.id,
      first.id,
    ])
    expect(await ask(later, 'openAttempt', { attempt: first.id })).toEqual(first)
  })
})

describe('a decision is refused and nothing is written', () => {
  it('where the attempt has moved on', async () => {
    const app = createOffice().open()
    const { id } = await play(app, await trainee(app), ['stay'])
    const again = { attempt: id, decision: 'find', answer: { choice: 'stay' } }
    expect((await refusal(app, 'decide', again)).code).toBe('stale-decision')
    expect((await ask(app, 'openAttempt', { attempt: id })).decided).toBe(1)
  })

  it('where the attempt is finished', async () => {
    const app = createOffice().open()
    const { id } = await play(app, await trainee(app), ['stay', 'safe'])
    const more = { attempt: id, decision: 'end', answer: { choice: 'safe' } }
    expect(await refusal(app, 'decide', more)).toMatchObject({
      code: 'stale-decision',
      message: expect.stringContaining('finished'),
    })
  })

  it('where the choice is not offered', async () => {
    const app = createOffice().open()
    const { id } = await play(app, await trainee(app), [])
    const other = { attempt: id, decision: 'find', answer: { choice: 'burn' } }
    expect((await refusal(app, 'decide', other)).code).toBe('not-offered')
    expect((await ask(app, 'openAttempt', { attempt: id })).decided).toBe(0)
  })

  it('where there is no such attempt, trainee or module', async () => {
    const app = createOffice().open()
    const anna = await trainee(app)
    const faults = [
      await refusal(app, 'decide', {
        attempt: 'none',
        decision: 'find',
        answer: { choice: 'stay' },
      }),
      await refusal(app, 'openAttempt', { attempt: 'none' }),
      await refusal(app, 'listModules', { trainee: 'none' }),
      await refusal(app, 'startAttempt', { trainee: 'none', module: 'left-folder' }),
      await refusal(app, 'startAttempt', { trainee: anna, module: 'none' }),
    ]
    expect(faults.map(({ code }) => code)).toEqual(Array(5).fill('not-found'))
  })
})

describe('the cards of modules', () => {
  it('tell what is open and what came last', async () => {
    const app = createOffice().open()
    const anna = await trainee(app)
    await play(app, anna, ['call', 'drawer'])
    const passed = await play(app, anna, ['stay', 'safe'])
    const open = await play(app, anna, ['stay'])
    expect(await ask(app, 'listModules', { trainee: anna })).toEqual([
      {
        id: 'left-folder',
        title: 'The folder on the desk',
        summary: 'A folder was left on a desk in the evening.',
        version: '1.0.0',
        minutes: 5,
        decisions: 2,
        areas: ['storage'],
        open: { attempt: open.id, decided: 1 },
        latest: {
          attempt: passed.id,
          score: 100,
          passed: true,
          finishedAt: passed.result?.finishedAt,
        },
      },
    ])
    expect(await ask(app, 'listTrainees', {})).toEqual([
      { id: anna, name: 'Anna Example', openAttempts: 1, completions: 2 },
    ])
  })
})

describe('content that changes on the disk', () => {
  it('leaves an open attempt under the content it began with, and new ones under the new', async () => {
    const office = createOffice()
    const app = office.open()
    const anna = await trainee(app)
    const before = await play(app, anna, ['stay'])
    app.close()
    change(office.content, 'policy/storage.yaml', 'severity: serious', 'severity: critical')
    change(office.content, 'modules/left-folder/text.en.yaml', 'Into the drawer.', 'In there.')

    const later = office.open()
    const end = await play(later, anna, ['drawer'])
    expect(end.id).toBe(before.id)
    expect(end.debriefs.at(-1)?.chosen).toBe('Into the drawer.')
    expect(end.result).toMatchObject({ passed: true, gated: false })

    const fresh = await play(later, anna, ['stay', 'drawer'])
    expect(fresh.debriefs.at(-1)?.chosen).toBe('In there.')
    expect(fresh.result).toMatchObject({ passed: false, gated: true })
    const hashes = (await ask(later, 'listCompletions', {})).map(({ contentHash }) => contentHash)
    expect(new Set(hashes).size).toBe(2)
  })

  it('leaves an open attempt playable though its module is gone', async () => {
    const office = createOffice()
    office.addPack('night-desk')
    const app = office.open()
    const anna = await trainee(app)
    const before = await play(app, anna, ['stay'], 'night-call')
    app.close()
    rmSync(join(office.data, 'packs'), { recursive: true })

    const later = office.open()
    const cards = await ask(later, 'listModules', { trainee: anna })
    expect(cards.map(({ id, open }) => [id, open?.attempt])).toEqual([
      ['left-folder', undefined],
      ['night-call', before.id],
    ])
    const end = await play(later, anna, ['drawer'], 'night-call')
    expect(end.id).toBe(before.id)
    expect(end.debriefs.at(-1)?.findings.map(({ rule }) => rule)).toEqual([
      'paper-into-approved-container',
      'night-drawer-is-open',
    ])
  })

  it('is missing where the texts that were kept are no longer those; the module can be begun anew', async () => {
    const office = createOffice()
    const app = office.open()
    const anna = await trainee(app)
    const { id } = await play(app, anna, ['stay'])
    app.close()
    change(office.content, 'modules/left-folder/module.yaml', 'minutes: 5', 'minutes: 6')
    const file = new DatabaseSync(join(office.data, 'safehand.db'))
    file.exec(`UPDATE contents SET texts = replace(texts, 'severity: serious', 'severity: minor')`)
    file.close()

    const later = office.open()
    expect((await refusal(later, 'openAttempt', { attempt: id })).code).toBe('content-missing')
    const anew = await play(later, anna, ['stay'])
    expect(anew.id).not.toBe(id)
    expect(await play(later, anna, [])).toEqual(anew)
  })
})
