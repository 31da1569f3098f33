import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { pdfOf } from '../../electron/reports/pdf.ts'
import { fontFile, scripts, weights } from '../../electron/reports/report-fonts.ts'
import type { Report } from '../../electron/reports/report.ts'
import { completion, failed, reportOf } from './completions.ts'

const has = (tool: string, flag: string) => spawnSync(tool, [flag]).error === undefined
const tools = has('qpdf', '--version') && has('pdffonts', '-v') && has('pdfinfo', '-v')

const many = Array.from({ length: 2_000 }, (_, at) =>
  at % 7 === 0 ? failed({ trainee: `Person ${at}` }) : completion({ trainee: `Person ${at}` }),
)

async function writePdf(report: Report): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'safehand-pdf-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const file = join(folder, 'report.pdf')
  writeFileSync(file, await pdfOf(report))
  return file
}
const run = (tool: string, ...args: string[]) =>
  execFileSync(tool, args, { encoding: 'utf8', maxBuffer: 100_000_000 })
/** The text of the structure tree as a screen reader goes through it. */
const readAloud = (file: string) => run('pdfinfo', '-struct-text', file)
/** The texts in the structure tree in their order. */
const spoken = (file: string) =>
  [...readAloud(file).matchAll(/^\s*"(.*)"$/gm)].map(([, text = '']) => text.trim())

describe('the PDF report', () => {
  it('says in its own bytes that it is tagged, in English, and PDF/UA-1', async () => {
    const text = Buffer.from(await pdfOf(reportOf([completion()]))).toString('latin1')
    expect(text.slice(0, 8)).toBe('%PDF-1.7')
    expect(text).toContain('<pdfuaid:part>1</pdfuaid:part>')
    expect(text).toMatch(/\/Marked true/)
    expect(text).toMatch(/\/Lang \(en\)/)
    expect(text).toMatch(/\/DisplayDocTitle true/)
    expect(text).toContain('Safehand: completion report, 2026-11-23')
    expect(text).not.toContain('Helvetica')
  })

  it('is the same bytes for the same report', async () => {
    const report = reportOf([completion(), failed()])
    expect(Buffer.from(await pdfOf(report)).equals(await pdfOf(report))).toBe(true)
  })

  it.each(weights)('finds a font of weight %i for every script it may need', (weight) => {
    expect(scripts.filter((script) => !existsSync(fontFile(script, weight)))).toEqual([])
  })

  it('survives a name and a title of any length and script', async () => {
    const report = reportOf([
      failed({ trainee: '🙂山田'.repeat(40), module: 'x'.repeat(3_000) }),
      completion({ trainee: '\u0301', module: ' ' }),
      failed({ criticalFindings: Array.from({ length: 100 }, (_, at) => `rule-${at}`) }),
    ])
    expect((await pdfOf(report)).length).toBeGreaterThan(1_000)
  })
})

