import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import type { Progress } from './engine/explore/walk.ts'
import { explore } from './engine/explore/explore.ts'
import type { Module } from './engine/module.ts'
import { rulesUnder } from './engine/policy.ts'
import type { Explained } from './engine/view.ts'
import { editorSchema, fileKinds } from './editor-schemas.ts'
import { languages, type Language } from './engine/words/languages.ts'
import { graphSvg } from './graph-svg.ts'
import { loadPack, variantFor, type Pack, type PackFiles } from './pack.ts'
import { play } from './play.ts'
import { layerLines, unfiredLines } from './layer-lines.ts'
import { lintPolicy } from './lint.ts'
import { tooLarge } from './proof.ts'
import { proofOfVariants, summaryOf, type Explored, type Summary } from './proof-of-variants.ts'
import { say, terminalWidth, wrongUse } from './terminal.ts'
import { table } from './text-layout.ts'
import { openYaml, type PackFault } from './yaml-file.ts'

const usage = `Checks, draws and plays modules, and helps to write them.

  npm run content -- check              walks every state of every module and says what that proves;
                                        exit code 1 where anything is at fault
  npm run content -- graph <module>     draws its branches as SVG
  npm run content -- play <module>      plays it here
  npm run content -- schema <kind>      prints the JSON Schema for editors; the kind of file is
                                        ${fileKinds.join(', ')}

  --packs <folder>      a folder with a pack, or with several, to add to the built-in one
  --alone               (with --packs) leaves the built-in pack out
  --today YYYY-MM-DD    (check) the day from which overdue reviews are counted
  --out <file>          (graph) where to write; standard output if left out
  --seed N              (graph, play) picks the variant, in a module that has any
  --language en|fr      (play) the language of explanations; English if left out
  --choices 1,2,3       (play) plays these and then stops, without asking
`
/** Milliseconds of silence before progress is shown. */
const patience = 1000

type Loaded = { readonly name: string; readonly files: PackFiles; readonly pack: Pack }
class WrongUse extends Error {}

/** The YAML files of a pack's folder by their path in it. */
function readFolder(folder: string): PackFiles {
  const found: [string, string][] = []
  for (const part of ['policy', 'modules']) {
    if (!existsSync(join(folder, part))) continue
    for (const name of readdirSync(join(folder, part), { recursive: true, encoding: 'utf8' }))
      if (name.endsWith('.yaml'))
        found.push([
          `${part}/${name.replaceAll('\\', '/')}`,
          readFileSync(join(folder, part, name), 'utf8'),
        ])
  }
  return new Map(found)
}

const isPack = (folder: string): boolean =>
  existsSync(join(folder, 'policy')) || existsSync(join(folder, 'modules'))

/** The built-in pack, and those in a folder on top of it, or alone. */
function loadAll({
  packs,
  alone,
}: {
  packs?: string | undefined
  alone: boolean
}): readonly Loaded[] {
  if (alone && packs === undefined) throw new WrongUse('--alone needs --packs')
  const builtInFiles = alone ? new Map<string, string>() : readFolder(import.meta.dirname)
  const builtIn = {
    name: 'content/',
    files: builtInFiles,
    pack: loadPack(builtInFiles, 'content/'),
  }
  if (packs === undefined) return [builtIn]
  if (!existsSync(packs)) throw new WrongUse(`there is no folder ${packs}`)
  const folders = isPack(packs)
    ? [resolve(packs)]
    : readdirSync(packs)
        .toSorted()
        .map((each) => join(packs, each))
        .filter(isPack)
  if (folders.length === 0) throw new WrongUse(`there is no pack in ${packs}`)
  return [
    builtIn,
    ...folders.map((folder) => {
      const name = `${basename(folder)}/`
      const own = readFolder(folder)
      return { name, files: own, pack: loadPack(own, name, builtIn.pack.policy) }
    }),
  ]
}

/** Says on standard error how far a long walk has come. */
function createProgress(module: string): { on: (progress: Progress) => void; end: () => void } {
  const started = performance.now()
  let shownAt = started
  let shown = false
  return {
    on: ({ scene, states }) => {
      if (performance.now() - shownAt < patience) return
      shownAt = performance.now()
      shown = true
      const line = `${module}: ${states.toLocaleString('en')} states so far, at ${scene}`
      process.stderr.write(process.stderr.isTTY ? `\r\u001b[K${line}` : `${line}\n`)
    },
    end: () => {
      if (shown && process.stderr.isTTY) process.stderr.write('\r\u001b[K')
    },
  }
}

