/** Packs on the disk, and the module of theirs that a command names. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import type { Explained } from '../engine/view.ts'
import { loadPack, variantFor, type Pack, type PackFiles } from '../pack.ts'
import { WrongUse } from './terminal.ts'

export type Loaded = { readonly name: string; readonly files: PackFiles; readonly pack: Pack }

/** Which packs to load. */
export type Which = {
  /** A folder with a pack, or with several, on top of the built-in one. */
  readonly packs?: string | undefined
  /** Leaves the built-in one out. */
  readonly alone: boolean
}

/** The YAML files of a pack's folder by their path in it. */
function readFolder(folder: string): PackFiles {
  const found: [string, string][] = []
  for (const part of ['policy', 'modules']) {
    if (!existsSync(join(folder, part))) continue
    for (const name of readdirSync(join(folder, part), { recursive: true, encoding: 'utf8' }))
      if (name.endsWith('.yaml'))
        found.push([
          `${part}/${name.replaceAll('\\', '/')}`,
          readFileSync(join(folder, part, name), 'utf8'),
        ])
  }
  return new Map(found)
}

const isPack = (folder: string): boolean =>
  existsSync(join(folder, 'policy')) || existsSync(join(folder, 'modules'))

/** The built-in pack, and those in a folder on top of it, or alone. */
export function loadAll({ packs, alone }: Which): readonly Loaded[] {
  if (alone && packs === undefined) throw new WrongUse('--alone needs --packs')
  const builtInFiles = alone
    ? new Map<string, string>()
    : readFolder(join(import.meta.dirname, '..'))
  const builtIn = {
    name: 'content/',
    files: builtInFiles,
    pack: loadPack(builtInFiles, 'content/'),
  }
  if (packs === undefined) return [builtIn]
  if (!existsSync(packs)) throw new WrongUse(`there is no folder ${packs}`)
  const folders = isPack(packs)
    ? [resolve(packs)]
    : readdirSync(packs)
        .toSorted()
        .map((each) => join(packs, each))
        .filter(isPack)
  if (folders.length === 0) throw new WrongUse(`there is no pack in ${packs}`)
  return [
    builtIn,
    ...folders.map((folder) => {
      const name = `${basename(folder)}/`
      const own = readFolder(folder)
      return { name, files: own, pack: loadPack(own, name, builtIn.pack.policy) }
    }),
  ]
}

/** The variant of the named module that a seed picks. Says on standard error what keeps one from playing it. */
export function findModule(id: string | undefined, which: Which, seed: number): Explained {
  const loaded = loadAll(which)
  const known = loaded.flatMap(({ pack }) => [...pack.modules.keys()]).join(', ') || 'none'
  if (id === undefined) throw new WrongUse(`no module given; there are: ${known}`)
  for (const { pack } of loaded.toReversed()) {
    const variants = pack.modules.get(id)
    if (variants !== undefined) return variantFor(variants, seed)
  }
  for (const { file, line, column, problem } of loaded.flatMap(({ pack }) => pack.faults))
    process.stderr.write(`${file}:${line}:${column}: ${problem}\n`)
  throw new WrongUse(`no module ${id} can be played; there are: ${known}`)
}

export function seedOf(text: string): number {
  const seed = Number(text)
  if (!Number.isInteger(seed) || seed < 0 || seed > 0xffff_ffff)
    throw new WrongUse(`${text} is no seed; give a whole number from 0 to ${0xffff_ffff}`)
  return seed
}
