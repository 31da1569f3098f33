/** The library: what can be played, from the built-in pack and the packs in the data folder. */
import { readdirSync, type Dirent } from 'node:fs'
import { join } from 'node:path'
import { loadPack, type Pack } from '../../content/pack.ts'
import type { PackFault } from '../../content/yaml-file.ts'
import { contentHash, policyTextsOf, textsOf, type Edition } from './edition.ts'
import { readPackFolder, type PackFolder } from './pack-folder.ts'

export type Library = {
  /** What can be begun now, by module id: the built-in modules first. */
  readonly editions: ReadonlyMap<string, Edition>
  readonly faults: readonly PackFault[]
}

/**
 * Loads everything once. Never throws for what stands in the folders: a pack that is broken is left out,
 * or that part of it which is, and told as faults.
 */
export function openLibrary(folders: { content: string; packs: string }): Library {
  const editions = new Map<string, Edition>()
  const faults: PackFault[] = []

  const builtIn = readPackFolder(folders.content, '')
  const builtInPack = loadPack(builtIn.files)
  faults.push(...builtIn.faults, ...builtInPack.faults)
  if (builtIn.files.size === 0)
    faults.push({
      ...wholeFile('policy'),
      code: 'no-content',
      problem: `there is no content in ${folders.content}`,
      remedy: 'install Safehand again',
    })
  const sound = isPolicySound(builtIn, builtInPack, '')
  if (sound) collect(editions, faults, builtIn, builtInPack, { base: {}, name: '' })

  for (const entry of packEntries(folders.packs, faults)) {
    const name = `packs/${entry.name}/`
    if (!entry.isDirectory()) {
      faults.push(notAFolder(entry))
      continue
    }
    const folder = readPackFolder(join(folders.packs, entry.name), name)
    const pack = loadPack(folder.files, name, builtInPack.policy)
    faults.push(...folder.faults, ...pack.faults)
    if (folder.files.size === 0 && folder.faults.length === 0)
      faults.push({
        ...wholeFile(name),
        code: 'empty-pack',
        problem: 'the pack holds neither policy/*.yaml nor modules/<id>/module.yaml',
        remedy: 'put the folders `policy` and `modules` right inside it',
      })
    if (!sound)
      faults.push({
        ...wholeFile(name),
        code: 'base-policy',
        problem:
          'the policy that every pack stands on is faulty, so no module of this pack is played',
        remedy: 'mend the faults of the built-in policy first',
      })
    else if (isPolicySound(folder, pack, name))
      collect(editions, faults, folder, pack, { base: policyTextsOf(builtIn.files), name })
  }
  return { editions, faults }
}

/** Whether all of a pack's policy was read: judged by part of it, a score would not mean what it says. */
const isPolicySound = (folder: PackFolder, pack: Pack, name: string): boolean =>
  folder.policyWhole && !pack.faults.some(({ file }) => file.startsWith(`${name}policy/`))

function collect(
  editions: Map<string, Edition>,
  faults: PackFault[],
  { files }: PackFolder,
  { modules }: Pack,
  { base, name }: { readonly base: Record<string, string>; readonly name: string },
): void {
  for (const [id, variants] of modules) {
    if (editions.has(id)) {
      faults.push({
        ...wholeFile(`${name}modules/${id}/module.yaml`),
        code: 'duplicate-id',
        problem: `there is already a module \`${id}\`, so this one is left out`,
        remedy: 'give this module and its folder another id',
      })
      continue
    }
    const texts = { base, own: textsOf(files, id) }
    editions.set(id, { hash: contentHash(texts), variants, texts })
  }
}

function packEntries(folder: string, faults: PackFault[]): readonly Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true })
      .filter(({ name }) => !name.startsWith('.'))
      .toSorted((a, b) => (a.name < b.name ? -1 : 1))
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT'))
      faults.push({
        ...wholeFile('packs'),
        code: 'unreadable',
        problem: `the folder of packs ${folder} cannot be read`,
        remedy: 'check that it is a folder and that this account may read it',
      })
    return []
  }
}

const notAFolder = (entry: Dirent): PackFault => ({
  ...wholeFile(`packs/${entry.name}`),
  ...(entry.isSymbolicLink()
    ? {
        code: 'link',
        problem: 'this is a link to somewhere else, and links are not followed',
        remedy: 'put the pack’s folder itself here',
      }
    : {
        code: 'not-a-folder',
        problem: 'a pack is a folder, and this is a file',
        remedy: 'unpack it so that its folder stands here, or move it away',
      }),
})

const wholeFile = (file: string) => ({ file, line: 0, column: 0 })
