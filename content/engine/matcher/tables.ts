/** The index as plain tables of numbers, which a decision walks without making anything. */
import { fileColumns } from './doors.ts'
import { nothing, openSlot, type Column, type Slots } from './slots.ts'

/** Numbers in the smaller width where they fit: a processor keeps near at hand only so much. */
export type Numbers = Uint16Array | Int32Array

const fitting = (numbers: readonly number[]): Numbers =>
  (numbers.every((each) => each < 2 ** 16) ? Uint16Array : Int32Array).from(numbers)

export type Tables = {
  /** For each door: its two slots, how many codes the second has, and where in `cells` its codes begin. */
  readonly doors: Numbers
  /** For each pair of codes at a door, where in `lists` the columns stand that accept them; 0 for none. */
  readonly cells: Numbers
  /** At each place: how many columns, then for each the slot it asks next, where in `accepted` that slot's codes begin, and its place in `columns`. */
  readonly lists: Numbers
  /** At each place: a column's condition, where its further questions end, then for each the slot and where in `accepted` its codes begin. */
  readonly columns: Numbers
  /** For each code of a question, 1 where it is accepted and 0 where not. */
  readonly accepted: Uint8Array
}

/** Lays out as tables what a set of conditions asks. */
export function tablesFor(slots: Slots): Tables {
  const doors: number[] = []
  const cells: number[] = []
  const lists: number[] = [0]
  const columns: number[] = []
  const accepted: number[] = []
  const placeOfCodes = new Map<Uint8Array, number>()
  const placeOfList = new Map<string, number>([['', 0]])

  const codesAt = (codes: Uint8Array): number => {
    const place = placeOfCodes.get(codes) ?? accepted.push(...codes) - codes.length
    placeOfCodes.set(codes, place)
    return place
  }
  const addColumn = ({ condition, questions }: Column, answered: readonly number[]): number[] => {
    const left = questions.filter(({ slot }) => !answered.includes(slot))
    const [next = nothing, ...further] = left
    const place = columns.length
    columns.push(condition, place + 2 + 2 * further.length)
    for (const { slot, accepted: codes } of further) columns.push(slot, codesAt(codes))
    return [next.slot, codesAt(next.accepted), place]
  }
  const listAt = (list: readonly number[]): number => {
    const key = list.join()
    const place = placeOfList.get(key) ?? lists.push(list.length / 3, ...list) - list.length - 1
    placeOfList.set(key, place)
    return place
  }
  const width = (slot: number) =>
    slot === openSlot ? 1 : (slots.facts[slot - 1]?.codes.samples.length ?? 1)

  for (const { first, second, columns: behind } of fileColumns(slots)) {
    const [height, breadth] = [width(first), width(second)]
    const reached: number[][] = Array.from({ length: height * breadth }, () => [])
    for (const column of behind) {
      const entry = addColumn(column, [first, second])
      const asked = (slot: number) =>
        column.questions.find((question) => question.slot === slot)?.accepted
      const [down, across] = [asked(first), asked(second)]
      for (const [at, list] of reached.entries())
        if (down?.[Math.floor(at / breadth)] !== 0 && across?.[at % breadth] !== 0)
          list.push(...entry)
    }
    doors.push(first, second, breadth, cells.length)
    for (const list of reached) cells.push(listAt(list))
  }
  return {
    doors: fitting(doors),
    cells: fitting(cells),
    lists: fitting(lists),
    columns: fitting(columns),
    accepted: Uint8Array.from(accepted),
  }
}
