import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import type { RedactedReportView } from '../../../electron/contract.ts'
import { RedactedReport } from '../../../renderer/components/redacted-report.tsx'

type Passage = RedactedReportView['passages'][number]

const kept: Passage = {
  id: 'plan',
  portion: 0,
  mark: '(C)',
  written: 'They come at nine.',
  read: 'They come at nine.',
  fate: 'kept',
  reasons: [],
  due: null,
}
const show = (...passages: readonly Partial<Passage>[]): string =>
  renderToStaticMarkup(
    createElement(RedactedReport, {
      heading: 2,
      report: {
        kind: 'redaction',
        summary: '',
        passages: passages.map((each, at) => ({ ...kept, id: `p${at}`, ...each })),
        whole: [
          { id: 'metadata', given: 'Author: Sorby', right: false, due: 'removed' },
          { id: 'release', given: 'SECRET', right: true, due: 'SECRET' },
        ],
      },
    }),
  )

describe('RedactedReport', () => {
  it('says of each passage what became of it, and by which rule', () => {
    const markup = show(
      {
        written: 'A clerk says that',
        fate: 'leaked',
        reasons: [{ rule: 'r', statement: 'Sources stay out.' }],
        due: { cut: false, text: 'A source says that' },
      },
      { fate: 'needlessly-cut', read: null, due: { cut: false, text: kept.written } },
    )
    for (const said of [
      'Leaked',
      'Sources stay out.',
      'Better: A source says that',
      'Needlessly withheld',
      'Better: let it stand.',
      '2 passages went the wrong way.',
    ])
      expect(markup).toContain(said)
  })

  it('shows a cover as a bar, and tells those who cannot see it', () => {
    const markup = show({ fate: 'covered', read: null })
    expect(markup).toContain('cover-bar')
    expect(markup).toContain('black bar')
    expect(markup).toContain('Only covered')
  })

  it('says when nothing went wrong, and how the whole went out', () => {
    const markup = show({}, { fate: 'rightly-cut', read: null })
    expect(markup).toContain('Every passage went the way it should.')
    expect(markup).toContain('Rightly cut')
    expect(markup).toContain('Better: removed')
  })
})
