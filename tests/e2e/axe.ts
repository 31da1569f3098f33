/** What axe finds on a page as it is, in words. */
import type { Page } from '@playwright/test'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

type Violation = { id: string; impact: string | null; nodes: { html: string }[] }

/** Every violation on the page, or in one part of it, with the screen it was found on. */
export async function findings(page: Page, screen: string, part?: string): Promise<string[]> {
  await page.evaluate(axe)
  const violations = await page.evaluate<Violation[]>(
    `axe.run(${part === undefined ? 'document' : JSON.stringify(part)}, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'] }).then((result) => result.violations)`,
  )
  return violations.map(
    ({ id, impact, nodes }) =>
      `${screen}: ${id} (${impact}): ${nodes.map((node) => node.html).join(' | ')}`,
  )
}

/** By how much a page is wider than its window, in words; nothing where it fits. */
export async function tooWide(page: Page, screen: string): Promise<string[]> {
  const extra = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  )
  return extra > 0 ? [`${screen}: ${extra} px too wide`] : []
}
