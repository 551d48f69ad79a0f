import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../entry.ts';
import { foldSubject } from '../fold.ts';
import { registry } from '../registry.ts';
import type { RecordPut } from '../subject.ts';
import type { Fact } from '../test-builders.ts';
import { correction, entryOf, fact, tell, withdrawal } from '../test-builders.ts';

const base = { deputy: 'd-01', name: { kk: 'А' }, elected: 'list', districts: [] };
const seated = (on: string, ...memberships: readonly (readonly [string, string])[]) =>
  fact('deputy.seated', on, {
    ...base,
    memberships: memberships.map(([organization, role]) => ({ organization, role })),
  });
const updated = (on: string) => fact('deputy.seated', on, base);
const began = (on: string, organization: string, role: string, more: JsonObject = {}) =>
  fact('membership.began', on, { deputy: 'd-01', organization, role, ...more });
const ended = (on: string, organization: string) =>
  fact('membership.ended', on, { deputy: 'd-01', organization });
const left = (on: string) => fact('deputy.left', on, { deputy: 'd-01', reason: 'resigned' });
const spans = (records: readonly RecordPut[]) =>
  records.flatMap(({ value }) =>
    (value as { memberships: JsonObject[] }).memberships.map(({ organization, role, from, to }) =>
      [organization, role, from, to ?? '…'].join(' '),
    ),
  );
const membershipsOf = (...facts: readonly Fact[]) => spans(tell(...facts).records);

describe('a deputy’s memberships', () => {
  it('begin on the day of the seat, and another list later replaces what runs as of that day', () => {
    expect(
      membershipsOf(
        seated('2023-04-03', ['amanat', 'member'], ['k-1', 'member'], ['k-2', 'member']),
        seated('2024-02-01', ['amanat', 'member'], ['k-1', 'chair']),
      ),
    ).toEqual([
      'amanat member 2023-04-03 …',
      'k-1 member 2023-04-03 2024-01-31',
      'k-2 member 2023-04-03 2024-01-31',
      'k-1 chair 2024-02-01 …',
    ]);
  });

  it('stay as they are when an update says nothing of them, and end when it names none', () => {
    const first = seated('2023-04-03', ['k-1', 'member']);
    expect(membershipsOf(first, updated('2024-02-01'))).toEqual(['k-1 member 2023-04-03 …']);
    expect(membershipsOf(first, seated('2024-02-01'))).toEqual(['k-1 member 2023-04-03 2024-01-31']);
  });

  it('change the role by one row: stepping down as chair is becoming a member', () => {
    expect(
      membershipsOf(seated('2023-04-03', ['k-1', 'chair']), began('2026-09-15', 'k-1', 'member')),
    ).toEqual(['k-1 chair 2023-04-03 2026-09-14', 'k-1 member 2026-09-15 …']);
  });

  it('that change on the day they began were never otherwise', () => {
    expect(
      membershipsOf(seated('2023-04-03', ['k-1', 'member']), began('2023-04-03', 'k-1', 'chair')),
    ).toEqual(['k-1 chair 2023-04-03 …']);
  });

  it('end on the day named, their last; a second end is set aside', () => {
    const facts = [seated('2023-04-03', ['k-1', 'member']), ended('2026-09-14', 'k-1')];
    expect(membershipsOf(...facts)).toEqual(['k-1 member 2023-04-03 2026-09-14']);
    expect(tell(...facts, ended('2026-09-20', 'k-1')).setAside).toEqual([{ seq: 3, reason: 'not_a_member' }]);
    expect(tell(seated('2023-04-03'), ended('2026-09-14', 'k-9')).setAside).toEqual([
      { seq: 2, reason: 'not_a_member' },
    ]);
  });

  it('may be told with their end when they are long over', () => {
    const past = began('2023-05-01', 'k-1', 'chair', { to: '2024-01-31' });
    expect(membershipsOf(seated('2023-04-03'), past, began('2024-03-01', 'k-1', 'member'))).toEqual([
      'k-1 chair 2023-05-01 2024-01-31',
      'k-1 member 2024-03-01 …',
    ]);
    const wrong = began('2023-05-01', 'k-1', 'chair', { to: '2023-04-30' });
    expect(tell(seated('2023-04-03'), wrong).setAside).toEqual([{ seq: 2, reason: 'malformed_body' }]);
  });

  it('all end with the mandate, and a new mandate begins without them', () => {
    const facts = [
      seated('2023-04-03', ['amanat', 'member'], ['k-1', 'chair']),
      ended('2023-12-31', 'k-1'),
      left('2024-02-01'),
    ];
    expect(membershipsOf(...facts, updated('2025-01-10'))).toEqual([
      'amanat member 2023-04-03 2024-02-01',
      'k-1 chair 2023-04-03 2023-12-31',
    ]);
    expect(tell(...facts, began('2024-03-01', 'k-1', 'member')).setAside).toEqual([
      { seq: 4, reason: 'not_in_office' },
    ]);
    expect(tell(began('2024-03-01', 'k-1', 'member')).setAside).toEqual([
      { seq: 1, reason: 'not_in_office' },
    ]);
  });

  it('run again when their end is withdrawn, and since another day when their beginning is corrected', () => {
    const facts = [seated('2023-04-03'), began('2023-05-01', 'k-1', 'member'), ended('2024-01-31', 'k-1')];
    expect(membershipsOf(...facts, withdrawal(3))).toEqual(['k-1 member 2023-05-01 …']);
    const earlier = began('2023-04-20', 'k-1', 'secretary');
    expect(membershipsOf(...facts, correction(2, earlier))).toEqual(['k-1 secretary 2023-04-20 2024-01-31']);
  });

  it('of no known role, or not listed properly, set the entry aside', () => {
    for (const memberships of [
      [{ organization: 'k-1', role: 'boss' }],
      ['k-1'],
      'k-1',
      [{ role: 'chair' }],
    ]) {
      const { setAside } = tell(fact('deputy.seated', '2023-04-03', { ...base, memberships }));
      expect(setAside).toEqual([{ seq: 1, reason: 'malformed_body' }]);
    }
  });
});

