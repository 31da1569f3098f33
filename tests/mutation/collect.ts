/** Stands in for vitest’s `describe` and `test` while a bundled test file is evaluated. */
import { expect } from 'vitest'

export type Test = { readonly name: string; readonly run: () => unknown }

let tests: Test[] = []
let within: readonly string[] = []

const add = (title: string, run: () => unknown): void => {
  const name = [...within, title].join(' > ')
  const times = tests.filter((each) => each.name.split(' #')[0] === name).length
  tests.push({ name: times === 0 ? name : `${name} #${times}`, run })
}

const describe = (title: string, body: () => void): void => {
  const outer = within
  within = [...outer, title]
  body()
  within = outer
}

type Body = (...row: readonly unknown[]) => unknown
const test = Object.assign((title: string, run: () => unknown) => add(title, run), {
  each: (rows: readonly unknown[]) => (title: string, run: Body) => {
    for (const row of rows) add(title, () => (Array.isArray(row) ? run(...row) : run(row)))
  },
  for: (rows: readonly unknown[]) => (title: string, run: Body) => {
    for (const row of rows) add(title, () => run(row))
  },
})

/** What a test file finds under the name `vitest`. */
export const vitest = {
  expect,
  test,
  describe: Object.assign(describe, {
    each: (rows: readonly unknown[]) => (title: string, body: Body) => {
      for (const row of rows)
        describe(title, () => void (Array.isArray(row) ? body(...row) : body(row)))
    },
  }),
}

/** The tests that an evaluation states. */
export function collectTests(evaluate: () => void): readonly Test[] {
  tests = []
  within = []
  evaluate()
  return tests
}
