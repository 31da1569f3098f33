import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import type { AttemptView, DebriefView } from '../../../electron/contract.ts'
import { DebriefBody } from '../../../renderer/components/debrief-body.tsx'
import { ToldInContext } from '../../../renderer/components/told-in.ts'
import {
  makeFinding,
  nearlyLeft,
  nearlyReceipted,
  noHarm,
  reportNow,
  securedFirst,
} from '../fixture-findings.ts'

type ToldIn = AttemptView['languages']
const inEnglish: ToldIn = { title: 'en', story: 'en', papers: 'en', explanations: 'en' }

function show(parts: Partial<DebriefView> = {}, toldIn = inEnglish): string {
  const debrief: DebriefView = {
    number: 1,
    sceneTitle: 'The door',
    question: 'What do you do?',
    chosen: 'Lock it',
    outcome: ['The corridor is locked.'],
    findings: [securedFirst, reportNow, makeFinding()],
    harm: { ...noHarm, compromise: 7 },
    points: -52,
    better: null,
    nearMisses: [],
    exercise: null,
    exposure: [],
    decidedAt: '2026-03-10T16:20:00.000Z',
    ...parts,
  }
  const body = createElement(DebriefBody, { debrief, heading: 2 })
  return renderToStaticMarkup(createElement(ToldInContext, { value: toldIn }, body))
}

const order = (markup: string, ...parts: string[]) => parts.map((part) => markup.indexOf(part))

describe('DebriefBody', () => {
  it('shows the findings worst first, with verdict and severity in words', () => {
    const places = order(show(), 'Critical violation', 'Serious omission', 'Commendable')
    expect(places.every((place) => place > 0)).toBe(true)
    expect(places).toEqual(places.toSorted((a, b) => a - b))
  })

  it('says of each piece in what language it is told, for the voice of a screen reader', () => {
    const markup = show(
      { findings: [{ ...reportNow, facts: ['La porte était ouverte.'] }] },
      { ...inEnglish, explanations: 'fr' },
    )
    expect(markup).toContain('<span lang="en">Lock it</span>')
    expect(markup).toContain('<li lang="fr">La porte était ouverte.</li>')
    expect(markup).toContain(`lang="en">${reportNow.statement}`)
  })

  it('marks a section that was not verified, and only that one', () => {
    expect(show().match(/section not verified/g)).toHaveLength(1)
  })

  it('shows official addresses as text and makes no link of them', () => {
    const markup = show()
    expect(markup).toContain('https://www.ecfr.gov/current/title-32/part-2001')
    expect(markup).not.toContain('<a ')
  })

  it('shows facts, reason and remedy of a finding', () => {
    const markup = show({ findings: [reportNow] })
    expect(markup).toContain(reportNow.because)
    for (const fact of reportNow.facts) expect(markup).toContain(`>${fact}</li>`)
    expect(markup).toContain(reportNow.remedy)
  })

  it('says which overlay made a rule what it is, and why', () => {
    const finding = makeFinding({
      changes: [
        { overlay: 'House rules', change: 'added', reason: 'We keep a log.' },
        { overlay: 'Third floor', change: 'tightened', reason: 'The floor was inspected.' },
      ],
    })
    const markup = show({ findings: [finding] })
    const places = order(
      markup,
      'Added by “House rules”',
      'We keep a log.',
      'Made stricter by “Third floor”',
      'The floor was inspected.',
    )
    expect(places.every((place) => place > 0)).toBe(true)
    expect(places).toEqual(places.toSorted((a, b) => a - b))
    expect(show()).not.toContain('Added by')
  })

  it('says so when nothing was found', () => {
    expect(show({ findings: [] })).toContain('Nothing was found against this choice')
  })

  it('says that no choice was better, or shows the better one with its findings', () => {
    expect(show()).toContain('No choice here was better.')
    const markup = show({
      better: { label: 'Stay there', findings: [securedFirst], harm: noHarm, points: 3 },
    })
    expect(markup).toContain('Stay there')
    expect(markup).toContain('+3 points')
    expect(markup).not.toContain('No choice here was better.')
  })

  it('folds away the clauses of a rule, each with its words, its facts and its source', () => {
    const markup = show({ findings: [makeFinding()] })
    expect(markup).toContain('the 2 things it asks for')
    expect(markup).toContain('aria-expanded="false"')
    expect(markup).toMatch(/The boxes are CONFIDENTIAL or higher\..*The boxes are TOP SECRET\./)
    expect(markup).toContain('<code class="clause-source">document.level &gt;= CONFIDENTIAL</code>')
  })

  it('does not repeat a fact that says the same as its clause', () => {
    const markup = show({ findings: [makeFinding({ facts: [] })] })
    expect(markup.match(/The storeroom is not a GSA-approved security container/g)).toHaveLength(1)
  })

  it('folds away the rules that all but applied, with the one reason of each', () => {
    expect(show()).not.toContain('all but applied')
    const markup = show({ nearMisses: [nearlyLeft, nearlyReceipted] })
    const places = order(
      markup,
      '2 rules that all but applied',
      'Nearly a critical violation',
      nearlyLeft.reason,
      'Nearly to your credit',
      nearlyReceipted.reason,
    )
    expect(places.every((place) => place > 0)).toBe(true)
    expect(places).toEqual(places.toSorted((a, b) => a - b))
  })

  it('shows points and harm of the decision', () => {
    const markup = show()
    expect(markup).toContain('\u221252 points')
    expect(markup).toMatch(/Compromise<\/dt><dd[^>]*>7</)
    expect(show({ harm: noHarm })).toContain('No harm in any dimension.')
  })
})
