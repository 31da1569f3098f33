import type { Locator, Page } from '@playwright/test'
import { mkdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { findings, tooWide } from './axe.ts'
import { expect, test } from './app.ts'
import { addTrainee, beginModule, enter, goOn, tabTo } from './keyboard.ts'
import { keepForReadme } from './readme-pictures.ts'

const field = (page: Page, name: RegExp | string): Locator => page.getByRole('combobox', { name })
const portion = (page: Page, number: number): Locator =>
  field(page, new RegExp(`^Mark of portion ${number}:`))

async function openPage(page: Page): Promise<void> {
  await addTrainee(page, 'Ada Kestrel')
  await beginModule(page, 'Portion by Portion')
  await expect(page.getByRole('heading', { level: 1, name: 'The morning note' })).toBeFocused()
}

/** Picks a mark from the list of the field that has the focus. */
async function pick(page: Page, into: Locator, mark: RegExp): Promise<void> {
  const wanted = page.getByRole('option', { name: mark })
  const quickly = { timeout: 1000 }
  // A page that still scrolls to its field closes the list again, as it would under a fast hand.
  await expect(async () => {
    await page.keyboard.press('ArrowDown')
    await expect(wanted).toBeVisible(quickly)
    while ((await wanted.getAttribute('data-focused', quickly)) === null)
      await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await expect(into).toHaveValue(mark, quickly)
  }).toPass()
}

/** Fills the morning note from the first field on, by Enter alone; the second portion from its pick list. */
async function markByKeyboard(page: Page): Promise<void> {
  await tabTo(page, portion(page, 1))
  await page.keyboard.type('u')
  await page.keyboard.press('Enter')
  await expect(portion(page, 2)).toBeFocused()
  await pick(page, portion(page, 2), /^\(C\/\/REL TO USA, [A-Z]{3}\)$/)
  await page.keyboard.press('Enter')
  await page.keyboard.type('S//NF')
  await page.keyboard.press('Enter')
  await page.keyboard.type('(s//nf)')
  await page.keyboard.press('Enter')
  await page.keyboard.type('U')
  await page.keyboard.press('Enter')
  await expect(field(page, 'Classified by')).toBeFocused()
  await page.keyboard.type('Ines Tarrow, reports officer')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Enter')
  await page.keyboard.type('Multiple Sources')
  await page.keyboard.press('Enter')
  await page.keyboard.type('20361008')
  for (const source of [/^Cable 88/, /^Straits Security Classification Guide/]) {
    await tabTo(page, page.getByRole('checkbox', { name: source }))
    await page.keyboard.press('Space')
  }
  await tabTo(page, field(page, 'Banner, at head and foot'))
  await page.keyboard.type('SECRET//NOFORN')
}

test('a page is marked by keyboard alone, handed in, and explained part by part', async ({
  start,
}) => {
  const { page, complaints } = await start()
  await openPage(page)
  await markByKeyboard(page)
  await expect(page.getByText('5 of 5 portions marked')).toBeVisible()
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('Debrief of decision 1', { exact: true })).toBeVisible()
  await expect(page.getByRole('heading', { name: 'The page, part by part' })).toBeVisible()
  await expect(page.getByText(/Of 5 portions, (4|all) bore the right mark\./)).toBeVisible()
  expect(complaints).toEqual([])
})

test('what is left empty is told before the page is handed in, and can be left so', async ({
  start,
}) => {
  const { page } = await start()
  await openPage(page)
  await enter(page, page.getByRole('button', { name: 'Hand it in' }))
  await expect(page.getByText(/^Still empty: portion 1, portion 2, /)).toBeVisible()
  await enter(page, page.getByRole('button', { name: 'Go on marking' }))
  await expect(portion(page, 1)).toBeFocused()
  await enter(page, page.getByRole('button', { name: 'Hand it in' }))
  await enter(page, page.getByRole('button', { name: 'Hand it in as it is' }))
  await expect(page.getByText('Of 5 portions, none bore the right mark.')).toBeVisible()
})

test('faults of form are told while typing in practice, can be mended, and are not told elsewhere', async ({
  start,
}) => {
  const { page } = await start()
  await openPage(page)
  await tabTo(page, portion(page, 3))
  await page.keyboard.type('S/NF')
  await expect(page.getByText(/^categories are parted by/i)).toBeVisible()
  await enter(page, page.getByRole('button', { name: /^Mend it: / }))
  await expect(portion(page, 3)).toHaveValue('S//NF')
  await expect(portion(page, 3)).toBeFocused()
  await page.keyboard.press('Control+Enter')
  await enter(page, page.getByRole('button', { name: 'Hand it in as it is' }))
  await goOn(page)
  await page.getByRole('radio').first().check({ force: true })
  await page.getByRole('button', { name: 'Decide' }).click()
  await goOn(page)
  await expect(page.getByRole('heading', { level: 1, name: 'The warning' })).toBeVisible()
  await tabTo(page, portion(page, 3))
  const asked = page.waitForRequest(/checkMark/, { timeout: 1500 }).catch(() => null)
  await page.keyboard.type('S/NF')
  expect(await asked).toBeNull()
})

