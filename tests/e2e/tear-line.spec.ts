/** A report redacted from the keyboard alone, and what is said of it. */
import type { Page } from '@playwright/test'
import { fileURLToPath } from 'node:url'
import { expect, test } from './app.ts'
import { findings, tooWide } from './axe.ts'
import { keepForReadme } from './readme-pictures.ts'
import { addTrainee, beginModule, decideBy, enter, goOn, tabTo } from './keyboard.ts'

const results = fileURLToPath(new URL('../../test-results/screenshots/', import.meta.url))

/** Goes to the first report. */
async function toFirstReport(page: Page): Promise<void> {
  await addTrainee(page, 'Ada Kestrel')
  await beginModule(page, 'The Tear Line')
  await decideBy(page, {
    scene: 'Twenty past five',
    label: /^Call her back on the secure telephone/,
  })
  await goOn(page)
  await decideBy(page, { scene: 'The borrowed paragraph', label: /^Call Halvern/ })
  await goOn(page)
  await expect(page.getByRole('heading', { level: 1, name: 'R-2218' })).toBeFocused()
}

const passage = (page: Page, text: string | RegExp) =>
  page.getByRole('listbox', { name: 'Passages of the report' }).getByRole('option', { name: text })
const preview = (page: Page) => page.getByRole('region', { name: /^What Ilse Marr will read/ })

/** Puts the focus on a passage with the arrow keys, from the one that has it or from the first. */
async function goToPassage(page: Page, text: string): Promise<void> {
  const target = passage(page, text)
  for (let presses = 0; presses < 20; presses += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return
    await page.keyboard.press('ArrowRight')
  }
  throw new Error(`the arrow keys do not reach ${text}`)
}

/** Redacts the first report as it should be, without a mouse. */
async function redactWell(page: Page): Promise<void> {
  await tabTo(page, passage(page, 'A pass clerk'))
  await page.keyboard.press('w')
  await expect(preview(page)).toContainText('A source in the Tarsk harbour authority')
  await page.keyboard.press('w')
  await expect(preview(page)).toContainText(
    'A source who has reported reliably before says that two',
  )
  await goToPassage(page, 'were given harbour passes')
  await page.keyboard.press('c')
  await goToPassage(page, 'The source was stamping')
  await page.keyboard.press('p')
  await expect(page.getByText('2 passages chosen').first()).toBeVisible()
  await page.keyboard.press('c')
  await expect(preview(page)).not.toContainText('stamping')
  await page.keyboard.press('Control+z')
  await expect(preview(page)).toContainText('stamping')
  await page.keyboard.press('Control+y')
  await expect(preview(page)).not.toContainText('stamping')
  await goToPassage(page, 'According to Halvern')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('radio', { name: 'Let it through as written' })).toBeFocused()
  for (let moves = 0; moves < 3; moves += 1) await page.keyboard.press('ArrowDown')
  await expect(page.getByRole('radio', { name: /The charge may be a large one/ })).toBeChecked()
  await page.keyboard.press('Escape')
  await expect(passage(page, 'The charge may be a large one')).toBeFocused()
}

async function sendWell(page: Page): Promise<void> {
  await tabTo(page, page.getByRole('combobox', { name: 'Release marking' }))
  await page.keyboard.type('CONFIDENTIAL//REL TO USA, VLD')
  for (const name of ['Jorun Aske', 'Per Lund of the press office']) {
    await tabTo(page, page.getByRole('checkbox', { name }))
    await page.keyboard.press('Space')
  }
  await tabTo(page, page.getByRole('radio', { name: 'R-2218_LANTERN_pass-office.docx' }))
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  await tabTo(page, page.getByRole('radio', { name: 'Leave it in' }))
  await page.keyboard.press('ArrowUp')
  await expect(page.getByRole('radio', { name: 'Remove it' })).toBeChecked()
}

test('a report is redacted with the keyboard alone, and a reload loses nothing', async ({
  start,
}) => {
  const { page, complaints } = await start()
  await toFirstReport(page)
  await redactWell(page)
  await expect(page.getByText('Your work is kept as you go.')).toBeVisible()
  await page.reload()
  await expect(preview(page)).toContainText('The charge may be a large one.')
  await expect(preview(page)).not.toContainText('stamping')
  await sendWell(page)
  await enter(page, page.getByRole('button', { name: 'Send it out' }))
  await expect(page.getByText('Every passage went the way it should.')).toBeVisible()
  const row = page.getByRole('row', { name: /A pass clerk of the Tarsk/ })
  await expect(row).toContainText('Reworded well')
  await expect(page.getByText('Rightly cut')).toHaveCount(3)
  expect(complaints).toEqual([])
})

test('what goes out unmarked is asked about, and what leaks is shown with the pool that is left', async ({
  start,
}) => {
  const { page } = await start()
  await toFirstReport(page)
  await enter(page, page.getByRole('button', { name: 'Send it out' }))
  await enter(page, page.getByRole('button', { name: 'Send it out unmarked' }))
  await expect(page.getByText('Leaked').first()).toBeVisible()
  await expect(page.getByRole('row', { name: /A pass clerk of the Tarsk/ })).toContainText('Leaked')
  await expect(page.getByText(/only one of 900 people fits/i).first()).toBeVisible()
})

for (const look of [
  { colorScheme: 'light' },
  { colorScheme: 'dark' },
  { colorScheme: 'light', forcedColors: 'active' },
] as const)
  test(`axe finds nothing on the tear-line bench, ${Object.values(look).join(' with forced colours ')}`, async ({
    start,
  }) => {
    const { page } = await start(look)
    await page.setViewportSize(
      look.colorScheme === 'light' ? { width: 1280, height: 800 } : { width: 1440, height: 900 },
    )
    await toFirstReport(page)
    await redactWell(page)
    const name = Object.values(look).join('-')
    const take = (what: string) =>
      page.screenshot({ path: `${results}${what}-${name}.png`, fullPage: true })
    await take('tear-line')
    if (look.colorScheme === 'light' && !('forcedColors' in look))
      keepForReadme(
        'tear-line-bench-light',
        await page.locator('section.redaction').screenshot({ animations: 'disabled' }),
      )
    const found = await findings(page, 'bench')
    await passage(page, 'We judge it likely').click()
    await page.keyboard.press('b')
    await enter(page, page.getByRole('button', { name: 'Send it out' }))
    await enter(page, page.getByRole('button', { name: 'Send it out unmarked' }))
    await expect(page.getByText('Only covered')).toBeVisible()
    await take('tear-line-debrief')
    found.push(...(await findings(page, 'debrief')))
    expect(found).toEqual([])
  })

test('at 200 % zoom the tear-line bench needs no sideways scrolling', async ({ start }) => {
  const { page } = await start()
  await page.setViewportSize({ width: 640, height: 400 })
  await toFirstReport(page)
  const found = await tooWide(page, 'bench')
  await enter(page, page.getByRole('button', { name: 'Send it out' }))
  await enter(page, page.getByRole('button', { name: 'Send it out unmarked' }))
  await expect(page.getByText('Leaked').first()).toBeVisible()
  found.push(...(await tooWide(page, 'debrief')))
  expect(found).toEqual([])
})
