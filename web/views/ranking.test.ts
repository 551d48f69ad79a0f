import { type Frame, frameOf, type Ranking } from '@esep/rating';
import { describe, expect, it } from 'vitest';
import { speechIn } from '../locales/speech.ts';
import { deputy, documentsOf, organizations, tallyOf } from '../test-builders.ts';
import { rankingView } from './ranking.ts';
import { readQuery } from './ranking-query.ts';

const ids = ['d-01', 'd-02', 'd-03', 'd-04'];
const deputies = [
  ...ids.map((id) => deputy(id)),
  deputy('d-05', { name: { ru: 'Без данных' }, elected: 'district' }),
];
const tallies = [
  ...ids.map((id, i) => tallyOf(id, '2026-Q2', 0.5 + i / 10)),
  ...ids.map((id, i) => tallyOf(id, '2026-Q3', 1 - i / 10)),
];
const documents = documentsOf({ deputies, tallies });
const ranking = (period: string) => documents.get(`ranking/${period}`)?.value as unknown as Ranking;

function view(params: Record<string, string> = {}, previous: Ranking | undefined = ranking('2026-Q2')) {
  const sources = {
    ranking: ranking('2026-Q3'),
    previous,
    asOf: 40,
    root: 'r',
    periods: [{ period: '2026-Q3', status: 'closed', ranked: true }] as const,
    deputies: Object.fromEntries(deputies.map((one) => [one.deputy, one])),
    organizations,
    frame: frameOf('2026-Q3', { closedMonths: ['2026-07', '2026-08', '2026-09'], convocations: [] }) as Frame,
    groups: [],
    districts: { 'o-01': { district: 'o-01', name: { ru: 'Округ № 1' } } },
    methodology: undefined,
  };
  return rankingView(sources, readQuery(params), speechIn('en'));
}
const order = (params?: Record<string, string>) => view(params).rows.map((row) => row.deputy);

describe('ranking view', () => {
  it('lists by rank, and apart from it those without enough data', () => {
    expect(order()).toEqual(ids);
    expect(view().unranked.map((row) => row.name)).toEqual(['Без данных']);
    expect(view().positions).toBe(4);
  });

  it('turns the order round and orders by name', () => {
    expect(order({ sort: 'rank', dir: 'desc' })).toEqual([...ids].reverse());
    expect(order({ sort: 'name' })).toEqual(ids);
    expect(order({ sort: 'total' })).toEqual(ids);
  });

  it('orders by rank when asked for a column that is not there', () => {
    expect(order({ sort: 'nonsense', dir: 'asc' })).toEqual(ids);
  });

  it('says how ranks moved since the period before', () => {
    expect(view().rows.map(({ change }) => change)).toEqual([
      { kind: 'up', places: 3 },
      { kind: 'up', places: 1 },
      { kind: 'down', places: 1 },
      { kind: 'down', places: 3 },
    ]);
  });

  it('compares with nothing when the period before was not ranked', () => {
    const unranked = { ...ranking('2026-Q2'), ranked: false };
    expect(view({}, unranked).rows.every(({ change }) => change.kind === 'none')).toBe(true);
    expect(view({}, unranked).since).toBeUndefined();
  });

  it('calls one who was not ranked before new', () => {
    const before = ranking('2026-Q2');
    const without = { ...before, rows: before.rows.filter((row) => row.deputy !== 'd-01') };
    expect(view({}, without).rows[0]?.change).toEqual({ kind: 'new' });
  });

  it('finds by every word typed, in any language and by district', () => {
    expect(order({ q: 'ауыл әділ d-03' })).toEqual(['d-03']);
    expect(view({ q: 'округ' }).found).toBe(5);
    expect(view({ q: 'nobody' }).found).toBe(0);
  });
});
