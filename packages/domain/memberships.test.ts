import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { convocationOn, convocationsIn } from './convocations.ts';
import { fromFirstVersion } from './kinds/deputy-seated-first-version.ts';
import {
  belongingsBetween,
  belongingsOf,
  commissionsOf,
  dayInOffice,
  isLeader,
  officeBetween,
  organizationOf,
  partyOf,
} from './memberships.ts';
import { isSlug } from './recorded-body.ts';
import type { DeputyRecord, MembershipRecord, OrganizationRecord } from './records.ts';
import { slugOfName } from './slug-of-name.ts';

const formed = (organization: string, type: OrganizationRecord['type'], to?: string): OrganizationRecord => ({
  organization,
  type,
  name: { ru: organization },
  from: '2023-04-03',
  ...(to ? { to } : {}),
});
const organizations = Object.fromEntries(
  [
    formed('council', 'council'),
    formed('auyl', 'party'),
    formed('amanat', 'party'),
    formed('k-1', 'commission'),
    formed('k-2', 'commission', '2024-12-31'),
    formed('g-1', 'group'),
  ].map((one) => [one.organization, one]),
);

function deputy(
  memberships: readonly MembershipRecord[],
  mandates: DeputyRecord['mandates'] = [{ from: '2023-04-03' }],
): DeputyRecord {
  const facts = { deputy: 'd-01', name: { kk: 'А' }, elected: 'list', districts: [] } as const;
  return { ...facts, mandates, memberships, leaves: [] };
}
const member = (organization: string, role: MembershipRecord['role'], from: string, to?: string) => ({
  organization,
  role,
  from,
  ...(to ? { to } : {}),
});

describe('memberships', () => {
  it('give the party of a day: none before, after, or when there is none', () => {
    const record = deputy([
      member('auyl', 'member', '2023-04-03', '2024-06-30'),
      member('amanat', 'member', '2024-07-01'),
      member('k-1', 'member', '2023-04-03'),
    ]);
    expect(partyOf(record, organizations, '2024-06-30')?.organization).toBe('auyl');
    expect(partyOf(record, organizations, '2024-07-01')?.organization).toBe('amanat');
    expect(partyOf(record, organizations, '2023-04-02')).toBeUndefined();
    expect(partyOf(deputy([]), organizations, '2024-07-01')).toBeUndefined();
  });

  it('end with the organization', () => {
    const record = deputy([member('k-2', 'chair', '2023-04-03')]);
    expect(commissionsOf(record, organizations, '2024-12-31')).toMatchObject([
      { role: 'chair', to: '2024-12-31' },
    ]);
    expect(commissionsOf(record, organizations, '2025-01-01')).toEqual([]);
    expect(isLeader(record, organizations, '2025-01-01', '2025-03-31')).toBe(false);
  });

  it('make a leader of who chairs the council or a commission on any day of the period, and of nobody else', () => {
    const headed = deputy([member('k-1', 'chair', '2024-01-01', '2024-04-01')]);
    expect(isLeader(headed, organizations, '2024-04-01', '2024-06-30')).toBe(true);
    expect(isLeader(headed, organizations, '2024-04-02', '2024-06-30')).toBe(false);
    expect(isLeader(headed, organizations, '2023-10-01', '2023-12-31')).toBe(false);
    const others = deputy([
      member('g-1', 'chair', '2023-04-03'),
      member('auyl', 'chair', '2023-04-03'),
      member('k-1', 'deputy-chair', '2023-04-03'),
    ]);
    expect(officeBetween(others, organizations, '2023-04-03', '2030-01-01')).toBe('deputy');
    const chair = deputy([member('k-1', 'chair', '2023-04-03'), member('council', 'chair', '2023-04-03')]);
    expect(officeBetween(chair, organizations, '2024-01-01', '2024-03-31')).toBe('chair');
  });

  it('that an old entry named stand by the name they came with', () => {
    const named = { type: 'party', name: { ru: 'Ауыл' } } as const;
    const record = deputy([{ ...member('some-party', 'member', '2023-04-03'), named }]);
    expect(partyOf(record, organizations, '2024-01-01')?.name).toEqual({ ru: 'Ауыл' });
  });

  it('are looked at on the last day in office once it is over', () => {
    const mandates = [{ from: '2023-04-03', to: '2024-02-01' }, { from: '2025-03-01' }];
    const record = deputy([], mandates);
    expect(dayInOffice(record, '2024-01-01')).toBe('2024-01-01');
    expect(dayInOffice(record, '2024-12-01')).toBe('2024-02-01');
    expect(dayInOffice(record, '2026-01-01')).toBe('2026-01-01');
    expect(dayInOffice(record, '2020-01-01')).toBe('2023-04-03');
  });
});

