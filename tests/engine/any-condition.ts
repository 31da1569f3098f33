/** Any condition over a small vocabulary. */
import fc from 'fast-check'
import { createConditionReader, type Condition } from '../../content/engine/condition/condition.ts'

export const types = {
  document: { level: 'level', kind: 'string', foreign: 'bool', readBy: 'list', copies: 'int' },
  recipient: { id: 'string', clearance: 'level', cleared: 'bool', needs: 'list' },
  minutes: 'int',
} as const
const read = createConditionReader(types)
/** A condition as its author writes it. Throws where it cannot be read. */
export const conditionOf = (source: string): Condition => {
  const result = read(source)
  if (!result.ok) throw new Error(`${source}: ${result.fault.problem}`)
  return result.condition
}
const flag = fc.constantFrom('document.foreign', 'recipient.cleared')
const int = fc.constantFrom(
  'document.level',
  'document.copies',
  'recipient.clearance',
  'minutes',
  'size(document.readBy)',
  'size(document.kind)',
)
const text = fc.constantFrom('document.kind', 'recipient.id')
const list = fc.constantFrom('document.readBy', 'recipient.needs')
export const words = ['memo', 'cable', 'ann', 'ben', '']
const word = fc.constantFrom(...words).map((each) => JSON.stringify(each))
const number = fc.constantFrom('0', '1', '2', '3', '20', 'SECRET', 'TOP_SECRET')
const order = fc.constantFrom('<', '<=', '>', '>=')
const comparison = fc.oneof(order, fc.constantFrom('==', '!='))
const equality = fc.constantFrom('==', '!=')
const several = (of: fc.Arbitrary<string>) =>
  fc.array(of, { minLength: 1, maxLength: 4 }).map((each) => `[${each.join(', ')}]`)
const parts = (...of: fc.Arbitrary<string>[]) => fc.tuple(...of).map((each) => each.join(' '))
const whole = fc.constantFrom('0', '1', '2', 'SECRET')

export const source = fc.letrec<{ condition: string; clause: string }>((tie) => ({
  clause: fc.oneof(
    flag,
    parts(int, comparison, number),
    parts(number, comparison, int),
    parts(int, comparison, int),
    parts(int, order, fc.constant('1.5')),
    parts(int, fc.constant('in'), several(whole)),
    parts(text, comparison, word),
    parts(word, equality, text),
    parts(text, equality, text),
    parts(text, fc.constant('in'), several(word)),
    parts(fc.oneof(text, word), fc.constant('in'), list),
    parts(list, equality, fc.oneof(list, several(word))),
    parts(flag, equality, fc.oneof(flag, fc.constantFrom('true', 'false'))),
    fc.constantFrom('true', 'false', '1 < 2'),
  ),
  condition: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    tie('clause'),
    fc
      .tuple(tie('condition'), fc.constantFrom('&&', '||', '==', '!='), tie('condition'))
      .map(([a, op, b]) => `(${a}) ${op} (${b})`),
    tie('condition').map((each) => `!(${each})`),
    fc
      .tuple(tie('clause'), tie('clause'), tie('clause'))
      .map(([a, b, c]) => `${a} && ${b} && ${c}`),
  ),
})).condition
