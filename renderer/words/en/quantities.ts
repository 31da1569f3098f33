const digits = new Intl.NumberFormat('en-GB')

/** A whole number: «1,204». */
export const wholeNumber = (count: number): string => digits.format(count)

/** A whole number with its noun: «1 decision», «1,204 decisions». */
export function quantity(count: number, one: string, many: string): string {
  return `${wholeNumber(count)} ${count === 1 ? one : many}`
}

/** Points with their sign, a true minus: «−12 points», «+3 points», «0 points». */
export function signedPoints(points: number): string {
  const sign = points < 0 ? '\u2212' : points > 0 ? '+' : ''
  return `${sign}${quantity(Math.abs(points), 'point', 'points')}`
}

/** A list in a sentence: «2, 5 and 7». */
export function inSentence(items: readonly string[]): string {
  return new Intl.ListFormat('en-GB', { type: 'conjunction', style: 'long' }).format(items)
}
