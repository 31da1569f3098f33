/** Clauses in words: what each part of a condition asks for, whether it was so, and the values it was asked of. */
import { valueAt, type Clause } from '../condition/clause.ts'
import type { Comparison, Tree } from '../condition/tree.ts'
import type { Finding, Occurrence } from '../finding.ts'
import { roles, type Role } from '../verbs/verb-definition.ts'
import type { Lexicon, Words } from './lexicon.ts'
import { isLevel } from '../world/facts.ts'
import { naming, sentence, valueInWords, wordsFor, type Voice } from './voice.ts'
import { factsInWords, forCount } from './words.ts'

type Order = Exclude<Comparison, 'in'>

/** Every clause of a rule that fired, so that each held, with the values it had on all that it fired on. */
export function clausesInWords(voice: Voice, { rule, occurrences }: Finding) {
  const [first, ...others] = occurrences
  if (first === undefined) return []
  return rule.when.clauses.map((clause) => ({
    words: sentence(askedInWords(voice, clause, [first, ...others])),
    facts: [...factsInWords(voice, occurrences, ({ bound }) => clause.readings(bound))],
    source: clause.source,
  }))
}

/** What a clause asks for, or, where `so` is false, the contrary. No sentence yet: it begins small. */
export function askedInWords(
  voice: Voice,
  { tree }: Pick<Clause, 'tree'>,
  asked: readonly [Occurrence, ...Occurrence[]],
  so = true,
): string {
  const [{ bound, action }] = asked
  const documents = new Set(asked.flatMap(({ parts }) => parts.document ?? []))
  const name = naming(
    voice,
    asked.map(({ parts }) => parts),
  )
  const { sentences } = voice.lexicon
  const named = (role: string): string =>
    role in roles && asked.every(({ parts }) => parts[role as Role] === undefined)
      ? sentences.absent[role as Role]
      : name(role)
  const fill = (form: string, path: string, value: string): string =>
    forCount(
      form
        .replaceAll('{x}', named(path.split('.')[0] ?? ''))
        .replaceAll('{value}', value)
        .replace(/\{(\w+)\}/g, (_, role: string) => named(role)),
      documents.size,
    )

  const tell = (of: Tree, holds: boolean): string => {
    switch (of.is) {
      case 'constant':
        return (of.value === true) === holds ? sentences.clause.always : sentences.clause.never
      case 'path':
        return yesOrNo(of.names.join('.'), holds)
      case 'not':
        return tell(of.of, !holds)
      case 'and':
      case 'or': {
        const parts = of.of.map((part) => tell(part, holds))
        return (of.is === 'and') === holds ? sentences.and(parts) : sentences.or(parts)
      }
      case 'compare':
        return compared(of, holds)
      case 'list':
      case 'size':
        throw new Error(`a ${of.is} is neither so nor not so`)
    }
  }

  const yesOrNo = (path: string, holds: boolean): string => {
    const words = wordsOf(voice.lexicon, path)
    if (typeof words === 'string') return fill(words, path, '')
    const [form, contrary] = holds ? words : [words[1], words[0]]
    if (form !== '')
      return fill(
        form,
        path,
        valueInWords(voice, action.verb, path, valueAt(bound, path)) || sentences.clause.another,
      )
    return sentences.clause.notSo(fill(contrary, path, ''))
  }

  const compared = ({ by, left, right }: Tree & { is: 'compare' }, holds: boolean): string => {
    if (by === 'in') return within(left, right, holds)
    const order = holds ? by : contraries[by]
    if (left.is === 'size') return withValue(pathOf(left.of), countAsked(order, right))
    if (left.is !== 'path')
      return compared({ is: 'compare', by: mirrored[by], left: right, right: left }, holds)
    const path = pathOf(left)
    if (isEmpty(right)) return yesOrNo(path, order !== '==')
    if (right.is === 'constant' && typeof right.value === 'boolean')
      return yesOrNo(path, (order === '==') === right.value)
    return withValue(path, valueAsked(path, order, right))
  }

  /** Whether it stands for no name: written so, or a fact that is empty here. */
  const isEmpty = (of: Tree): boolean =>
    of.is === 'constant' ? of.value === '' : of.is === 'path' && valueAt(bound, pathOf(of)) === ''

  const within = (item: Tree, list: Tree, holds: boolean): string => {
    if (list.is === 'list')
      return withValue(
        pathOf(item),
        sentences.clause.name[holds ? '==' : '!='](
          sentences.or(list.of.map((each) => constantInWords(pathOf(item), each))),
        ),
      )
    const of = constantInWords(pathOf(item), item)
    return withValue(
      pathOf(list),
      holds ? sentences.clause.among(of) : sentences.clause.notAmong(of),
    )
  }

  /** The value that a constant or another fact stands for. */
  const constantInWords = (path: string, of: Tree): string => {
    if (of.is === 'path') {
      const other = pathOf(of)
      return valueInWords(voice, action.verb, other, valueAt(bound, other))
    }
    return of.is === 'constant' && of.value !== null
      ? valueInWords(voice, action.verb, path, of.value)
      : ''
  }

  const valueAsked = (path: string, order: Order, right: Tree): string => {
    const { level, count, name: named } = sentences.clause
    const value = constantInWords(path, right)
    if (isLevel(action.verb, path)) return level[order](value)
    if (typeof valueAt(bound, path) === 'number') return count[order](value)
    return named[order === '!=' ? '!=' : '=='](value)
  }

  const countAsked = (order: Order, right: Tree): string => {
    const size = right.is === 'constant' ? Number(right.value) : 0
    return order === '==' && size === 0
      ? sentences.none
      : sentences.clause.count[order](sentences.number(size))
  }

  const withValue = (path: string, value: string): string => {
    const words = wordsOf(voice.lexicon, path)
    return fill(typeof words === 'string' ? words : words[0], path, value)
  }

  return tell(tree, so)
}

const contraries = {
  '==': '!=',
  '!=': '==',
  '<': '>=',
  '<=': '>',
  '>': '<=',
  '>=': '<',
} as const satisfies Record<Order, Order>

/** The same comparison read from right to left. */
const mirrored = {
  '==': '==',
  '!=': '!=',
  '<': '>',
  '<=': '>=',
  '>': '<',
  '>=': '<=',
} as const satisfies Record<Order, Order>

function pathOf(tree: Tree): string {
  if (tree.is !== 'path') throw new Error(`no words for a ${tree.is} where a fact is compared`)
  return tree.names.join('.')
}

/** The words for a fact that is asked for; what goes without saying elsewhere has to be said here. */
function wordsOf(lexicon: Lexicon, path: string): Words {
  const words = wordsFor(lexicon, path)
  if (words === undefined) throw new Error(`no words for the fact ${path}`)
  const [role = '', name] = path.split('.')
  const { known } = lexicon.sentences.clause
  if (typeof words === 'string' || words[0] !== '') return words
  return name === 'known' && role in known ? [known[role as keyof typeof known], words[1]] : words
}
