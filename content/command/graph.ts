import { writeFileSync } from 'node:fs'
import { exploreAloud } from './explore-aloud.ts'
import { graphSvg } from './graph-svg.ts'
import { findModule, seedOf, type Which } from './packs.ts'

type GraphOptions = Which & {
  readonly seed: string
  /** The file to write; standard output if left out. */
  readonly out?: string | undefined
}

/** Draws the branches of a module as SVG; answers the exit code. */
export function graph(id: string | undefined, { seed, out, ...which }: GraphOptions): number {
  const playable = findModule(id, which, seedOf(seed))
  const explored = exploreAloud(playable)
  if (!explored.ok) {
    process.stderr.write(`${playable.module.id} has too many states to explore\n`)
    return 1
  }
  const svg = graphSvg(playable.module, explored.exploration)
  if (out === undefined) process.stdout.write(svg)
  else writeFileSync(out, svg)
  return 0
}
