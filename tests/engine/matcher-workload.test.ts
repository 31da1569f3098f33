import { expect, test } from 'vitest'
import { safehand } from '../bench/rules/engines/safehand.ts'
import { drawWorkload, firedText, fullText, isSpecified } from '../bench/rules/workload.ts'

test('150 rules fire on 10,000 events as the benchmark specifies, with the facts that each read', async () => {
  const { rules, events } = drawWorkload(150)
  const load = await safehand.open()
  const { decide, decideFull } = await load(rules)
  const fired = await Promise.all(events.map(decide))
  expect(isSpecified(150, 'fired', firedText(rules, fired))).toBe(true)
  const full = events.map((event) => (decideFull ? fullText(decideFull(event)) : ''))
  expect(isSpecified(150, 'full', full.join(''))).toBe(true)
})
