/** Sets text in a PDF: picks for each character the font that has it, breaks lines, and draws them. */
import { readFileSync } from 'node:fs'
import { fontFile, scripts, weights, type Script, type Weight } from './report-fonts.ts'

/** A way of setting text: size and line height in points. */
export type Style = {
  readonly size: number
  readonly leading: number
  readonly weight: Weight
  readonly colour: string
}

export type Typesetter = {
  /**
   * Breaks text into lines no wider than `width` points, at spaces, and inside words that are longer than
   * a line. A line at whose end a word ends has a space there, so that words stay apart when read aloud.
   */
  readonly lines: (text: string, style: Style, width: number) => readonly string[]
  /** Draws lines below one another, the first line's top at `y`. */
  readonly draw: (lines: readonly string[], style: Style, at: Place) => void
  /** Whether every character can be shown; those that cannot are drawn as «?». */
  readonly covers: (text: string) => boolean
}
type Place = { readonly x: number; readonly y: number; readonly rightAlignedIn?: number }

/** Parts of the document's font that its type definitions do not tell of. */
type OpenFont = { readonly _font: { readonly font: { readonly characterSet: readonly number[] } } }

const unknown = '?'
/** Characters that are not drawn and only steer how others are. */
const unseen = /[\p{Cf}\p{Cc}\p{Variation_Selector}]/gu

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' })
const fontName = (script: Script, weight: Weight) => `${script} ${weight}`

/** Opens the fonts in a document, which embeds those that come to be used. */
export function createTypesetter(document: PDFKit.PDFDocument): Typesetter {
  const coverage = new Map<Script, ReadonlySet<number>>()
  for (const weight of weights)
    for (const script of scripts) {
      // The type definitions know file names alone; the bytes serve inside an archive too.
      document.registerFont(fontName(script, weight), readFileSync(fontFile(script, weight)))
      document.font(fontName(script, weight))
      const { characterSet } = (document as unknown as OpenFont)['_font'].font
      if (weight === weights[0]) coverage.set(script, new Set(characterSet))
    }

  const scriptOf = (cluster: string): Script | undefined => {
    const points = [...cluster].map((each) => each.codePointAt(0) ?? 0)
    return scripts.find((script) => points.every((point) => coverage.get(script)?.has(point)))
  }

  /** Text in runs of one font each: a letter with its marks in one where one has them all. */
  const runsOf = (text: string): readonly { script: Script; text: string }[] => {
    const runs: { script: Script; text: string }[] = []
    const add = (script: Script, piece: string) => {
      const last = runs.at(-1)
      if (last?.script === script) last.text += piece
      else runs.push({ script, text: piece })
    }
    for (const { segment } of graphemes.segment(text.replaceAll(unseen, ''))) {
      const script = scriptOf(segment)
      if (script !== undefined) add(script, segment)
      else
        for (const each of segment) add(scriptOf(each) ?? 'latin', scriptOf(each) ? each : unknown)
    }
    return runs
  }

  const widths = new Map<string, number>()
  const widthOf = (text: string, { size, weight }: Style): number => {
    const key = `${weight} ${text}`
    let width = widths.get(key)
    if (width === undefined) {
      width = 0
      for (const run of runsOf(text))
        width += document.font(fontName(run.script, weight), 1000).widthOfString(run.text)
      widths.set(key, width)
    }
    return (width * size) / 1000
  }

  /** A word in pieces that each fit a line: cut after hyphens, and between letters where that is not enough. */
  const piecesOf = (word: string, style: Style, width: number): readonly string[] => {
    if (widthOf(word, style) <= width) return [word]
    return word.split(/(?<=-)/).flatMap((part) => {
      const fitting = ['']
      for (const { segment } of graphemes.segment(part)) {
        const last = fitting.at(-1) ?? ''
        if (last !== '' && widthOf(last + segment, style) > width) fitting.push(segment)
        else fitting[fitting.length - 1] = last + segment
      }
      return fitting
    })
  }

  return {
    covers: (text) =>
      [...text.replaceAll(unseen, '')].every((each) => scriptOf(each) !== undefined),
    lines: (text, style, width) => {
      const lines = ['']
      for (const word of text.trim().split(/\s+/))
        for (const piece of [...piecesOf(word, style, width), ' ']) {
          const last = lines.at(-1) ?? ''
          const begins = last === '' || piece === ' '
          if (begins || widthOf(`${last}${piece}`, style) <= width)
            lines[lines.length - 1] = last + piece
          else lines.push(piece)
        }
      return lines
    },
    draw: (lines, style, { x, y, rightAlignedIn }) => {
      document.fillColor(style.colour)
      for (const [at, line] of lines.entries()) {
        const baseline = y + at * style.leading + style.leading * 0.75
        const indent =
          rightAlignedIn === undefined ? 0 : rightAlignedIn - widthOf(line.trimEnd(), style)
        let from = x + indent
        for (const run of runsOf(line)) {
          document.font(fontName(run.script, style.weight), style.size)
          document.text(run.text, from, baseline, { lineBreak: false, baseline: 'alphabetic' })
          from += document.widthOfString(run.text)
        }
      }
    },
  }
}