test('work on a page outlives a kill of the process before it is handed in', async ({ start }) => {
  const first = await start()
  await openPage(first.page)
  await tabTo(first.page, portion(first.page, 3))
  await first.page.keyboard.type('S//NF')
  await expect(first.page.getByText('Your work is kept as you type.')).toBeVisible()
  await first.kill()
  const second = await start()
  await enter(second.page, second.page.getByRole('row', { name: /Ada Kestrel/ }))
  await enter(second.page, second.page.getByRole('button', { name: /Continue at decision 1/ }))
  await expect(portion(second.page, 3)).toHaveValue('S//NF')
  await expect(second.page.getByText('1 of 5 portions marked')).toBeVisible()
})

for (const look of [
  { colorScheme: 'light' },
  { colorScheme: 'dark' },
  { colorScheme: 'light', forcedColors: 'active' },
] as const)
  test(`axe finds nothing at the bench, ${Object.values(look).join(' with forced colours ')}`, async ({
    start,
  }) => {
    const { page } = await start(look)
    await openPage(page)
    const found = await findings(page, 'bench, empty')
    await page.getByRole('tab', { name: /guide$/ }).click()
    await expect(page.getByRole('article', { name: 'Straits classification guide' })).toBeVisible()
    found.push(...(await findings(page, 'bench, guide open')))
    await tabTo(page, portion(page, 1))
    await page.keyboard.press('ArrowDown')
    await expect(page.getByRole('listbox')).toBeVisible()
    // Around an open list React Aria hides the rest of the page; the list itself is what is judged.
    found.push(...(await findings(page, 'bench, pick list open', '.mark-list')))
    await page.keyboard.press('Escape')
    await tabTo(page, portion(page, 3))
    await page.keyboard.type('S/NF')
    await expect(page.getByRole('button', { name: /^Mend it: / })).toBeVisible()
    found.push(...(await findings(page, 'bench, fault told')))
    await page.keyboard.press('Control+Enter')
    await expect(page.getByText(/^Still empty: /)).toBeVisible()
    found.push(...(await findings(page, 'bench, reminder')))
    await enter(page, page.getByRole('button', { name: 'Hand it in as it is' }))
    await expect(page.getByText('Debrief of decision 1', { exact: true })).toBeVisible()
    found.push(...(await findings(page, 'marked page')))
    expect(found).toEqual([])
  })

test('at 200 % zoom the bench needs no sideways scrolling', async ({ start }) => {
  const { page } = await start()
  await page.setViewportSize({ width: 640, height: 400 })
  await openPage(page)
  const found = await tooWide(page, 'bench')
  await markByKeyboard(page)
  found.push(...(await tooWide(page, 'bench, filled')))
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('Debrief of decision 1', { exact: true })).toBeVisible()
  found.push(...(await tooWide(page, 'marked page')))
  expect(found).toEqual([])
})

const results = fileURLToPath(new URL('../../test-results/screenshots/', import.meta.url))
mkdirSync(results, { recursive: true })

for (const [colorScheme, width, height] of [
  ['light', 1280, 800],
  ['dark', 1280, 800],
  ['light', 1440, 900],
  ['dark', 1440, 900],
] as const)
  test(`the bench can be pictured, ${colorScheme} at ${width} by ${height}`, async ({ start }) => {
    const { page } = await start({ colorScheme })
    await page.setViewportSize({ width, height })
    const take = async (name: string) => {
      await page.evaluate(() => document.fonts.ready)
      const path = `${results}${name}-${colorScheme}-${width}.png`
      const picture = await page.screenshot({ path, animations: 'disabled', fullPage: true })
      expect(picture.length).toBeGreaterThan(10_000)
    }
    await openPage(page)
    await take('bench-empty')
    await markByKeyboard(page)
    await page.getByRole('tab', { name: /guide$/ }).click()
    await tabTo(page, portion(page, 3))
    await page.keyboard.press('ControlOrMeta+A')
    await page.keyboard.type('S/REL TO USA')
    await expect(page.getByRole('button', { name: /^Mend it: / })).toBeVisible()
    await take('bench')
    if (width === 1280) {
      const bench = await page.locator('section.decision').screenshot({ animations: 'disabled' })
      keepForReadme(`marking-bench-${colorScheme}`, bench)
    }
    await portion(page, 2).press('ArrowDown')
    await expect(page.getByRole('listbox')).toBeVisible()
    await page.screenshot({ path: `${results}bench-list-${colorScheme}-${width}.png` })
    await page.keyboard.press('Escape')
    await page.keyboard.press('Control+Enter')
    await expect(page.getByText('Debrief of decision 1', { exact: true })).toBeVisible()
    await take('marked-page')
  })
