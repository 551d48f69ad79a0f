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
    setupFiles: [join(root, 'test/support/seed.ts')],
    testTimeout: 30_000,
  },
});
