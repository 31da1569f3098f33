/** Completions for report tests. */
import type { CompletionView } from '../../electron/contract.ts'
import { completionReport, type Report } from '../../electron/reports/report.ts'

export const preparedMs = Date.UTC(2026, 10, 23, 14, 20)

/** One completion; what is not said is a pass. */
export const completion = (facts: Partial<CompletionView> = {}): CompletionView => ({
  attempt: 'attempt-1',
  trainee: 'Anna Example',
  moduleId: 'left-folder',
  module: 'The folder on the desk',
  version: '1.0.0',
  contentHash: 'ab'.repeat(32),
  startedAt: '2026-11-23T09:00:00.000Z',
  finishedAt: '2026-11-23T09:12:30.000Z',
  score: 95,
  passed: true,
  gated: false,
  criticalFindings: [],
  ...facts,
})

export const failed = (facts: Partial<CompletionView> = {}): CompletionView =>
  completion({
    score: 40,
    passed: false,
    gated: true,
    criticalFindings: ['paper-stays-on-premises', 'report-at-once'],
    ...facts,
  })

export const reportOf = (completions: readonly CompletionView[], unreadable = 0): Report =>
  completionReport({ completions, unreadable, version: '0.1.0', nowMs: preparedMs })
