/** The language of explanations changed in the midst of an attempt: what is told in it, and that it stays. */
import type { Locator, Page } from '@playwright/test'
import { expect, test } from './app.ts'
import { findings } from './axe.ts'
import { addTrainee, beginStoreroom, decideBy, enter, goOn, tabTo } from './keyboard.ts'
import { routeThrough, type Route } from './route.ts'

const english = routeThrough('worst')
const french = routeThrough('worst', 'fr')

const stepOf = ({ steps }: Route, number: number) => {
  const step = steps[number - 1]
  if (step === undefined) throw new Error('the route is too short')
  return step
}
const statementOf = ({ debriefs }: Route, number: number): string => {
  const [finding] = debriefs[number - 1]?.findings ?? []
  if (finding === undefined) throw new Error(`nothing is found on decision ${number}`)
  return finding.statement
}

const choice = (page: Page, name: string): Locator =>
  page.getByRole('group', { name: 'Explanations' }).getByRole('button', { name })
const told = (page: Page, words: string): Locator =>
  page.getByRole('main').getByText(words, { exact: true }).first()
/** The language in which a screen reader reads what stands there. */
const voiceOf = (words: Locator): Promise<string | undefined> =>
  words.evaluate((element) => element.closest<HTMLElement>('[lang]')?.lang)

test('explanations turn French in an open attempt, are read out as French, and stay so after a reload', async ({
  start,
}) => {
  const { page, complaints } = await start()
  await addTrainee(page, 'Ada Kestrel')
  await beginStoreroom(page)
  await decideBy(page, stepOf(english, 1))
  await expect(told(page, statementOf(english, 1))).toBeVisible()

  await enter(page, choice(page, 'Français'))
  await expect(told(page, statementOf(french, 1))).toBeVisible()
  await expect(told(page, statementOf(english, 1))).toHaveCount(0)
  await expect(choice(page, 'Français')).toBeFocused()
  expect(await voiceOf(told(page, statementOf(french, 1)))).toBe('fr')
  // The story of The Storeroom is told in English, whatever explains it.
  expect(await voiceOf(page.getByRole('heading', { level: 1 }))).toBe('en')
  expect(await voiceOf(page.getByText('Why here').first())).toBe('en')
  expect(await findings(page, 'French debrief')).toEqual([])

  await goOn(page)
  await decideBy(page, stepOf(french, 2))
  await expect(told(page, statementOf(french, 2))).toBeVisible()

  await page.reload()
  await expect(page.getByText('Debrief of decision 2', { exact: true })).toBeVisible()
  await expect(choice(page, 'Français')).toHaveAttribute('aria-pressed', 'true')
  await expect(told(page, statementOf(french, 2))).toBeVisible()
  await goOn(page)
  await expect(page.getByRole('heading', { level: 1, name: stepOf(french, 3).scene })).toBeFocused()
  await expect(page.getByText(/^Decision 3 of about/).first()).toBeVisible()
  expect(complaints).toEqual([])
})

test('an answer picked and what was unfolded stay as they are when the language changes', async ({
  start,
}) => {
  const { page } = await start()
  await addTrainee(page, 'Ben Arlow')
  await beginStoreroom(page)
  await page.getByRole('radio', { name: stepOf(english, 1).label }).check({ force: true })
  await enter(page, choice(page, 'Français'))
  const picked = page.getByRole('radio', { name: stepOf(french, 1).label })
  await expect(picked).toBeChecked()
  await enter(page, page.getByRole('button', { name: 'Decide' }))
  await expect(page.getByText('Debrief of decision 1', { exact: true })).toBeVisible()

  const clauses = page.getByRole('button', { name: /^Why this rule fired/ }).first()
  await tabTo(page, clauses)
  await page.keyboard.press('Enter')
  await expect(clauses).toHaveAttribute('aria-expanded', 'true')
  await enter(page, choice(page, 'English'))
  await expect(told(page, statementOf(english, 1))).toBeVisible()
  await expect(clauses).toHaveAttribute('aria-expanded', 'true')
})