describe('an entry of the first version', () => {
  const firstVersion = (body: JsonObject) => {
    const entry = entryOf(fact('deputy.seated', '2023-04-03', { ...base, ...body }), 1);
    const { records, setAside } = foldSubject(registry, [{ ...entry, version: 1 }]);
    expect(setAside).toEqual([]);
    return records[0]?.value as JsonObject;
  };
  const auyl = { kk: 'Ауыл', ru: 'Ауыл' };
  const budget = { kk: 'Экономика және бюджет', ru: 'Экономика и бюджет' };

  it('folds its party, role and commission into memberships that keep the names', () => {
    const record = firstVersion({ party: auyl, role: 'commission-head', commission: budget });
    expect(record).not.toHaveProperty('party');
    expect(record).not.toHaveProperty('role');
    expect(record['memberships']).toEqual([
      { organization: 'auyl', role: 'member', named: { type: 'party', name: auyl }, from: '2023-04-03' },
      {
        organization: 'ekonomika-i-byudzhet',
        role: 'chair',
        named: { type: 'commission', name: budget },
        from: '2023-04-03',
      },
    ]);
  });

  it('makes the chair the chair of the council, and the self-nominated a member of no party', () => {
    expect(firstVersion({ role: 'chair' })['memberships']).toEqual([
      { organization: 'council', role: 'chair', from: '2023-04-03' },
    ]);
    expect(firstVersion({ role: 'deputy' })['memberships']).toEqual([]);
  });

  it('names a head whose commission is not told as head of a commission all the same', () => {
    expect(firstVersion({ role: 'commission-head' })['memberships']).toMatchObject([
      { role: 'chair', named: { type: 'commission' } },
    ]);
  });

  it('is replaced as a whole by the next one, as it was then', () => {
    const entries = [
      { party: auyl, role: 'deputy', commission: budget },
      { party: auyl, role: 'chair' },
    ].map((body, i) => {
      const one = fact('deputy.seated', `2024-0${i + 1}-01`, { ...base, ...body });
      return { ...entryOf(one, i + 1), version: 1 };
    });
    expect(spans(foldSubject(registry, entries).records)).toEqual([
      'auyl member 2024-01-01 …',
      'ekonomika-i-byudzhet member 2024-01-01 2024-01-31',
      'council chair 2024-02-01 …',
    ]);
  });
});