describe('an id made from a name', () => {
  it.each([
    [{ kk: 'Ауыл', ru: 'Ауыл' }, 'auyl'],
    [{ kk: 'Ақ жол' }, 'aq-zhol'],
    [{ ru: 'Народная партия Казахстана' }, 'narodnaya-partiya-kazakhstana'],
    [{ en: 'Green Party “Baytaq”' }, 'green-party-baytaq'],
    [{ ru: 'Respublica' }, 'respublica'],
  ])('%j is %s', (name, slug) => expect(slugOfName(name)).toBe(slug));

  it('tells long names apart that begin alike, and is an id whatever the name', () => {
    const long = 'Постоянная комиссия по вопросам экономики, бюджета и развития предпринимательства';
    expect(slugOfName({ ru: `${long} города` })).not.toBe(slugOfName({ ru: `${long} села` }));
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), (ru) => isSlug(slugOfName({ ru }))),
    );
  });
});

it('a body of the first version becomes one of today whatever is in it', () => {
  const body = fc.dictionary(fc.constantFrom('party', 'role', 'commission', 'deputy'), fc.jsonValue());
  fc.assert(
    fc.property(body, (value) => {
      const { memberships } = fromFirstVersion(value as never);
      expect(
        (memberships as { organization: string }[]).every(({ organization }) => isSlug(organization)),
      ).toBe(true);
    }),
  );
});

it('a convocation lasts until the day before the next one', () => {
  const records = {
    '9': { convocation: 9, from: '2028-04-03' },
    '8': { convocation: 8, from: '2023-04-03' },
  };
  expect(convocationsIn(records)).toEqual([
    { convocation: 8, from: '2023-04-03', to: '2028-04-02' },
    { convocation: 9, from: '2028-04-03' },
  ]);
  expect(convocationOn(records, '2028-04-02')?.convocation).toBe(8);
  expect(convocationOn(records, '2028-04-03')?.convocation).toBe(9);
  expect(convocationOn(records, '2023-04-02')).toBeUndefined();
});

describe('belonging', () => {
  const record = deputy([
    member('k-1', 'member', '2023-05-01', '2024-01-31'),
    member('k-2', 'chair', '2023-04-03', '2025-06-30'),
    member('nowhere', 'member', '2023-04-03'),
    member('g-1', 'member', '2024-02-01'),
  ]);

  it('ends with the membership or with the organization, whichever is first, and is left out where nobody formed one', () => {
    expect(belongingsOf(record, organizations)).toStrictEqual([
      { organization: organizations['k-1'], role: 'member', from: '2023-05-01', to: '2024-01-31' },
      { organization: organizations['k-2'], role: 'chair', from: '2023-04-03', to: '2024-12-31' },
      { organization: organizations['g-1'], role: 'member', from: '2024-02-01' },
    ]);
    const earlier = deputy([member('k-2', 'member', '2023-04-03', '2024-06-30')]);
    expect(belongingsOf(earlier, organizations)).toMatchObject([{ to: '2024-06-30' }]);
  });

  it('is seen by a span that shares a day with it', () => {
    const between = (from: string, to: string) =>
      belongingsBetween(record, organizations, from, to).map(({ organization }) => organization.organization);
    expect(between('2023-04-01', '2023-04-30')).toEqual(['k-2']);
    expect(between('2023-04-01', '2023-05-01')).toEqual(['k-1', 'k-2']);
    expect(between('2024-01-31', '2024-01-31')).toEqual(['k-1', 'k-2']);
    expect(between('2024-02-01', '2024-12-31')).toEqual(['k-2', 'g-1']);
    expect(between('2025-01-01', '2030-01-01')).toEqual(['g-1']);
  });

  it('takes the formed organization before a name that an old entry gave it', () => {
    const named = { type: 'party', name: { ru: 'Старое' } } as const;
    const old = { ...member('k-1', 'member', '2023-04-03'), named };
    expect(organizationOf(old, organizations)).toEqual(organizations['k-1']);
    expect(organizationOf(old, {})).toEqual({ organization: 'k-1', ...named });
    expect(organizationOf(member('constructor', 'member', '2023-04-03'), organizations)).toBeUndefined();
  });

  it('gives commissions with roles, and of two parties the one that began last', () => {
    expect(commissionsOf(record, organizations, '2023-06-01').map(({ role }) => role)).toEqual([
      'member',
      'chair',
    ]);
    expect(commissionsOf(record, organizations, '2024-06-01')).toMatchObject([{ role: 'chair' }]);
    const two = deputy([member('auyl', 'member', '2023-04-03'), member('amanat', 'member', '2024-01-01')]);
    expect(partyOf(two, organizations, '2024-06-01')?.organization).toBe('amanat');
  });

  it('in an office is the head’s of a commission only while the commission is headed', () => {
    expect(officeBetween(record, organizations, '2024-12-31', '2025-12-31')).toBe('commission-head');
    expect(officeBetween(record, organizations, '2025-01-01', '2025-12-31')).toBe('deputy');
  });
});

describe('the day to look at a deputy', () => {
  it('is the day asked for where the deputy never held a mandate, and on the last day of one', () => {
    expect(dayInOffice(deputy([], []), '2024-01-01')).toBe('2024-01-01');
    const ended = deputy([], [{ from: '2023-04-03', to: '2024-02-01' }]);
    expect(dayInOffice(ended, '2024-02-01')).toBe('2024-02-01');
    expect(dayInOffice(ended, '2023-04-03')).toBe('2023-04-03');
    expect(dayInOffice(ended, '2024-02-02')).toBe('2024-02-01');
  });
});
