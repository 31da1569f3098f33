/**
 * Knowledge: who was told what, and who hears whom.
 *
 * It only ever grows, and what an audience has learned is a union: of all that was told to anyone it hears,
 * directly or through others, whenever that was. So the order of tellings never matters, nor does telling
 * twice.
 */
import type { Wording } from './wording.ts'

/** That an audience was told something. */
export type Telling = { readonly to: string; readonly wording: Wording }
/** That an audience learns all that another learns. */
export type Link = { readonly audience: string; readonly hears: string }

/** Plain data, part of a world. Both lists are in the order in which things happened. */
export type Knowledge = { readonly tellings: readonly Telling[]; readonly links: readonly Link[] }

/** The audience whom every other hears. */
export const publicAudience = 'public'
export const nothingKnown: Knowledge = { tellings: [], links: [] }

/** Tells every one of some audiences every one of some wordings. */
export function tell(
  knowledge: Knowledge,
  audiences: readonly string[],
  wordings: readonly Wording[],
): Knowledge {
  const said = audiences.flatMap((to) => wordings.map((wording) => ({ to, wording })))
  return merge(knowledge, { tellings: said, links: [] })
}

/** Lets an audience hear another: it learns what the other has learned and will learn. */
export const hear = (knowledge: Knowledge, audience: string, hears: string): Knowledge =>
  merge(knowledge, { tellings: [], links: [{ audience, hears }] })

/** Lets all of some audiences hear one another. */
export const share = (knowledge: Knowledge, audiences: readonly string[]): Knowledge =>
  merge(knowledge, {
    tellings: [],
    links: audiences.flatMap((audience) =>
      audiences.filter((hears) => hears !== audience).map((hears) => ({ audience, hears })),
    ),
  })

/** All that is in either, the first before the second. The same value where the second adds nothing. */
export function merge(first: Knowledge, second: Knowledge): Knowledge {
  const tellings = added(first.tellings, second.tellings, ({ to, wording }) => `${to} ${wording}`)
  const links = added(first.links, second.links, ({ audience, hears }) => `${audience} ${hears}`)
  return tellings === first.tellings && links === first.links ? first : { tellings, links }
}

/** What an audience has learned, in the order in which it was told, nothing twice. */
export function learnedBy({ tellings, links }: Knowledge, audience: string): readonly Wording[] {
  const heard = heardBy(links, audience)
  return [...new Set(tellings.filter(({ to }) => heard.has(to)).map(({ wording }) => wording))]
}

/** Every audience of which anything is known. */
export const audiencesIn = ({ tellings, links }: Knowledge): readonly string[] => [
  ...new Set([
    ...tellings.map(({ to }) => to),
    ...links.flatMap(({ audience, hears }) => [audience, hears]),
  ]),
]

/** Every audience that learns what one of these is told, of those that anything is known of. */
export function reachedFrom(knowledge: Knowledge, told: readonly string[]): readonly string[] {
  return [...new Set([...told, ...audiencesIn(knowledge)])].filter((audience) => {
    const heard = heardBy(knowledge.links, audience)
    return told.some((each) => heard.has(each))
  })
}

/** Knowledge as one text: equal for two that have come to the same in whatever order. */
export const knowledgeKey = ({ tellings, links }: Knowledge): string =>
  [
    ...tellings.map(({ to, wording }) => `${to} ${wording}`).toSorted(),
    ...links.map(({ audience, hears }) => `${audience}<${hears}`).toSorted(),
  ].join('\n')

/** An audience and all whom it hears, directly or through others. */
export function heardBy(links: readonly Link[], audience: string): ReadonlySet<string> {
  const heard = new Set([audience, publicAudience])
  for (const one of heard)
    for (const link of links) if (link.audience === one) heard.add(link.hears)
  return heard
}

function added<T>(
  before: readonly T[],
  more: readonly T[],
  key: (each: T) => string,
): readonly T[] {
  const known = new Set(before.map(key))
  const fresh: T[] = []
  for (const each of more) {
    if (known.has(key(each))) continue
    known.add(key(each))
    fresh.push(each)
  }
  return fresh.length === 0 ? before : [...before, ...fresh]
}
