import { defineConfig } from 'vite'
import react from '@vitejs/plugin-react'

/** Serves the gallery: `npx vite --config tests/renderer/gallery/vite.config.ts`. Not part of the app. */
export default defineConfig({
  root: import.meta.dirname,
  base: './',
  plugins: [react()],
  build: { outDir: '../../../dist/gallery', emptyOutDir: true, assetsInlineLimit: 0 },
  server: { host: '127.0.0.1', fs: { allow: ['../../..'] } },
})
