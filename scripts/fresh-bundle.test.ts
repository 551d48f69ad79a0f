import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

/** Bundles into a new folder and prints the processes that it still has: one that is told to end takes a moment. */
const program = `
  import { readFileSync } from 'node:fs';
  import { setTimeout } from 'node:timers/promises';
  import { freshBundle } from '${join(import.meta.dirname, 'fresh-bundle.mjs')}';
  await freshBundle(process.argv[1]);
  const children = () => readFileSync('/proc/self/task/' + process.pid + '/children', 'utf8').trim();
  for (const until = Date.now() + 5_000; children() && Date.now() < until; ) await setTimeout(20);
  console.log('left: ' + children());
`;

describe('bundling before a start', () => {
  it.runIf(process.platform === 'linux')(
    'leaves no bundler in memory beside the server',
    { timeout: 60_000 },
    () => {
      const folder = mkdtempSync(join(tmpdir(), 'esep-builds-'));
      const printed = execFileSync(process.execPath, ['--input-type=module', '-e', program, folder]);
      rmSync(folder, { recursive: true, force: true });
      expect(printed.toString()).toBe('left: \n');
    },
  );
});
