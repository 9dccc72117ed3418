import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    projects: [
      { test: { name: 'unit', include: ['src-*/**/*.test.{ts,tsx}'], exclude: ['**/*.long.test.ts'] } },
      { test: { name: 'system', include: ['test/**/*.test.ts'], exclude: ['test/e2e/**', '**/*.long.test.ts'], testTimeout: 120_000, hookTimeout: 120_000 } },
      { test: { name: 'long', include: ['src-*/**/*.long.test.ts', 'test/**/*.long.test.ts'], testTimeout: 3_600_000, hookTimeout: 600_000 } },
    ],
  },
})
