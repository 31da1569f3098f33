import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { addTrainee } from './keyboard.ts'
import { expect, test } from './app.ts'
import { builtInFiles } from './route.ts'

test('a broken pack is named with file and line, and the sound modules still play', async ({
  start,
  dataFolder,
}) => {
  const folder = join(dataFolder, 'packs', 'night-shift', 'modules', 'the-annex')
  mkdirSync(folder, { recursive: true })
  const files = builtInFiles()
  const structure = files.get('modules/the-storeroom/module.yaml') ?? ''
  const words = files.get('modules/the-storeroom/text.en.yaml') ?? ''
  writeFileSync(
    join(folder, 'module.yaml'),
    structure
      .replace('id: the-storeroom', 'id: the-annex')
      .replace(/^start: .*$/m, 'start: nowhere'),
  )
  writeFileSync(join(folder, 'text.en.yaml'), words)
  const line = structure.split('\n').findIndex((each) => each.startsWith('start:')) + 1

  const { page } = await start()
  await expect(page.getByText('1 content file has errors and was left out.')).toBeVisible()
  await page.getByRole('button', { name: 'Show what is wrong' }).click()
  await expect(
    page.getByText(`packs/night-shift/modules/the-annex/module.yaml:${line}:8`),
  ).toBeVisible()
  await expect(page.getByText(/there is no scene .?nowhere/)).toBeVisible()
  await addTrainee(page, 'Ada Kestrel')
  const sound = [...files.keys()].filter((path) => path.endsWith('/module.yaml'))
  await expect(page.getByRole('button', { name: /^Begin\b/ })).toHaveCount(sound.length)
})

test('a second start over the same records is refused with a sentence and harms nothing', async ({
  start,
}) => {
  const { page } = await start()
  await addTrainee(page, 'Ada Kestrel')
  await expect(start()).rejects.toThrow(/Safehand/)
  await page.reload()
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
})
