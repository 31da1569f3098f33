/** A calendar day. Months and days count from 1. */
export interface Day {
  readonly year: number
  readonly month: number
  readonly day: number
}

const monthNames = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
]

const isLeap = (year: number) => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0

function daysIn(year: number, month: number): number {
  if (month === 2) return isLeap(year) ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}

function realDay(year: number, month: number, day: number): Day | null {
  const real = month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month) && year >= 1
  return real ? { year, month, day } : null
}

/** The day a text of eight digits names, or `null` where it names none. */
export function readDay(text: string): Day | null {
  const found = /^(\d{4})(\d{2})(\d{2})$/.exec(text)
  if (found === null) return null
  return realDay(Number(found[1]), Number(found[2]), Number(found[3]))
}

/**
 * The day a date in another form names: month spelled out, or numbers with separators.
 * Numbers are read year first, or month first as Americans write them.
 */
export function readLooseDay(text: string): Day | null {
  const tidy = text.trim().toLowerCase().replace(/[,.]/g, ' ').replace(/\s+/g, ' ').trim()
  const numbers = /^(\d{1,4})[-/](\d{1,2})[-/](\d{1,4})$/.exec(tidy)
  if (numbers !== null) {
    const [first, second, third] = [Number(numbers[1]), Number(numbers[2]), Number(numbers[3])]
    return first > 31 ? realDay(first, second, third) : realDay(third, first, second)
  }
  const words = /^(?:(\d{1,2}) )?([a-z]+) (?:(\d{1,2}) )?(\d{4})$/.exec(tidy)
  if (words === null) return null
  const name = words[2] ?? ''
  const month =
    monthNames.findIndex((each) => each === name || (name.length >= 3 && each.startsWith(name))) + 1
  return realDay(Number(words[4]), month, Number(words[1] ?? words[3] ?? 0))
}

const two = (number: number) => String(number).padStart(2, '0')

/** A day as eight digits. */
export function writeDay({ year, month, day }: Day): string {
  return `${String(year).padStart(4, '0')}${two(month)}${two(day)}`
}

/** Negative where `a` comes first. */
export function compareDays(a: Day, b: Day): number {
  return a.year - b.year || a.month - b.month || a.day - b.day
}

/**
 * The same day some years on. 29 February becomes the 28th where that year has none, which is our
 * choice: the rules are silent.
 */
export function plusYears(day: Day, years: number): Day {
  const year = day.year + years
  return { year, month: day.month, day: Math.min(day.day, daysIn(year, day.month)) }
}

/** The later of two days. */
export function laterDay(a: Day, b: Day): Day {
  return compareDays(a, b) >= 0 ? a : b
}
