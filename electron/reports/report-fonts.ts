/** The fonts of the PDF: one family in two weights, cut into files by script. */
import { createRequire } from 'node:module'

/** The scripts in the order in which they are asked for a character. */
export const scripts = [
  'latin',
  'latin-ext',
  'cyrillic',
  'cyrillic-ext',
  'greek',
  'greek-ext',
  'vietnamese',
] as const
export const weights = [400, 600] as const
export type Script = (typeof scripts)[number]
export type Weight = (typeof weights)[number]

const { resolve } = createRequire(import.meta.url)

/** Where the font file of a script and weight is: in its package, from the source as from the bundle. */
export const fontFile = (script: Script, weight: Weight): string =>
  resolve(`@fontsource/source-sans-3/files/source-sans-3-${script}-${weight}-normal.woff`)
