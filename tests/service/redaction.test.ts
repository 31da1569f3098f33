import { cpSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { describe, expect, it } from 'vitest'
import type { AnswerView, AttemptView } from '../../electron/contract.ts'
import { createGate } from '../../electron/gate.ts'
import { ask, createOffice, play, refusal, trainee, type App, type Office } from './office.ts'

const builtIn = join(import.meta.dirname, '..', '..', 'content')

/** An office whose one module is The Tear Line, judged by all rules of the built-in pack. */
function officeWithReport(): Office {
  const office = createOffice()
  rmSync(office.content, { recursive: true })
  for (const part of ['policy', 'modules/the-tear-line'])
    cpSync(join(builtIn, part), join(office.content, part), { recursive: true })
  return office
}

/** Plays to the first report that is asked for. */
const toReport = async (app: App): Promise<AttemptView> =>
  play(app, await trainee(app), ['warn', 'ask'], 'the-tear-line')

type Redaction = Extract<AnswerView, { readonly redaction: unknown }>['redaction']

/** Well redacted but for the pass clerk, who is only covered. */
const redaction: Redaction = {
  passages: {
    clerk: 'cover',
    passes: 'cut',
    overheard: 'cut',
    'next-duty': 'cut',
    charge: 'large',
  },
  metadataRemoved: true,
  fileName: 'number',
  distribution: ['marr'],
  release: 'CONFIDENTIAL//REL TO USA, VLD',
}
const decision = 'first-line'

describe('a redaction of The Tear Line', () => {
  it('is kept as a draft over a new start, handed in, explained, and stays in the journal', async () => {
    const office = officeWithReport()
    const app = office.open()
    const { id, scene } = await toReport(app)
    expect(scene?.decision).toMatchObject({ kind: 'redaction', id: decision })
    await ask(app, 'saveDraft', { attempt: id, decision, answer: { redaction } })
    app.close()

    const again = office.open()
    const { decided, draft } = await ask(again, 'openAttempt', { attempt: id })
    expect({ decided, draft }).toEqual({ decided: 2, draft: { redaction } })

    const after = await ask(again, 'decide', { attempt: id, decision, answer: { redaction } })
    expect(after).toMatchObject({ decided: 3, draft: null, scene: { id: 'how' } })
    const exercise = after.debriefs.at(-1)?.exercise
    if (exercise?.kind !== 'redaction') throw new Error('no redaction is explained')
    expect(Object.fromEntries(exercise.passages.map((each) => [each.id, each.fate]))).toEqual({
      clerk: 'covered',
      men: 'kept',
      passes: 'rightly-cut',
      plan: 'kept',
      place: 'kept',
      time: 'kept',
      overheard: 'rightly-cut',
      'next-duty': 'rightly-cut',
      charge: 'reworded',
      judgement: 'kept',
    })
    // What lies beneath a cover goes out all the same, so that the marking must cover it too.
    expect(exercise.whole.filter(({ right }) => !right)).toMatchObject([
      { id: 'release', given: redaction.release, due: 'SECRET//NOFORN' },
    ])
    again.close()

    expect(lastDecisionIn(office)).toEqual({ scene: decision, redaction })
    expect(rowsIn(office, 'SELECT * FROM drafts')).toEqual([])
    expect(await ask(office.open(), 'openAttempt', { attempt: id })).toEqual(after)
  })

  it('is refused where it is none of this report, and nothing of the work is harmed', async () => {
    const app = officeWithReport().open()
    const { id } = await toReport(app)
    await ask(app, 'saveDraft', { attempt: id, decision, answer: { redaction } })
    const before = await ask(app, 'openAttempt', { attempt: id })

    const { passages } = redaction
    const strange: readonly AnswerView[] = [
      { choice: 'reference' },
      { marking: { portions: {}, banner: '', block: {}, sources: [] } },
      { redaction: { ...redaction, passages: { ...passages, nobody: 'cut' } } },
      { redaction: { ...redaction, passages: { ...passages, clerk: 'large' } } },
      { redaction: { ...redaction, fileName: 'letter' } },
      { redaction: { ...redaction, distribution: ['marr', 'nobody'] } },
    ]
    for (const answer of strange)
      for (const procedure of ['decide', 'saveDraft'] as const)
        expect(
          (await refusal(app, procedure, { attempt: id, decision, answer })).code,
          `${procedure} ${JSON.stringify(answer)}`,
        ).toBe('not-offered')
    const early = { attempt: id, decision: 'second-line', answer: { redaction } }
    expect((await refusal(app, 'decide', early)).code).toBe('stale-decision')

    const { release: _release, ...unmarked } = redaction
    const misshapen = [
      unmarked,
      { ...redaction, metadataRemoved: 'yes' },
      { ...redaction, passages: ['clerk'] },
      { ...redaction, remark: 'in haste' },
    ]
    const gate = createGate({ handlers: app.handlers, log: () => undefined })
    for (const wrong of misshapen)
      expect(
        await gate.ask('decide', { attempt: id, decision, answer: { redaction: wrong } }),
      ).toMatchObject({ ok: false, fault: { code: 'bad-input' } })

    expect(await ask(app, 'openAttempt', { attempt: id })).toEqual(before)
    const after = await ask(app, 'decide', { attempt: id, decision, answer: { redaction } })
    expect(after.decided).toBe(3)
  })
})

/** The decision written last, as it stands on the disk. */
function lastDecisionIn(office: Office): unknown {
  const decisions = `SELECT payload FROM journal WHERE kind = 'decided' ORDER BY seq`
  return JSON.parse(String(rowsIn(office, decisions).at(-1)?.['payload']))
}

function rowsIn({ data }: Office, query: string) {
  const file = new DatabaseSync(join(data, 'safehand.db'), { readOnly: true })
  const rows = file.prepare(query).all()
  file.close()
  return rows
}
