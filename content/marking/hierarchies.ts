import { compareIds } from './compartments.ts'
import type { Compartment, Hierarchy } from './marking.ts'

/** A control system or program with its compartments, as it is written. */
export function hierarchyText(each: Hierarchy): string {
  return [each.id, ...each.compartments.map((one) => [one.id, ...one.subs].join(' '))].join('-')
}

/** A part of a control system or program as it is named on its own: programs with their indicator. */
export function partText(part: Hierarchy, category: 'sci' | 'sap'): string {
  return category === 'sap' ? `SAR-${hierarchyText(part)}` : hierarchyText(part)
}

/** The lowest parts of a system, each with the way down to it; a bare system is its own. */
export function hierarchyTips({ id, compartments }: Hierarchy): Hierarchy[] {
  if (compartments.length === 0) return [{ id, compartments }]
  return compartments.flatMap((each): Hierarchy[] =>
    each.subs.length === 0
      ? [{ id, compartments: [each] }]
      : each.subs.map((sub) => ({ id, compartments: [{ id: each.id, subs: [sub] }] })),
  )
}

/** Whether a system holds all of another at every depth. */
export function holds(system: Hierarchy, part: Hierarchy): boolean {
  if (system.id !== part.id) return false
  return part.compartments.every(({ id, subs }) =>
    system.compartments.some(
      (each) => each.id === id && subs.every((sub) => each.subs.includes(sub)),
    ),
  )
}

/** Systems of the same id become one, at every depth; a bare parent is absorbed. */
export function mergeHierarchies(all: readonly Hierarchy[]): Hierarchy[] {
  const systems = new Map<string, Compartment[]>()
  for (const { id, compartments } of all) {
    const known = systems.get(id) ?? []
    known.push(...compartments)
    systems.set(id, known)
  }
  return [...systems]
    .map(([id, compartments]): Hierarchy => ({ id, compartments: mergeCompartments(compartments) }))
    .toSorted((a, b) => compareIds(a.id, b.id))
}

function mergeCompartments(all: readonly Compartment[]): Compartment[] {
  const merged = new Map<string, Set<string>>()
  for (const { id, subs } of all) {
    const known = merged.get(id) ?? new Set()
    for (const sub of subs) known.add(sub)
    merged.set(id, known)
  }
  return [...merged]
    .map(([id, subs]): Compartment => ({ id, subs: [...subs].toSorted(compareIds) }))
    .toSorted((a, b) => compareIds(a.id, b.id))
}
