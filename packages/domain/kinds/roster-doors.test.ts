import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../entry.ts';
import { registry } from '../registry.ts';
import { fact, tell } from '../test-builders.ts';
import { door } from './test-council.ts';

const on = '2026-01-05';
const formed = (organization: string, type: string) =>
  fact('organization.formed', on, { organization, type, name: { ru: organization } });
const founded = fact('council.founded', on, {
  ...(registry.kinds.get('council.founded')?.example.body as JsonObject),
  firstSession: on,
});
const world = [
  founded,
  formed('amanat', 'party'),
  formed('k-1', 'commission'),
  formed('k-2', 'commission'),
  fact('organization.dissolved', '2026-08-31', { organization: 'k-2' }),
];
const seated = (deputy: string, day: string, more: JsonObject = {}) =>
  fact('deputy.seated', day, { deputy, name: { kk: deputy }, elected: 'list', districts: [], ...more });
const began = (day: string, organization: string, role: string, more: JsonObject = {}) =>
  fact('membership.began', day, { deputy: 'd-01', organization, role, ...more });
const chair = (organization: string) => ({ memberships: [{ organization, role: 'chair' }] });

describe('the door of a seat', () => {
  it('knows the organizations and whether they are there on that day', async () => {
    const belongs = (organization: string) => ({ memberships: [{ organization, role: 'member' }] });
    expect(await door(seated('d-03', '2026-09-01', belongs('k-1')), world)).toBeUndefined();
    expect(await door(seated('d-03', '2026-09-01', belongs('k-9')), world)).toBe(
      'unknown_organization /body/memberships/0/organization',
    );
    expect(await door(seated('d-03', '2026-08-31', belongs('k-2')), world)).toBeUndefined();
    expect(await door(seated('d-03', '2026-09-01', belongs('k-2')), world)).toBe(
      'organization_not_there /body/memberships/0/organization',
    );
    expect(await door(seated('d-03', '2026-09-01', belongs('constructor')), world)).toBe(
      'unknown_organization /body/memberships/0/organization',
    );
  });

  it('lets one deputy chair the maslikhat, and the same one go on doing so', async () => {
    const first = seated('d-03', '2026-02-02', chair('council'));
    expect(await door(first, world)).toBeUndefined();
    expect(await door(seated('d-04', '2026-03-02', chair('council')), [...world, first])).toBe(
      'chair_taken /body/memberships/0/role',
    );
    expect(await door(seated('d-03', '2026-03-02', chair('council')), [...world, first])).toBeUndefined();
  });

  it('takes the seat of one who has left, and of nobody else', async () => {
    const replacing = (replaces: string, day = '2026-07-01') => seated('d-03', day, { replaces });
    expect(await door(replacing('d-02'), world)).toBeUndefined();
    for (const wrong of [replacing('d-02', '2026-06-30'), replacing('d-01'), replacing('d-03')]) {
      const refused = wrong.body['replaces'] === 'd-03' ? 'unknown_deputy' : 'seat_not_vacant';
      expect(await door(wrong, world)).toBe(`${refused} /body/replaces`);
    }
  });

  it('has reception hours that end after they begin', () => {
    const schema = registry.kinds.get('deputy.seated')?.schema;
    const parsed = (hours: JsonObject) =>
      schema?.safeParse(seated('d-03', on, { contacts: { receptionHours: [hours] } }).body).success;
    expect(parsed({ weekday: 5, from: '10:00', to: '13:00', place: { kk: '204-кабинет' } })).toBe(true);
    expect(parsed({ weekday: 5, from: '13:00', to: '10:00' })).toBe(false);
    expect(parsed({ weekday: 8, from: '10:00', to: '13:00' })).toBe(false);
  });
});

describe('the door of a membership', () => {
  it('wants a deputy in office and an organization that is there', async () => {
    expect(await door(began('2026-09-01', 'k-1', 'member'), world)).toBeUndefined();
    expect(await door(began('2026-01-04', 'k-1', 'member'), world)).toBe('deputy_not_in_office /body/deputy');
    const stranger = began('2026-09-01', 'k-1', 'member', { deputy: 'd-09' });
    expect(await door(stranger, world)).toBe('unknown_deputy /body/deputy');
    expect(await door(began('2026-09-01', 'k-2', 'member'), world)).toBe(
      'organization_not_there /body/organization',
    );
    expect(await door(began('2026-09-01', 'k-1', 'member', { to: '2026-08-31' }), world)).toBe(
      'membership_ends_early /body/to',
    );
  });

  it('refuses a second chair for the days on which there is one, not before and not after', async () => {
    const other = seated('d-03', '2026-03-02', chair('k-1'));
    const gone = fact('membership.ended', '2026-06-30', { deputy: 'd-03', organization: 'k-1' });
    const running = [...world, other];
    expect(await door(began('2026-04-01', 'k-1', 'chair'), running)).toBe('chair_taken /body/role');
    expect(await door(began('2026-02-01', 'k-1', 'chair'), running)).toBe('chair_taken /body/role');
    const before = began('2026-02-01', 'k-1', 'chair', { to: '2026-03-01' });
    expect(await door(before, running)).toBeUndefined();
    expect(await door(began('2026-04-01', 'k-1', 'deputy-chair'), running)).toBeUndefined();
    expect(await door(began('2026-06-30', 'k-1', 'chair'), [...running, gone])).toBe(
      'chair_taken /body/role',
    );
    expect(await door(began('2026-07-01', 'k-1', 'chair'), [...running, gone])).toBeUndefined();
    // Two rows of one day: one steps down, another follows.
    const down = fact('membership.began', '2026-07-01', {
      deputy: 'd-03',
      organization: 'k-1',
      role: 'member',
    });
    expect(await door(began('2026-07-01', 'k-1', 'chair'), [...running, down])).toBeUndefined();
  });

  it('ends only what runs', async () => {
    const ended = (day: string, organization: string) =>
      fact('membership.ended', day, { deputy: 'd-01', organization });
    const member = [...world, began('2026-02-01', 'k-1', 'member')];
    expect(await door(ended('2026-09-01', 'k-1'), member)).toBeUndefined();
    expect(await door(ended('2026-01-31', 'k-1'), member)).toBe('not_a_member /body/organization');
    expect(await door(ended('2026-09-01', 'amanat'), member)).toBe('not_a_member /body/organization');
  });
});

