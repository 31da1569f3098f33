import type { AuthorityBlock, BlockField } from './block.ts'
import { compareDays, plusYears, readDay, readLooseDay, writeDay, type Day } from './calendar.ts'
import type { Code } from './codes.ts'
import { quote, type Finding } from './finding.ts'
import { readInstruction, type Instruction } from './instruction.ts'

/** What a check says beside code, field and message. */
export interface Detail {
  readonly source?: string
  readonly also?: readonly Code[]
  readonly standing?: Finding['standing']
  readonly becomes?: string
}

/** How a check of a block hands a finding back. */
export type Say = (code: Code, field: BlockField, message: string, detail?: Detail) => void

/** Judges what the Declassify On line says, by its kind and how far ahead it reaches. */
export function checkInstruction(
  instruction: Instruction,
  block: AuthorityBlock,
  documentDate: Day | null,
  say: Say,
): void {
  const at = 'declassifyOn'
  const written = quote(block.declassifyOn ?? '')
  switch (instruction.kind) {
    case 'absent':
      say('A_MISSING_DECLASSIFY_ON', at, 'the line holds one date, event or exemption')
      return
    case 'bad date':
      say(
        'A_DATE_FORMAT',
        at,
        `${written} is not one real day as YYYYMMDD`,
        becomes(instruction.meant),
      )
      return
    case 'unknown exemption':
      say(
        'A_EXEMPTION_UNKNOWN',
        at,
        `${written} is not one exemption: 25X1 to 25X9, 50X1 to 50X9, 75X and a number, 50X1-HUM, 50X2-WMD`,
      )
      return
    case 'retired':
      say(
        'A_RETIRED_INSTRUCTION',
        at,
        `${written} is no longer used; it becomes ${instruction.becomes}`,
        instruction.becomes === '50X1-HUM' ? { becomes: '50X1-HUM' } : {},
      )
      return
    case 'standing exemption':
      if (instruction.dated) {
        say('A_EXEMPTION_UNKNOWN', at, `${instruction.value} stands without a date`, {
          source: 'ISM-ID-00133; 32 CFR 2001.26',
          also: ['A_DATE_FORMAT', 'A_DATE_TOO_FAR'],
          becomes: instruction.value,
        })
      }
      return
    case 'imagery':
      say('W_BLOCK_DETAIL', at, 'this exemption is for original imagery alone', {
        source: 'IC-RM-2016 §E.1',
      })
      return
    case 'text':
      return
    case 'date':
      checkLimit(instruction.date, documentDate, dateLimit(block), say)
      return
    case 'event':
      checkEvent(instruction.latest, documentDate, say)
      return
    case 'exemption':
      checkExemption(instruction, block, documentDate, say)
  }
}

const becomes = (day: Day | null): Detail => (day === null ? {} : { becomes: writeDay(day) })

/** Years a plain date may lie ahead; a source with a bare 25X exemption reaches twice as far. */
function dateLimit(block: AuthorityBlock): number {
  const bare = (block.sources ?? []).some((source) => {
    const each = readInstruction(source.declassifyOn)
    return each.kind === 'exemption' && each.series === 25 && each.until === null
  })
  return bare ? 50 : 25
}

function checkLimit(date: Day, from: Day | null, years: number, say: Say): void {
  if (from === null) return
  const last = plusYears(from, years)
  if (compareDays(date, last) > 0) {
    say(
      'A_DATE_TOO_FAR',
      'declassifyOn',
      `the last day allowed is ${writeDay(last)}, ${years} years on`,
      last.day === from.day ? {} : { standing: 'from memory' },
    )
  } else if (compareDays(date, from) <= 0) {
    say('W_BLOCK_DETAIL', 'declassifyOn', 'the day has passed already; ask the originator', {
      source: 'IC-RM-2016 §E.6',
    })
  }
}

function checkEvent(latest: Day | null, documentDate: Day | null, say: Say): void {
  if (latest === null || documentDate === null) return
  const last = plusYears(documentDate, 10)
  if (compareDays(latest, last) <= 0) return
  say('A_DATE_TOO_FAR', 'declassifyOn', `an event lies within 10 years, by ${writeDay(last)}`, {
    source: '32 CFR 2001.12(a)',
  })
}

