import { defineConfig } from 'vitest/config'

const slow = 180_000
const never = ['**/node_modules/**', '**/dist/**', 'data/**', 'data-demo/**']

const shared = { pool: 'forks', environment: 'node', exclude: never } as const

/** Three projects, so that small tests stay quick to call (`--project unit`) and slow ones get their time. */
export default defineConfig({
  test: {
    // Two cores is the smallest machine we promise to pass on; more workers make database tests time out there.
    maxWorkers: 2,
    projects: [
      {
        test: {
          ...shared,
          name: 'unit',
          include: ['*/src/**/*.test.{ts,tsx}', 'scripts/**/*.test.ts', 'training/**/*.test.ts'],
          exclude: [...never, '**/*.db.test.ts'],
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: { ...shared, name: 'database', include: ['*/src/**/*.db.test.ts'], testTimeout: slow, hookTimeout: slow },
      },
      {
        test: {
          ...shared,
          name: 'e2e',
          include: ['e2e/**/*.test.ts', 'bench/**/*.test.ts'],
          testTimeout: slow,
          hookTimeout: slow,
        },
      },
    ],
  },
})