function exploreLoudly(playable: Explained): ReturnType<typeof explore> {
  const progress = createProgress(playable.module.id)
  try {
    return explore(playable, { onProgress: progress.on })
  } finally {
    progress.end()
  }
}

const sayFault = ({ file, line, column, problem, remedy }: PackFault): void =>
  say(`${file}:${line}:${column}: ${problem} (${remedy})`)
const sayAll = (title: string, faults: readonly PackFault[]): void => {
  if (faults.length === 0) return
  say(`\n${title}`)
  for (const fault of faults) sayFault(fault)
}

const columns = [
  'module',
  'scenes',
  'decisions',
  'variants',
  'states',
  'transitions',
  'best',
  'worst',
  'rules fired',
  'dead choices',
  'warnings',
]

/** The rules of a pack that are told in English where another language is asked for. */
const untold = ({ policy }: Pack, language: Language): readonly string[] =>
  language === 'en'
    ? []
    : [policy.rules, ...[...policy.overlays.values()].map(({ added }) => added)]
        .flat()
        .filter(({ id }) => policy.translations.get(language)?.has(id) !== true)
        .map(({ id }) => id)

function check(loaded: readonly Loaded[], today: string): number {
  const rows: string[][] = [columns]
  const faults: PackFault[] = []
  const warnings: PackFault[] = []
  const fired = new Set<string>()
  for (const { name, files, pack } of loaded) {
    faults.push(...pack.faults)
    for (const [id, variants] of pack.modules) {
      const path = `modules/${id}/module.yaml`
      const structure = openYaml(`${name}${path}`, files.get(path) ?? '')
      const explored: Explored[] = []
      for (const playable of variants) {
        const walked = exploreLoudly(playable)
        if (walked.ok) explored.push({ ...playable, exploration: walked.exploration })
        else faults.push(tooLarge(structure, walked.fault))
      }
      if (explored.length < variants.length) continue
      const proof = proofOfVariants(structure, explored)
      faults.push(...proof.faults)
      warnings.push(...proof.warnings)
      const summary = summaryOf(explored)
      for (const rule of summary.fired) fired.add(rule)
      rows.push(
        rowOf(variants[0].module, summary, {
          dead: proof.faults.filter(({ code }) => code === 'dead-choice').length,
          warnings: proof.warnings.length,
          rules: rulesUnder(pack.policy, variants[0].module.overlay).length,
        }),
      )
    }
  }
  if (rows.length > 1) say(table(rows))
  const width = terminalWidth()
  for (const { name, files, pack } of loaded)
    layerLines(pack.policy, { name, files }, width).forEach(say)
  // Where a pack is at fault, some of its modules were not played, and what they would fire is not known.
  const lints = loaded
    .filter(({ pack }) => pack.faults.length === 0)
    .map(({ name, files, pack: { policy } }) => lintPolicy(files, name, { policy, fired, today }))
  for (const lint of lints) {
    faults.push(...lint.faults)
    warnings.push(...lint.warnings)
  }
  for (const language of languages) {
    const silent = loaded.flatMap(({ pack }) => untold(pack, language))
    if (silent.length > 0)
      say(`\nRules without words in ${language} (${silent.length}): ${silent.join(', ')}`)
  }
  unfiredLines(
    lints.flatMap(({ unfired }) => [...unfired]),
    width,
  ).forEach(say)
  const overdue = lints.flatMap((each) => each.overdue)
  sayAll(`Rules whose review is overdue on ${today} (${overdue.length}):`, overdue)
  sayAll('Warnings:', warnings)
  sayAll('Faults:', faults)
  say(`\n${counted(faults.length, 'fault')}, ${counted(warnings.length, 'warning')}.`)
  return faults.length > 0 ? 1 : 0
}

const range = ([least, greatest]: Summary['best']): string =>
  least === greatest ? String(least) : `${least} to ${greatest}`

