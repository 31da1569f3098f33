/** The calendar on whole numbers, a day each, so that months and years are spans. Years 1 to 9999. */
import type { Span } from './scale.ts'

/**
 * The number of the first day of a month. Years are counted from March on, so that the leap day is their
 * last and the lengths of the months before it, 31 30 31 30 31 in turn, come out of one line.
 */
function firstOf(year: number, month: number): number {
  const since = month > 2 ? year : year - 1
  const leapDays = Math.floor(since / 4) - Math.floor(since / 100) + Math.floor(since / 400)
  return since * 365 + leapDays + Math.floor((153 * ((month + 9) % 12) + 2) / 5)
}
const yearSpan = (year: number): Span => ({
  from: firstOf(year, 1),
  to: firstOf(year + 1, 1) - 1,
})
const monthSpan = (year: number, month: number): Span => ({
  from: firstOf(year, month),
  to: firstOf(year + Math.floor(month / 12), (month % 12) + 1) - 1,
})

export const wholeCalendar: Span = { from: yearSpan(1).from, to: yearSpan(9999).to }

/** The days that a date covers: `2024-05-03` one, `2024-05` a month, `2024` a year. Undefined where it is no date. */
export function dateSpan(written: string): Span | undefined {
  const parts = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/.exec(written)
  const year = Number(parts?.[1])
  if (!(year >= 1)) return undefined
  if (parts?.[2] === undefined) return yearSpan(year)
  const month = Number(parts[2])
  if (month < 1 || month > 12) return undefined
  const whole = monthSpan(year, month)
  if (parts[3] === undefined) return whole
  const day = whole.from + Number(parts[3]) - 1
  return day >= whole.from && day <= whole.to ? { from: day, to: day } : undefined
}

/** The month or the year in which a day lies; the day itself at any other precision. */
export function blurDate(day: number, precision: string): Span {
  if (precision !== 'month' && precision !== 'year') return { from: day, to: day }
  const holds = ({ from, to }: Span) => from <= day && day <= to
  // INVARIANT: a year has 365.2425 days in the mean, so the guess is a year off at most.
  const guess = Math.floor(day / 365.2425)
  const year = [guess - 1, guess, guess + 1].find((each) => holds(yearSpan(each))) ?? guess
  if (precision === 'year') return yearSpan(year)
  const months = Array.from({ length: 12 }, (_, at) => monthSpan(year, at + 1))
  return months.find(holds) ?? yearSpan(year)
}
