import { describe, expect, test } from 'vitest'
import { begin, decide, sceneOf, take } from '../../content/engine/attempt.ts'
import { counterfactual } from '../../content/engine/counterfactual.ts'
import type { Explained } from '../../content/engine/view.ts'
import { smallFiles, smallModule } from './small-pack.ts'

const small = smallModule()

function smallest(playable: Explained, decisions: readonly string[], rule: string) {
  let attempt = begin(playable)
  for (const choice of decisions.slice(0, -1)) {
    const next = decide(playable, attempt, { scene: attempt.scene, choice })
    if (!next.ok) throw new Error(next.fault.code)
    attempt = next.attempt
  }
  const scene = sceneOf(playable, attempt)
  const choice = scene.choices.find(({ id }) => id === decisions.at(-1))
  const next = decide(playable, attempt, { scene: scene.id, choice: choice?.id ?? '' })
  if (choice === undefined || !next.ok) throw new Error('the choice is not offered')
  const finding = next.attempt.judgements.at(-1)?.findings.find((each) => each.rule.id === rule)
  if (finding === undefined) throw new Error(`${rule} did not fire`)
  const before = attempt
  return counterfactual((other) => take(playable, before, other).findings, {
    module: playable.module,
    scene,
    choice,
    finding,
  })
}

const withPiece = (path: string, piece: string, instead: string) => {
  const text = smallFiles.get(path) ?? ''
  if (!text.includes(piece)) throw new Error(`no ${piece}`)
  return smallModule(new Map([...smallFiles, [path, text.replace(piece, instead)]]))
}

describe('the smallest change that takes a finding away', () => {
  test('is another thing in the action where that is enough', () => {
    expect(smallest(small, ['guard', 'desk'], 'store-approved')).toEqual({
      kind: 'thing',
      verb: 'store',
      role: 'container',
      from: 'desk',
      to: 'safe',
    })
  })

  test('is a particular of the action before any other thing', () => {
    const covering = withPiece(
      'policy/storage.yaml',
      'when: document.level >= CONFIDENTIAL\n    verdict: commendable',
      'when: "!action.covered"\n    verdict: violation',
    )
    expect(smallest(covering, ['guard'], 'secure-first')).toEqual({
      kind: 'particular',
      verb: 'secure',
      name: 'covered',
      value: true,
    })
  })

  test('is another choice where something was left undone', () => {
    expect(smallest(small, ['leave'], 'unsecured')).toEqual({ kind: 'choice', choice: 'guard' })
  })

  test('is nothing where nothing at hand would have helped', () => {
    expect(smallest(small, ['guard', 'desk'], 'store-ts-guarded')).toBeNull()
  })
})
