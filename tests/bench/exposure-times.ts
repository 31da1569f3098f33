/** Exposure in the largest pool there may be, in a process of its own that sends what it took. */
import { z } from 'zod'
import { mosaicFields } from '../../content/engine/exposure/data.ts'
import { contributionsTo, exposureOf, mostTelling } from '../../content/engine/exposure/exposure.ts'
import { foresee } from '../../content/engine/exposure/foresee.ts'
import { share, tell, type Knowledge } from '../../content/engine/exposure/knowledge.ts'
import { createMosaic } from '../../content/engine/exposure/mosaic.ts'
import { timed } from './own-process.ts'

export type ExposureTimes = {
  readonly people: number
  readonly pieces: number
  readonly audiences: number
  readonly readMs: number
  readonly exposureMicroseconds: number
  readonly foreseeMicroseconds: number
  readonly contributionsMicroseconds: number
  readonly mostTellingMicroseconds: number
}

const people = 10_000
const numbers = (count: number) => Array.from({ length: count }, (_, at) => at)
const names = (stem: string, count: number) => numbers(count).map((at) => `${stem}-${at}`)
const shares = (values: readonly string[]) =>
  Object.fromEntries(values.map((value, at) => [value, values.length - at]))

const posts = names('post', 40)
const languages = names('language', 12)
const towns = names('town', 90)
const audiences = names('audience', 20)

/** Pieces that each tell little: none names a single post, town or day. */
const pieces = Object.fromEntries(
  numbers(60).map((at) => {
    const reveals = [
      { post: posts.slice(0, 39 - (at % 20)) },
      { language: languages.slice(0, 11 - (at % 6)) },
      { town: { not: towns[1 + at] } },
      { joined: { from: `${2010 - (at % 10)}-01-01` } },
      { age: { to: 60 - (at % 20) } },
    ][at % 5]
    return [`piece-${at}`, { about: 'heron', reveals }]
  }),
)

const data = z.strictObject(mosaicFields).parse({
  sources: {
    heron: {
      is: 'the-source',
      privy: [],
      pool: {
        attributes: {
          post: { kind: 'name', values: posts },
          language: { kind: 'name', values: languages },
          town: { kind: 'name', values: towns },
          joined: { kind: 'date' },
          age: { kind: 'number' },
        },
        people: [
          {
            id: 'the-source',
            has: {
              post: posts[0],
              language: languages[0],
              town: towns[0],
              joined: '2012-03-01',
              age: 34,
            },
          },
          {
            count: people - 1,
            spread: {
              post: shares(posts),
              language: shares(languages),
              town: shares(towns),
              joined: { from: '1990-01-01', to: '2024-12-31' },
              age: { from: 20, to: 65 },
            },
          },
        ],
      },
    },
  },
  pieces,
  audiences: Object.fromEntries(audiences.map((audience) => [audience, {}])),
})

const { value: read, ms: readMs } = timed(() => createMosaic(data, []))
if (read.faults.length > 0) throw new Error(JSON.stringify(read.faults, null, 1))
const { mosaic } = read
const ids = Object.keys(pieces)
const told = ids.slice(0, 40)
const untold = ids.slice(40)

/** Each audience is told some pieces; one in four audiences tell one another all they learn. */
let knowledge: Knowledge = share(
  mosaic.start,
  audiences.filter((_, at) => at % 4 === 0),
)
for (const [at, piece] of told.entries())
  knowledge = tell(knowledge, [audiences[at % audiences.length] ?? ''], [piece])

/** Microseconds that one call takes, over every audience and many rounds. */
function each(call: (audience: string, round: number) => unknown): number {
  const rounds = 50
  const all = () => {
    for (let round = 0; round < rounds; round++)
      for (const audience of audiences) call(audience, round)
  }
  all()
  return (1000 * timed(all).ms) / (rounds * audiences.length)
}

const seen = exposureOf(mosaic, knowledge, audiences[0] ?? '', 'heron')
if (seen.standing !== 'holds' || seen.pool !== people) throw new Error(JSON.stringify(seen))
process.send?.({
  people,
  pieces: ids.length,
  audiences: audiences.length,
  readMs,
  exposureMicroseconds: each((audience) => exposureOf(mosaic, knowledge, audience, 'heron')),
  foreseeMicroseconds: each((audience, round) =>
    foresee(mosaic, knowledge, [audience], [untold[round % untold.length] ?? '']),
  ),
  contributionsMicroseconds: each((audience) =>
    contributionsTo(mosaic, knowledge, audience, 'heron'),
  ),
  mostTellingMicroseconds: each((audience) => mostTelling(mosaic, knowledge, audience, 'heron')),
} satisfies ExposureTimes)
