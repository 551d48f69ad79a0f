import type { DeputyRecord, MembershipRecord } from '@esep/domain';
import { describe, expect, it } from 'vitest';
import { districtBoard } from './district.ts';
import { districtsBoard } from './districts.ts';
import { organizationBoard } from './organization.ts';
import { organizationsBoard } from './organizations.ts';
import { readerOf } from './test-reader.ts';

const member = (organization: string, role: MembershipRecord['role'], from: string, to?: string) => ({
  organization,
  role,
  from,
  ...(to ? { to } : {}),
});

function deputy(id: string, more: Partial<DeputyRecord> = {}): DeputyRecord {
  return {
    deputy: id,
    name: { ru: id },
    elected: 'list',
    districts: [],
    mandates: [{ from: '2026-01-05' }],
    memberships: [],
    leaves: [],
    ...more,
  };
}

const reception = (id: string, who: string, on: string, status = 'scheduled') => ({
  reception: id,
  deputy: who,
  on,
  from: '10:00',
  status,
  invitations: 0,
});
const sitting = (on: string, commission: string) => ({
  sitting: on,
  type: 'commission',
  commission,
  on,
  present: 4,
  absent: 1,
  excused: 0,
});

const deputies = [
  deputy('d-03', { districts: ['o-01', 'o-02'] }),
  deputy('d-02', {
    elected: 'district',
    districts: ['o-02', 'o-01'],
    memberships: [member('k-1', 'chair', '2026-01-05', '2026-08-31'), member('k-1', 'member', '2026-09-01')],
  }),
  deputy('d-01', {
    elected: 'district',
    districts: ['o-01'],
    contacts: { phone: '+7 7000 00-00-01' },
    memberships: [
      member('k-1', 'member', '2026-01-05', '2026-08-31'),
      member('k-1', 'chair', '2026-09-01'),
      { ...member('old-party', 'member', '2026-01-05'), named: { type: 'party', name: { ru: 'Старая' } } },
    ],
  }),
  deputy('d-09', {
    districts: ['o-01'],
    mandates: [{ from: '2026-01-05', to: '2026-06-30' }],
    memberships: [member('k-1', 'member', '2026-01-05', '2026-06-30')],
  }),
];

const reader = readerOf({
  today: '2026-11-03',
  collections: {
    deputies: Object.fromEntries(deputies.map((one) => [one.deputy, one])),
    districts: {
      'o-02': { district: 'o-02', name: { ru: 'Второй' } },
      'o-01': { district: 'o-01', name: { ru: 'Первый' } },
    },
    organizations: {
      council: { organization: 'council', type: 'council', name: { ru: 'Маслихат' }, from: '2026-01-05' },
      'k-1': { organization: 'k-1', type: 'commission', name: { ru: 'Бюджет' }, from: '2026-01-05' },
      'g-1': {
        organization: 'g-1',
        type: 'group',
        name: { ru: 'Группа' },
        from: '2026-01-05',
        to: '2026-05-01',
      },
    },
    'receptions/2026-Q4': {
      a: reception('a', 'd-01', '2026-11-27'),
      b: reception('b', 'd-01', '2026-11-06'),
      c: reception('c', 'd-01', '2026-11-02'),
      e: reception('e', 'd-01', '2026-11-13', 'excused'),
    },
    'receptions/2027-Q1': { d: reception('d', 'd-02', '2027-01-08') },
  },
  rows: {
    addresses: {
      'o-01': { district: 'o-01', places: [{ settlement: { ru: 'Аксу' } }] },
      'o-012': { district: 'o-012', places: [{ settlement: { ru: 'Другое' } }] },
    },
    sittings: {
      '2026-09-09/s-1': sitting('2026-09-09', 'k-1'),
      '2026-09-10/s-2': sitting('2026-09-10', 'k-2'),
      '2026-12-09/s-3': sitting('2026-12-09', 'k-1'),
    },
  },
  tallies: {
    'd-01': { '2026-Q2': { 'requests.initiated': 1 }, '2026-Q3': { 'requests.initiated': 2 } },
    'd-02': { '2026-Q3': { 'requests.initiated': 3, 'receptions.held': 1 } },
    'd-03': { '2026-Q3': { 'requests.initiated': 100 } },
    'd-09': { '2026-Q2': { 'requests.initiated': 5 }, '2026-Q3': { 'requests.initiated': 7 } },
  },
});

