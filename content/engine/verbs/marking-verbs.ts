/** Verbs of marking a page portion by portion, as the marking bench takes a trainee's answer apart. */
import { z } from 'zod'
import { LevelSchema } from '../world/level.ts'
import { change, no, yes, type VerbDefinition } from './verb-definition.ts'

const Controls = z.array(z.string()).default([])

const mark = {
  bearsLevel: yes('the mark names a level'),
  level: LevelSchema.describe('the level put on it'),
  due: LevelSchema.describe('the level that sources and guide give'),
  missing: Controls.describe('controls that sources and guide give, and the mark does not have'),
  extra: Controls.describe('controls that the mark has, and neither sources nor guide give'),
  wellFormed: yes('the mark is written in the form of the register'),
}

type Mark = Readonly<Record<string, unknown>>
const some = (list: unknown): boolean => Array.isArray(list) && list.length > 0
const ranks = (level: unknown): number => LevelSchema.options.findIndex((each) => each === level)
const saysTooLittle = ({ level, due, missing }: Mark): boolean =>
  ranks(level) < ranks(due) || some(missing)
const saysTooMuch = ({ level, due, extra }: Mark): boolean =>
  ranks(level) > ranks(due) || some(extra)

export const markingVerbs = {
  /** Puts a mark in front of one portion of a page. The first portion begins the page's count anew. */
  'mark-portion': {
    needs: ['document'],
    may: [],
    particulars: z.strictObject({
      parts: z.int().positive().describe('portions of the page'),
      number: z.int().positive().describe('place of the portion on the page'),
      ...mark,
    }),
    effect: ({ world, objects, particulars }) => {
      const before = world.documents[objects.document ?? '']
      const fresh = particulars.number === 1
      const counted = (
        name: 'unmarkedPortions' | 'underMarked' | 'overMarked' | 'mismarked',
        more: boolean,
      ) => (fresh ? 0 : (before?.[name] ?? 0)) + (more ? 1 : 0)
      const bears = particulars.bearsLevel === true
      const [little, much] = [saysTooLittle(particulars), saysTooMuch(particulars)]
      const mismarked = counted('mismarked', !bears || little || much)
      return change(world, 'document', objects.document, {
        portionMarked: bears && (fresh || before?.portionMarked === true),
        unmarkedPortions: counted('unmarkedPortions', !bears),
        underMarked: counted('underMarked', bears && little),
        overMarked: counted('overMarked', bears && much),
        mismarked,
        mostlyMismarked: mismarked * 2 >= Number(particulars.parts),
      })
    },
  },
  /** Puts the banner on a page. */
  'mark-banner': {
    needs: ['document'],
    may: [],
    particulars: z.strictObject({
      ...mark,
      noforn: no('it bears NOFORN'),
      releasableTo: Controls.describe('partners in its release list'),
    }),
    effect: ({ world, objects, particulars }) => {
      const { bearsLevel, level, noforn, releasableTo } = particulars
      return change(world, 'document', objects.document, {
        marked: bearsLevel === true,
        shownLevel: LevelSchema.parse(level),
        bannerUnder: saysTooLittle(particulars),
        bannerOver: saysTooMuch(particulars),
        noforn: noforn === true,
        releasableTo: Array.isArray(releasableTo) ? releasableTo.map(String) : [],
      })
    },
  },
  /** Fills in the lines that say who made a page, from what, and until when it stays classified. */
  'fill-block': {
    needs: ['document'],
    may: [],
    particulars: z.strictObject({
      classifier: yes('it says who made the page, by name and position'),
      reasonCopied: no('the reason line of a source is copied across'),
      cited: yes('it names every source and guide that it is derived from, and no other'),
      instructed: yes('it says until when the page stays classified'),
      sooner: no('it would open the page sooner than the longest duration of its sources'),
      later: no('it would keep the page closed beyond the longest duration of its sources'),
      wellFormed: yes('the lines are written in the form that the directive asks for'),
    }),
    effect: ({ world, objects, particulars }) => {
      const { classifier, reasonCopied, cited, instructed, sooner, later } = particulars
      return change(world, 'document', objects.document, {
        blockFaulty:
          !(classifier && cited && instructed) || Boolean(reasonCopied || sooner || later),
      })
    },
  },
} as const satisfies Record<string, VerbDefinition>
