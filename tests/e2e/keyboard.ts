/** Goes through the app as somebody without a mouse does. */
import { expect, type Locator, type Page } from '@playwright/test'
import type { Step } from './route.ts'

/** Presses Tab until something has the focus. Fails where it cannot be reached. */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  await expect(target).toBeVisible()
  for (let presses = 0; presses < 120; presses += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`Tab does not reach ${target}`)
}

/** Brings the focus to something and presses Enter on it. */
export async function enter(page: Page, target: Locator): Promise<void> {
  await tabTo(page, target)
  await page.keyboard.press('Enter')
}

/** Adds a trainee on the welcome screen, which leads to the library. */
export async function addTrainee(page: Page, name: string): Promise<void> {
  await tabTo(page, page.getByRole('textbox', { name: 'Your name' }))
  await page.keyboard.type(name)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Modules' })).toBeFocused()
}

/** Begins a module from the library. */
export async function beginModule(page: Page, title: string): Promise<void> {
  const module = page.getByRole('article', { name: title })
  await enter(page, module.getByRole('button', { name: /^Begin\b/ }))
}

/** Begins The Storeroom from the library. */
export const beginStoreroom = (page: Page): Promise<void> => beginModule(page, 'The Storeroom')

/** Takes one decision: reads the scene, picks the answer with the arrow keys, decides. Ends at the debrief. */
export async function decideBy(
  page: Page,
  step: { readonly scene: string; readonly label: string | RegExp },
): Promise<void> {
  await expect(page.getByRole('heading', { level: 1, name: step.scene })).toBeFocused()
  const answers = page.getByRole('radiogroup').getByRole('radio')
  const wanted = page.getByRole('radio', { name: step.label })
  const count = await answers.count()
  await tabTo(page, answers.first())
  await page.keyboard.press('Space')
  for (let moves = 0; moves < count && !(await wanted.isChecked()); moves += 1)
    await page.keyboard.press('ArrowDown')
  await expect(wanted).toBeChecked()
  await enter(page, page.getByRole('button', { name: 'Decide' }))
  await expect(page.getByText(/^Debrief of decision \d+$/)).toBeVisible()
}

/** Leaves a debrief for what comes next. */
export async function goOn(page: Page): Promise<void> {
  await enter(page, page.getByRole('button', { name: /^(Continue|See the result)$/ }))
}

/** Plays a whole route from the first scene to the result. */
export async function playThrough(page: Page, steps: readonly Step[]): Promise<void> {
  for (const step of steps) {
    await decideBy(page, step)
    await goOn(page)
  }
  await expect(page.getByRole('heading', { level: 1, name: /^(Passed|Not passed)$/ })).toBeVisible()
}
