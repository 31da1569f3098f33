import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { answerCase } from '../../content/marking/answer-case.ts'
import { codes, type Code } from '../../content/marking/codes.ts'
import type { ProfileId } from '../../content/marking/profiles.ts'

interface Case {
  readonly id: string
  readonly kind: string
  readonly input: unknown
  readonly valid: boolean
  readonly expect: unknown
  readonly errors: readonly Code[]
  /** Section of the marking reference, or page of the manual, the answer is derived from. */
  readonly source: string
  readonly profile?: ProfileId
}

/** Cases one a line, in the form the batch reads, each answered by hand from its source. */
function casesIn(name: string): Case[] {
  return readFileSync(new URL(`cases/${name}.jsonl`, import.meta.url), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line): Case => JSON.parse(line))
}

const files = ['banners', 'portions', 'roll-ups', 'blocks', 'profiles']

for (const name of files) {
  describe(`a case of ${name}`, () => {
    test.each(casesIn(name).map((each) => [each.id, JSON.stringify(each.input), each] as const))(
      '%s, %s, is answered as its source says',
      (_, __, each) => {
        const answer = answerCase(each, each.profile ?? 'ic')
        expect(answer.valid).toBe(each.valid)
        expect(answer.errors).toEqual(expect.arrayContaining([...each.errors]))
        expect(JSON.parse(JSON.stringify(answer.expect))).toEqual(each.expect)
      },
    )
  })
}

test('every error code is named by a case', () => {
  const named = new Set(files.flatMap(casesIn).flatMap((each) => each.errors))
  const all = (Object.keys(codes) as Code[]).filter((code) => !code.startsWith('W_'))
  expect(all.filter((code) => !named.has(code))).toEqual([])
})

test('no two cases have the same id', () => {
  const ids = files.flatMap(casesIn).map((each) => each.id)
  expect(new Set(ids).size).toBe(ids.length)
})
