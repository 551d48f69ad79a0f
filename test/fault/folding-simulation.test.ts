import { expect, test } from 'vitest';
import type { Protocol } from '../../packages/ledger/fold/protocol.ts';
import { wholeProtocol } from '../../packages/ledger/fold/protocol.ts';
import type { Rules } from './folding-world.ts';
import { simulate } from './folding-world.ts';

/** More for a long night: `ESEP_SEEDS=200000 npm run test:fault`. */
const seeds = Number(process.env['ESEP_SEEDS'] ?? 3000);

/** The first seed that goes wrong, with what was wrong. */
async function firstFailure(count: number, rules: Rules): Promise<string | undefined> {
  for (let seed = 1; seed <= count; seed++) {
    try {
      await simulate(seed, rules);
    } catch (error) {
      return `seed ${seed}: ${error instanceof Error ? error.stack : error}`;
    }
  }
  return undefined;
}

test(`documents equal a fresh fold and cursors end at the size, whatever is killed, lost or run at once: ${seeds} seeds`, {
  timeout: 120_000 + seeds * 50,
}, async () => {
  expect(await firstFailure(seeds, {})).toBeUndefined();
});

/** docs/adr/0002-folding-protocol.md tells what breaks without each. */
test.each(Object.keys(wholeProtocol) as (keyof Protocol)[])('each clause is needed: %s', async (clause) => {
  expect(await firstFailure(3000, { protocol: { ...wholeProtocol, [clause]: false } })).toMatch(/^seed/);
});

test('each clause is needed: a rebuild folds into a generation of its own', async () => {
  expect(await firstFailure(3000, { inPlace: true })).toMatch(/^seed/);
});
