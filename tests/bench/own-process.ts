/** Measures in processes of their own, so that nothing measured before bears on it. */
import { fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'

/** What a module of this folder sends when it is run. Rejects where it ends without a word. */
export const inOwnProcess = <T>(file: string, ...args: readonly string[]): Promise<T> =>
  new Promise((resolve, reject) => {
    const child = fork(fileURLToPath(new URL(file, import.meta.url)), args)
    child.once('message', (sent) => resolve(sent as T))
    child.once('exit', (code) => reject(new Error(`${file} ended with ${code}`)))
  })

/** The same, a number of times, one after the other. */
export async function inOwnProcesses<T>(
  times: number,
  file: string,
  ...args: readonly string[]
): Promise<readonly T[]> {
  const all: T[] = []
  for (let time = 0; time < times; time++) all.push(await inOwnProcess<T>(file, ...args))
  return all
}

/** How long something takes, in milliseconds, and what it gives. */
export function timed<T>(act: () => T): { readonly value: T; readonly ms: number } {
  const start = performance.now()
  const value = act()
  return { value, ms: performance.now() - start }
}
