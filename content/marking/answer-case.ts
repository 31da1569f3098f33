import { validateBlock } from './authority-block.ts'
import type { AuthorityBlock, Source } from './block.ts'
import type { Code } from './codes.ts'
import { expectedForm } from './expected-form.ts'
import { errorCodes, isClean } from './finding.ts'
import { deriveBlock } from './longest-duration.ts'
import { parse } from './parse.ts'
import type { ProfileId } from './profiles.ts'
import { rollUp } from './roll-up.ts'
import { validate } from './validate.ts'

/** The answer to one case. `expect` is what the input means, `null` where the input is not valid. */
export interface CaseAnswer {
  readonly id: string | number | null
  readonly valid: boolean
  readonly expect: unknown
  readonly errors: readonly Code[]
  /** Why what was given is no case at all. */
  readonly error?: string
}

const refuse = (id: CaseAnswer['id'], error: string): CaseAnswer => ({
  id,
  valid: false,
  expect: null,
  errors: [],
  error,
})

type Fields = Readonly<Record<string, unknown>>

/** Answers one case given as a line of JSON; every line has an answer. */
export function answerCaseLine(line: string, profile: ProfileId): CaseAnswer {
  let value: unknown
  try {
    value = JSON.parse(line.trim())
  } catch {
    return refuse(null, 'this line is not JSON')
  }
  return answerCase(value, profile)
}

/** Answers one case: `{id, kind, input}`. */
export function answerCase(value: unknown, profile: ProfileId): CaseAnswer {
  if (!isFields(value)) return refuse(null, 'a case is an object with id, kind and input')
  const id = typeof value.id === 'string' || typeof value.id === 'number' ? value.id : null
  const { kind, input } = value
  switch (kind) {
    case 'banner':
    case 'portion': {
      if (typeof input !== 'string') return refuse(id, `the input of a ${kind} is text`)
      const tree = parse(input, kind)
      const findings = validate(tree, { profile })
      const valid = isClean(findings)
      return {
        id,
        valid,
        expect: valid ? expectedForm(tree.marking) : null,
        errors: errorCodes(findings),
      }
    }
    case 'rollup':
      return answerRollUp(id, input, profile)
    case 'authority-block':
      return isFields(input)
        ? answerBlock(id, input)
        : refuse(id, 'the input of an authority block is an object')
    default:
      return refuse(id, 'kind is banner, portion, rollup or authority-block')
  }
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function answerRollUp(id: CaseAnswer['id'], input: unknown, profile: ProfileId): CaseAnswer {
  if (!Array.isArray(input) || input.length === 0)
    return refuse(id, 'the input of a roll-up is a list of portions')
  const portions: string[] = input.filter((each) => typeof each === 'string')
  if (portions.length < input.length) return refuse(id, 'every portion of a roll-up is text')
  const result = rollUp(
    portions.map((text) => parse(text, 'portion')),
    { profile },
  )
  return {
    id,
    valid: result.valid,
    expect: result.valid ? result.text : null,
    errors: errorCodes(result.findings.map((each) => each.finding)),
  }
}

const text = (value: unknown): string | null =>
  typeof value === 'string' ? value : typeof value === 'number' ? String(value) : null

function answerBlock(id: CaseAnswer['id'], input: Fields): CaseAnswer {
  if (input.task === 'compute') {
    const verdict = deriveBlock({
      documentDate: text(input.documentDate) ?? '',
      sources: sourcesFrom(input.sources),
      contains: containsFrom(input.contains),
    })
    return {
      id,
      valid: verdict.valid,
      expect: verdict.derivation,
      errors: errorCodes(verdict.findings),
    }
  }
  if (input.task !== 'validate')
    return refuse(id, 'the task of an authority block is validate or compute')
  const { blockType } = input
  if (blockType !== 'original' && blockType !== 'derivative') {
    return refuse(id, 'blockType is original or derivative')
  }
  const verdict = validateBlock(blockFrom(input, blockType))
  return {
    id,
    valid: verdict.valid,
    expect: verdict.valid ? { declassifyOn: verdict.declassifyOn, kind: verdict.kind } : null,
    errors: errorCodes(verdict.findings),
  }
}

function blockFrom(input: Fields, blockType: AuthorityBlock['blockType']): AuthorityBlock {
  return {
    blockType,
    documentDate: text(input.documentDate),
    classifiedBy: text(input.classifiedBy),
    reason: text(input.reason),
    derivedFrom: text(input.derivedFrom),
    declassifyOn: text(input.declassifyOn),
    overall: text(input.overall),
    contains: containsFrom(input.contains),
    sources: Array.isArray(input.sources) ? sourcesFrom(input.sources) : null,
    transmittal: input.transmittal === true,
  }
}

function containsFrom(value: unknown): string[] {
  const list: readonly unknown[] = Array.isArray(value) ? value : [value]
  return list.flatMap((each) => (typeof each === 'string' ? [each] : []))
}

function sourcesFrom(value: unknown): Source[] {
  const list: readonly unknown[] = Array.isArray(value) ? value : []
  return list.map((each) => {
    const fields: Fields = isFields(each) ? each : { cite: each }
    return {
      cite: text(fields.cite) ?? '',
      date: text(fields.date),
      declassifyOn: text(fields.declassifyOn),
    }
  })
}
