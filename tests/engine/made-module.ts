/** Modules made of rules, a world and scenes, with words made up for all of it. */
import { explore } from '../../content/engine/explore/explore.ts'
import type { Exploration } from '../../content/engine/explore/report.ts'
import type { Explained } from '../../content/engine/view.ts'
import { loadPack, type PackFiles } from '../../content/pack.ts'
import { smallFiles } from './small-pack.ts'

type Things = Readonly<Record<string, object>>
type Lines = readonly { readonly when?: string; readonly say: string }[]
export type MadeScene = {
  readonly standing?: Lines
  readonly choices?: Things
  readonly closing?: Lines
  readonly [more: string]: unknown
}
export type Made = {
  readonly rules: readonly object[]
  readonly world: Readonly<Record<string, Things>>
  /** The first is where it starts. */
  readonly scenes: Readonly<Record<string, MadeScene>>
  /** Further fields of its structure. */
  readonly more?: object
  /** Words beyond those made up: of scenes, and of the rest. */
  readonly words?: Readonly<Record<string, object>>
  readonly text?: { readonly names?: object; readonly guides?: object }
  readonly policy?: PackFiles
}

/** A rule, as a policy file states it. */
export const rule = (
  id: string,
  on: string,
  when: string,
  verdict: string,
  severity: 'critical' | 'serious' | 'minor' = 'minor',
  confidence: 'verified' | 'from-memory' = 'verified',
) => ({
  id,
  statement: 'A rule.',
  on: [on],
  when,
  verdict,
  severity,
  harms: ['compromise'],
  because: 'So it was.',
  remedy: 'Do better.',
  cites: [{ source: 'the-order', section: 's.9' }],
  confidence,
  reviewed: '2026-01-01',
})

const mapped = <T, U>(all: Readonly<Record<string, T>>, change: (each: T, id: string) => U) =>
  Object.fromEntries(Object.entries(all).map(([id, each]) => [id, change(each, id)]))
const spoken = (lines: Lines) => Object.fromEntries(lines.map(({ say }) => [say, 'A line.']))

function wordsOf({ standing = [], choices = {}, closing }: MadeScene): object {
  if (closing !== undefined) return { title: 'The end', closing: spoken(closing) }
  return {
    title: 'A scene',
    setting: 'Here',
    story: 'A story.',
    question: 'What now?',
    standing: spoken(standing),
    choices: mapped(choices, () => ({ label: 'This.', outcome: 'So.' })),
  }
}

/** The module, ready to play. Null where no choice leads to one of its scenes; throws where else it is unsound. */
export function madeOrNull({
  rules,
  world,
  scenes,
  more,
  words,
  text: { names, ...others } = {},
  policy,
}: Made): Explained | null {
  const module = {
    id: 'made',
    version: '1.0.0',
    minutes: 5,
    areas: ['made'],
    actor: 'clerk',
    start: Object.keys(scenes)[0],
    world,
    scenes,
    ...more,
  }
  const text = {
    title: 'Made',
    summary: 'Made.',
    ...others,
    names: { ...mapped(world, (things) => mapped(things, (_, id) => `the ${id}`)), ...names },
    scenes: mapped(scenes, (scene, id) => ({ ...wordsOf(scene), ...words?.[id] })),
  }
  const pack = loadPack(
    new Map([
      ['policy/sources.yaml', smallFiles.get('policy/sources.yaml') ?? ''],
      ['policy/made.yaml', JSON.stringify({ area: 'made', rules })],
      ...(policy ?? []),
      ['modules/made/module.yaml', JSON.stringify(module)],
      ['modules/made/text.en.yaml', JSON.stringify(text)],
    ]),
  )
  const strange = pack.faults.filter(({ code }) => code !== 'unreachable')
  if (strange.length > 0) throw new Error(JSON.stringify(strange))
  return pack.modules.get('made')?.[0] ?? null
}

export function madeModule(made: Made): Explained {
  const playable = madeOrNull(made)
  if (playable === null) throw new Error('no choice leads to one of its scenes')
  return playable
}

/** What exploring says of a module. */
export function explored(playable: Explained): Exploration {
  const result = explore(playable)
  if (!result.ok) throw new Error(result.fault.code)
  return result.exploration
}
export const exploredOf = (made: Made): Exploration => explored(madeModule(made))
