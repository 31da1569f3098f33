/** How fast markings are read and judged, in a process of its own that sends what it took. */
import { parse } from '../../content/marking/parse.ts'
import { validate } from '../../content/marking/validate.ts'
import { timed } from './own-process.ts'

export type MarkingTimes = {
  readonly bannersPerMinute: number
  /** The slowest text of 100 KB. */
  readonly floodMs: number
  /** How much longer four times the text takes, at worst. */
  readonly growth: number
}

const banners = [
  'SECRET//NOFORN',
  'UNCLASSIFIED//FOUO',
  'TOP SECRET//SI-G ABCD EFGH-XYZ/TK//RSEN/ORCON/REL TO USA, AUS, CAN, GBR, NZL',
  'SECRET//FGI CAN GBR//REL TO USA, CAN, GBR',
  '//JOINT SECRET CAN GBR USA//REL TO USA, CAN, GBR',
  'SECRET//RESTRICTED DATA-SIGMA 20//NOFORN',
  'TOP SECRET//SAR-BUTTER POPCORN-123/CANDY APPLE-XYZ YYY//NOFORN',
  'SECRET//NOFORN/REL TO USA, GBR',
  'SECRET/NOFORN',
]
/** What hostile texts repeat. */
const floods = ['/', '(', ')', ',', ' ', '-', '//NOFORN', '/CAN', ', A', 'A ', '[(']
const size = 100_000
const rounds = 20_000

const judge = (text: string): number => validate(parse(text, 'banner')).length

/** The fastest of five, since all else that runs only makes it slower. */
const fastest = (text: string): number =>
  Math.min(...Array.from({ length: 5 }, () => timed(() => judge(text)).ms))

const flood = (piece: string, length: number): number =>
  fastest(`SECRET//${piece.repeat(length / piece.length)}`)

for (const text of banners) for (let round = 0; round < 500; round++) judge(text)
const { ms } = timed(() => {
  for (let round = 0; round < rounds; round++) for (const text of banners) judge(text)
})
const times = floods.map((piece) => ({
  whole: flood(piece, size),
  quarter: flood(piece, size / 4),
}))
process.send?.({
  bannersPerMinute: (rounds * banners.length * 60_000) / ms,
  floodMs: Math.max(...times.map(({ whole }) => whole)),
  growth: Math.max(...times.map(({ whole, quarter }) => whole / quarter)),
} satisfies MarkingTimes)
