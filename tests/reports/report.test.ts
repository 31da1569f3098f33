import { describe, expect, it } from 'vitest'
import { fileNameOf } from '../../electron/reports/report.ts'
import { completion, failed, reportOf } from './completions.ts'

describe('the completion report', () => {
  it('sums up what there is', () => {
    const report = reportOf([
      completion(),
      completion({ moduleId: 'other' }),
      failed({ trainee: 'Berta' }),
      completion({ passed: false, score: 60 }),
    ])
    expect(report.summary).toBe(
      '4 completions of 2 modules by 2 people. 2 passed and 2 not passed, 1 of these by a critical finding.',
    )
  })

  it('sums up one completion in the singular', () => {
    expect(reportOf([completion()]).summary).toBe(
      '1 completion of 1 module by 1 person. 1 passed and 0 not passed.',
    )
  })

  it('says that there is nothing where there is nothing', () => {
    expect(reportOf([]).summary).toBe('No module has been finished on this machine.')
  })

  it('says that its records are self-reported, and which it lacks', () => {
    expect(reportOf([]).provenance).toContain('self-reported and unsigned')
    expect(reportOf([]).missing).toBeNull()
    expect(reportOf([], 1).missing).toContain('1 record of completions could not be read and is')
    expect(reportOf([], 2).missing).toContain('2 records of completions could not be read and are')
  })

  it('is named by its day', () => {
    expect(fileNameOf(reportOf([]), 'csv')).toBe('safehand-completions-2026-11-23.csv')
  })
})
