/** Reads the text files of one pack from a folder: bounded, strict UTF-8, no links followed. */
import { lstatSync, readdirSync, readFileSync, statSync, type Dirent } from 'node:fs'
import { join } from 'node:path'
import type { PackFiles } from '../../content/pack.ts'
import { languages } from '../../content/engine/words/languages.ts'
import type { PackFault } from '../../content/yaml-file.ts'

const largestFileBytes = 1_000_000
const mostFiles = 500
/** Folders inside a module's folder, one in another. */
const deepest = 3

export type PackFolder = {
  /** Texts by path from the pack's folder. Of a module with an unreadable file, none is here. */
  readonly files: PackFiles
  readonly faults: readonly PackFault[]
  /** False where a policy file could not be read: then nothing may be judged by the others. */
  readonly policyWhole: boolean
}

/**
 * Reads `policy/*.yaml`, those in `policy/overlays` and in `policy/<language>`, and every `.yaml` file under `modules/<id>/`. Never throws: what cannot be read
 * is told as faults whose files begin with `name`.
 */
export function readPackFolder(folder: string, name: string): PackFolder {
  const reading: Reading = { folder, name, files: new Map(), faults: [], unreadable: new Set() }
  readFiles(reading, 'policy', 0)
  readFiles(reading, 'policy/overlays', 0)
  for (const language of languages) readFiles(reading, `policy/${language}`, 0)
  for (const entry of entriesOf(reading, 'modules'))
    if (entry.isDirectory()) readFiles(reading, `modules/${entry.name}`, deepest)
    else if (entry.isSymbolicLink()) linkFault(reading, `modules/${entry.name}`)
  const { files, faults, unreadable } = reading
  const groups = new Set([...unreadable].map(groupOf))
  return {
    files: new Map(
      [...files].filter(([path]) => path.startsWith('policy/') || !groups.has(groupOf(path))),
    ),
    faults,
    policyWhole: !groups.has('policy'),
  }
}

type Reading = {
  readonly folder: string
  readonly name: string
  readonly files: Map<string, string>
  readonly faults: PackFault[]
  readonly unreadable: Set<string>
}

/** What stands or falls together: the policy, or one module. */
const groupOf = (path: string): string =>
  path.startsWith('policy') ? 'policy' : path.split('/').slice(0, 2).join('/')

function readFiles(reading: Reading, folder: string, depth: number): void {
  for (const entry of entriesOf(reading, folder)) {
    const path = `${folder}/${entry.name}`
    if (entry.isSymbolicLink()) linkFault(reading, path)
    else if (entry.isDirectory() && depth > 0) readFiles(reading, path, depth - 1)
    else if (entry.isFile() && entry.name.endsWith('.yaml')) readOne(reading, path)
  }
}

/** The entries of a folder by name, without hidden ones; none where there is no such folder. */
function entriesOf(reading: Reading, path: string): readonly Dirent[] {
  const folder = join(reading.folder, path)
  try {
    if (lstatSync(folder).isSymbolicLink()) {
      linkFault(reading, path)
      return []
    }
    return readdirSync(folder, { withFileTypes: true })
      .filter(({ name }) => !name.startsWith('.'))
      .toSorted((a, b) => (a.name < b.name ? -1 : 1))
  } catch (error) {
    if (isMissing(error)) return []
    unreadable(reading, path, {
      code: 'unreadable',
      problem: 'the folder cannot be read',
      remedy: 'give this account the right to read it',
    })
    return []
  }
}

const isMissing = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ENOENT'

function readOne(reading: Reading, path: string): void {
  if (reading.files.size === mostFiles)
    return unreadable(reading, path, {
      code: 'too-many',
      problem: `the pack has more than ${mostFiles} files`,
      remedy: 'make two packs of it',
    })
  try {
    const file = join(reading.folder, path)
    if (statSync(file).size > largestFileBytes)
      return unreadable(reading, path, {
        code: 'too-large',
        problem: `the file is larger than ${largestFileBytes / 1_000_000} MB`,
        remedy: 'split it',
      })
    const bytes = readFileSync(file)
    const text = decode(bytes)
    if (text === null)
      return unreadable(
        reading,
        path,
        {
          code: 'not-utf-8',
          problem: 'the file is not UTF-8 text',
          remedy: 'save it again with the encoding UTF-8',
        },
        lineOfBreak(bytes),
      )
    reading.files.set(path, text)
  } catch {
    unreadable(reading, path, {
      code: 'unreadable',
      problem: 'the file cannot be read',
      remedy: 'give this account the right to read it',
    })
  }
}

/** The text of UTF-8 bytes without a byte order mark; null where they are no UTF-8 or hold a NUL. */
function decode(bytes: Uint8Array): string | null {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return text.includes('\0') ? null : text
  } catch {
    return null
  }
}

/** The line, from 1, on which the bytes stop being text. */
function lineOfBreak(bytes: Uint8Array): number {
  let line = 1
  for (let start = 0; start < bytes.length; line += 1) {
    const end = bytes.indexOf(0x0a, start)
    const next = end === -1 ? bytes.length : end + 1
    if (decode(bytes.subarray(start, next)) === null) return line
    start = next
  }
  return line
}

type Told = Pick<PackFault, 'code' | 'problem' | 'remedy'>

function unreadable(reading: Reading, path: string, told: Told, line = 0): void {
  reading.unreadable.add(path)
  reading.faults.push({ ...told, file: `${reading.name}${path}`, line, column: line === 0 ? 0 : 1 })
}

const linkFault = (reading: Reading, path: string): void =>
  unreadable(reading, path, {
    code: 'link',
    problem: 'this is a link to somewhere else, and links are not followed',
    remedy: 'put the file or folder itself here',
  })
