/** The exact texts that attempts are judged by, kept once a content hash. */
import { z } from 'zod'
import type { ReadHandle, WriteHandle } from './handles.ts'
import { json, readOne, type Reading } from './rows.ts'

const Texts = z.record(z.string(), z.string())
const ContentSchema = z.strictObject({ base: Texts, own: Texts })

/**
 * The texts one module is judged by, by path. `own` holds the module's files and the policy of its pack,
 * `base` the policy that its pack stands on; empty for the built-in pack.
 */
export type ContentTexts = z.output<typeof ContentSchema>

const reading: Reading<{ texts: ContentTexts }> = {
  table: 'contents',
  schema: z.object({ texts: json(ContentSchema) }),
}

/** Keeps the texts under their hash, unless they are there. Part of a larger `whole`. */
export function keepContent(
  records: WriteHandle,
  hash: string,
  texts: ContentTexts,
  nowMs: number,
): void {
  records.run(
    'INSERT INTO contents (hash, texts, stored_ms) VALUES (?, ?, ?) ON CONFLICT (hash) DO NOTHING',
    hash,
    JSON.stringify(texts),
    nowMs,
  )
}

/** The texts kept under a hash; undefined where there are none. Throws a BrokenRow. */
export function findContent(records: ReadHandle, hash: string): ContentTexts | undefined {
  const raw = records.all('SELECT rowid AS row, texts FROM contents WHERE hash = ?', hash)
  return readOne(reading, raw)?.texts
}
