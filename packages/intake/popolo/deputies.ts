import type { GivenText, JsonObject } from '@esep/domain';
import { addDays, councilOrganization } from '@esep/domain';
import type { Known } from './organizations.ts';
import { bodyOf, type PopoloRow, type Reading } from './reading.ts';
import { joined, type RoleSpan, roleChanges, type Span, within } from './spans.ts';
import { nameOf, objectsOf, type PopoloObject, textOf } from './values.ts';
import { roleOf } from './words.ts';

const usedOfPerson = new Set(['id', 'name', 'other_names', 'contact_details']);
const usedOfMembership = new Set([
  'id',
  'person_id',
  'organization_id',
  'on_behalf_of_id',
  'area_id',
  'post_id',
  'role',
  'start_date',
  'end_date',
]);

type Spans = Map<string, RoleSpan[]>;

/** Mandates and memberships of all persons who have a seat. */
export function deputyRows(
  reading: Reading,
  known: ReadonlyMap<string, Known>,
  districtOf: (membership: PopoloObject) => string | undefined,
): readonly PopoloRow[] {
  const { document, notes } = reading;
  const memberships = objectsOf(document, 'memberships');
  for (const one of memberships) notes.unused('memberships', one, usedOfMembership);
  const byPerson = Map.groupBy(memberships, (one) => textOf(one, 'person_id'));
  const persons = new Set(objectsOf(document, 'persons').map((person) => textOf(person, 'id')));
  for (const id of byPerson.keys()) {
    if (!persons.has(id)) notes.add(`person ${id ?? '?'}: not in the list of persons, memberships left out`);
  }
  return objectsOf(document, 'persons').flatMap((person) => {
    const id = textOf(person, 'id');
    const name = nameOf(person);
    const own = id === undefined ? [] : (byPerson.get(id) ?? []);
    if (id === undefined || name === undefined) {
      notes.add(`person ${id ?? '?'}: has no ${id === undefined ? 'id' : 'name'}, left out`);
      return [];
    }
    notes.unused('persons', person, usedOfPerson);
    return personRows(reading, { id, name, person, own }, known, districtOf);
  });
}

interface Person {
  readonly id: string;
  readonly name: GivenText;
  readonly person: PopoloObject;
  readonly own: readonly PopoloObject[];
}

function personRows(
  reading: Reading,
  { id, name, person, own }: Person,
  known: ReadonlyMap<string, Known>,
  districtOf: (membership: PopoloObject) => string | undefined,
): PopoloRow[] {
  const { calendar, notes, councilId, ids } = reading;
  const spans: Spans = new Map();
  const seats: { span: Span; district: string | undefined; isAttached: boolean }[] = [];
  for (const one of own) {
    const organization = textOf(one, 'organization_id') ?? '';
    const span = calendar.spanOf(`${name.ru ?? name.kk ?? name.en} in ${organization}`, one);
    if (!span) continue;
    // Esep's own word for a district that a deputy answers for without being elected there.
    const isAttached = textOf(one, 'role') === 'attached' && organization === councilId;
    const role = isAttached ? 'member' : roleIn(one, notes);
    const party = textOf(one, 'on_behalf_of_id');
    if (party !== undefined) belong(spans, known, party, { ...span, role: 'member' }, notes);
    if (organization !== councilId) belong(spans, known, organization, { ...span, role }, notes);
    else {
      seats.push({ span, district: districtOf(one), isAttached });
      if (role !== 'member') add(spans, councilOrganization, { ...span, role });
    }
  }
  if (seats.length === 0) {
    notes.add(`person ${id}: has no seat in the council, left out`);
    return [];
  }
  const deputy = ids(id);
  const contacts = contactsOf(person, notes);
  return joined(seats.map(({ span }) => span)).flatMap((mandate) => {
    const during = seats.filter(({ span, district }) => district !== undefined && within(span, mandate));
    const [own = [], attached = []] = [false, true].map((wanted) =>
      during.filter(({ isAttached }) => isAttached === wanted).flatMap(({ district }) => district ?? []),
    );
    const elected = own.length > 0 ? 'district' : 'list';
    const districts = [...new Set([...own, ...attached])];
    return [
      ...seatRows(deputy, { name, elected, contacts, districts }, mandate),
      ...membershipRows(deputy, spans, mandate),
    ];
  });
}

function seatRows(
  deputy: string,
  facts: {
    readonly name: GivenText;
    readonly elected: 'district' | 'list';
    readonly contacts: JsonObject | undefined;
    readonly districts: readonly string[];
  },
  mandate: Span,
): PopoloRow[] {
  const seated = {
    kind: 'deputy.seated',
    occurredOn: mandate.from,
    body: bodyOf({ deputy, ...facts }),
  };
  if (mandate.to === undefined) return [seated];
  return [seated, { kind: 'deputy.left', occurredOn: mandate.to, body: { deputy, reason: 'other' } }];
}

/** What ends with the mandate needs no entry of its own. */
function membershipRows(deputy: string, spans: Spans, mandate: Span): PopoloRow[] {
  return [...spans].flatMap(([organization, all]) => {
    const during = all.flatMap((span) => within(span, mandate) ?? []);
    return roleChanges(during).flatMap(({ on, role }): PopoloRow[] => {
      if (role !== undefined) {
        return [{ kind: 'membership.began', occurredOn: on, body: { deputy, organization, role } }];
      }
      const last = addDays(on, -1);
      if (mandate.to !== undefined && last >= mandate.to) return [];
      return [{ kind: 'membership.ended', occurredOn: last, body: { deputy, organization } }];
    });
  });
}

function roleIn(membership: PopoloObject, notes: Reading['notes']) {
  const text = textOf(membership, 'role');
  const role = roleOf(text);
  if (role === undefined) notes.add(`role “${text}”: none of ours, taken as member`);
  return role ?? 'member';
}

function belong(
  spans: Spans,
  known: ReadonlyMap<string, Known>,
  id: string,
  span: RoleSpan,
  notes: Reading['notes'],
): void {
  const found = known.get(id);
  if (found) add(spans, found.organization, span);
  else notes.add(`organization ${id}: not taken over, a membership in it left out`);
}

function add(spans: Spans, organization: string, span: RoleSpan): void {
  spans.set(organization, [...(spans.get(organization) ?? []), span]);
}

const phone = /^\+?[0-9 ()-]{5,25}$/;

/** The first phone and e-mail, and an address in each language; whatever else there is, is noted. */
function contactsOf(person: PopoloObject, notes: Reading['notes']): JsonObject | undefined {
  const contacts: Record<string, string | GivenText> = {};
  const reception: GivenText = {};
  for (const detail of objectsOf(person, 'contact_details')) {
    const [type = '', value = ''] = [textOf(detail, 'type'), textOf(detail, 'value')];
    const place = { voice: 'phone', phone: 'phone', email: 'email', address: 'reception' }[type];
    const isOdd = place === 'phone' && !phone.test(value);
    if (place === 'reception') Object.assign(reception, { ...nameOf({ name: value }), ...reception });
    else if (place === undefined || isOdd || contacts[place] !== undefined) {
      notes.add(`contact “${type}” of ${textOf(person, 'id')}: not taken over`);
    } else contacts[place] = value;
  }
  if (Object.keys(reception).length > 0) contacts['reception'] = reception;
  return Object.keys(contacts).length > 0 ? bodyOf(contacts) : undefined;
}
