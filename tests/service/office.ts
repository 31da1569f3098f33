/** A data folder and a content folder of their own for a test, and the app over them. */
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished } from 'vitest'
import { openApp, type ReportFile, type SaveFile } from '../../electron/app.ts'
import {
  contract,
  type AttemptView,
  type Fault,
  type Input,
  type Output,
  type Procedure,
  type Reply,
} from '../../electron/contract.ts'
import type { Handlers } from '../../electron/gate.ts'

const packs = join(import.meta.dirname, '..', 'fixtures', 'packs')

export type App = ReturnType<typeof openApp>

export type Office = {
  readonly data: string
  readonly content: string
  /** Copies a fixture into the data folder's packs. */
  readonly addPack: (fixture: string, name?: string) => string
  readonly open: (ports?: { saveFile?: SaveFile; now?: () => number }) => App
  readonly saved: ReportFile[]
}

/** An instant, and a minute more with every call. */
export const startMs = Date.UTC(2026, 10, 23, 9)

/** Makes the folders, with the small office's pack as built-in content. They go when the test ends. */
export function createOffice(): Office {
  const root = mkdtempSync(join(tmpdir(), 'safehand-test-'))
  const [data, content] = [join(root, 'data'), join(root, 'content')]
  cpSync(join(packs, 'small-office'), content, { recursive: true })
  const saved: ReportFile[] = []
  let clock = startMs
  let ids = 0
  const opened: App[] = []
  onTestFinished(() => {
    for (const app of opened) app.close()
    rmSync(root, { recursive: true, force: true })
  })
  return {
    data,
    content,
    saved,
    addPack: (fixture, name = fixture) => {
      const folder = join(data, 'packs', name)
      cpSync(join(packs, fixture), folder, { recursive: true })
      return folder
    },
    open: (ports = {}) => {
      const app = openApp({
        shell: 'loopback',
        dataFolder: data,
        contentFolder: content,
        version: '0.1.0',
        saveFile: async (file) => {
          saved.push(file)
          return { kind: 'saved', path: `/somewhere/${file.name}` }
        },
        now: () => (clock += 60_000),
        newId: () => `id-${(ids += 1)}`,
        ...ports,
      })
      opened.push(app)
      return app
    },
  }
}

const replyTo = async <P extends Procedure>(app: App, procedure: P, input: Input<P>) => {
  // TypeScript cannot follow a procedure through a map of handlers; the schemas check both sides here.
  const handler = app.handlers[procedure] as Handlers[P] &
    ((input: unknown) => Promise<Reply<unknown>>)
  return handler(contract[procedure].input.parse(input))
}

/** What a procedure answers, checked against the contract. Fails the test on a fault. */
export async function ask<P extends Procedure>(
  app: App,
  procedure: P,
  input: Input<P>,
): Promise<Output<P>> {
  const reply = await replyTo(app, procedure, input)
  if (!reply.ok) expect.fail(`${procedure}: ${reply.fault.code}: ${reply.fault.message}`)
  return contract[procedure].output.parse(reply.value) as Output<P>
}

/** The fault a procedure answers. Fails the test where it answers anything else. */
export async function refusal<P extends Procedure>(
  app: App,
  procedure: P,
  input: Input<P>,
): Promise<Fault> {
  const reply = await replyTo(app, procedure, input)
  return reply.ok ? expect.fail(`${procedure} was not refused`) : reply.fault
}

/** Adds a trainee and answers the id. */
export const trainee = async (app: App, name = 'Anna Example'): Promise<string> =>
  (await ask(app, 'addTrainee', { name })).id

/** Begins or resumes the module and takes choices in order. */
export async function play(
  app: App,
  trainee: string,
  choices: readonly string[],
  module = 'left-folder',
): Promise<AttemptView> {
  let view = await ask(app, 'startAttempt', { trainee, module })
  for (const choice of choices)
    view = await ask(app, 'decide', {
      attempt: view.id,
      decision: view.scene?.decision.id ?? 'none',
      answer: { choice },
    })
  return view
}
