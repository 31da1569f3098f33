import { findings, tooWide } from './axe.ts'
import { addTrainee, beginStoreroom, decideBy, playThrough } from './keyboard.ts'
import { expect, test } from './app.ts'
import { routeThrough } from './route.ts'

const worst = routeThrough('worst')

for (const look of [
  { colorScheme: 'light' },
  { colorScheme: 'dark' },
  { colorScheme: 'light', forcedColors: 'active' },
] as const)
  test(`axe finds nothing on any screen, ${Object.values(look).join(' with forced colours ')}`, async ({
    start,
  }) => {
    const { page } = await start(look)
    const found = await findings(page, 'welcome, empty')
    await page.getByRole('link', { name: 'Supervisor', exact: true }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'Completions' })).toBeVisible()
    found.push(...(await findings(page, 'supervisor, empty')))
    await page.goBack()
    await addTrainee(page, 'Ada Kestrel')
    found.push(...(await findings(page, 'library')))
    await beginStoreroom(page)
    const [first, ...others] = worst.steps
    if (first === undefined) throw new Error('the route has no steps')
    await expect(page.getByRole('radiogroup')).toBeVisible()
    found.push(...(await findings(page, 'player')))
    await decideBy(page, first)
    found.push(...(await findings(page, 'debrief')))
    await page.getByRole('button', { name: 'Continue' }).click()
    await playThrough(page, others)
    found.push(...(await findings(page, 'result')))
    await page.getByRole('link', { name: 'Supervisor', exact: true }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'Completions' })).toBeVisible()
    await expect(page.getByRole('grid', { name: 'Completions' })).toBeVisible()
    found.push(...(await findings(page, 'supervisor')))
    await page.getByRole('link', { name: /welcome page/ }).click()
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    found.push(...(await findings(page, 'welcome')))
    expect(found).toEqual([])
  })

test('at 200 % zoom no screen needs sideways scrolling', async ({ start }) => {
  const { page } = await start()
  await page.setViewportSize({ width: 640, height: 400 })
  const found = await tooWide(page, 'welcome')
  await addTrainee(page, 'Ada Kestrel')
  found.push(...(await tooWide(page, 'library')))
  await beginStoreroom(page)
  const [first] = worst.steps
  if (first === undefined) throw new Error('the route has no steps')
  await expect(page.getByRole('radiogroup')).toBeVisible()
  found.push(...(await tooWide(page, 'player')))
  await decideBy(page, first)
  found.push(...(await tooWide(page, 'debrief')))
  expect(found).toEqual([])
})