describe.skipIf(!tools)('the PDF report, read by other programs', () => {
  it.each([
    ['no completion', reportOf([])],
    ['one completion', reportOf([completion()])],
    ['2,000 completions', reportOf(many)],
  ])('is sound with all fonts embedded: %s', async (_, report) => {
    const file = await writePdf(report)
    expect(run('qpdf', '--check', file)).toContain('No syntax or stream encoding errors')
    const fonts = run('pdffonts', file).trim().split('\n').slice(2)
    expect(fonts.length).toBeGreaterThan(0)
    expect(fonts.filter((line) => !/ yes yes yes /.test(line))).toEqual([])
    expect(run('pdfinfo', file)).toMatch(/Tagged: +yes/)
  })

  it('reads in the order of the page: title, totals, trust, then the table', async () => {
    const texts = spoken(await writePdf(reportOf([failed({ trainee: 'Berta' }), completion()])))
    expect(texts[0]).toBe('Completion report')
    expect(texts[1]).toBe(
      '2 completions of 1 module by 2 people. 1 passed and 1 not passed, 1 of these by a critical finding.',
    )
    expect(texts[2]).toMatch(/^Prepared on 23 November 2026, 14:20 UTC with Safehand 0\.1\.0\./)
    expect(texts[3]).toMatch(/self-reported and unsigned/)
    expect(texts.slice(4).join(' | ')).toBe(
      [
        'Person | Module | Version | Finished (UTC) | Result | Score | Critical findings',
        'Berta | The folder on the desk | 1.0.0 | 2026-11-23 09:12 | Not passed | 40',
        'paper-stays-on-premises report-at-once',
        'Anna Example | The folder on the desk | 1.0.0 | 2026-11-23 09:12 | Passed | 95 | None',
      ].join(' | '),
    )
  })

  it('names the rows and columns that its headings are for', async () => {
    const tree = readAloud(await writePdf(reportOf([completion()])))
    expect(tree.match(/\/Scope \/Column/g)).toHaveLength(7)
    expect(tree.match(/\/Scope \/Row/g)).toHaveLength(1)
    expect(tree).toMatch(/Document\n\s+H1[\s\S]*Table[\s\S]*THead[\s\S]*TBody/)
  })

  it('has no table where there is nothing', async () => {
    const tree = readAloud(await writePdf(reportOf([])))
    expect(tree).toContain('No module has been finished on this machine.')
    expect(tree).not.toContain('Table')
  })

  it('has each completion once, in regular rows, with headings repeated outside the structure', async () => {
    const some = many.slice(0, 120)
    const file = await writePdf(reportOf(some))
    const texts = spoken(file)
    const cells = texts.slice(texts.indexOf('Person'))
    expect(cells).toHaveLength(7 * 121)
    expect(cells.filter((_, at) => at % 7 === 0).slice(1)).toEqual(
      some.map(({ trainee }) => trainee),
    )
    const pages = Number(/Pages: +(\d+)/.exec(run('pdfinfo', file))?.[1])
    expect(pages).toBeGreaterThan(3)
    const drawn = run('pdftotext', '-layout', file, '-')
    expect(drawn.match(/Critical findings/g)).toHaveLength(pages)
    expect(drawn).toContain(`Page ${pages} of ${pages}`)
  })

  it('has 2,000 completions in regular rows too', async () => {
    const file = await writePdf(reportOf(many))
    const objects = run('qpdf', '--qdf', '--object-streams=disable', file, '-')
    expect(objects.match(/\/S \/TR\n/g)).toHaveLength(2_001)
    expect(objects.match(/\/S \/TH\n/g)).toHaveLength(2_007)
    expect(objects.match(/\/S \/TD\n/g)).toHaveLength(12_000)
    const drawn = run('pdftotext', '-layout', file, '-')
    expect(drawn.match(/Person \d+ /g)).toHaveLength(2_000)
  })

  it('has names in the letters of their scripts', async () => {
    const names = [
      'Łukasz Wiśniewski',
      'Kārlis Ozoliņš-Bērziņš',
      'Nguyễn Thị Minh Khai',
      'Иван Петров',
      'Ґалаґан Їжак',
      'Γιώργος Παπαδόπουλος',
      'Ἀριστοτέλης',
    ]
    const texts = spoken(await writePdf(reportOf(names.map((trainee) => completion({ trainee })))))
    expect(texts.filter((text) => names.includes(text))).toEqual(names)
    expect(texts.join(' ')).not.toContain('«?»')
  })

  it('puts «?» for what no font has, says so, and gives the name whole to screen readers', async () => {
    const file = await writePdf(reportOf([completion({ trainee: '山田 Anna' })]))
    expect(spoken(file)).toContain('?? Anna')
    expect(spoken(file).join(' ')).toContain('stand as «?»')
    const whole = Buffer.from('山田 Anna', 'utf16le').swap16().toString('hex')
    expect(run('qpdf', '--qdf', file, '-')).toMatch(new RegExp(`/ActualText <feff${whole}0020>`))
  })
})