function rowOf(
  module: Module,
  { variants, states, transitions, best, worst, fired }: Summary,
  { dead, warnings, rules }: Readonly<Record<'dead' | 'warnings' | 'rules', number>>,
): string[] {
  const plain = [module.scenes.size, module.decisions, variants, states, transitions]
  return [
    module.id,
    ...plain.map((each) => each.toLocaleString('en')),
    range(best),
    range(worst),
    `${fired.size} of ${rules}`,
    String(dead),
    String(warnings),
  ]
}

const counted = (count: number, what: string): string => `${count} ${what}${count === 1 ? '' : 's'}`

/** The variant of the named module that a seed picks. Says on standard error what keeps one from playing it. */
function find(loaded: readonly Loaded[], id: string | undefined, seed: number): Explained {
  const known = loaded.flatMap(({ pack }) => [...pack.modules.keys()])
  if (id === undefined)
    throw new WrongUse(`no module given; there ${known.length === 1 ? 'is' : 'are'} ${known}`)
  for (const { pack } of loaded.toReversed()) {
    const variants = pack.modules.get(id)
    if (variants !== undefined) return variantFor(variants, seed)
  }
  for (const { file, line, column, problem } of loaded.flatMap(({ pack }) => pack.faults))
    process.stderr.write(`${file}:${line}:${column}: ${problem}\n`)
  throw new WrongUse(`no module ${id} can be played; there are: ${known.join(', ') || 'none'}`)
}

function graph(playable: Explained, out: string | undefined): number {
  const explored = exploreLoudly(playable)
  if (!explored.ok) {
    process.stderr.write(`${playable.module.id} has too many states to explore\n`)
    return 1
  }
  const svg = graphSvg(playable.module, explored.exploration)
  if (out === undefined) process.stdout.write(svg)
  else writeFileSync(out, svg)
  return 0
}

function languageFrom(text: string): Language {
  const language = languages.find((each) => each === text)
  if (language === undefined)
    throw new WrongUse(`${text} is no language; give one of ${languages.join(', ')}`)
  return language
}

function dayOf(text: string): string {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text) || Number.isNaN(Date.parse(text)))
    throw new WrongUse(`${text} is no day; write it as 2026-01-31`)
  return text
}

function seedOf(text: string): number {
  const seed = Number(text)
  if (!Number.isInteger(seed) || seed < 0 || seed > 0xffff_ffff)
    throw new WrongUse(`${text} is no seed; give a whole number from 0 to ${0xffff_ffff}`)
  return seed
}

async function run(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      packs: { type: 'string' },
      alone: { type: 'boolean', default: false },
      today: { type: 'string', default: new Date().toISOString().slice(0, 10) },
      out: { type: 'string' },
      seed: { type: 'string', default: '0' },
      choices: { type: 'string' },
      language: { type: 'string', default: 'en' },
      help: { type: 'boolean', short: 'h', default: false },
    },
  })
  const [task, id] = positionals
  if (values.help) {
    process.stdout.write(usage)
    return 0
  }
  switch (task) {
    case 'check':
      return check(loadAll(values), dayOf(values.today))
    case 'graph':
      return graph(find(loadAll(values), id, seedOf(values.seed)), values.out)
    case 'schema': {
      const kind = fileKinds.find((each) => each === id)
      if (kind === undefined)
        throw new WrongUse(`no kind of file given; there are: ${fileKinds.join(', ')}`)
      say(JSON.stringify(editorSchema(kind), null, 2))
      return 0
    }
    case 'play': {
      const seed = seedOf(values.seed)
      const language = languageFrom(values.language)
      return await play(find(loadAll(values), id, seed), {
        seed,
        choices: values.choices,
        language,
      })
    }
    default:
      throw new WrongUse(task === undefined ? 'nothing to do' : `there is no task ${task}`)
  }
}

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
  process.exitCode = 0
})
try {
  process.exitCode = await run(process.argv.slice(2))
} catch (error) {
  const isOurs = error instanceof WrongUse
  const isTheirs = error instanceof TypeError && 'code' in error
  if (!isOurs && !isTheirs) throw error
  process.stderr.write(`${error.message}\n\n${usage}`)
  process.exitCode = wrongUse
}
