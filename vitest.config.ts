import { join } from 'node:path';
import { configDefaults, defineConfig } from 'vitest/config';
import { LongestFirst } from './scripts/longest-first.mjs';
import { virtualModules } from './scripts/virtual-modules.mjs';

const sources = '{packages,functions,web,infra,scripts}';

/**
 * Unit tests that need a process of their own: Lambdas, which read their surroundings when they are loaded, clients and servers
 * of stores, and what starts processes.
 */
const apart = [
  'functions/**/lambda.test.ts',
  'packages/{aws,store-dynamodb,store-sqlite}/**/*.test.ts',
  'infra/**/*.test.ts',
  'scripts/**/*.test.ts',
];

/** The modules that exist only inside bundles. */
const virtual = {
  name: 'esep-virtual-modules',
  resolveId: (id: string) => (Object.hasOwn(virtualModules, id) ? `\0${id}` : undefined),
  load: (id: string) => (id.startsWith('\0esep:') ? virtualModules[id.slice(1)]?.() : undefined),
};

/** Each project is one kind of test; `npm test` runs them in this order. */
export default defineConfig({
  plugins: [virtual],
  oxc: { jsx: { runtime: 'automatic', importSource: 'hono/jsx' } },
  test: {
    // As many files at a time as cores: a run leaves one out unless it is told, and half of the work here is waiting for others.
    maxWorkers: '100%',
    sequence: { sequencer: LongestFirst },
    // One second is short where other tests keep both cores busy; what is there at once is seen at once all the same.
    expect: { poll: { timeout: 20_000 } },
    setupFiles: [join(import.meta.dirname, 'test/support/seed.ts')],
    projects: [
      // Files one after another in one process, which loads the domain once: two thirds of the time. Five seconds are short on a
      // busy machine.
      {
        extends: true,
        test: {
          name: 'unit',
          include: [`${sources}/**/*.test.{ts,tsx}`],
          exclude: [...configDefaults.exclude, ...apart],
          isolate: false,
          testTimeout: 120_000,
        },
      },
      {
        extends: true,
        test: { name: 'apart', include: [...apart], testTimeout: 120_000 },
      },
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
        test: {
          name: 'runtime',
          include: ['test/runtime/**/*.test.{ts,tsx}'],
          globalSetup: ['test/support/dynamo-setup.ts'],
          // A founding in tables is several processes one after another: a minute, where the machine has other work too.
          testTimeout: 180_000,
          hookTimeout: 60_000,
        },
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
      // As with units: each file would load the application anew, and axe would look again at markup that it has seen.
      {
        extends: true,
        test: {
          name: 'browser',
          isolate: false,
          include: ['test/browser/**/*.test.{ts,tsx}'],
          globalSetup: ['test/support/chromium-setup.ts', 'test/support/demonstration-setup.ts'],
          // A whole Friday takes half a minute where the other core is busy too.
          testTimeout: 120_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
