import { readFileSync, readdirSync } from 'node:fs'
import { join, relative } from 'node:path'
import { describe, expect, it } from 'vitest'

const renderer = join(import.meta.dirname, '../../renderer')
const read = (file: string) => readFileSync(join(renderer, file), 'utf8')
const styleFiles = readdirSync(renderer, { recursive: true, encoding: 'utf8' }).filter((file) =>
  file.endsWith('.css'),
)

/** The value of each colour token in one theme. */
function tokens(theme: 'light' | 'dark'): Map<string, string> {
  const css = read('styles/tokens.css').split('@media')[0] ?? ''
  const found = css.matchAll(
    /--([a-z-]+): (?:light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)|(#[0-9a-f]{6}));/g,
  )
  return new Map(
    [...found].map(([, name = '', light, dark, both]) => [
      name,
      both ?? (theme === 'light' ? light : dark) ?? '',
    ]),
  )
}

/** Relative luminance as WCAG 2.2 defines it. */
function luminance(colour: string): number {
  const channel = (start: number) => {
    const share = Number.parseInt(colour.slice(start, start + 2), 16) / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  }
  return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5)
}

function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b)
  return (light + 0.05) / (dark + 0.05)
}

const grounds = ['paper', 'surface', 'sunk', 'page']
const pairs: readonly [string, string, number][] = [
  ...['ink', 'ink-soft', 'ink-faint', 'accent', 'critical', 'serious', 'minor', 'commend'].flatMap(
    (text) => grounds.map((ground): [string, string, number] => [text, ground, 4.5]),
  ),
  ...['edge'].flatMap((edge) =>
    ['paper', 'surface', 'page'].map((ground): [string, string, number] => [edge, ground, 3]),
  ),
  ...['critical', 'serious', 'minor', 'commend', 'accent'].map((tone): [string, string, number] => [
    'ink-faint',
    `${tone}-soft`,
    4.5,
  ]),
  ['on-accent', 'accent', 4.5],
  ['on-accent', 'accent-strong', 4.5],
  ['ink-soft', 'accent-soft', 4.5],
  ['on-level', 'level-unclassified', 4.5],
  ['on-level', 'level-confidential', 4.5],
  ['on-level', 'level-secret', 4.5],
  ['on-level-top-secret', 'level-top-secret', 4.5],
]

describe('tokens.css', () => {
  it.each(['light', 'dark'] as const)('keeps WCAG AA contrast in the %s theme', (theme) => {
    const values = tokens(theme)
    const poor = pairs.flatMap(([text, ground, least]) => {
      const ratio = contrast(values.get(text) ?? '', values.get(ground) ?? '')
      return ratio >= least ? [] : [`${text} on ${ground}: ${ratio.toFixed(2)} < ${least}`]
    })
    expect(poor).toEqual([])
  })
})

describe('all.css', () => {
  it('brings in every style file, each once', () => {
    const imported = [...read('styles/all.css').matchAll(/@import '(.+)';/g)].map(([, path = '']) =>
      relative(renderer, join(renderer, 'styles', path)),
    )
    expect(imported.toSorted()).toEqual(
      styleFiles.filter((file) => file !== join('styles', 'all.css')).toSorted(),
    )
  })

  it('asks for nothing from elsewhere and holds no data: address', () => {
    expect(styleFiles.filter((file) => /https?:|data:/.test(read(file)))).toEqual([])
  })
})

describe('index.html', () => {
  it('holds no inline style or script, and runs the bridge before the page', () => {
    const html = read('index.html')
    expect(html).not.toMatch(/<style|style=|<script>|\son[a-z]+="/)
    expect(html.indexOf('./bridge.js')).toBeGreaterThan(0)
    expect(html.indexOf('./bridge.js')).toBeLessThan(html.indexOf('./main.tsx'))
  })

  it('takes the id under which React Aria would add a style element', () => {
    expect(read('index.html')).toContain('id="react-aria-pressable-style"')
    expect(read('styles/base.css')).toContain('[data-react-aria-pressable]')
  })
})