describe('an organization', () => {
  it('is never formed under the name of the council', () => {
    const council = formed('council', 'commission');
    const parsed = registry.kinds.get('organization.formed')?.schema.safeParse(council.body);
    expect(parsed?.success).toBe(false);
    expect(tell(council)).toMatchObject({ records: [], setAside: [{ seq: 1, reason: 'malformed_body' }] });
  });
});

describe('the door of a convocation', () => {
  const opened = (convocation: number, firstSession: string) =>
    fact('convocation.opened', '2026-11-01', { convocation, firstSession });

  it('takes the next one, and none that stands already or is out of order', async () => {
    expect(await door(opened(9, '2026-11-01'), world)).toBeUndefined();
    const wrong = [opened(8, '2026-11-01'), opened(9, on), opened(7, '2026-11-01')];
    for (const one of wrong) {
      expect(await door(one, world)).toBe('convocation_out_of_order /body/convocation');
    }
    const ninth = [...world, opened(9, '2026-11-01')];
    expect(await door(opened(9, '2026-11-02'), ninth)).toBe('subject_exists /body/convocation');
    expect(await door(opened(10, '2026-10-31'), ninth)).toBe('convocation_out_of_order /body/convocation');
  });

  it('is told once, and stands beside the one that the council was founded in', () => {
    const ninth = opened(9, '2028-04-03');
    expect(tell(ninth, { ...ninth, on: '2026-11-02' })).toMatchObject({
      records: [{ collection: 'convocations', key: '9', value: { convocation: 9, from: '2028-04-03' } }],
      setAside: [{ seq: 2, reason: 'already_opened' }],
    });
    expect(tell(founded).records).toEqual(
      expect.arrayContaining([
        { collection: 'convocations', key: '8', value: { convocation: 8, from: on } },
        expect.objectContaining({ collection: 'organizations', key: 'council' }),
      ]),
    );
  });
});

describe('a district', () => {
  const schema = registry.kinds.get('district.defined')?.schema;
  const name = { ru: 'Округ' };
  const street = (houses?: JsonObject[]) => ({ name: { ru: 'ул. Мира' }, ...(houses ? { houses } : {}) });
  const errors = (places: readonly JsonObject[]) =>
    schema?.safeParse({ district: 'o-01', name, places }).error?.issues.map(({ message }) => message) ?? [];

  it('has houses as they are numbered, in ranges that end after they begin', () => {
    const houses = [{ from: '1', to: '45', side: 'odd' }, { from: '12А' }, { from: '46', to: 'end' }];
    expect(errors([{ settlement: name, streets: [street(houses)] }])).toEqual([]);
    expect(errors([{ settlement: name, streets: [street([{ from: 'дом 1' }])] }])).toEqual(['not_a_house']);
    expect(errors([{ settlement: name, streets: [street([{ from: '45', to: '1' }])] }])).toEqual([
      'ends_before_it_begins',
    ]);
  });

  it('has no more streets than an entry can hold', () => {
    const places = (count: number) =>
      [0, 1, 2].map(() => ({ settlement: name, streets: Array.from({ length: count }, () => street()) }));
    expect(errors(places(333))).toEqual([]);
    expect(errors(places(334))).toEqual(['too_many_streets']);
  });

  it('keeps its addresses in a row and its name in the document that all pages read', () => {
    const places = [{ settlement: name, streets: [street()] }];
    expect(tell(fact('district.defined', on, { district: 'o-01', name, places }))).toMatchObject({
      records: [{ collection: 'districts', key: 'o-01', value: { district: 'o-01', name } }],
      rows: [{ table: 'addresses', key: 'o-01', value: { district: 'o-01', places } }],
    });
    const again = fact('district.defined', '2026-02-01', { district: 'o-01', name });
    const first = fact('district.defined', on, { district: 'o-01', name, places });
    expect(tell(first, again).rows).toEqual([]);
    const broken = fact('district.defined', on, { district: 'o-01', name, places: [{ settlement: 'Аксу' }] });
    expect(tell(broken).setAside).toEqual([{ seq: 1, reason: 'malformed_body' }]);
  });
});
