import type { Finding } from './finding.ts'
import type { RollUp } from './roll-up.ts'

/** One finding as a compiler prints it: where, what, the text with carets, the rule, the fix. */
export function reportFinding(name: string, text: string, finding: Finding): string {
  const { at } = finding
  const width = Math.max(1, Math.min(at.end, text.length) - at.start)
  const standing = finding.standing === 'read' ? '' : ` (${finding.standing})`
  const lines = [
    `${name}:1:${at.start + 1}: ${finding.severity} ${finding.code}: ${finding.message}`,
    ...excerpt(text, at.start, width),
    `  rule: ${finding.source}${standing}`,
  ]
  if (finding.fix !== null) lines.push(`  fix: ${finding.fix.does}`)
  return lines.join('\n')
}

/** The stretch of the text around a fault, at most a screen wide, and carets under it. */
function excerpt(text: string, start: number, width: number): string[] {
  const from = Math.max(0, start - 40)
  const shown = text.slice(from, from + 100).replace(/\s/g, ' ')
  const carets = '^'.repeat(Math.max(1, Math.min(width, from + 100 - start)))
  return [
    `  ${from > 0 ? '…' : ''}${shown}`,
    `  ${' '.repeat(start - from + (from > 0 ? 1 : 0))}${carets}`,
  ]
}

const number = (from: readonly number[]) => from.map((each) => each + 1).join(', ')

/** A rolled-up banner, where each element came from, and what is left to a person. */
export function reportRollUp(result: RollUp): string {
  return [
    result.text,
    ...result.origins.map(
      ({ element, from, because }) =>
        `  ${element}: portion ${number(from)}${because === '' ? '' : `; ${because}`}`,
    ),
    ...result.questions.map(
      ({ asks, from }) => `  for a person to decide (portion ${number(from)}): ${asks}`,
    ),
  ].join('\n')
}
