import { readFileSync } from 'node:fs'
import { addTrainee, beginStoreroom, playThrough } from './keyboard.ts'
import { expect, test } from './app.ts'
import { routeThrough } from './route.ts'

const best = routeThrough('best')
const worst = routeThrough('worst')

test('a supervisor sees completions and saves them as CSV and PDF with the same numbers', async ({
  start,
  shell,
}) => {
  test.skip(shell === 'electron', 'the save dialog of the desktop app cannot be driven from here')
  const { page } = await start()
  for (const [name, route] of [
    ['Ada Kestrel', best],
    ['=SUM(1,2) Ben', worst],
  ] as const) {
    if (name !== 'Ada Kestrel') await page.getByRole('link', { name: 'Change trainee' }).click()
    await addTrainee(page, name)
    await beginStoreroom(page)
    await playThrough(page, route.steps)
  }
  await page.getByRole('link', { name: 'Supervisor', exact: true }).click()
  const table = page.getByRole('grid', { name: 'Completions' })
  await expect(table.getByRole('row', { name: /Ada Kestrel/ })).toContainText(
    String(best.reckoning.score),
  )
  await expect(table.getByRole('row', { name: /Ben/ })).toContainText('Not passed')

  const save = async (button: string) => {
    const download = page.waitForEvent('download')
    await page.getByRole('button', { name: button }).click()
    const file = await download
    return { name: file.suggestedFilename(), bytes: readFileSync(await file.path()) }
  }
  const csv = await save('Save as CSV')
  expect(csv.name).toMatch(/\.csv$/)
  const text = csv.bytes.toString('utf8')
  expect(text).toContain('Ada Kestrel')
  expect(text).toMatch(new RegExp(`(^|,)"?${best.reckoning.score}"?(,|\r|$)`, 'm'))
  expect(text).not.toMatch(/(^|,|")=SUM/m)
  expect(text).toMatch(/\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d/)

  const pdf = await save('Save as PDF')
  expect(pdf.name).toMatch(/\.pdf$/)
  expect(pdf.bytes.subarray(0, 5).toString()).toBe('%PDF-')
})
