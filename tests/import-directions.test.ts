import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

const oxlint = join(
  dirname(createRequire(import.meta.url).resolve('oxlint/package.json')),
  'bin/oxlint',
)
let house = ''

beforeAll(() => {
  house = mkdtempSync(join(tmpdir(), 'safehand-lint-'))
  cpSync('.oxlintrc.json', join(house, '.oxlintrc.json'))
})
afterAll(() => rmSync(house, { recursive: true, force: true }))

/** What the linter says of one file with one line, at its place in the house. */
function lint(file: string, line: string): { status: number | null; said: string } {
  mkdirSync(join(house, dirname(file)), { recursive: true })
  writeFileSync(join(house, file), `${line}\n`)
  const { status, stdout } = spawnSync(process.execPath, [oxlint, file], {
    cwd: house,
    encoding: 'utf8',
  })
  rmSync(join(house, file))
  return { status, said: stdout }
}

describe('the linter holds the import directions', () => {
  test.each([
    [
      'a screen uses the contract beyond its types',
      'renderer/stores/a.ts',
      "export { contract } from '../../electron/contract.ts'",
    ],
    ['a screen knows the gate', 'renderer/a.ts', "export type { Gate } from '../electron/gate.ts'"],
    [
      'a screen knows the service',
      'renderer/a.ts',
      "export type { Runs } from '../electron/service/runs.ts'",
    ],
    [
      'a screen knows content',
      'renderer/a.ts',
      "export type { World } from '../content/engine/world/world.ts'",
    ],
    ['a screen knows Node', 'renderer/a.ts', "export { readFileSync } from 'node:fs'"],
    ['a screen validates', 'renderer/a.ts', "export { z } from 'zod'"],
    ['content knows Node', 'content/engine/a.ts', "export { readFileSync } from 'node:fs'"],
    [
      'content knows the machine',
      'content/engine/a.ts',
      "export { createGate } from '../../electron/gate.ts'",
    ],
    ['content knows a screen', 'content/a.ts', "export { App } from '../renderer/app.tsx'"],
    ['content knows React', 'content/a.ts', "export { useState } from 'react'"],
    ['content reads the clock', 'content/a.ts', 'export const now = () => Date.now()'],
    ['content reads the environment', 'content/a.ts', 'export const home = () => process.env'],
    [
      'the machine knows a screen',
      'electron/service/a.ts',
      "export { App } from '../../renderer/app.tsx'",
    ],
    ['the service knows Electron', 'electron/service/a.ts', "export { app } from 'electron'"],
  ])('refusing that %s', (_, file, line) => {
    const { status, said } = lint(file, line)
    expect(said).toMatch(/no-restricted-(imports|globals)/)
    expect(status).not.toBe(0)
  })

  test.each([
    [
      'a screen uses the types of the contract',
      'renderer/stores/a.ts',
      "export type { Reply } from '../../electron/contract.ts'",
    ],
    [
      'the service uses content',
      'electron/service/a.ts',
      "export { loadPack } from '../../content/pack.ts'",
    ],
    ['the shell uses Electron', 'electron/shell/a.ts', "export { app } from 'electron'"],
  ])('allowing that %s', (_, file, line) => {
    expect(lint(file, line)).toMatchObject({ status: 0 })
  })
})
