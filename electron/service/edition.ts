/** Editions: a module with the exact texts it is judged by, known by their hash. */
import { createHash } from 'node:crypto'
import { loadPack, type Variants } from '../../content/pack.ts'
import type { ContentTexts } from '../records/contents.ts'

export type Edition = {
  /** SHA-256 in hexadecimal. */
  readonly hash: string
  /** The module in all its variants; an attempt's seed picks one. */
  readonly variants: Variants
  readonly texts: ContentTexts
}

/**
 * The version of what the engine makes of the same texts. It is raised with any change to the engine that
 * may change a judgement, so that no two scores under one hash ever differ in their reckoning.
 */
export const engineFormat = 2

/** The hash of a module's texts: over the engine's format, and each file's layer, path, length and bytes. */
export function contentHash({ base, own }: ContentTexts): string {
  const hash = createHash('sha256').update(`safehand/content/${engineFormat}\n`)
  for (const [layer, texts] of [
    ['base', base],
    ['own', own],
  ] as const)
    for (const [path, text] of Object.entries(texts).toSorted(([a], [b]) => (a < b ? -1 : 1))) {
      const bytes = Buffer.from(text, 'utf8')
      hash
        .update(JSON.stringify([layer, path, bytes.length]))
        .update('\n')
        .update(bytes)
    }
  return hash.digest('hex')
}

/** The part of a pack's texts that one module is judged by: all policy, and the module's own files. */
export const textsOf = (files: ReadonlyMap<string, string>, module: string) =>
  Object.fromEntries(
    [...files].filter(
      ([path]) => path.startsWith('policy/') || path.startsWith(`modules/${module}/`),
    ),
  )

/** The policy texts of a pack. */
export const policyTextsOf = (files: ReadonlyMap<string, string>) =>
  Object.fromEntries([...files].filter(([path]) => path.startsWith('policy/')))

/**
 * Makes an edition from texts that were kept. Null where they do not match the hash they are kept under,
 * or where this version can no longer play them.
 */
export function editionFrom(texts: ContentTexts, hash: string, module: string): Edition | null {
  if (contentHash(texts) !== hash) return null
  const base = loadPack(new Map(Object.entries(texts.base)))
  if (base.faults.length > 0) return null
  const variants = loadPack(new Map(Object.entries(texts.own)), '', base.policy).modules.get(module)
  return variants === undefined ? null : { hash, variants, texts }
}
