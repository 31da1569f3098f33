/** What exploring proves of a module in all its variants together. */
import type { Exploration } from './engine/explore/report.ts'
import type { Module } from './engine/module.ts'
import { proofOf, type Proof } from './proof.ts'
import type { PackFault, YamlFile } from './yaml-file.ts'

/** One variant, explored. */
export type Explored = { readonly module: Module; readonly exploration: Exploration }

/** All variants of a module summed up: the scores from the least to the greatest of them. */
export type Summary = {
  readonly variants: number
  readonly states: number
  readonly transitions: number
  readonly best: readonly [least: number, greatest: number]
  readonly worst: readonly [least: number, greatest: number]
  readonly fired: ReadonlySet<string>
}

export function summaryOf(explored: readonly Explored[]): Summary {
  const sum = (count: (each: Exploration) => number) =>
    explored.reduce((total, { exploration }) => total + count(exploration), 0)
  const range = (score: (each: Exploration) => number): [number, number] => {
    const scores = explored.map(({ exploration }) => score(exploration))
    return [Math.min(...scores), Math.max(...scores)]
  }
  return {
    variants: explored.length,
    states: sum(({ states }) => states),
    transitions: sum(({ transitions }) => transitions),
    best: range(({ best }) => best),
    worst: range(({ worst }) => worst),
    fired: new Set(explored.flatMap(({ exploration }) => [...exploration.fired.keys()])),
  }
}

/** What says that something never is: in a module with variants, only if it is in none of them. */
const ofAllVariants: ReadonlySet<string> = new Set([
  'never-reached',
  'never-taken',
  'never-happens',
  'never-said',
  'dead-choice',
  'silent-choice',
  'no-dilemma',
])

/**
 * The faults and warnings of all variants, none twice. What is wrong in some of them alone names the first
 * of those.
 */
export function proofOfVariants(structure: YamlFile, explored: readonly Explored[]): Proof {
  const proofs = explored.map(({ module, exploration }) => ({
    variant: module.variant,
    ...proofOf(structure, exploration, module),
  }))
  const together = (part: 'faults' | 'warnings'): readonly PackFault[] => {
    const byPlace = new Map<string, { fault: PackFault; variants: string[] }>()
    for (const proof of proofs)
      for (const fault of proof[part]) {
        const place = `${fault.line}:${fault.column} ${fault.code}`
        const known = byPlace.get(place) ?? { fault, variants: [] }
        byPlace.set(place, { ...known, variants: [...known.variants, proof.variant] })
      }
    return [...byPlace.values()]
      .filter(
        ({ fault, variants }) => !ofAllVariants.has(fault.code) || variants.length >= proofs.length,
      )
      .map(({ fault, variants }) =>
        variants.length >= proofs.length
          ? fault
          : { ...fault, problem: `${fault.problem} (in the variant ${variants[0]})` },
      )
  }
  return {
    faults: [...together('faults'), ...taughtInVain(structure, explored)],
    warnings: together('warnings'),
  }
}

/** Rules that a module sets out to teach and that never fire in it. */
function taughtInVain(structure: YamlFile, explored: readonly Explored[]): readonly PackFault[] {
  const { fired } = summaryOf(explored)
  return (explored[0]?.module.teaches ?? []).flatMap((rule, at) =>
    fired.has(rule)
      ? []
      : [
          structure.faultAt(['teaches', at], {
            code: 'never-fires',
            problem: `the module sets out to teach \`${rule}\`, which never fires in it`,
            remedy: 'bring it about in some choice, or correct the id',
          }),
        ],
  )
}
