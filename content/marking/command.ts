import { createInterface } from 'node:readline'
import { parseArgs } from 'node:util'
import { answerCase, answerCaseLine } from './answer-case.ts'
import { explain } from './explain.ts'
import { errorCodes, isClean } from './finding.ts'
import { format } from './format.ts'
import type { Kind } from './marking.ts'
import { parse } from './parse.ts'
import { profiles, type ProfileId } from './profiles.ts'
import { reportFinding, reportRollUp } from './report.ts'
import { rollUp } from './roll-up.ts'
import { validate } from './validate.ts'

const usage = `Checks classification markings.

  npm run marking -- "SECRET//NOFORN"                      a banner; exit code 1 where it has errors
  npm run marking -- "(S//NF)"                             a portion, told by its brackets
  npm run marking -- --kind rollup "(S//NF)" "(U)"         the banner of a document's portions
  npm run marking -- --kind authority-block '{"task":...}' a block, as JSON
  npm run --silent marking -- --batch                      one JSON case a line from standard input

  --profile ic|dod|nara   whose rules (ic)
  --kind banner|portion|rollup|authority-block
  --explain               say the marking in plain words
`

const wrongUse = 2

function fail(message: string): number {
  process.stderr.write(`${message}\n\n${usage}`)
  return wrongUse
}

function isProfile(name: string): name is ProfileId {
  return Object.hasOwn(profiles, name)
}

async function run(args: readonly string[]): Promise<number> {
  let parsed
  try {
    parsed = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        profile: { type: 'string', default: 'ic' },
        kind: { type: 'string' },
        batch: { type: 'boolean', default: false },
        explain: { type: 'boolean', default: false },
        help: { type: 'boolean', short: 'h', default: false },
      },
    })
  } catch (error) {
    return fail(error instanceof Error ? error.message : String(error))
  }
  const { values, positionals } = parsed
  if (values.help) {
    process.stdout.write(usage)
    return 0
  }
  const { profile } = values
  if (!isProfile(profile)) return fail(`no profile is called ${profile}`)
  if (values.batch) return batch(profile)
  const [first] = positionals
  if (first === undefined) return fail('no marking given')
  const kind = values.kind ?? (first.trimStart().startsWith('(') ? 'portion' : 'banner')
  switch (kind) {
    case 'banner':
    case 'portion':
      return Math.max(...positionals.map((text) => check(text, kind, profile, values.explain)))
    case 'rollup':
      return checkPortions(positionals, profile)
    case 'authority-block':
      return checkBlock(first, profile)
    default:
      return fail(`no kind is called ${kind}`)
  }
}

function check(text: string, kind: Kind, profile: ProfileId, explaining: boolean): number {
  const tree = parse(text, kind)
  const findings = validate(tree, { profile })
  for (const finding of findings) {
    process.stdout.write(`${reportFinding(kind, text, finding)}\n`)
  }
  const clean = isClean(findings)
  if (clean) process.stdout.write(`valid ${kind}: ${format(tree.marking, profile)}\n`)
  else process.stdout.write(`not valid: ${errorCodes(findings).length} kinds of error\n`)
  if (explaining) process.stdout.write(`${explain(tree.marking).join('\n')}\n`)
  return clean ? 0 : 1
}

function checkPortions(texts: readonly string[], profile: ProfileId): number {
  const result = rollUp(
    texts.map((text) => parse(text, 'portion')),
    { profile },
  )
  for (const { portion, finding } of result.findings) {
    process.stdout.write(
      `${reportFinding(`portion ${portion + 1}`, texts[portion] ?? '', finding)}\n`,
    )
  }
  process.stdout.write(`${reportRollUp(result)}\n`)
  return result.valid ? 0 : 1
}

function checkBlock(text: string, profile: ProfileId): number {
  let input: unknown
  try {
    input = JSON.parse(text)
  } catch {
    return fail('an authority block is given as JSON')
  }
  const answer = answerCase({ id: null, kind: 'authority-block', input }, profile)
  process.stdout.write(`${JSON.stringify(answer, null, 2)}\n`)
  return answer.valid ? 0 : 1
}

async function batch(profile: ProfileId): Promise<number> {
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
    if (line.trim() === '') continue
    process.stdout.write(`${JSON.stringify(answerCaseLine(line, profile))}\n`)
  }
  return 0
}

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
  process.exitCode = 0
})
process.exitCode = await run(process.argv.slice(2))
