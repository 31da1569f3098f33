/** Ways of clicking through a module without reading it. */
import type { Choice, Scene } from '../../content/engine/module.ts'
import type { Explained } from '../../content/engine/view.ts'

/** The text by which a choice is offered. */
export const labelOf = ({ module }: Explained, scene: Scene, choice: Choice): string =>
  module.text.scenes[scene.id]?.choices[choice.id]?.label ?? ''

/** The choices of a scene, that with the shortest text first. */
export const bySize = (playable: Explained, scene: Scene): readonly Choice[] =>
  scene.choices.toSorted(
    (a, b) => labelOf(playable, scene, a).length - labelOf(playable, scene, b).length,
  )

/** A small generator of numbers from 0 to 1, the same on every machine. */
export function createDice(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296
    return state / 4_294_967_296
  }
}

/** Where the right choices stand, how often they are the shortest or the longest, and how far lengths differ. */
export function spreadOf(playable: Explained, right: Readonly<Record<string, string>>) {
  const places = new Map<number, number>()
  const lengths = { shortest: 0, longest: 0 }
  const differences: number[] = []
  for (const scene of playable.module.scenes.values()) {
    if (scene.closing !== null || scene.exercise !== null) continue
    const id = right[scene.id]
    const place = scene.choices.findIndex((choice) => choice.id === id)
    places.set(place, (places.get(place) ?? 0) + 1)
    const sorted = bySize(playable, scene)
    if (sorted[0]?.id === id) lengths.shortest += 1
    if (sorted.at(-1)?.id === id) lengths.longest += 1
    const sizes = sorted.map((choice) => labelOf(playable, scene, choice).length)
    differences.push(Math.max(...sizes) - Math.min(...sizes))
  }
  return { places, lengths, differences }
}
