import { join } from 'node:path';
import { defineConfig } from 'vitest/config';
import { assetsModule } from './scripts/bundle.mjs';

const sources = '{packages,functions,web,infra,scripts}';

/** The virtual module that scripts/bundle.mjs inlines into the server. */
const assets = {
  name: 'esep-assets',
  resolveId: (id: string) => (id === 'esep:assets' ? `\0${id}` : undefined),
  load: (id: string) => (id === '\0esep:assets' ? assetsModule() : undefined),
};

/** Each project is one kind of test; `npm test` runs them in this order. */
export default defineConfig({
  plugins: [assets],
  oxc: { jsx: { runtime: 'automatic', importSource: 'hono/jsx' } },
  test: {
    setupFiles: [join(import.meta.dirname, 'test/support/seed.ts')],
    projects: [
      { extends: true, test: { name: 'unit', include: [`${sources}/**/*.test.{ts,tsx}`] } },
      {
        extends: true,
        test: {
          name: 'contract',
          include: ['test/contract/**/*.test.{ts,tsx}'],
          globalSetup: ['test/support/dynamo-setup.ts'],
          testTimeout: 30_000,
        },
      },
      {
        extends: true,
        test: { name: 'runtime', include: ['test/runtime/**/*.test.{ts,tsx}'], testTimeout: 60_000 },
      },
      {
        extends: true,
        test: {
          name: 'fault',
          include: ['test/fault/**/*.test.{ts,tsx}'],
          globalSetup: ['test/support/dynamo-setup.ts'],
          testTimeout: 120_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'infra',
          include: ['test/infra/**/*.test.{ts,tsx}'],
          globalSetup: ['test/infra/support/synth-setup.ts', 'test/support/dynamo-setup.ts'],
          testTimeout: 30_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          include: ['test/browser/**/*.test.{ts,tsx}'],
          globalSetup: ['test/support/chromium-setup.ts', 'test/support/demonstration-setup.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
          // Half of the work is done by the browsers: with as many files at a time as cores it takes half the time.
          maxWorkers: '100%',
        },
      },
    ],
  },
});
