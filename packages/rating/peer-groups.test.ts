import type { DeputyRecord, Organizations } from '@esep/domain';
import { expect, test } from 'vitest';
import { peerGroups, rankWithin } from './peer-groups.ts';
import { deputy, framed } from './test-builders.ts';
import type { RankingRow } from './types.ts';

const organization = (id: string, type: 'party' | 'commission' | 'council' | 'faction', to?: string) => ({
  organization: id,
  type,
  name: { en: id },
  from: '2023-04-03',
  ...(to === undefined ? {} : { to }),
});

const organizations: Organizations = Object.fromEntries(
  [
    organization('council', 'council'),
    organization('amanat', 'party'),
    organization('auyl', 'party'),
    organization('auyl-faction', 'faction'),
    organization('budget', 'commission'),
    organization('social', 'commission', '2026-08-31'),
  ].map((one) => [one.organization, one]),
);

type Membership = DeputyRecord['memberships'][number];

const member = (
  of: string,
  role: Membership['role'] = 'member',
  from = '2023-04-03',
  to?: string,
): Membership => ({
  organization: of,
  role,
  from,
  ...(to === undefined ? {} : { to }),
});

const groupsOf = (...deputies: readonly DeputyRecord[]) =>
  Object.fromEntries(
    peerGroups(deputies, organizations, framed('2026-Q4')).map(({ id, members }) => [id, members.join(' ')]),
  );

test('everybody is leader or ordinary, single-mandate or list, and in a party and commissions', () => {
  const groups = groupsOf(
    deputy('d-04', { elected: 'list', memberships: [member('auyl'), member('auyl-faction', 'chair')] }),
    deputy('d-01', { memberships: [member('council', 'chair'), member('amanat')] }),
    deputy('d-02', { memberships: [member('budget', 'chair'), member('amanat')] }),
    deputy('d-03', { memberships: [member('budget', 'deputy-chair')] }),
  );
  expect(groups).toEqual({
    'office:leaders': 'd-01 d-02',
    'office:ordinary': 'd-03 d-04',
    'elected:district': 'd-01 d-02 d-03',
    'elected:list': 'd-04',
    'party:amanat': 'd-01 d-02',
    'party:auyl': 'd-04',
    'commission:budget': 'd-02 d-03',
  });
  expect(Object.keys(groups)[0]).toBe('office:leaders');
});

test('one who led for a day of the period is a leader in it, and is in both commissions once', () => {
  const stepped = deputy('d-01', {
    memberships: [
      member('budget', 'chair', '2023-04-03', '2026-10-01'),
      member('budget', 'member', '2026-10-02', '2026-11-30'),
      member('social', 'member'),
    ],
  });
  expect(groupsOf(stepped)).toMatchObject({ 'office:leaders': 'd-01', 'commission:budget': 'd-01' });
  const before = deputy('d-01', { memberships: [member('budget', 'chair', '2023-04-03', '2026-09-30')] });
  expect(groupsOf(before)).toMatchObject({ 'office:ordinary': 'd-01' });
  // The commission was dissolved before the period.
  expect(groupsOf(stepped)).not.toHaveProperty('commission:social');
});

test('a party is that of the last day in office within the period', () => {
  const changed = deputy('d-01', {
    memberships: [
      member('amanat', 'member', '2023-04-03', '2026-11-01'),
      member('auyl', 'member', '2026-11-02'),
    ],
  });
  expect(groupsOf(changed)).toMatchObject({ 'party:auyl': 'd-01' });
  const left = deputy('d-01', {
    mandates: [{ from: '2023-04-03', to: '2026-10-31' }],
    memberships: [member('amanat', 'member', '2023-04-03', '2026-10-31')],
  });
  expect(groupsOf(left)).toMatchObject({ 'party:amanat': 'd-01' });
});

function row(id: string, total: number | null, variance = 0): RankingRow {
  return {
    deputy: id,
    total,
    rank: 9,
    best: 7,
    worst: 12,
    tier: null,
    groups: {},
    weightShare: 1,
    spread: total === null ? null : { mean: total, variance },
  };
}

const members = ['d-1', 'd-2', 'd-3', 'd-4', 'd-5', 'd-6', 'd-7'];

test('ranks and ranges are those inside the group; others do not count', () => {
  const rows = [
    row('d-9', 99),
    row('d-1', 90),
    row('d-2', 80, 16),
    row('d-3', 78, 16),
    row('d-4', 60),
    row('d-5', 60),
    row('d-6', 20),
    row('d-7', null),
  ];
  const { ranked, scored, rows: own } = rankWithin(rows, members, true);
  expect({ ranked, scored }).toEqual({ ranked: true, scored: 6 });
  expect(own.map((one) => [one.deputy, one.rank, one.best, one.worst])).toEqual([
    ['d-1', 1, 1, 1],
    ['d-2', 2, 2, 3],
    ['d-3', 3, 2, 3],
    ['d-4', 4, 4, 5],
    ['d-5', 4, 4, 5],
    ['d-6', 6, 6, 6],
    ['d-7', null, null, null],
  ]);
});

test('under six members with a total there are points only', () => {
  const rows = [...members.slice(0, 5).map((id) => row(id, 50)), row('d-6', null), row('d-7', null)];
  expect(rankWithin(rows, members, true)).toMatchObject({ ranked: false, scored: 5, needed: 6 });
  expect(rankWithin(rows, members, true).rows.map(({ rank, total }) => [rank, total])[0]).toEqual([null, 50]);
});

test('a period that is not ranked has no ranks in a group', () => {
  const rows = members.map((id) => row(id, 50));
  expect(rankWithin(rows, members, false)).toMatchObject({ ranked: false, scored: 7 });
  expect(rankWithin(rows, members, true).ranked).toBe(true);
});

test('groups come in a fixed order, parties and commissions by their names', () => {
  const groups = peerGroups(
    [
      deputy('d-01', { elected: 'list', memberships: [member('budget'), member('auyl')] }),
      deputy('d-02', { memberships: [member('amanat'), member('council', 'chair')] }),
    ],
    organizations,
    framed('2026-Q4'),
  );
  expect(groups).toStrictEqual([
    { id: 'office:leaders', sort: 'office', members: ['d-02'] },
    { id: 'office:ordinary', sort: 'office', members: ['d-01'] },
    { id: 'elected:district', sort: 'elected', members: ['d-02'] },
    { id: 'elected:list', sort: 'elected', members: ['d-01'] },
    { id: 'party:amanat', sort: 'party', name: { en: 'amanat' }, members: ['d-02'] },
    { id: 'party:auyl', sort: 'party', name: { en: 'auyl' }, members: ['d-01'] },
    { id: 'commission:budget', sort: 'commission', name: { en: 'budget' }, members: ['d-01'] },
  ]);
});

test('a row without a spread, as engine 1 left it, has no place and takes nobody’s', () => {
  const { spread: _, ...old } = row('d-7', 99);
  const rows = [old as RankingRow, ...members.slice(0, 6).map((id, i) => row(id, 50 - i))];
  const { scored, rows: own } = rankWithin(rows, members, true);
  expect(scored).toBe(6);
  expect(own.map(({ rank }) => rank)).toEqual([null, 1, 2, 3, 4, 5, 6]);
  const odd = { ...row('d-7', null), spread: { mean: 99, variance: 0 } };
  expect(rankWithin([odd, ...rows.slice(1)], members, true).scored).toBe(6);
});
