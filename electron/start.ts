/** `npm start`: builds what is missing, then opens Safehand in Electron or, failing that, in the browser. */
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { runLoopback } from './loopback.ts'
import { isBuildStale } from './shell/build-age.ts'
import {
  findRuntime,
  installRuntime,
  rememberedFailure,
  runElectron,
} from './shell/electron-runtime.ts'
import { failureToStart, planStart, type StartPlan } from './shell/start-plan.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const say = (line: string) => process.stdout.write(`${line}\n`)

/** Answers whether the build is up to date, or could be made so. */
const build = (): boolean => {
  if (!isBuildStale(root)) return true
  say('Building Safehand …')
  const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js')
  const built = spawnSync(process.execPath, [vite, 'build', '--app', '--logLevel', 'warn'], {
    cwd: root,
    stdio: 'inherit',
  })
  return built.status === 0
}

const plan = (installFailure: string | null): StartPlan =>
  planStart({
    platform: process.platform,
    env: process.env,
    isRoot: process.getuid?.() === 0,
    runtime: findRuntime(root, process.env),
    installFailure,
  })

const start = async (): Promise<number> => {
  if (!build()) {
    process.stderr.write(
      'Safehand could not be built; the lines above tell why. npm install puts its tools in place.\n',
    )
    return 1
  }
  let next = plan(rememberedFailure(root))
  if (next.kind === 'install') {
    say('Installing the Electron runtime, once …')
    next = plan(await installRuntime(root))
  }
  if (next.kind === 'electron') {
    const end = await runElectron(root, next.runtime)
    const failure = failureToStart(end)
    if (failure === null) return end.asked ? 0 : (end.code ?? 1)
    say(`Electron could not start here (${failure}), so Safehand opens in the browser instead.`)
    return runLoopback(true)
  }
  if (next.kind === 'install') throw new Error('the installer ended well and left no runtime')
  say(next.notice)
  return runLoopback(next.browser)
}

process.exit(await start())