describe('the districts', () => {
  it('name everyone who answers for each: who was elected there, then the attached, nobody who has left', async () => {
    const board = await districtsBoard.read(reader, {});
    expect(
      board?.districts.map(({ district, deputies: own }) => [
        district,
        own.map(({ deputy: id, answers }) => `${id} ${answers}`),
      ]),
    ).toEqual([
      ['o-01', ['d-01 here', 'd-02 attached', 'd-03 attached']],
      ['o-02', ['d-02 here', 'd-03 attached']],
    ]);
    expect(board?.answer).toBeUndefined();
  });

  it('give the next two receptions, soonest first, across the end of a quarter', async () => {
    const board = await districtsBoard.read(reader, {});
    const [first, second] = board?.districts[0]?.deputies ?? [];
    expect(first?.receptions.map(({ on }) => on)).toEqual(['2026-11-06', '2026-11-27']);
    expect(second?.receptions.map(({ on }) => on)).toEqual(['2027-01-08']);
  });

  it('answer for an address, and for a settlement that nobody lists', async () => {
    const asked = async (settlement: string) =>
      (await districtsBoard.read(reader, { settlement, street: ' ', house: '' }))?.answer;
    expect(await asked('аксу')).toMatchObject({
      asked: { settlement: 'аксу' },
      precision: 'settlement',
      found: [{ district: 'o-01' }],
    });
    expect(await asked('Нигде')).toMatchObject({ precision: 'none', found: [] });
  });

  it('one by one: its own addresses, those who answered before, nothing for an unknown one', async () => {
    const board = await districtBoard.read(reader, { district: 'o-01' });
    expect(board).toMatchObject({
      places: [{ settlement: { ru: 'Аксу' } }],
      before: [{ deputy: 'd-09', mandates: [{ from: '2026-01-05', to: '2026-06-30' }] }],
    });
    expect(await districtBoard.read(reader, { district: 'o-99' })).toBeUndefined();
    expect(await districtBoard.read(reader, { district: 'constructor' })).toBeUndefined();
  });
});

describe('the organizations', () => {
  it('are listed with chair and number of members today, those that old entries named too', async () => {
    expect((await organizationsBoard.read(reader, {}))?.organizations).toMatchObject([
      { organization: 'g-1', members: 0, to: '2026-05-01' },
      { organization: 'k-1', members: 2, chair: { deputy: 'd-01' } },
      { organization: 'old-party', type: 'party', members: 1 },
    ]);
  });

  it('one by one: members with dated roles, and roles that are over, the latest first', async () => {
    const board = await organizationBoard.read(reader, { organization: 'k-1' });
    const told = (list: readonly { deputy: string; role: string }[]) =>
      list.map(({ deputy: id, role }) => `${id} ${role}`);
    expect(told(board?.members ?? [])).toEqual(['d-01 chair', 'd-02 member']);
    expect(told(board?.before ?? [])).toEqual(['d-02 chair', 'd-01 member', 'd-09 member']);
  });

  it('sum what those did who were members in the quarter, each once, and list the sittings', async () => {
    const third = await organizationBoard.read(reader, { organization: 'k-1', period: '2026-Q3' });
    const sum = (board: typeof third, counter: string) =>
      board?.sums.find((one) => one.counter === counter)?.sum;
    expect(sum(third, 'requests.initiated')).toBe(5);
    expect(sum(third, 'receptions.held')).toBe(1);
    expect(third?.counted.map(({ deputy: id }) => id).sort()).toEqual(['d-01', 'd-02']);
    expect(third?.sittings.map(({ on }) => on)).toEqual(['2026-09-09']);
    const year = await organizationBoard.read(reader, { organization: 'k-1', period: '2026' });
    expect(sum(year, 'requests.initiated')).toBe(1 + 2 + 3 + 5);
    expect(year).toMatchObject({ previous: '2025' });
    expect(year).not.toHaveProperty('next');
  });

  it('show the running quarter when nonsense or a time to come is asked for, and nothing of the council', async () => {
    for (const period of ['2026-Q9', '2027-Q1', 'x']) {
      expect(await organizationBoard.read(reader, { organization: 'k-1', period })).toMatchObject({
        period: '2026-Q4',
        previous: '2026-Q3',
      });
    }
    expect(await organizationBoard.read(reader, { organization: 'council' })).toBeUndefined();
    expect(await organizationBoard.read(reader, { organization: 'k-9' })).toBeUndefined();
  });
});
