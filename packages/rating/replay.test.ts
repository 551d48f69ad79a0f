import { readFileSync } from 'node:fs';
import type { DeputyRecord, Json, MethodologyRecord } from '@esep/domain';
import canonicalize from 'canonicalize';
import { expect, test } from 'vitest';
import type { RankingSources } from './derive.ts';
import { deriveRankings } from './derive.ts';
import type { Frame } from './frame.ts';
import { chronicleOf, frameOf } from './frame.ts';
import { methodologyFor } from './period.ts';
import { scorecard } from './scorecard.ts';
import type { Tally } from './types.ts';

/**
 * What engine 1 made of one council's five quarters under two methodologies: sources, rankings and scorecards, one
 * document a line. Every later engine must make the same bytes of them (docs/adr/0014).
 */
interface Document {
  readonly asOf: number;
  readonly key: string;
  readonly value: Json;
}

const lines = readFileSync(new URL('replay/engine-1.ndjson', import.meta.url), 'utf8')
  .trimEnd()
  .split('\n');
const documents = lines.map((text) => JSON.parse(text) as Document);
const under = (prefix: string) => documents.filter(({ key }) => key.startsWith(prefix));

function sources(): RankingSources {
  const shared = new Map(under('shared/').map((one) => [one.key.slice('shared/'.length), one]));
  return {
    tallies: under('tally/') as unknown as RankingSources['tallies'],
    shared: ((name: string) => shared.get(name) ?? { asOf: 0, value: {} }) as RankingSources['shared'],
    stored: new Map(),
  };
}

test('rankings of old methodologies come out as engine 1 made them, byte for byte', () => {
  const made = deriveRankings(sources());
  const before = [...under('ranking/'), ...under('periods')];
  expect(before).toHaveLength(8);
  for (const { key, asOf, value } of before) {
    const now = made.find((one) => one.key === key);
    expect(now?.asOf, key).toBe(asOf);
    expect(canonicalize(now && withoutAdded(now.value)), key).toBe(canonicalize(value));
  }
});

/** A ranking's rows have had `spread` since engine 2. */
function withoutAdded(value: Json): Json {
  const { rows } = value as { rows?: readonly object[] };
  if (!rows) return value;
  return {
    ...(value as object),
    rows: rows.map(({ spread: _, ...row }: { spread?: unknown }) => row),
  } as Json;
}

test('scorecards of old methodologies come out as engine 1 made them, byte for byte', () => {
  const { tallies, shared } = sources();
  const deputies = shared<DeputyRecord>('deputies').value;
  const months = shared<boolean>('months').value;
  const cards = under('scorecard/');
  expect(cards.length).toBeGreaterThan(20);
  for (const { key, value } of cards) {
    const [, period = '', deputy = ''] = key.split('/');
    const frame = frameOf(period, chronicleOf(months, {})) as Frame;
    const record = methodologyFor(
      frame,
      Object.values(shared<MethodologyRecord>('methodologies').value),
    ) as MethodologyRecord;
    const now = scorecard({
      methodology: record.methodology,
      deputy: deputies[deputy] as DeputyRecord,
      tallies: tallies.map((tally) => tally.value as Tally),
      frame,
    });
    expect(canonicalize(now), key).toBe(canonicalize(value));
  }
});
