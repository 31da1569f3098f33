import { fileURLToPath } from 'node:url'
import { addTrainee, beginStoreroom, decideBy, playThrough } from './keyboard.ts'
import { expect, test } from './app.ts'
import { keepForReadme } from './readme-pictures.ts'
import { routeThrough } from './route.ts'

const worst = routeThrough('worst')

const results = fileURLToPath(new URL('../../test-results/screenshots/', import.meta.url))

for (const [colorScheme, width, height] of [
  ['light', 1280, 800],
  ['dark', 1440, 900],
] as const)
  test(`every screen can be pictured, ${colorScheme} at ${width} by ${height}`, async ({
    start,
  }) => {
    const { page } = await start({ colorScheme })
    await page.setViewportSize({ width, height })
    const take = async (name: string) => {
      await page.evaluate(() => document.fonts.ready)
      const file = `${name}-${colorScheme}`
      const path = `${results}${file}.png`
      const picture = await page.screenshot({ path, animations: 'disabled' })
      expect(picture.length).toBeGreaterThan(10_000)
      keepForReadme(file, picture)
    }
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await take('welcome')
    await addTrainee(page, 'Mara Lindqvist')
    await take('library')
    await beginStoreroom(page)
    await expect(page.getByRole('radiogroup')).toBeVisible()
    await take('player')
    const [first, ...others] = worst.steps
    if (first === undefined) throw new Error('the route has no steps')
    await decideBy(page, first)
    await take('debrief')
    await page.getByRole('button', { name: 'Continue' }).click()
    await playThrough(page, others)
    await take('result')
    await page.getByRole('link', { name: 'Supervisor', exact: true }).click()
    await expect(page.getByRole('grid', { name: 'Completions' })).toBeVisible()
    await take('supervisor')
  })
