import { explore } from '../engine/explore/explore.ts'
import type { Progress } from '../engine/explore/walk.ts'
import type { Explained } from '../engine/view.ts'

/** Milliseconds of silence before progress is shown. */
const patience = 1000

/** Walks every state of a module, and says on standard error how far a long walk has come. */
export function exploreAloud(playable: Explained): ReturnType<typeof explore> {
  let shownAt = performance.now()
  let shown = false
  const onProgress = ({ scene, states }: Progress): void => {
    if (performance.now() - shownAt < patience) return
    shownAt = performance.now()
    shown = true
    const line = `${playable.module.id}: ${states.toLocaleString('en')} states so far, at ${scene}`
    process.stderr.write(process.stderr.isTTY ? `\r\u001b[K${line}` : `${line}\n`)
  }
  try {
    return explore(playable, { onProgress })
  } finally {
    if (shown && process.stderr.isTTY) process.stderr.write('\r\u001b[K')
  }
}
