import { app, type BrowserWindow, dialog } from 'electron'
import { extname, join } from 'node:path'
import { type SaveFile, SaveFault } from '../app.ts'
import { writeWhole } from './write-whole.ts'

/** Saves a report where the user says, in a dialog over the window. Throws a SaveFault. */
export const createSaveDialog =
  (windowNow: () => BrowserWindow | null): SaveFile =>
  async (file) => {
    const extension = extname(file.name).slice(1)
    const options: Electron.SaveDialogOptions = {
      title: 'Save the completion report',
      defaultPath: join(app.getPath('documents'), file.name),
      filters: [{ name: extension.toUpperCase(), extensions: [extension] }],
      properties: ['createDirectory', 'showOverwriteConfirmation'],
    }
    const window = windowNow()
    const { canceled, filePath } = await (window === null
      ? dialog.showSaveDialog(options)
      : dialog.showSaveDialog(window, options))
    if (canceled || filePath === '') return { kind: 'cancelled' }
    try {
      await writeWhole(filePath, file.bytes)
    } catch (error) {
      throw new SaveFault(
        `The report could not be written to ${filePath}. Choose another folder, or make room there.`,
        { cause: error },
      )
    }
    return { kind: 'saved', path: filePath }
  }
