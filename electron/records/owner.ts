/** Who has the records open, told to whoever finds them locked. A courtesy: the lock itself is SQLite's. */
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { userInfo } from 'node:os'
import { z } from 'zod'

const OwnerSchema = z.strictObject({
  account: z.string().max(200),
  process: z.int(),
  since: z.iso.datetime(),
})

const ownerFile = (file: string) => `${file}.open.json`

/** Notes that this process has the records open. Does nothing where that cannot be written. */
export function noteOwner(file: string, nowMs: number): void {
  const owner = {
    account: accountName(),
    process: process.pid,
    since: new Date(nowMs).toISOString(),
  }
  orNothing(() => writeFileSync(ownerFile(file), JSON.stringify(owner), { mode: 0o600 }))
}

/** Takes the note away again. */
export function clearOwner(file: string): void {
  orNothing(() => rmSync(ownerFile(file), { force: true }))
}

/** Who noted it, as words to add to a sentence; empty where nobody did. */
export function ownerInWords(file: string): string {
  const read = orNothing(() => OwnerSchema.parse(JSON.parse(readFileSync(ownerFile(file), 'utf8'))))
  if (read === undefined) return ''
  const since = read.since.replace('T', ' ').replace(/:\d\d(\.\d+)?Z$/, ' UTC')
  return ` (opened by the account ${JSON.stringify(read.account)}, process ${read.process}, on ${since})`
}

const accountName = (): string => orNothing(() => userInfo().username) ?? 'unknown'

function orNothing<T>(work: () => T): T | undefined {
  try {
    return work()
  } catch {
    return undefined
  }
}
