import type { Source } from './block.ts'
import { compareDays, laterDay, plusYears, readDay, writeDay, type Day } from './calendar.ts'
import { commingledText } from './check-instruction.ts'
import type { Code, Standing } from './codes.ts'
import { finding, isClean, quote, type Finding } from './finding.ts'
import { readInstruction } from './instruction.ts'

/** What a derivative block must be computed from. */
export interface DerivationRequest {
  /** Eight digits. */
  readonly documentDate: string
  readonly sources: readonly Source[]
  /** What the document contains beside national security information: RD, FRD, TFNI, NATO. */
  readonly contains?: readonly string[]
}

/** The two lines of a derivative block that follow from its sources. */
export interface Derivation {
  readonly derivedFrom: string
  readonly declassifyOn: string
}

export interface DerivationVerdict {
  readonly valid: boolean
  readonly derivation: Derivation | null
  readonly findings: readonly Finding[]
}

/** One source's instruction, made into something that can be compared. */
type Claim =
  | { readonly rank: 1; readonly covers: readonly string[] }
  | { readonly rank: 2; readonly value: '50X1-HUM' | '50X2-WMD' }
  | {
      readonly rank: 3 | 5
      readonly series: 25 | 50 | 75
      readonly number: number
      readonly until: Day | string
    }
  | { readonly rank: 4 }
  | { readonly rank: 6 | 7 | 9; readonly date: Day }
  | { readonly rank: 8; readonly event: string }

type Say = (code: Code, message: string, standing?: Standing) => void

/**
 * The Derived From and Declassify On lines for a document made from these sources: the source by
 * name or `Multiple Sources`, and the longest duration among them.
 *
 * A fixed date stands above a calculated one in the manual's list even where it is earlier; the
 * directive asks for the longest. The later date is taken and a warning given.
 *
 * @source IC-RM-2016 §E.3, §E.6; 32 CFR 2001.22(c), (e)
 */
export function deriveBlock(request: DerivationRequest): DerivationVerdict {
  const findings: Finding[] = []
  const say: Say = (code, message, standing) => {
    findings.push(finding(code, { at: { start: 0, end: 0 }, message, standing }))
  }
  const documentDate = readDay(request.documentDate.trim())
  if (documentDate === null)
    say('A_DATE_FORMAT', 'the date of the document is eight digits: YYYYMMDD')
  const [only] = request.sources
  if (only === undefined) say('A_SOURCES_MISSING', 'a derivative document has at least one source')
  const claims =
    documentDate === null
      ? []
      : request.sources.flatMap((each) => readClaim(each, documentDate, say) ?? [])
  if (documentDate === null || only === undefined || !isClean(findings)) {
    return { valid: false, derivation: null, findings }
  }
  const covers = claims.flatMap((claim) => (claim.rank === 1 ? claim.covers : []))
  const declassifyOn =
    commingledText([...(request.contains ?? []), ...covers]) ?? longest(claims, documentDate, say)
  const derivedFrom = request.sources.length > 1 ? 'Multiple Sources' : only.cite
  return { valid: true, derivation: { derivedFrom, declassifyOn }, findings }
}

function readClaim(source: Source, documentDate: Day, say: Say): Claim | null {
  const named = quote(source.cite)
  const written = source.date?.trim() ?? ''
  const dated = written === '' ? null : readDay(written)
  if (written !== '' && dated === null) {
    say('A_DATE_FORMAT', `the date of ${named} is eight digits: YYYYMMDD`)
    return null
  }
  const from = dated ?? documentDate
  const instruction = readInstruction(source.declassifyOn)
  switch (instruction.kind) {
    case 'absent':
      return { rank: 9, date: plusYears(from, 25) }
    case 'retired':
      return instruction.becomes === '50X1-HUM'
        ? { rank: 2, value: '50X1-HUM' }
        : { rank: 9, date: plusYears(instruction.sourceDate ?? from, 25) }
    case 'date':
      return { rank: 7, date: instruction.date }
    case 'bad date':
      if (instruction.meant !== null) {
        say('W_BLOCK_DETAIL', `the date in ${named} is read as ${writeDay(instruction.meant)}`)
        return { rank: 7, date: instruction.meant }
      }
      say('A_DATE_FORMAT', `the instruction of ${named} is no real day`)
      return null
    case 'unknown exemption':
      say('A_EXEMPTION_UNKNOWN', `the instruction of ${named} is no exemption`)
      return null
    case 'text':
      return { rank: 1, covers: instruction.covers }
    case 'standing exemption':
      return { rank: 2, value: instruction.value }
    case 'imagery':
      return { rank: 4 }
    case 'event':
      return { rank: 8, event: (source.declassifyOn ?? '').trim() }
    case 'exemption':
      break
  }
  const { series, number, until } = instruction
  if (until === null && series === 25) return { rank: 6, date: plusYears(from, 50) }
  if (until === null) {
    say('A_EXEMPTION_NEEDS_DATE', `${series}X${number} in ${named} has no date or event`)
    return null
  }
  const rank = series === 25 ? 5 : 3
  if (until.kind === 'date') return { rank, series, number, until: until.date }
  if (until.kind === 'event') {
    const text = (source.declassifyOn ?? '').trim()
    return { rank, series, number, until: text.slice(text.indexOf(',') + 1).trim() }
  }
  if (until.meant === null) {
    say('A_DATE_FORMAT', `the exemption of ${named} is followed by no real day`)
    return null
  }
  return { rank, series, number, until: until.meant }
}

