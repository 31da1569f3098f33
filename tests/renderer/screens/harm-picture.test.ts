import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import type { ResultView } from '../../../electron/contract.ts'
import { HarmPicture } from '../../../renderer/screens/result/harm-picture.tsx'
import { noHarm } from '../fixture-findings.ts'

function show(parts: Partial<ResultView> = {}): string {
  const result: ResultView = {
    score: 60,
    passMark: 70,
    passed: false,
    gated: false,
    harm: { ...noHarm, compromise: 15, mission: 90 },
    harmScale: 60,
    reckoning: [],
    closing: [],
    finishedAt: '2026-03-10T16:20:00.000Z',
    ...parts,
  }
  return renderToStaticMarkup(createElement(HarmPicture, { result, debriefs: [] }))
}

describe('HarmPicture', () => {
  it('draws every bar on the scale of the result, and none beyond its end', () => {
    const widths = [...show().matchAll(/class="harm-fill"[^>]*width="([^"]+)"/g)].map(
      ([, width]) => width,
    )
    expect(widths).toEqual(['25%', '100%'])
  })

  it('says in figures what the bars show, for each of the five dimensions', () => {
    const markup = show()
    expect(markup.match(/<th scope="row">/g)).toHaveLength(5)
    expect(markup).toMatch(/data-none="false">15</)
    expect(markup).toMatch(/data-none="false">90</)
    expect(markup.match(/data-none="true">none</g)).toHaveLength(3)
  })
})
