import { join } from 'node:path';
import { defineConfig } from 'vitest/config';

const root = join(import.meta.dirname, '../..');

/** The tests of what scores are made of, alone. */
export default defineConfig({
  root,
  test: {
    include: ['packages/{rating,domain}/**/*.test.ts'],
    // Reads the sources, which are not themselves while they are mutated.
    exclude: ['packages/domain/words.test.ts'],
    setupFiles: [join(import.meta.dirname, 'setup.ts')],
    // Nothing that these tests import keeps a state of its own, and loading it anew for each file takes longest.
    isolate: false,
    testTimeout: 30_000,
  },
});
