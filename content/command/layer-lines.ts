/** A policy in a terminal: what its overlays build on and do to the rules, and which rules no module fires. */
import { rulesUnder, type Overlay, type Policy } from '../engine/policy.ts'
import type { Rule } from '../engine/rule.ts'
import type { PackFiles } from '../pack.ts'
import { wrap } from './text-layout.ts'

/** What the overlays that a pack brings do to the rules, and why, one by one; nothing where it brings none. */
export function layerLines(
  policy: Policy,
  { name, files }: { readonly name: string; readonly files: PackFiles },
  width: number,
): readonly string[] {
  const own = [...policy.overlays.values()].filter(({ id }) =>
    files.has(`policy/overlays/${id}.yaml`),
  )
  if (own.length === 0) return []
  return [
    `\nOverlays in ${name}policy, over ${policy.rules.length} rules:`,
    ...own.flatMap((overlay) => linesOf(policy, overlay, width)),
  ]
}

function linesOf(
  policy: Policy,
  { id, title, on, added, tightened, switchedOff }: Overlay,
  width: number,
): readonly string[] {
  const below = new Map(rulesUnder(policy, on).map((rule) => [rule.id, rule]))
  const did = { adds: added, tightens: tightened, 'switches off': switchedOff }
  const counts = Object.entries(did).flatMap(([what, { length }]) =>
    length > 0 ? [`${what} ${length}`] : [],
  )
  const line = (sign: string, text: string) => wrap(text, width, '      ', `  ${sign} `)
  return [
    `${id} (${title}), on ${on ?? 'the base policy'}: ${counts.join(', ') || 'changes nothing'}`,
    ...added.map((rule) => line('+', `${rule.id}, ${gravity(rule)}: ${reasonOf(rule)}`)),
    ...tightened.map((rule) =>
      line('!', `${rule.id}, ${stricter(below.get(rule.id), rule)}: ${reasonOf(rule)}`),
    ),
    ...switchedOff.map(({ rule, reason }) => line('-', `${rule}: ${reason}`)),
  ]
}

/** The rules that no module fires, by area; nothing where there is none. */
export function unfiredLines(
  byArea: readonly (readonly [area: string, ids: readonly string[]])[],
  width: number,
): readonly string[] {
  const count = byArea.reduce((sum, [, ids]) => sum + ids.length, 0)
  if (count === 0) return []
  return [
    `\nRules that no module fires (${count}):`,
    ...byArea.map(([area, ids]) => wrap(`${area}: ${ids.join(', ')}`, width, '    ', '  ')),
  ]
}

const gravity = ({ severity, verdict }: Rule): string => `${severity} ${verdict}`
const reasonOf = ({ changes }: Rule): string => changes.at(-1)?.reason ?? ''

/** What became of a rule that was tightened. */
function stricter(before: Rule | undefined, now: Rule): string {
  if (before === undefined) return gravity(now)
  return [
    ...(gravity(before) === gravity(now) ? [] : [`${gravity(now)} (was ${gravity(before)})`]),
    ...(before.when.source === now.when.source ? [] : ['wider']),
    ...more(now.harms.length - before.harms.length, 'harm'),
    ...more(now.cites.length - before.cites.length, 'citation'),
  ].join(', ')
}

const more = (count: number, what: string): string[] =>
  count === 0 ? [] : [`${count} more ${what}${count === 1 ? '' : 's'}`]
