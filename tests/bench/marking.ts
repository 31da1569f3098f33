/**
 * How fast markings are read and judged: a million banners a minute or better, and no hostile text
 * above 50 ms. Run with `node tests/bench/marking.ts`; it fails where a budget is missed.
 */
import { pathToFileURL } from 'node:url'
import { parse } from '../../content/marking/parse.ts'
import { validate } from '../../content/marking/validate.ts'

export const budgets = { bannersPerMinute: 1_000_000, hostileMs: 50 } as const

export interface MarkingFigures {
  readonly bannersPerMinute: number
  /** Slowest of the hostile texts, best of three. */
  readonly hostileMs: number
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
const floods = ['/', '(', ')', ',', ' ', '-', '//NOFORN', '/CAN', ', A', 'A ', '[(']
const floodSize = 100_000

function judge(text: string): number {
  return validate(parse(text, 'banner')).length
}

/** Measures both figures on this machine. */
export function measureMarkings(rounds = 20_000): MarkingFigures {
  for (const text of banners) judge(text)
  const started = performance.now()
  for (let round = 0; round < rounds; round += 1) {
    for (const text of banners) judge(text)
  }
  const minutes = (performance.now() - started) / 60_000
  const hostile = floods.map((flood) => {
    const text = `SECRET//${flood.repeat(floodSize / flood.length)}`
    return Math.min(...[1, 2, 3].map(() => timed(text)))
  })
  return {
    bannersPerMinute: Math.round((rounds * banners.length) / minutes),
    hostileMs: Math.max(...hostile),
  }
}

function timed(text: string): number {
  const started = performance.now()
  judge(text)
  return performance.now() - started
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { bannersPerMinute, hostileMs } = measureMarkings()
  console.log(
    `markings: ${bannersPerMinute.toLocaleString('en')} banners a minute, hostile text ${hostileMs.toFixed(1)} ms`,
  )
  const kept = bannersPerMinute >= budgets.bannersPerMinute && hostileMs <= budgets.hostileMs
  process.exitCode = kept ? 0 : 1
}
