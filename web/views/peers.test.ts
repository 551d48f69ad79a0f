import type { Frame, Ranking } from '@esep/rating';
import { deputiesIn, frameOf, peerGroups } from '@esep/rating';
import { describe, expect, it } from 'vitest';
import { speechIn } from '../locales/speech.ts';
import { deputy, documentsOf, organizations, tallyOf } from '../test-builders.ts';
import { rankingView } from './ranking.ts';
import { readQuery } from './ranking-query.ts';

/** Seven of the party, one of none; the seventh of the party is second in the council. */
const ids = ['d-01', 'd-02', 'd-03', 'd-04', 'd-05', 'd-06', 'd-07', 'd-08'];
const deputies = ids.map((id) => deputy(id, id === 'd-01' ? { memberships: [] } : {}));
const tallies = ids.map((id, i) => tallyOf(id, '2026-Q3', 1 - i / 10));
const documents = documentsOf({ deputies, tallies });
const months = ['2026-04', '2026-05', '2026-06', '2026-07', '2026-08', '2026-09'];
const frame = frameOf('2026-Q3', { closedMonths: months, convocations: [] }) as Frame;

function view(params: Record<string, string> = {}) {
  const sources = {
    ranking: documents.get('ranking/2026-Q3')?.value as unknown as Ranking,
    previous: undefined,
    asOf: 40,
    root: 'r',
    periods: [
      { period: '2026-Q3', status: 'closed', ranked: true },
      { period: '2026-Q2', status: 'closed', ranked: true },
    ] as const,
    deputies: Object.fromEntries(deputies.map((one) => [one.deputy, one])),
    organizations,
    frame,
    groups: peerGroups(deputiesIn(frame, deputies), organizations, frame),
    districts: {},
    methodology: undefined,
  };
  return rankingView(sources, readQuery(params), speechIn('en'));
}

describe('a ranking within a group', () => {
  it('has ranks of its own and the points of the whole', () => {
    const whole = view();
    const own = view({ group: 'party:auyl' });
    expect(whole.rows[1]).toMatchObject({ deputy: 'd-02', rank: 2 });
    expect(own.rows[0]).toMatchObject({ deputy: 'd-02', rank: 1, total: whole.rows[1]?.total });
    expect(own.deputies).toBe(7);
    expect(own.peers.note).toContain('within the group: Auyl');
  });

  it('has points only where fewer than six have a total', () => {
    const own = view({ group: 'office:leaders' });
    expect(own.peers.chosen).toBe('');
    const few = rankingViewOfFew();
    expect(few.rows.map(({ rank }) => rank)).toEqual([null, null, null, null, null]);
    expect(few.rows[0]?.total).not.toBeNull();
    expect(few.peers.note).toContain('at least 6 deputies; here 5');
  });

  it('keeps the group in the links that order and change the period', () => {
    const own = view({ group: 'party:auyl' });
    expect(own.sorts.map(({ href }) => href)).toContain(
      '/en/rankings/2026-Q3?group=party%3Aauyl&sort=name&dir=asc',
    );
    expect(own.periods.map(({ href }) => href)).toContain('/en/rankings/2026-Q2?group=party:auyl');
  });

  it('offers the groups that there are, and the whole council for one that there is not', () => {
    expect(view().peers.sorts.map(({ title, groups }) => [title, groups.map(({ label }) => label)])).toEqual([
      ['By office', ['Deputies other than chairs (8)']],
      ['By how elected', ['Elected by party list (8)']],
      ['Parties', ['Auyl (7)']],
    ]);
    expect(view({ group: 'party:<nobody>' })).toMatchObject({ deputies: 8, peers: { chosen: '', note: '' } });
  });
});

function rankingViewOfFew() {
  const some = deputies.map((one, i) => (i < 3 ? { ...one, memberships: [] } : one));
  const docs = documentsOf({ deputies: some, tallies });
  return rankingView(
    {
      ranking: docs.get('ranking/2026-Q3')?.value as unknown as Ranking,
      previous: undefined,
      asOf: 40,
      root: 'r',
      periods: [],
      deputies: Object.fromEntries(some.map((one) => [one.deputy, one])),
      organizations,
      frame,
      groups: peerGroups(deputiesIn(frame, some), organizations, frame),
      districts: {},
      methodology: undefined,
    },
    readQuery({ group: 'party:auyl' }),
    speechIn('en'),
  );
}
