/** The marking bench as written: classification guides and pages to mark, and their words. */
import { z } from 'zod'
import { LevelSchema } from '../world/level.ts'

const Name = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'use lower-case words joined by hyphens')
const Fact = z.string().regex(/^[a-z][A-Za-z0-9]*$/, 'use one word, such as `berth` or `crewSize`')
const Value = z.union([z.boolean(), z.int(), z.string()])
const Text = z.string().trim().min(1)
const Reason = z.string().regex(/^1\.4\([a-h]\)$/, 'write it as 1.4 and a letter, as 1.4(c)')

/** How long what an element covers stays classified: so many years from the document's date, or as written. */
const duration = {
  years: z.int().min(1).max(25).optional().describe('Years from the date of the document'),
  declassifyOn: Text.optional().describe('An instruction as the line has it, such as 50X1-HUM'),
}

const ElementSchema = z.strictObject({
  when: z.string().describe('CEL over the facts of a portion: `portion.berth`'),
  mark: Text.describe('Level and controls as a banner writes them'),
  reason: Reason.optional(),
  ...duration,
})

/** Portions that are more together than each alone. */
const CompilationSchema = z.strictObject({
  when: z
    .string()
    .describe(
      'CEL over the facts of all portions together: any that holds, the highest number, the texts',
    ),
  level: LevelSchema,
  reason: Reason.optional(),
  ...duration,
})

/** A classification guide. What it decides on is facts; each portion of a page has some. */
export const GuideSchema = z.strictObject({
  facts: z
    .record(Fact, Value)
    .describe('Facts of a portion that it decides on, each with its value unless a portion says'),
  elements: z.record(Name, ElementSchema),
  compilations: z.record(Name, CompilationSchema).default({}),
})
export type GuideData = z.output<typeof GuideSchema>

/** `cable/2`: the second portion of a document. */
const From = z.string().regex(/^[a-z0-9-]+\/[1-9]\d?$/, 'write a document and a portion: cable/2')

/** What a scene says of the page that the trainee marks. */
export const pageFields = {
  document: Name.describe('The document that the page stands for in the world'),
  date: z.string().regex(/^\d{8}$/, 'write the date as 20260714'),
  practice: z
    .boolean()
    .default(false)
    .describe('Faults of form are shown while the trainee types, and not only afterwards'),
  offers: z
    .array(Text)
    .default([])
    .describe('Controls in the pick list, as a banner writes them; anything can be typed'),
  portions: z
    .record(
      Name,
      z.strictObject({
        facts: z.record(Fact, Value).default({}),
        from: z.array(From).default([]).describe('Portions of documents that it takes over'),
      }),
    )
    .describe('Its portions in order; their marks follow from guides and sources'),
}
const PageSchema = z.strictObject(pageFields)
export type PageData = z.output<typeof PageSchema>

/** A guide in words. */
export const GuideTextSchema = z.strictObject({
  title: Text,
  cite: Text.describe('How a source line names it: title, office, date'),
  header: z.array(Text).default([]),
  elements: z.record(Name, Text).default({}),
})

/** A page to mark in words. */
export const PageTextSchema = z.strictObject({
  title: Text,
  header: z.array(Text).default([]),
  classifiedBy: Text.describe('Name and position of the trainee, as the page should have them'),
  portions: z.record(Name, Text),
})

/** The lines at the foot of a marked document. */
export const BlockTextSchema = z.strictObject({
  classifiedBy: Text,
  reason: Text.optional(),
  derivedFrom: Text.optional(),
  declassifyOn: Text,
})
