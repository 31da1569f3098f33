import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { ask, createOffice } from './office.ts'

const rounds = Number(process.env['SAFEHAND_KILLS'] ?? 12)
/** The most a process may tell of, and the longest it goes on after that, in milliseconds, until it is killed. */
const mostLines = 20
const longestMs = 5

/** Lets a process decide until it has told of so much, kills it without warning, and answers what it told. */
async function decideAndKill(data: string, content: string, lines: number, whileMs: number) {
  const script = join(import.meta.dirname, 'decide-until-killed.ts')
  const child = spawn(process.execPath, [script, data, content], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const exited = once(child, 'exit')
  let said = ''
  const closed = once(child.stdout, 'close')
  const enough = new Promise((resolve) => {
    child.stdout.on('data', (chunk: Buffer) => {
      said += chunk.toString('utf8')
      if (said.split('\n').length > lines) resolve(said)
    })
  })
  await Promise.race([enough, exited])
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
      // Each process tells of an attempt opened and of one decision at least.
      const lines = 2 + Math.floor(Math.random() * mostLines)
      const whileMs = Math.random() * longestMs
      for (const { attempt, decided } of await decideAndKill(data, content, lines, whileMs))
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
    expect(decisions).toBeGreaterThanOrEqual(rounds)
  },
)