function longest(claims: readonly Claim[], documentDate: Day, say: Say): string {
  const standing = claims.flatMap((claim) => (claim.rank === 2 ? [claim.value] : []))
  if (standing.length > 0) return standing.includes('50X1-HUM') ? '50X1-HUM' : '50X2-WMD'
  const fifty = longestExemption(claims, 3)
  if (fifty !== null) return writeExemption(fifty)
  if (claims.some((claim) => claim.rank === 4)) return '25X1, EO 12951'
  const twentyFive = longestExemption(claims, 5)
  const bare = latest(claims, [6])
  if (twentyFive !== null) {
    if (
      bare === null ||
      typeof twentyFive.until === 'string' ||
      compareDays(twentyFive.until, bare) >= 0
    ) {
      return writeExemption(twentyFive)
    }
    warnLater(say)
    return writeDay(bare)
  }
  return longestPlain(claims, bare, documentDate, say)
}

/** Among plain dates the latest; an event only where no fixed date is there. */
function longestPlain(
  claims: readonly Claim[],
  bare: Day | null,
  documentDate: Day,
  say: Say,
): string {
  const fixed = latest(claims, [7])
  const calculated = latest(claims, [9])
  const event = claims.find((claim) => claim.rank === 8)
  if (bare === null && fixed === null && event?.rank === 8) return event.event
  const dates = [bare, fixed, calculated].filter((date) => date !== null)
  const last = dates.reduce((a, b) => laterDay(a, b), dates[0] ?? plusYears(documentDate, 25))
  const listed = bare ?? fixed ?? last
  if (compareDays(last, listed) > 0) warnLater(say)
  if (compareDays(last, documentDate) <= 0) {
    say('W_BLOCK_DETAIL', 'the day has passed, which declassifies nothing; ask the originator')
  }
  return writeDay(last)
}

function warnLater(say: Say): void {
  say(
    'W_BLOCK_DETAIL',
    'the manual’s list would put another, earlier date first; the later one is taken, which is open',
    'open',
  )
}

type Exemption = Extract<Claim, { rank: 3 | 5 }>

function longestExemption(claims: readonly Claim[], rank: 3 | 5): Exemption | null {
  let best: Exemption | null = null
  for (const claim of claims) {
    if (claim.rank !== 3 && claim.rank !== 5) continue
    if (claim.rank !== rank) continue
    if (best === null || compareExemptions(claim, best) > 0) best = claim
  }
  return best
}

/** By series, then by date, then the lower number; a date counts as longer than an event. */
function compareExemptions(a: Exemption, b: Exemption): number {
  if (a.series !== b.series) return a.series - b.series
  if (typeof a.until === 'string' || typeof b.until === 'string') {
    const dates = (typeof a.until === 'string' ? 0 : 1) - (typeof b.until === 'string' ? 0 : 1)
    return dates || b.number - a.number
  }
  return compareDays(a.until, b.until) || b.number - a.number
}

function writeExemption({ series, number, until }: Exemption): string {
  return `${series}X${number}, ${typeof until === 'string' ? until : writeDay(until)}`
}

function latest(claims: readonly Claim[], ranks: readonly (6 | 7 | 9)[]): Day | null {
  let last: Day | null = null
  for (const claim of claims) {
    if (claim.rank !== 6 && claim.rank !== 7 && claim.rank !== 9) continue
    if (!ranks.includes(claim.rank)) continue
    last = last === null ? claim.date : laterDay(last, claim.date)
  }
  return last
}
