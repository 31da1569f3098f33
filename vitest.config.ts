import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    exclude: ['tests/e2e/**'],
    setupFiles: ['tests/property-seed.ts'],
    testTimeout: 60_000,
    coverage: { include: ['content/**', 'electron/**'] },
  },
})
