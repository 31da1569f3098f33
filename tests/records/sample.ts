/** A trainee and an attempt of hers, written without an engine. */
import { insertAttempt } from '../../electron/records/attempts.ts'
import { finishAttempt } from '../../electron/records/completions.ts'
import type { WriteHandle } from '../../electron/records/handles.ts'
import { append } from '../../electron/records/journal.ts'
import { addTrainee } from '../../electron/records/trainees.ts'

export const anna = { id: 'anna', name: 'Anna', key: 'anna' }

/** Writes an attempt with the given number of decisions, finished where that is said. */
export function writeAttempt(
  records: WriteHandle,
  { id = 'first', decisions = 1, finished = false } = {},
): void {
  addTrainee(records, anna, 1_000)
  const module = {
    id: 'folder',
    title: 'The folder',
    version: '1.0.0',
    contentHash: 'abc',
    texts: { base: {}, own: { 'policy/a.yaml': 'area: a' } },
  }
  records.whole(() => {
    insertAttempt(records, { id, trainee: anna, seed: 7 }, module, 2_000)
    for (let at = 0; at < decisions; at += 1)
      append(
        records,
        id,
        { kind: 'decided', payload: { scene: `scene-${at}`, choice: 'a' } },
        3_000 + at,
      )
    if (finished) {
      const criticalFindings = ['rule-a', 'rule-b']
      finishAttempt(records, id, { score: 40, passed: false, gated: true, criticalFindings }, 9_000)
    }
  })
}
