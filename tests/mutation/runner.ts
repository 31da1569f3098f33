/**
 * Runs the tests of the engine for Stryker, all in one process.
 *
 * Stryker’s own runner starts vitest anew for each mutant, which costs some seconds; here the test files are
 * bundled once and evaluated afresh for each mutant, which costs some hundredths of one. Assertions are
 * vitest’s own. A mutant is active from before the first module is evaluated, as a changed source would be.
 */
import type { MutantCoverage } from '@stryker-mutator/api/core'
import { declareFactoryPlugin, PluginKind } from '@stryker-mutator/api/plugin'
import {
  determineHitLimitReached,
  type DryRunOptions,
  type DryRunResult,
  DryRunStatus,
  type MutantRunOptions,
  type MutantRunResult,
  type TestResult,
  type TestRunner,
  TestStatus,
  toMutantRunResult,
} from '@stryker-mutator/api/test-runner'
import fc from 'fast-check'
import { globSync } from 'node:fs'
import { relative, resolve } from 'node:path'
import { bundleTests, type Program } from './bundle.ts'
import { collectTests, type Test } from './collect.ts'

const testFiles = [
  'tests/engine/*.test.ts',
  'tests/content/*-judgements.test.ts',
  'tests/content/{situations,policy,policy-base,editor-schemas,storeroom-near-misses,storeroom-exploration,tear-line-bench,tear-line-properties}.test.ts',
]

/**
 * Slow tests, and the sources whose mutants they are run on. On others they would take most of the time
 * and kill next to nothing; leaving them out can only lower a score.
 */
const reserved = [
  { test: /(explore|exploration)\.test/, sources: /explore\// },
  { test: /exposure-(pool|properties)\.test/, sources: /exposure\// },
  { test: /matcher.*\.test/, sources: /matcher\// },
  { test: /rules-properties\.test/, sources: /engine\/(attempt|judge|rule|score)\.ts/ },
  { test: /tear-line-properties\.test/, sources: /tear-line-bench\// },
  { test: /hostile-packs\.test/, sources: /condition\// },
]

/** What instrumented sources read and write. */
type Switchboard = {
  activeMutant?: string | undefined
  currentTestId?: string | undefined
  mutantCoverage?: MutantCoverage
  hitCount?: number | undefined
  hitLimit?: number | undefined
}
const switchboard: Switchboard = ((globalThis as Record<string, unknown>)['__stryker__'] = {})

/** The part of every file that is its evaluation, before any test in it runs. */
const loading = 'loads'
const idOf = (file: string, name: string): string => `${file}#${name}`

class InProcessRunner implements TestRunner {
  #program: Program | null = null

  capabilities() {
    return { reloadEnvironment: true }
  }

  async init() {
    fc.configureGlobal({ seed: 1, endOnFailure: true })
    this.#program = await bundleTests(globSync(testFiles))
  }

  /** Every test once, or those of the files given, with the mutants that each covers; the fastest first, as they will be run. */
  async dryRun({ testFiles: asked }: DryRunOptions): Promise<DryRunResult> {
    const results: TestResult[] = []
    const files = asked?.map((file) => relative('', file)) ?? this.#files()
    for (const file of files) results.push(...(await this.#run(file, this.#fresh())))
    const coverage = switchboard.mutantCoverage ?? { static: {}, perTest: {} }
    delete switchboard.mutantCoverage
    const tests = results.toSorted((a, b) => a.timeSpentMs - b.timeSpentMs)
    const perTest = Object.fromEntries(
      tests.flatMap(({ id }) => (id in coverage.perTest ? [[id, coverage.perTest[id] ?? {}]] : [])),
    )
    const status = DryRunStatus.Complete
    return { status, tests, mutantCoverage: { static: coverage.static, perTest } }
  }

  async mutantRun({
    activeMutant,
    testFilter,
    hitLimit,
  }: MutantRunOptions): Promise<MutantRunResult> {
    Object.assign(switchboard, { activeMutant: activeMutant.id, hitCount: 0, hitLimit })
    const fresh = this.#fresh()
    const results: TestResult[] = []
    const { fileName } = activeMutant
    for (const [file, names] of byFile(testFilter) ??
      this.#files().map((each) => [each] as const)) {
      if (reserved.some(({ test, sources }) => test.test(file) && !sources.test(fileName))) continue
      results.push(...(await this.#run(file, fresh, names)))
      if (results.some(({ status }) => status === TestStatus.Failed)) break
    }
    const endless = determineHitLimitReached(switchboard.hitCount, hitLimit)
    Object.assign(switchboard, {
      activeMutant: undefined,
      hitCount: undefined,
      hitLimit: undefined,
    })
    return toMutantRunResult(endless ?? { status: DryRunStatus.Complete, tests: results })
  }

  #files(): readonly string[] {
    return this.#program?.files ?? []
  }

  #fresh(): (file: string) => void {
    if (this.#program === null) throw new Error('the runner has no program before init')
    return this.#program.evaluator()
  }

  /** Evaluates a file and runs its tests up to the first that fails; of named ones, those alone. */
  async #run(
    file: string,
    evaluate: (file: string) => void,
    names: ReadonlySet<string> = new Set([loading]),
  ): Promise<readonly TestResult[]> {
    let tests: readonly Test[] = []
    const results = [
      await timed(file, loading, () => {
        tests = collectTests(() => evaluate(file))
      }),
    ]
    for (const { name, run } of tests) {
      if (results.at(-1)?.status === TestStatus.Failed) break
      if (names.has(loading) || names.has(name)) results.push(await timed(file, name, run))
    }
    return results
  }
}

async function timed(file: string, name: string, run: () => unknown): Promise<TestResult> {
  const id = idOf(file, name)
  switchboard.currentTestId = id
  const start = performance.now()
  const fileName = resolve(file)
  const spent = () => ({ id, name, fileName, timeSpentMs: performance.now() - start })
  try {
    await run()
    return { ...spent(), status: TestStatus.Success }
  } catch (error) {
    return { ...spent(), status: TestStatus.Failed, failureMessage: String(error).slice(0, 2000) }
  } finally {
    switchboard.currentTestId = undefined
  }
}

/** The names of tests by their file, in the order in which they come. */
function byFile(ids: readonly string[] | undefined): Map<string, Set<string>> | null {
  if (ids === undefined) return null
  const names = new Map<string, Set<string>>()
  for (const id of ids) {
    const cut = id.indexOf('#')
    const file = id.slice(0, cut)
    names.set(file, (names.get(file) ?? new Set()).add(id.slice(cut + 1)))
  }
  return names
}

export const strykerPlugins = [
  declareFactoryPlugin(PluginKind.TestRunner, 'in-process', () => new InProcessRunner()),
]
