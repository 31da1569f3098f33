/** Test files with all that they import from this project, bundled so that they can be evaluated again and again. */
import { createRequire } from 'node:module'
import { dirname, relative, resolve } from 'node:path'
import { Script } from 'node:vm'
import { build, type Rolldown } from 'vite'
import { vitest } from './collect.ts'

export type Program = {
  readonly files: readonly string[]
  /** Evaluates files and whatever they import, each module once. */
  readonly evaluator: () => (file: string) => void
}

type Wrapped = (require: (id: string) => unknown, module: object, exports: object) => void
const packages = createRequire(import.meta.url)

/** Bundles test files of the working directory; packages stay outside and are evaluated once for all. */
export async function bundleTests(files: readonly string[]): Promise<Program> {
  const built = (await build({
    configFile: false,
    logLevel: 'warn',
    plugins: [
      {
        name: 'own-folder',
        transform: (code, id) =>
          code.replaceAll('import.meta.dirname', JSON.stringify(dirname(id.split('?')[0] ?? id))),
      },
    ],
    build: {
      ssr: true,
      write: false,
      minify: false,
      target: 'node24',
      rolldownOptions: {
        input: Object.fromEntries(files.map((file) => [file, resolve(file)])),
        external: (id) => /^[a-z@]/.test(id) && !id.startsWith('tests/'),
        output: {
          format: 'cjs',
          entryFileNames: '[name].cjs',
          chunkFileNames: 'chunks/[name].cjs',
        },
      },
    },
  })) as Rolldown.RolldownOutput
  const scripts = new Map(
    built.output.flatMap((chunk) =>
      chunk.type === 'chunk' ? [[chunk.fileName, wrap(chunk.fileName, chunk.code)] as const] : [],
    ),
  )
  return {
    files,
    evaluator: () => {
      const evaluated = new Map<string, { exports: object }>()
      const load = (name: string): object => {
        const before = evaluated.get(name)
        if (before !== undefined) return before.exports
        const script = scripts.get(name)
        if (script === undefined) throw new Error(`no chunk ${name}`)
        const module = { exports: {} }
        evaluated.set(name, module)
        const from = (id: string): unknown => {
          if (id === 'vitest') return vitest
          return id.startsWith('.') ? load(relative('', resolve(dirname(name), id))) : packages(id)
        }
        script(from, module, module.exports)
        return module.exports
      }
      return (file) => void load(`${file}.cjs`)
    },
  }
}

const wrap = (filename: string, code: string): Wrapped =>
  new Script(`(function (require, module, exports) {${code}\n})`, {
    filename,
  }).runInThisContext() as Wrapped
