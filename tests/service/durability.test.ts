import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { ask, createOffice } from './office.ts'

const rounds = Number(process.env['SAFEHAND_KILLS'] ?? 12)
/** The longest a process may decide before it is killed, in milliseconds. */
const longestMs = 60

/** Lets a process decide for a while, kills it without warning, and answers the decisions it told of. */
async function decideAndKill(data: string, content: string, whileMs: number) {
  const script = join(import.meta.dirname, 'decide-until-killed.ts')
  const child = spawn(process.execPath, [script, data, content], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const exited = once(child, 'exit')
  let said = ''
  const closed = once(child.stdout, 'close')
  child.stdout.on('data', (chunk: Buffer) => {
    said += chunk.toString('utf8')
  })
  await Promise.race([once(child.stdout, 'data'), exited])
  await pause(whileMs)
  child.kill('SIGKILL')
  const [, signal] = await exited
  await closed
  expect(signal).toBe('SIGKILL')
  return said
    .slice(0, said.lastIndexOf('\n'))
    .split('\n')
    .map((line) => line.split(' '))
    .map(([attempt = '', decided = '']) => ({ attempt, decided: Number(decided) }))
}

it(
  `loses no decision that was answered, through ${rounds} kills`,
  { timeout: 600_000 },
  async () => {
    const { data, content, open } = createOffice()
    const told = new Map<string, number>()
    for (let round = 0; round < rounds; round += 1) {
      const whileMs = Math.random() * longestMs
      for (const { attempt, decided } of await decideAndKill(data, content, whileMs))
        told.set(attempt, Math.max(decided, told.get(attempt) ?? 0))

      const app = open()
      const completed = new Set(
        (await ask(app, 'listCompletions', {})).map(({ attempt }) => attempt),
      )
      for (const [attempt, decided] of told) {
        const view = await ask(app, 'openAttempt', { attempt })
        expect(view.decided, `decisions of ${attempt}`).toBeGreaterThanOrEqual(decided)
        expect(completed.has(attempt)).toBe(view.result !== null)
      }
      app.close()
    }
    const decisions = [...told.values()].reduce((sum, decided) => sum + decided, 0)
    expect(decisions).toBeGreaterThan(rounds)
  },
)
