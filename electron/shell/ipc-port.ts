import type { IpcMain } from 'electron'
import { type Gate, refuse } from '../gate.ts'
import { askChannel, isOurFrame } from '../security.ts'

/** The gate's port in Electron: one channel, open to our own page in the top frame alone. */
export const serveIpc = (ipcMain: Pick<IpcMain, 'handle'>, gate: Gate): void => {
  ipcMain.handle(askChannel, async (event, procedure: unknown, input: unknown) => {
    if (!isOurFrame(event.senderFrame)) {
      return refuse(
        'untrusted-caller',
        'Only the Safehand window itself may ask; start Safehand again.',
      )
    }
    if (typeof procedure !== 'string') {
      return refuse('bad-input', 'The name of a procedure is text; start Safehand again.')
    }
    return gate.ask(procedure, input)
  })
}
