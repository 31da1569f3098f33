import { codeEntry, type Code, type Standing } from './codes.ts'

/** A stretch of the text judged: from `start` up to, not including, `end`. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** A change of the text that would answer a finding. */
export interface Fix {
  readonly at: Span
  readonly text: string
  /** What the change does, in plain words. */
  readonly does: string
}

/** One thing wrong with a mark or a block: where, what, by which rule, and what to do. */
export interface Finding {
  readonly code: Code
  readonly severity: 'error' | 'warning'
  readonly at: Span
  readonly message: string
  readonly source: string
  readonly standing: Standing
  /** Other codes the same fault answers to, where the rules describe it in several ways. */
  readonly also: readonly Code[]
  readonly fix: Fix | null
}

interface Details {
  readonly at: Span
  readonly message: string
  readonly source?: string | undefined
  readonly standing?: Standing | undefined
  readonly also?: readonly Code[] | undefined
  readonly fix?: Fix | undefined
}

/** The most findings kept for one text; hostile input would otherwise draw one a character. */
export const mostFindings = 100

/** Makes a finding; source and standing come from the table of codes unless given. */
export function finding(code: Code, details: Details): Finding {
  const entry = codeEntry(code)
  return {
    code,
    severity: code.startsWith('W_') ? 'warning' : 'error',
    at: details.at,
    message: details.message,
    source: details.source ?? entry.source,
    standing: details.standing ?? entry.standing ?? 'read',
    also: details.also ?? [],
    fix: details.fix ?? null,
  }
}

/** Adds a finding to a list, up to the most that are kept. */
export function note(list: Finding[], code: Code, details: Details): void {
  if (list.length < mostFindings) list.push(finding(code, details))
}

/** A user's words in backticks, cut where they run long. */
export function quote(text: string): string {
  return `\`${text.length > 60 ? `${text.slice(0, 57)}...` : text}\``
}

/** A fix that puts one word of a stretch of text in place of another, the first time it stands there. */
export function rewording(at: Span, text: string, from: string, to: string): Fix {
  return { at, text: text.replace(from, to), does: `write ${to}` }
}

/** The text with a fix applied. */
export function applyFix(text: string, fix: Fix): string {
  return text.slice(0, fix.at.start) + fix.text + text.slice(fix.at.end)
}

/** Every code a list of findings stands for, errors only, each once, in order of first mention. */
export function errorCodes(findings: readonly Finding[]): Code[] {
  const named = new Set<Code>()
  for (const each of findings) {
    if (each.severity !== 'error') continue
    named.add(each.code)
    for (const other of each.also) named.add(other)
  }
  return [...named]
}

/** Whether nothing in the list is an error. */
export function isClean(findings: readonly Finding[]): boolean {
  return findings.every((each) => each.severity !== 'error')
}
