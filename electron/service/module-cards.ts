/** The cards of the library screen: what a trainee can play, go on with, and has finished. */
import type { ModuleCardView } from '../contract.ts'
import { listOpenAttempts } from '../records/attempts.ts'
import { listLatestCompletions } from '../records/completions.ts'
import type { ReadHandle } from '../records/handles.ts'
import type { Edition } from './edition.ts'
import type { Runs } from './runs.ts'

/**
 * A card for each module that can be begun, then for each that is no longer there but has an attempt to
 * go on with, whose content was kept.
 */
export function moduleCards(
  records: ReadHandle,
  editions: ReadonlyMap<string, Edition>,
  { editionOf }: Runs,
  trainee: string,
): ModuleCardView[] {
  const open = new Map<string, { attempt: string; decided: number }>()
  const shown = new Map(editions)
  for (const { id, module, contentHash, decided } of listOpenAttempts(records, trainee).rows) {
    // Attempts come latest first, and the latest is the one that is gone on with.
    if (open.has(module)) continue
    const edition = editionOf(contentHash, module)
    if (edition === null) continue
    open.set(module, { attempt: id, decided })
    if (!shown.has(module)) shown.set(module, edition)
  }
  const latest = new Map(
    listLatestCompletions(records, trainee).rows.map((completion) => [
      completion.moduleId,
      {
        attempt: completion.attempt,
        score: completion.score,
        passed: completion.passed,
        finishedAt: new Date(completion.finishedMs).toISOString(),
      },
    ]),
  )
  return [...shown.values()].map(({ variants: [{ module }] }) => ({
    id: module.id,
    title: module.text.title,
    summary: module.text.summary,
    version: module.version,
    minutes: module.minutes,
    decisions: module.decisions,
    areas: [...module.areas],
    open: open.get(module.id) ?? null,
    latest: latest.get(module.id) ?? null,
  }))
}
