import { expect, test } from 'vitest';
import { simulate } from './folding-world.ts';

test('documents equal a fresh fold and cursors end at the size, whatever is killed, lost or run at once', async () => {
  const seeds = Number(process.env['ESEP_SEEDS'] ?? 3000);
  const start = performance.now();
  const failed: string[] = [];
  for (let seed = 1; seed <= seeds; seed++) {
    await simulate(seed).catch((error) => failed.push(`seed ${seed}: ${error.stack}`));
    if (failed.length > 3) break;
  }
  console.log(performance.now() - start);
  expect(failed).toEqual([]);
});