function checkExemption(
  instruction: Extract<Instruction, { kind: 'exemption' }>,
  block: AuthorityBlock,
  documentDate: Day | null,
  say: Say,
): void {
  const { series, number, until } = instruction
  const name = `${series}X${number}`
  if (until === null) {
    say('A_EXEMPTION_NEEDS_DATE', 'declassifyOn', `${name} is followed by a date or event`, {
      also: series === 25 ? ['A_RETIRED_INSTRUCTION'] : [],
    })
    return
  }
  if (until.kind === 'bad date') {
    say(
      'A_DATE_FORMAT',
      'declassifyOn',
      `${name} is followed by a comma and a real day as YYYYMMDD`,
      {
        also: ['A_EXEMPTION_NEEDS_DATE'],
        ...(until.meant === null ? {} : { becomes: `${name}, ${writeDay(until.meant)}` }),
      },
    )
  }
  if (until.kind === 'date' && series !== 75) {
    checkLimit(until.date, originDate(block) ?? documentDate, series === 25 ? 50 : 75, say)
  }
  if (block.blockType === 'original') {
    say(
      'W_BLOCK_DETAIL',
      'declassifyOn',
      'the manual allows exemptions in original decisions, the directive does not list them',
      {
        standing: 'open',
        source: 'IC-RM-2016 §E.1; 32 CFR 2001.12(a), 2001.21(a)(4)',
      },
    )
  }
}

/** The date of the information: that of a dated source, unless the source is a guide. */
function originDate(block: AuthorityBlock): Day | null {
  if (block.blockType === 'original') return null
  const listed = (block.sources ?? []).flatMap((source) => readDay(source.date?.trim() ?? '') ?? [])
  if (listed.length > 0) return listed.reduce((a, b) => (compareDays(a, b) >= 0 ? a : b))
  const cited = block.derivedFrom ?? ''
  if (/\bguides?\b|\bguidance\b|\bs?cg\b/i.test(cited)) return null
  const dated = /\bdated?:? +(.{6,30})$/i.exec(cited.trim())?.[1]?.trim() ?? ''
  return readDay(dated) ?? readLooseDay(dated)
}

/** Judges the line of a document that mixes in atomic energy or NATO information. */
export function checkCommingled(instruction: Instruction, block: AuthorityBlock, say: Say): void {
  const contains = (block.contains ?? []).map((each) => each.toUpperCase())
  const nuclear = contains.some((each) => /^(?:RD|FRD|TFNI)\b|RESTRICTED DATA/.test(each))
  const nato = contains.some((each) => /NATO|^COSMIC|^CTS/.test(each))
  const absent = instruction.kind === 'absent'
  if (instruction.kind === 'text' || absent || (!nuclear && !nato)) return
  const kinds = commingledText(contains)
  const detail = kinds === null ? {} : { becomes: kinds }
  if (nuclear) {
    say(
      'A_DATE_WITH_AEA',
      'declassifyOn',
      'beside atomic energy information the line holds no date, event or exemption',
      detail,
    )
  }
  if (nato) {
    say(
      'A_DATE_WITH_NATO',
      'declassifyOn',
      'beside NATO information the line holds no date, event or exemption',
      detail,
    )
  }
}

/** The text that replaces a date where atomic energy or NATO information is mixed in; `null` where none is. */
export function commingledText(contains: readonly string[]): string | null {
  const named = contains.map((each) => each.toUpperCase())
  const has = (form: RegExp) => named.some((each) => form.test(each))
  const nuclear = [
    ...(has(/^RD\b|^RESTRICTED DATA/) ? ['RD'] : []),
    ...(has(/^FRD\b|^FORMERLY/) ? ['FRD'] : []),
    ...(has(/^TFNI\b|^TRANSCLASSIFIED/) ? ['TFNI'] : []),
  ].join('/')
  const nato = has(/NATO|^COSMIC|^CTS/) ? 'NATO' : ''
  const kinds = [nuclear, nato].filter((each) => each !== '').join(' and ')
  return kinds === '' ? null : `N/A to ${kinds} portions. See source list for NSI portions.`
}
