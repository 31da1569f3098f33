import { addTrainee, beginStoreroom, decideBy, enter, goOn, playThrough } from './keyboard.ts'
import { expect, test } from './app.ts'
import { routeThrough } from './route.ts'

const best = routeThrough('best')
const worst = routeThrough('worst')

test('a trainee plays The Storeroom to a pass by keyboard alone', async ({ start }) => {
  const { page, complaints } = await start()
  await addTrainee(page, 'Ada Kestrel')
  await beginStoreroom(page)
  await playThrough(page, best.steps)
  await expect(page.getByRole('heading', { level: 1, name: 'Passed' })).toBeVisible()
  await expect(
    page.getByText(`${best.reckoning.score} of 100; the pass mark is 75`, { exact: true }),
  ).toBeAttached()
  expect(complaints).toEqual([])
})

test('the debrief tells which rules fired and why, with citation, remedy and a better course', async ({
  start,
}) => {
  const { page } = await start()
  await addTrainee(page, 'Ben Arlow')
  await beginStoreroom(page)
  const [first] = worst.steps
  if (first === undefined) throw new Error('the route has no steps')
  await decideBy(page, first)
  const finding = page.getByRole('article').filter({ hasText: 'Why here' }).first()
  await expect(finding.getByText('What to do instead').first()).toBeVisible()
  await expect(finding.getByText('The facts').first()).toBeVisible()
  await expect(finding.getByText(/^Sources?$/).first()).toBeVisible()
  await expect(page.getByRole('heading', { name: 'A better course' })).toBeVisible()
})

test('the worst way through fails at the gate and the result says so', async ({ start }) => {
  const { page } = await start()
  await addTrainee(page, 'Cal Brand')
  await beginStoreroom(page)
  await playThrough(page, worst.steps)
  await expect(page.getByRole('heading', { level: 1, name: 'Not passed' })).toBeVisible()
  await expect(
    page.getByText('A critical finding fails the module, whatever the points.'),
  ).toBeVisible()
})

test('an attempt outlives a kill of the process right after a decision', async ({ start }) => {
  const first = await start()
  await addTrainee(first.page, 'Dora Finn')
  await beginStoreroom(first.page)
  const [one, two, three] = best.steps
  if (one === undefined || two === undefined || three === undefined) throw new Error('too short')
  await decideBy(first.page, one)
  await goOn(first.page)
  await decideBy(first.page, two)
  await first.kill()

  const second = await start()
  await enter(second.page, second.page.getByRole('row', { name: /Dora Finn/ }))
  await enter(second.page, second.page.getByRole('button', { name: /Continue at decision 3/ }))
  await decideBy(second.page, three)
  await expect(second.page.getByText('Debrief of decision 3', { exact: true })).toBeVisible()
})

test('a decision is recorded once however often it is pressed', async ({ start }) => {
  const { page } = await start()
  await addTrainee(page, 'Eve Marsh')
  await beginStoreroom(page)
  const [one] = best.steps
  if (one === undefined) throw new Error('too short')
  await page.getByRole('radio', { name: one.label }).check({ force: true })
  await page.getByRole('button', { name: 'Decide' }).dblclick()
  await expect(page.getByText('Debrief of decision 1', { exact: true })).toBeVisible()
  await goOn(page)
  await expect(page.getByText('Decision 2 of about', { exact: false }).first()).toBeVisible()
})
