/** The completion report: the one source of the numbers on the screen, in the CSV and in the PDF. */
import type { CompletionView } from '../contract.ts'

export type Report = {
  readonly title: string
  /** ISO 8601, UTC. */
  readonly preparedAt: string
  /** Of Safehand. */
  readonly version: string
  /** The latest first. */
  readonly completions: readonly CompletionView[]
  /** The totals in one or two sentences. */
  readonly summary: string
  /** How far the records can be trusted. */
  readonly provenance: string
  /** What is not in the report and why; null where nothing is missing. */
  readonly missing: string | null
}

/** Makes the report of all completions given, which come latest first. */
export function completionReport(options: {
  readonly completions: readonly CompletionView[]
  /** Records of completions that are in the file and cannot be read. */
  readonly unreadable: number
  readonly version: string
  readonly nowMs: number
}): Report {
  const { completions, unreadable, version, nowMs } = options
  return {
    title: 'Completion report',
    preparedAt: new Date(nowMs).toISOString(),
    version,
    completions,
    summary: summaryOf(completions),
    provenance:
      'Records in this version are self-reported and unsigned: they show what was decided on this machine under each name, and nobody has countersigned them.',
    missing:
      unreadable === 0
        ? null
        : `${counted(unreadable, 'record')} of completions could not be read and ${unreadable === 1 ? 'is' : 'are'} not in this report.`,
  }
}

function summaryOf(completions: readonly CompletionView[]): string {
  if (completions.length === 0) return 'No module has been finished on this machine.'
  const people = new Set(completions.map(({ trainee }) => trainee)).size
  const modules = new Set(completions.map(({ moduleId }) => moduleId)).size
  const passed = completions.filter((completion) => completion.passed).length
  const gated = completions.filter((completion) => completion.gated).length
  const failed = completions.length - passed
  return [
    `${counted(completions.length, 'completion')} of ${counted(modules, 'module')} by ${counted(people, 'person', 'people')}.`,
    `${passed} passed and ${failed} not passed${gated === 0 ? '' : `, ${gated} of these by a critical finding`}.`,
  ].join(' ')
}

/** The result in words. */
export const resultOf = ({ passed }: CompletionView): 'Passed' | 'Not passed' =>
  passed ? 'Passed' : 'Not passed'

/** A count with its noun, thousands apart: «2,000 completions». */
export const counted = (count: number, one: string, many = `${one}s`): string =>
  `${count.toLocaleString('en')} ${count === 1 ? one : many}`

/** The name of a report's file, by the day it was prepared: «safehand-completions-2026-11-23.csv». */
export const fileNameOf = ({ preparedAt }: Report, extension: string): string =>
  `safehand-completions-${preparedAt.slice(0, 10)}.${extension}`
