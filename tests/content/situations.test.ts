/**
 * Situations in words, one file an area, with the rules that the policy reference lets one expect. A
 * situation names everything that fires, in whatever area; where one rule is a special case of another,
 * the special one alone is expected.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { z } from 'zod'
import { judge } from '../../content/engine/judge.ts'
import { indexRules } from '../../content/engine/rule.ts'
import { roles, type Role } from '../../content/engine/verbs/verb-definition.ts'
import { definitionOf, verbNames, type Action } from '../../content/engine/verbs/verbs.ts'
import { collectionOf, WorldSchema, type World } from '../../content/engine/world/world.ts'
import { pack, storeroom } from './built-in-pack.ts'

const ThingsSchema = z.record(z.string(), z.record(z.string(), z.record(z.string(), z.unknown())))
const AreaSchema = z.strictObject({
  area: z.string(),
  situations: z.array(
    z.strictObject({
      situation: z.string().min(30),
      given: ThingsSchema,
      action: z.partialRecord(z.enum(verbNames), z.record(z.string(), z.unknown())),
      fires: z.array(z.string()),
    }),
  ),
})
type Situation = z.output<typeof AreaSchema>['situations'][number]

const folder = join(import.meta.dirname, 'situations')
const read = (file: string): unknown => parse(readFileSync(join(folder, file), 'utf8'))
const cast = ThingsSchema.parse(read('cast.yaml'))
const areas = readdirSync(folder)
  .filter((file) => file !== 'cast.yaml')
  .map((file) => AreaSchema.parse(read(file)))
const index = indexRules(pack.policy.rules)

/** The cast with what a situation adds to it. A fact that does not exist is refused. */
function worldOf({ given }: Situation): World {
  const things = { ...cast }
  for (const [collection, added] of Object.entries(given)) {
    const all = { ...things[collection] }
    for (const [id, facts] of Object.entries(added)) all[id] = { ...all[id], ...facts }
    things[collection] = all
  }
  const { sources, knowledge } = storeroom.module.world
  return { ...WorldSchema.parse(things), minutes: 0, sources, knowledge }
}

/** The action of a situation, its particulars as they are unless said otherwise. */
function actionOf({ action }: Situation): Action {
  const [verb] = verbNames.filter((name) => action[name] !== undefined)
  if (verb === undefined) throw new Error('a situation has one action')
  const { needs, may, particulars } = definitionOf(verb)
  const own: ReadonlySet<string> = new Set([...needs, ...may])
  const parts = Object.entries(action[verb] ?? {})
  const objects = Object.fromEntries(parts.filter(([name]) => own.has(name)))
  const how = particulars.parse(Object.fromEntries(parts.filter(([name]) => !own.has(name))))
  return { verb, objects, particulars: how } as Action
}

const firedIn = (situation: Situation): readonly string[] =>
  judge(index, worldOf(situation), actionOf(situation), 'you').findings.map(({ rule }) => rule.id)

describe.each(areas)('$area', ({ situations }) => {
  test.each(situations)('$situation', (situation) => {
    expect(firedIn(situation)).toEqual(situation.fires.toSorted())
  })
})

test('sixteen areas have at least five situations each, and every thing in an action exists', () => {
  const known = new Set(pack.policy.rules.map(({ area }) => area))
  expect(areas.filter(({ area }) => known.has(area))).toHaveLength(16)
  expect(areas.filter(({ situations }) => situations.length < 5)).toEqual([])
  for (const situation of areas.flatMap(({ situations }) => situations)) {
    const world = worldOf(situation)
    for (const [role, id] of Object.entries(actionOf(situation).objects))
      expect(world[collectionOf(roles[role as Role])]).toHaveProperty(id)
  }
})
