import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import type { ExposureView } from '../../../electron/contract.ts'
import { ExposurePicture } from '../../../renderer/components/exposure-picture.tsx'
import { largePool, smallPool } from '../fixture-exposure.ts'

const show = (exposure: ExposureView): string =>
  renderToStaticMarkup(createElement(ExposurePicture, { exposure, heading: 3 }))
const countOf = (markup: string, piece: string): number => markup.split(piece).length - 1

/** What is left of the markup without its pictures. */
const textOf = (markup: string): string =>
  markup.replaceAll(/<svg.*?<\/svg>/g, '').replaceAll(/<[^>]+>/g, '|')

describe('ExposurePicture', () => {
  it('says in text who was told what, how many it leaves and which of it is new', () => {
    const text = textOf(show(smallPool))
    expect(text).toContain('the source at the dinner, as known to Corin Pell')
    expect(text).toContain(smallPool.summary)
    for (const { words, remaining } of smallPool.steps)
      expect(text).toMatch(new RegExp(`${words}.*\\|${remaining}\\|`))
    expect(countOf(text, 'by this decision')).toBe(2)
  })

  it('draws a small pool person by person: those left, those just ruled out, those gone', () => {
    const [, ...lines] = show(smallPool).match(/<svg class="exposure-dots".*?<\/svg>/g) ?? []
    expect(lines.map((line) => countOf(line, '<circle'))).toEqual([24, 24, 24])
    expect(lines.map((line) => countOf(line, 'exposure-left'))).toEqual([9, 3, 1])
    expect(lines.map((line) => countOf(line, 'exposure-ruled-out'))).toEqual([15, 6, 2])
  })

  it('draws a large pool as bars that lose as much length with each halving', () => {
    const markup = show(largePool)
    expect(markup).not.toContain('<circle')
    const widths = [...markup.matchAll(/exposure-left"[^>]* width="([\d.]+)%"/g)].map(([, each]) =>
      Number(each),
    )
    const [whole = 0, half = 0, eighth = 0] = widths
    expect(whole).toBe(100)
    expect(whole - eighth).toBeCloseTo(3 * (whole - half), 6)
  })

  it('hides the drawing from those who have the figures beside it', () => {
    for (const drawing of show(smallPool).match(/<svg[^>]*>/g) ?? [])
      expect(drawing).toContain('aria-hidden="true"')
  })

  it('draws nobody left where all that was told fits nobody', () => {
    const markup = show({
      ...smallPool,
      remaining: 0,
      standing: 'contradicted',
      steps: [{ words: 'A lie.', remaining: 0, bits: 4.58, fresh: true }],
    })
    const [, line = ''] = markup.match(/<svg class="exposure-dots".*?<\/svg>/g) ?? []
    expect(countOf(line, 'exposure-left')).toBe(0)
    expect(markup).toContain('data-found="false"')
  })
})