describe('a membership', () => {
  it('that begins leaves those in other organizations as they are', () => {
    expect(
      membershipsOf(
        seated('2023-04-03', ['amanat', 'member'], ['k-1', 'chair']),
        began('2024-02-01', 'k-2', 'member'),
      ),
    ).toEqual(['amanat member 2023-04-03 …', 'k-1 chair 2023-04-03 …', 'k-2 member 2024-02-01 …']);
  });

  it('told with its last day may end earlier, and on that very day, and not later', () => {
    const facts = [seated('2023-04-03'), began('2023-05-01', 'k-1', 'chair', { to: '2024-01-31' })];
    expect(membershipsOf(...facts, ended('2023-12-31', 'k-1'))).toEqual(['k-1 chair 2023-05-01 2023-12-31']);
    expect(tell(...facts, ended('2024-01-31', 'k-1')).setAside).toEqual([]);
    expect(tell(...facts, ended('2024-02-01', 'k-1')).setAside).toEqual([{ seq: 3, reason: 'not_a_member' }]);
  });

  it('told with its last day does not go on by being listed again: a new one begins', () => {
    const facts = [seated('2023-04-03'), began('2023-05-01', 'k-1', 'chair', { to: '2024-01-31' })];
    expect(membershipsOf(...facts, seated('2023-06-01', ['k-1', 'chair']))).toEqual([
      'k-1 chair 2023-05-01 2023-05-31',
      'k-1 chair 2023-06-01 …',
    ]);
    expect(membershipsOf(...facts, seated('2024-06-01', ['k-1', 'chair']))).toEqual([
      'k-1 chair 2023-05-01 2024-01-31',
      'k-1 chair 2024-06-01 …',
    ]);
  });

  it('of one day is one', () => {
    const day = began('2023-05-01', 'k-1', 'chair', { to: '2023-05-01' });
    expect(membershipsOf(seated('2023-04-03'), day)).toEqual(['k-1 chair 2023-05-01 2023-05-01']);
  });

  it('listed as nothing is no list', () => {
    const { setAside } = tell(fact('deputy.seated', '2023-04-03', { ...base, memberships: [null] }));
    expect(setAside).toEqual([{ seq: 1, reason: 'malformed_body' }]);
  });
});

describe('a deputy’s record', () => {
  const leave = (from: string, to: string, reason: string) =>
    fact('leave.approved', '2026-06-01', { deputy: 'd-01', from, to, reason });

  it('holds the newest facts with mandates, memberships and leave of every sort', () => {
    const { records, setAside } = tell(
      seated('2023-04-03'),
      began('2023-05-01', 'k-1', 'member'),
      leave('2026-07-13', '2026-08-07', 'annual'),
      leave('2026-09-01', '2026-09-01', 'social'),
      leave('2026-10-01', '2026-10-02', 'other'),
      leave('2026-11-02', '2026-11-01', 'annual'),
    );
    expect(setAside).toEqual([{ seq: 6, reason: 'malformed_body' }]);
    expect(records).toStrictEqual([
      {
        collection: 'deputies',
        key: 'd-01',
        value: {
          ...base,
          mandates: [{ from: '2023-04-03' }],
          memberships: [{ organization: 'k-1', role: 'member', from: '2023-05-01' }],
          leaves: [
            { from: '2026-07-13', to: '2026-08-07', reason: 'annual' },
            { from: '2026-09-01', to: '2026-09-01', reason: 'social' },
            { from: '2026-10-01', to: '2026-10-02', reason: 'other' },
          ],
        },
      },
    ]);
  });
});
