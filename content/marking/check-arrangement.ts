import type { Code } from './codes.ts'
import { compareIds } from './compartments.ts'
import { dissemRank, nonIcRank } from './controls.ts'
import { note, quote, type Finding } from './finding.ts'
import { categories, type Category, type Item, type MarkTree, type Separator } from './mark-tree.ts'
import { aeaRank } from './read-aea.ts'

const categoryNames: Readonly<Record<Category, string>> = {
  sci: 'control systems',
  sap: 'special access programs',
  aea: 'atomic energy markings',
  fgi: 'foreign government information',
  cui: 'CUI',
  dissem: 'dissemination controls',
  nonIc: 'controls of other departments',
}

/** Judges how the entries of a mark stand: separators, order of categories, order within them, repeats. */
export function checkArrangement(tree: MarkTree, findings: Finding[]): void {
  // A NATO control written together with the level has no place among the categories.
  const items = tree.joinedNato ? tree.items.slice(1) : tree.items
  checkCategories(items, tree.text, findings)
  for (const category of categories) {
    checkWithin(
      category,
      items.filter((item) => item.category === category),
      tree.kind,
      findings,
    )
  }
}

function checkCategories(items: readonly Item[], text: string, findings: Finding[]): void {
  let previous: Item | undefined
  let furthest = -1
  for (const item of items) {
    const place = item.category === null ? -1 : categories.indexOf(item.category)
    const first = previous === undefined
    const known = item.category !== null && previous?.category !== null
    const ranTogether = previous?.at.start === item.at.start
    const sameCategory = !first && known && previous?.category === item.category
    if (item.before === '/' && (first || (known && !sameCategory))) {
      noteSeparator(
        text,
        item,
        {
          right: '//',
          message: 'categories are parted by `//`',
          also: first ? [] : ['E_CATEGORY_ORDER'],
          ranTogether,
        },
        findings,
      )
    } else if (item.before === '//' && sameCategory && !ownSegment(previous) && !ownSegment(item)) {
      const name = item.category === null ? '' : categoryNames[item.category]
      noteSeparator(
        text,
        item,
        {
          right: '/',
          message: `${name} share one category and are parted by one slash`,
          also: [],
          ranTogether,
        },
        findings,
      )
    } else if (item.before === '//' && place !== -1 && place < furthest) {
      note(findings, 'E_CATEGORY_ORDER', {
        at: item.at,
        message: `${item.category === null ? '' : categoryNames[item.category]} stand before ${categoryNames[categories[furthest] ?? 'dissem']}`,
      })
    }
    furthest = Math.max(furthest, place)
    previous = item
  }
}

/** NATO controls stand as a segment of their own behind the level. */
const ownSegment = (item: Item | undefined): boolean =>
  (item?.category === 'sap' && 'nato' in item) ||
  (item?.category === 'aea' && item.aea.base === 'ATOMAL')

interface WrongSeparator {
  readonly right: Separator
  readonly message: string
  readonly also: readonly Code[]
  /** Whether the entry ran together with the one before, so that no separator of its own is written. */
  readonly ranTogether: boolean
}

function noteSeparator(
  text: string,
  item: Item,
  { right, message, also, ranTogether }: WrongSeparator,
  findings: Finding[],
): void {
  const end = item.at.start
  let start = end
  while (text.charAt(start - 1) === '/') start -= 1
  const at = { start, end }
  note(findings, 'E_SEPARATOR', {
    at,
    message,
    also,
    fix: start < end && !ranTogether ? { at, text: right, does: `write ${right}` } : undefined,
  })
}

function checkWithin(
  category: Category,
  items: readonly Item[],
  kind: 'banner' | 'portion',
  findings: Finding[],
): void {
  const seen = new Set<string>()
  let previous: Item | undefined
  let ordered = true
  let late: Item | undefined
  for (const item of items) {
    const name = nameOf(item)
    if (seen.has(name)) {
      note(findings, 'E_DUPLICATE', {
        at: item.at,
        message: `${quote(name)} is already in this mark`,
      })
    } else if (previous !== undefined && compareItems(previous, item) > 0) {
      ordered = false
      late ??= item
    }
    seen.add(name)
    previous = item
  }
  if (ordered || late === undefined) return
  note(findings, 'E_ORDER_WITHIN', {
    at: late.at,
    message:
      category === 'sci' || category === 'sap'
        ? `${categoryNames[category]} of a ${kind} stand in ascending order, digits before letters`
        : `${quote(nameOf(late))} stands too late: ${categoryNames[category]} follow the order of the Register`,
  })
}

function nameOf(item: Item): string {
  switch (item.category) {
    case 'sci':
      return item.sci.id
    case 'sap':
      return 'sap' in item ? item.sap.id : `NATO ${item.nato}`
    case 'aea':
      return item.aea.base
    case 'fgi':
      return 'FGI'
    case 'cui':
      return 'CUI'
    case 'dissem':
      return item.dissem
    case 'nonIc':
      return 'nonIc' in item ? item.nonIc : `ACCM-${item.accm}`
    case null:
      return item.unknown
  }
}

function compareItems(a: Item, b: Item): number {
  if (a.category === 'sci' && b.category === 'sci') return compareIds(a.sci.id, b.sci.id)
  if (a.category === 'sap' && b.category === 'sap') {
    if ('sap' in a && 'sap' in b) return compareIds(a.sap.id, b.sap.id)
    return ('nato' in a ? 1 : 0) - ('nato' in b ? 1 : 0) || compareIds(nameOf(a), nameOf(b))
  }
  if (a.category === 'aea' && b.category === 'aea') return aeaRank(a.aea.base) - aeaRank(b.aea.base)
  if (a.category === 'dissem' && b.category === 'dissem')
    return dissemRank(a.dissem) - dissemRank(b.dissem)
  if (a.category === 'nonIc' && b.category === 'nonIc') {
    if ('nonIc' in a && 'nonIc' in b) return nonIcRank(a.nonIc) - nonIcRank(b.nonIc)
    return ('accm' in a ? 1 : 0) - ('accm' in b ? 1 : 0) || compareIds(nameOf(a), nameOf(b))
  }
  return 0
}
