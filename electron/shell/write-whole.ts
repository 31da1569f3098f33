import { randomBytes } from 'node:crypto'
import { type FileHandle, open, rename, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'

/**
 * Writes a file so that under its name stands either what was there before or the whole of the new:
 * beside it first, onto the disk, then renamed. Rejects with the system's error; nothing is left behind.
 */
export const writeWhole = async (path: string, bytes: Uint8Array): Promise<void> => {
  const beside = join(dirname(path), `.${basename(path)}.${randomBytes(6).toString('hex')}.part`)
  try {
    await onto(beside, 'wx', async (file) => {
      await file.writeFile(bytes)
      await file.sync()
    })
    await rename(beside, path)
  } catch (error) {
    await rm(beside, { force: true })
    throw error
  }
  // The rename itself is on the disk once its folder is; Windows has no such call and does without.
  if (process.platform !== 'win32') await onto(dirname(path), 'r', (folder) => folder.sync())
}

const onto = async (path: string, flags: string, work: (file: FileHandle) => Promise<void>) => {
  const file = await open(path, flags)
  try {
    await work(file)
  } finally {
    await file.close()
  }
}
