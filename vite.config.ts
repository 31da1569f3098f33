/**
 * One build for all that runs bundled: the page, Electron's main process, its preload script, and the
 * bridge that stands in for preload in a browser. `vite build --app` makes them all.
 */
import react from '@vitejs/plugin-react'
import { builtinModules } from 'node:module'
import { fileURLToPath } from 'node:url'
import { type BuildEnvironmentOptions, defineConfig, type EnvironmentOptions } from 'vite'
import packageFile from './package.json' with { type: 'json' }

const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url))

/** Builds one file of the shells into dist/electron. */
const shellFile = (
  source: string,
  file: string,
  format: 'es' | 'cjs' | 'iife',
  external: NonNullable<BuildEnvironmentOptions['rolldownOptions']>['external'],
): EnvironmentOptions => ({
  consumer: format === 'iife' ? 'client' : 'server',
  build: {
    outDir: path('dist/electron'),
    emptyOutDir: false,
    copyPublicDir: false,
    minify: false,
    sourcemap: false,
    target: format === 'iife' ? 'es2023' : 'node24',
    rolldownOptions: {
      input: path(source),
      external: external ?? [],
      output: { format, entryFileNames: file, codeSplitting: false },
    },
  },
})

const node = [/^node:/, ...builtinModules, 'electron']
/** Left outside the bundle, so that what they read beside themselves (fonts, metrics) is found. */
const dependencies = Object.keys(packageFile.dependencies).flatMap((name) => [
  name,
  new RegExp(`^${name}/`),
])

export default defineConfig({
  root: path('renderer'),
  // The page lies at the root of its address in both shells, and may be opened from any folder.
  base: './',
  publicDir: false,
  plugins: [react()],
  environments: {
    client: {
      build: {
        outDir: path('dist/renderer'),
        emptyOutDir: true,
        // The page's policy allows no data: addresses.
        assetsInlineLimit: 0,
        modulePreload: { polyfill: false },
        target: 'es2023',
        chunkSizeWarningLimit: 1500,
      },
    },
    main: shellFile('electron/main.ts', 'main.js', 'es', [...node, ...dependencies]),
    preload: shellFile('electron/preload.ts', 'preload.cjs', 'cjs', ['electron']),
    bridge: shellFile('electron/shell/bridge-entry.ts', 'bridge.js', 'iife', []),
  },
  builder: {
    async buildApp(builder) {
      for (const environment of Object.values(builder.environments)) {
        if (environment.name !== 'ssr') await builder.build(environment)
      }
    },
  },
})
