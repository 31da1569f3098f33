/** Scenes ask for one kind of answer each: a choice from a list, a page marked, a report redacted. */
import { describe, expect, test } from 'vitest'
import type { Answer } from '../../content/engine/answer.ts'
import { begin, decide, examplesAt, type Attempt } from '../../content/engine/attempt.ts'
import type { Explained } from '../../content/engine/view.ts'
import { bestAt, first, playable as tearLine } from '../content/tear-line-ground.ts'
import { exampleOf, harbourNote } from './marking-pack.ts'
import { smallModule } from './small-pack.ts'

const note = harbourNote()
const small = smallModule()
const marking = exampleOf(note, 'reference')
const redaction = bestAt(first)

const scenes: Readonly<Record<string, readonly [Explained, Attempt]>> = {
  choice: [small, begin(small)],
  marking: [note, begin(note)],
  redaction: [tearLine, first],
}

describe.each(Object.entries(scenes))('a scene that asks for a %s', (kind, [playable, attempt]) => {
  const answers: readonly Answer[] = [
    { choice: examplesAt(playable, attempt)[0]?.id ?? '' },
    { marking },
    { redaction },
  ]

  test('takes that and nothing else, not even the name of one of its examples', () => {
    const taken = answers.filter(
      (answer) => decide(playable, attempt, { scene: attempt.scene, ...answer }).ok,
    )
    expect(taken.flatMap((answer) => Object.keys(answer))).toEqual([kind])
  })

  test('refuses any other as not offered', () => {
    for (const answer of answers.filter((each) => !(kind in each)))
      expect(decide(playable, attempt, { scene: attempt.scene, ...answer })).toEqual({
        ok: false,
        fault: { code: 'not-offered' },
      })
  })
})
