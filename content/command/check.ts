import { rulesUnder } from '../engine/policy.ts'
import type { Module } from '../engine/module.ts'
import { languages, type Language } from '../engine/words/languages.ts'
import { lintPolicy } from '../lint.ts'
import type { Pack } from '../pack.ts'
import { tooLarge } from '../proof.ts'
import { proofOfVariants, summaryOf, type Explored, type Summary } from '../proof-of-variants.ts'
import { openYaml, type PackFault } from '../yaml-file.ts'
import { exploreAloud } from './explore-aloud.ts'
import { layerLines, unfiredLines } from './layer-lines.ts'
import { loadAll, type Loaded, type Which } from './packs.ts'
import { say, terminalWidth, WrongUse } from './terminal.ts'
import { table } from './text-layout.ts'

type CheckOptions = Which & {
  /** The day from which overdue reviews are counted. */
  readonly today: string
}

/** Walks every state of every module and says what that proves; answers the exit code. */
export function check({ today, ...which }: CheckOptions): number {
  if (!isDay(today)) throw new WrongUse(`${today} is no day; write it as 2026-01-31`)
  const loaded = loadAll(which)
  const proved = proveAll(loaded)
  // Where a pack is at fault, some of its modules were not played, and what they would fire is not known.
  const lints = loaded
    .filter(({ pack }) => pack.faults.length === 0)
    .map(({ name, files, pack: { policy } }) =>
      lintPolicy(files, name, { policy, fired: proved.fired, today }),
    )
  const width = terminalWidth()
  if (proved.rows.length > 0) say(table([columns, ...proved.rows]))
  for (const { name, files, pack } of loaded)
    layerLines(pack.policy, { name, files }, width).forEach(say)
  for (const language of languages) sayUntold(loaded, language)
  unfiredLines(
    lints.flatMap(({ unfired }) => [...unfired]),
    width,
  ).forEach(say)
  const overdue = lints.flatMap((lint) => lint.overdue)
  const warnings = [...proved.warnings, ...lints.flatMap((lint) => lint.warnings)]
  const faults = [...proved.faults, ...lints.flatMap((lint) => lint.faults)]
  sayAll(`Rules whose review is overdue on ${today} (${overdue.length}):`, overdue)
  sayAll('Warnings:', warnings)
  sayAll('Faults:', faults)
  say(`\n${counted(faults.length, 'fault')}, ${counted(warnings.length, 'warning')}.`)
  return faults.length > 0 ? 1 : 0
}

const isDay = (text: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text))

type Proved = {
  /** A row for each module that could be walked to the end. */
  readonly rows: readonly (readonly string[])[]
  readonly faults: readonly PackFault[]
  readonly warnings: readonly PackFault[]
  /** The rules that fire somewhere. */
  readonly fired: ReadonlySet<string>
}

/** Walks all modules of all packs. */
function proveAll(loaded: readonly Loaded[]): Proved {
  const rows: string[][] = []
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
        const walked = exploreAloud(playable)
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
  return { rows, faults, warnings, fired }
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

const range = ([least, greatest]: Summary['best']): string =>
  least === greatest ? String(least) : `${least} to ${greatest}`

/** The rules of a pack that are told in English where another language is asked for. */
const untold = ({ policy }: Pack, language: Language): readonly string[] =>
  language === 'en'
    ? []
    : [policy.rules, ...[...policy.overlays.values()].map(({ added }) => added)]
        .flat()
        .filter(({ id }) => policy.translations.get(language)?.has(id) !== true)
        .map(({ id }) => id)

function sayUntold(loaded: readonly Loaded[], language: Language): void {
  const silent = loaded.flatMap(({ pack }) => untold(pack, language))
  if (silent.length > 0)
    say(`\nRules without words in ${language} (${silent.length}): ${silent.join(', ')}`)
}

function sayAll(title: string, faults: readonly PackFault[]): void {
  if (faults.length === 0) return
  say(`\n${title}`)
  for (const { file, line, column, problem, remedy } of faults)
    say(`${file}:${line}:${column}: ${problem} (${remedy})`)
}

const counted = (count: number, what: string): string => `${count} ${what}${count === 1 ? '' : 's'}`
