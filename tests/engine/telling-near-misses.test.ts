/** Which near misses of a decision are told, and in what order. */
import { describe, expect, test } from 'vitest'
import { begin } from '../../content/engine/attempt.ts'
import { createConditionReader } from '../../content/engine/condition/condition.ts'
import { tellingNearMisses } from '../../content/engine/near-misses.ts'
import { indexRules, type Rule } from '../../content/engine/rule.ts'
import { change } from '../../content/engine/verbs/verb-definition.ts'
import type { Action } from '../../content/engine/verbs/verbs.ts'
import { factsOf } from '../../content/engine/world/facts.ts'
import { ruleWith } from './findings.ts'
import { smallModule } from './small-pack.ts'

const { world: bare } = begin(smallModule())
const clerk = bare.people['clerk']
if (clerk === undefined) throw new Error('there is no clerk')
/** Beside the clerk there is somebody without a clearance who needs the memo. */
const world = change(
  {
    ...bare,
    people: { clerk, guest: { ...clerk, clearance: 'UNCLASSIFIED', needs: ['memo'] } },
  },
  'document',
  'annex',
  { level: 'TOP SECRET' },
)

const read = createConditionReader(factsOf('show'))
/** A violation that misses by one clause, since the memo is classified. */
function missing(id: string, clause: string, parts: Partial<Rule> = {}): Rule {
  const result = read(`document.level > UNCLASSIFIED && ${clause}`)
  if (!result.ok) throw new Error(result.fault.problem)
  return ruleWith({ id, on: ['show'], when: result.condition, severity: 'serious', ...parts })
}

const show = (document: string): Action => ({
  verb: 'show',
  objects: { document, recipient: 'clerk' },
  particulars: { verified: true, reveals: [] },
})
const told = (rules: readonly Rule[], fired: readonly string[] = [], actions = [show('memo')]) =>
  tellingNearMisses(indexRules(rules), world, actions, {
    actor: 'clerk',
    fired: new Set(fired),
  }).map(({ rule }) => rule.id)

const praise = { verdict: 'commendable' } as const
const person = missing('a-person', 'recipient.clearance < SECRET')
const access = missing('b-access', 'access.needToKnow')
const thing = missing('c-thing', 'document.level == TOP_SECRET')
const way = missing('d-way', '!action.verified')
const grave = missing('e-grave', 'document.level > SECRET', { severity: 'critical' })

describe('of the near misses of a decision', () => {
  test('the graver come first, then those by the way, by a thing and by the person', () => {
    expect(told([person, way, grave])).toEqual(['e-grave', 'd-way', 'a-person'])
    expect(told([thing, person, way])).toEqual(['d-way', 'c-thing', 'a-person'])
    expect(told([access, thing, way])).toEqual(['d-way', 'c-thing', 'b-access'])
    expect(
      told([missing('z-minor', 'action.verified == false', { severity: 'minor' }), person]),
    ).toEqual(['a-person', 'z-minor'])
  })

  test('those alike come in the order of their ids', () => {
    const other = missing('c-way', 'action.verified == false')
    expect(told([way, other])).toEqual(['c-way', 'd-way'])
    expect(told([other, way])).toEqual(['c-way', 'd-way'])
    expect(told([access, person])).toEqual(['a-person', 'b-access'])
  })

  test('at most three against the trainee are told, and two in their favour', () => {
    const clauses = ['!action.verified', 'action.verified == false', 'document.level > SECRET']
    const praises = clauses.map((clause, at) => missing(`praise-${at}`, clause, praise))
    expect(told([person, thing, way, grave, ...praises])).toEqual([
      'e-grave',
      'd-way',
      'c-thing',
      'praise-0',
      'praise-1',
    ])
  })

  test('each reason is told once against and once in favour', () => {
    const twice = missing('f-way', '!action.verified')
    const kept = missing('g-way', '!action.verified', praise)
    expect(told([twice, way, kept])).toEqual(['d-way', 'g-way'])
  })

  test('each rule is told once, where it was first missed', () => {
    expect(told([way], [], [show('memo'), show('annex')])).toEqual(['d-way'])
    const misses = tellingNearMisses(indexRules([way]), world, [show('memo'), show('annex')], {
      actor: 'clerk',
      fired: new Set(),
    })
    expect(misses.map(({ action }) => action.objects.document)).toEqual(['memo'])
  })

  test('none is told of a rule that fired, of a caution, of an omission or of advice', () => {
    expect(told([way, person], ['d-way'])).toEqual(['a-person'])
    for (const parts of [
      { verdict: 'caution' },
      { verdict: 'omission' },
      { confidence: 'from-memory' },
    ] as const)
      expect(told([missing('way', '!action.verified', parts)])).toEqual([])
  })

  test('none is told that nothing at hand could have met', () => {
    expect(told([missing('copied', 'document.copies > 100')])).toEqual([])
    expect(told([missing('nato', 'recipient.natoBriefed')])).toEqual([])
    expect(told([missing('uncleared', 'recipient.clearance == UNCLASSIFIED')])).toEqual([
      'uncleared',
    ])
  })

  test('a later action is seen in the world that the earlier ones left', () => {
    const again = missing('again', '!(recipient.id in document.readBy)')
    expect(told([again])).toEqual([])
    expect(told([again], [], [show('memo'), show('memo')])).toEqual(['again'])
  })
})
