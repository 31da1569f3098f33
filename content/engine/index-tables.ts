/** The index as plain tables of numbers, which a decision walks without making anything. */
import { fileColumns } from './index-doors.ts'
import { nothing, openSlot, type Column, type Slots } from './index-slots.ts'

export type Tables = {
  /** For each door: its two slots, how many codes the second has, and where in `cells` its codes begin. */
  readonly doors: Int32Array
  /** For each pair of codes at a door, where in `lists` the columns stand that accept them; 0 for none. */
  readonly cells: Int32Array
  /** At each place: how many columns, then for each the slot it asks next, where in `accepted` that slot's codes begin, and its place in `columns`. */
  readonly lists: Int32Array
  /** At each place: a column's condition, where its further questions end, then for each the slot and where in `accepted` its codes begin. */
  readonly columns: Int32Array
  /** For each code of a question, 1 where it is accepted and 0 where not. */
  readonly accepted: Int32Array
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
    doors: Int32Array.from(doors),
    cells: Int32Array.from(cells),
    lists: Int32Array.from(lists),
    columns: Int32Array.from(columns),
    accepted: Int32Array.from(accepted),
  }
}
