import { defineConfig } from 'vitest/config';

const sources = '{packages,functions,web,infra,scripts}';

/** Each project is one kind of test; `npm test` runs them in this order. */
export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'hono/jsx' } },
  test: {
    passWithNoTests: true,
    projects: [
      { extends: true, test: { name: 'unit', include: [`${sources}/**/*.test.{ts,tsx}`] } },
      {
        extends: true,
        test: { name: 'contract', include: ['test/contract/**/*.test.{ts,tsx}'], testTimeout: 30_000 },
      },
      {
        extends: true,
        test: { name: 'runtime', include: ['test/runtime/**/*.test.{ts,tsx}'], testTimeout: 60_000 },
      },
      {
        extends: true,
        test: { name: 'fault', include: ['test/fault/**/*.test.{ts,tsx}'], testTimeout: 120_000 },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          include: ['test/browser/**/*.test.{ts,tsx}'],
          globalSetup: 'test/support/chromium-setup.ts',
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
