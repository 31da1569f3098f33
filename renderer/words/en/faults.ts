import type { Fault } from '../../../electron/contract.ts'

type FaultWords = { readonly title: string; readonly next: string }

/** What each fault code means to the person at the screen, and what to do next. */
export const faults: Record<Fault['code'], FaultWords> = {
  'bad-input': {
    title: 'That could not be understood',
    next: 'Go back and try once more. If it happens again, tell whoever looks after this copy.',
  },
  'untrusted-caller': {
    title: 'This window is not allowed to ask',
    next: 'Close it and open Safehand again from its own start.',
  },
  'not-found': {
    title: 'This is not on this copy',
    next: 'It may belong to another machine. Go back to the welcome page and choose from the list.',
  },
  'name-taken': {
    title: 'That name is taken',
    next: 'Choose it in the list, or add something that tells you apart.',
  },
  'stale-decision': {
    title: 'This decision was recorded already',
    next: 'Open the module again to go on where it stands.',
  },
  'not-offered': {
    title: 'That answer is not offered here',
    next: 'Choose another one. Nothing was recorded.',
  },
  'content-missing': {
    title: 'The module of this attempt has changed or is missing',
    next: 'The attempt is kept as it was. It can be opened where the module it was begun with is installed.',
  },
  'storage-failed': {
    title: 'Your decision could not be written to disk',
    next: 'Nothing before it is lost. Make sure that the disk is not full, then try again.',
  },
  'save-failed': {
    title: 'The report could not be saved',
    next: 'Choose another folder, or make sure that this one can be written to, then try again.',
  },
  defect: {
    title: 'Something went wrong in Safehand itself',
    next: 'What was recorded is safe. Try again; if it happens again, close Safehand and open it anew.',
  },
}
