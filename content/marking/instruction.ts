import { readDay, readLooseDay, type Day } from './calendar.ts'

/** What a Declassify On line says. */
export type Instruction =
  | { readonly kind: 'absent' }
  | { readonly kind: 'date'; readonly date: Day }
  /** Meant as a date, but not eight digits of a real day; `meant` where the day is plain. */
  | { readonly kind: 'bad date'; readonly meant: Day | null }
  | {
      readonly kind: 'exemption'
      readonly series: 25 | 50 | 75
      readonly number: number
      readonly until: Until | null
    }
  /** 50X1-HUM or 50X2-WMD, which stand without a date. */
  | {
      readonly kind: 'standing exemption'
      readonly value: '50X1-HUM' | '50X2-WMD'
      readonly dated: boolean
    }
  | { readonly kind: 'imagery' }
  | { readonly kind: 'unknown exemption' }
  | {
      readonly kind: 'retired'
      readonly becomes: 'source date plus 25 years' | '50X1-HUM'
      readonly sourceDate: Day | null
    }
  /** `N/A to RD portions. See source list for NSI portions.` and its like. */
  | { readonly kind: 'text'; readonly covers: readonly string[] }
  | { readonly kind: 'event'; readonly latest: Day | null }

/** The date or event behind an exemption. */
export type Until =
  | { readonly kind: 'date'; readonly date: Day }
  | { readonly kind: 'bad date'; readonly meant: Day | null }
  | { readonly kind: 'event' }

const retiredPhrases =
  /^(?:originating agency(?:['’]?s)? determination required|oadr|manual review|mr|d[cn]i only|(?:x[1-8](?:[ ,;/-]+|$))+|subject to treaty or international agreement|indefinite|never)$/i

const sourceMarked = /^source marked\W+(\w.*?)(?:\W*date of source\W*(.*))?$/i
const absent = /^(?:|none|n\/?a|tbd|unknown|not applicable|-+)$/i

/** Reads a Declassify On line. Every text is some instruction; what is nothing else is an event. */
export function readInstruction(line: string | null | undefined): Instruction {
  const text = (line ?? '').trim().slice(0, 500)
  if (absent.test(text)) return { kind: 'absent' }
  return (
    readText(text) ??
    readRetired(text) ??
    readExemption(text) ??
    readDate(text) ?? {
      kind: 'event',
      latest: latestIn(text),
    }
  )
}

function readDate(text: string): Instruction | null {
  const date = readDay(text)
  if (date !== null) return { kind: 'date', date }
  return looksLikeDate(text) ? { kind: 'bad date', meant: readLooseDay(text) } : null
}

/** Digits with separators alone, several dates, or a month spelled out with numbers alone. */
function looksLikeDate(text: string): boolean {
  if (/^[\d\s./,;-]+$/.test(text) || /^\d{8}[a-z]*$/i.test(text)) return true
  if (/^\d+ years?\b/i.test(text)) return true
  if (/^\d{8}\b.*\b\d{8}$/.test(text)) return true
  return /^(?:\d{1,2}(?:st|nd|rd|th)? )?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*[ .,]+(?:\d{1,2}(?:st|nd|rd|th)?[ ,]+)?\d{2,4}$/i.test(
    text,
  )
}

function readText(text: string): Instruction | null {
  if (!/^(?:n\/a|not applicable)\b.*\bportions?\b/i.test(text)) return null
  const opening = text.split('.')[0] ?? ''
  const covers: string[] = []
  if (/\brd\b|(?<!formerly )restricted data/i.test(opening)) covers.push('RD')
  if (/\bfrd\b|formerly restricted data/i.test(opening)) covers.push('FRD')
  if (/\btfni\b|transclassified/i.test(opening)) covers.push('TFNI')
  if (/\bnato\b|north atlantic/i.test(opening)) covers.push('NATO')
  return { kind: 'text', covers }
}

function readRetired(text: string): Instruction | null {
  const marked = sourceMarked.exec(text)
  if (marked !== null) {
    const date = marked[2] ?? ''
    const inner = readRetired((marked[1] ?? '').replace(/["“”']/g, ''))
    const sourceDate = readDay(date.trim()) ?? readLooseDay(date)
    return inner?.kind === 'retired'
      ? { ...inner, sourceDate }
      : { kind: 'retired', becomes: 'source date plus 25 years', sourceDate }
  }
  if (/^25x1-? ?human$/i.test(text))
    return { kind: 'retired', becomes: '50X1-HUM', sourceDate: null }
  if (!retiredPhrases.test(text.replace(/\.$/, ''))) return null
  return { kind: 'retired', becomes: 'source date plus 25 years', sourceDate: null }
}

function readExemption(text: string): Instruction | null {
  if (/^25x1, ?e\.?o\.? ?12951$/i.test(text)) return { kind: 'imagery' }
  const standing = /^(50x1-hum|50x2-wmd)\b(.*)$/i.exec(text)
  if (standing !== null) {
    return {
      kind: 'standing exemption',
      value: /^50x1/i.test(text) ? '50X1-HUM' : '50X2-WMD',
      dated: (standing[2] ?? '').trim() !== '',
    }
  }
  const found = /^(\d{1,3})x([^\s,;]*)\s*(?:([,;]?)\s*(.*))$/i.exec(text)
  if (found === null) return /^x\d/i.test(text) ? { kind: 'unknown exemption' } : null
  const series = Number(found[1])
  const number = found[2] ?? ''
  if (series !== 25 && series !== 50 && series !== 75) return { kind: 'unknown exemption' }
  if (!(series === 75 ? /^[1-9]\d?$/ : /^[1-9]$/).test(number)) return { kind: 'unknown exemption' }
  const rest = (found[4] ?? '').trim()
  if (/\b(?:25|50|75)x|^\W*(?:hum|human|wmd)\b/i.test(rest)) return { kind: 'unknown exemption' }
  return {
    kind: 'exemption',
    series,
    number: Number(number),
    until: readUntil(rest, found[3] === ','),
  }
}

function readUntil(text: string, comma: boolean): Until | null {
  if (absent.test(text)) return null
  const date = readDay(text)
  if (date !== null) return comma ? { kind: 'date', date } : { kind: 'bad date', meant: date }
  if (looksLikeDate(text) || /^\d{8}/.test(text))
    return { kind: 'bad date', meant: readLooseDay(text) }
  return { kind: 'event' }
}

/** The latest day or year an event's words name. */
function latestIn(text: string): Day | null {
  let latest: Day | null = null
  for (const word of text.match(/\d{8}|\d{4}/g) ?? []) {
    const year = Number(word)
    const day =
      word.length === 8
        ? readDay(word)
        : year > 1900 && year < 2200
          ? { year, month: 1, day: 1 }
          : null
    if (day !== null && (latest === null || day.year > latest.year)) latest = day
  }
  return latest
}
