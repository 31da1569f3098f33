import type { CompletionView, PackFaultView } from '../../../electron/contract.ts'

export const packFaults: readonly PackFaultView[] = [
  {
    code: 'unknown-fact',
    file: 'policy/transport.yaml',
    line: 42,
    column: 13,
    problem: 'the condition asks for `parcel.seals`, which the world does not have',
    remedy: 'use `parcel.sealed`, or add the fact to the world',
  },
  {
    code: 'missing-scene',
    file: 'modules/harbour/module.yaml',
    line: 118,
    column: 7,
    problem: 'the choice `wait` leads to the scene `quay`, which the module does not have',
    remedy: 'write the scene `quay`, or lead to one of `office`, `ferry`, `end`',
  },
  {
    code: 'duplicate-id',
    file: 'modules/harbour/module.yaml',
    line: 164,
    column: 5,
    problem: 'the scene id `office` stands twice',
    remedy: 'give the second scene an id of its own',
  },
]

const people = ['Mara Lindqvist', 'Tomás Ferreira', 'Ines Aboud', 'Jon Håkonsen', 'Wiktoria Zając']
const rules = ['store-not-home', 'access-three-conditions', 'talk-no-open-circuit']

/** Completions of earlier days, the same each time. */
export function earlierCompletions(count: number): readonly CompletionView[] {
  return Array.from({ length: count }, (_, place) => {
    const score = 55 + ((place * 37 + 29) % 44)
    const criticalFindings = rules.slice(0, place % 3 === 1 ? 1 + (place % 2) : 0)
    const finishedAt = new Date(Date.UTC(2026, 1, 2 + (place % 26), 8 + (place % 9), 15))
    return {
      attempt: `earlier-${place}`,
      trainee: people[place % people.length] ?? '',
      moduleId: 'storeroom',
      module: 'The Storeroom',
      version: place % 4 === 0 ? '0.9.2' : '1.0.0',
      contentHash: '0'.repeat(64),
      startedAt: new Date(finishedAt.getTime() - 1_800_000).toISOString(),
      finishedAt: finishedAt.toISOString(),
      score,
      passed: score >= 70 && criticalFindings.length === 0,
      gated: criticalFindings.length > 0,
      criticalFindings,
    }
  })
}
