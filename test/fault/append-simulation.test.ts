import { expect, test } from 'vitest';
import type { AppendProtocol } from '../../packages/store-dynamodb/append-protocol.ts';
import { wholeAppendProtocol } from '../../packages/store-dynamodb/append-protocol.ts';
import { simulateAppends } from './append-world.ts';

/** More for a long night: `ESEP_SEEDS=200000 npm run test:fault`. */
const seeds = Number(process.env['ESEP_SEEDS'] ?? 1000);

/** The first seed that goes wrong, with what was wrong. */
async function firstFailure(count: number, protocol: AppendProtocol): Promise<string | undefined> {
  for (let seed = 1; seed <= count; seed++) {
    try {
      await simulateAppends(seed, protocol);
    } catch (error) {
      return `seed ${seed}: ${error instanceof Error ? error.stack : error}`;
    }
  }
  return undefined;
}

test(`no gap, no fork, no id twice and every answer true, whatever is killed, lost, late or at once: ${seeds} seeds`, {
  timeout: 120_000 + seeds * 50,
}, async () => {
  expect(await firstFailure(seeds, wholeAppendProtocol)).toBeUndefined();
});

test.each(Object.keys(wholeAppendProtocol) as (keyof AppendProtocol)[])(
  'each clause is needed: %s',
  async (clause) => {
    const failure = await firstFailure(500, { ...wholeAppendProtocol, [clause]: false });
    expect(failure).toMatch(/^seed/);
  },
);
