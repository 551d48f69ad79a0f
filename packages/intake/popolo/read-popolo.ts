import type { CivilDate, GivenText } from '@esep/domain';
import { createCalendar } from './calendar.ts';
import { dateOf, isPartial } from './dates.ts';
import { deputyRows } from './deputies.ts';
import { createIds } from './ids.ts';
import { createNotes, type Notes } from './notes.ts';
import { districtRows, organizationRows } from './organizations.ts';
import type { PopoloRow, Reading } from './reading.ts';
import { isObject, nameOf, objectsOf, type PopoloObject, textOf } from './values.ts';
import { isCouncil } from './words.ts';

export interface PopoloRoster {
  /** The council itself: enough to found one when nothing is missing. */
  readonly council: {
    readonly slug: string;
    readonly name?: GivenText;
    readonly convocation?: number;
    readonly firstSession: CivilDate;
  };
  /** By day, in the order in which they need each other. */
  readonly rows: readonly PopoloRow[];
  /** What was left out, and how dates were read; English sentences. */
  readonly notes: readonly string[];
}

export interface PopoloOptions {
  readonly today: CivilDate;
  /** The council's first day: partial dates begin no sooner. The document's own first session unless told. */
  readonly first?: CivilDate;
}

/**
 * Reads persons, organizations, memberships, posts and areas of a Popolo document (popoloproject.com, 2013) as entries: areas
 * become districts; a membership in the council is a mandate, with its party (`on_behalf_of_id`) and its role; other
 * memberships become ours, with dates. Pure. Throws `NotPopolo` for what is no such document.
 */
export function readPopolo(document: unknown, options: PopoloOptions): PopoloRoster {
  if (!isObject(document) || !Array.isArray(document['persons']) || !Array.isArray(document['memberships'])) {
    throw new NotPopolo('the document has no lists "persons" and "memberships"');
  }
  const notes = createNotes();
  noteLists(document, notes);
  const organization = councilIn(document, notes);
  const councilId = textOf(organization, 'id') ?? '';
  const mandates = objectsOf(document, 'memberships').filter(
    (one) => textOf(one, 'organization_id') === councilId,
  );
  const first = options.first ?? firstSessionIn(mandates);
  if (first === undefined) throw new NotPopolo('no membership in the council has a whole start_date');
  const calendar = createCalendar({ first, today: options.today }, notes);
  const reading: Reading = { document, councilId, mandates, calendar, notes, ids: createIds() };
  const organizations = organizationRows(reading);
  const districts = districtRows(reading);
  const rows = [
    ...organizations.rows,
    ...districts.rows,
    ...deputyRows(reading, organizations.known, districts.districtOf),
  ];
  const convocation = Number(identifierOf(organization, 'convocation') ?? Number.NaN);
  const name = nameOf(organization);
  return {
    council: {
      slug: identifierOf(organization, 'slug') ?? reading.ids(councilId),
      ...(name ? { name } : {}),
      ...(Number.isInteger(convocation) ? { convocation } : {}),
      firstSession: first,
    },
    rows: inOrder(rows),
    notes: notes.all(),
  };
}

/** What was given is no Popolo document. */
export class NotPopolo extends Error {
  override readonly name = 'NotPopolo';
}

const lists = new Set(['persons', 'organizations', 'memberships', 'posts', 'areas']);

function noteLists(document: PopoloObject, notes: Notes): void {
  for (const [member, value] of Object.entries(document)) {
    if (lists.has(member) || (Array.isArray(value) && value.length === 0)) continue;
    notes.add(`${member}: not taken over`);
  }
}

function councilIn(document: PopoloObject, notes: Notes): PopoloObject {
  const [council, ...others] = objectsOf(document, 'organizations').filter((one) =>
    isCouncil(textOf(one, 'classification')),
  );
  if (!council) throw new NotPopolo('no organization has the classification "legislature"');
  for (const other of others) notes.add(`organization ${textOf(other, 'id')}: a second council, left out`);
  return council;
}

/** The earliest day on which anybody took a seat, by the dates that are whole. */
function firstSessionIn(mandates: readonly PopoloObject[]): CivilDate | undefined {
  const whole = mandates
    .map((one) => textOf(one, 'start_date'))
    .flatMap((text) => (isPartial(text) ? [] : [dateOf(text, 'first')]))
    .filter((date) => date !== undefined);
  return whole.sort()[0];
}

/** What Popolo has no member for stands in identifiers of the schemes `convocation` and `slug`. */
function identifierOf(organization: PopoloObject, scheme: string): string | undefined {
  const found = objectsOf(organization, 'identifiers').find((one) => textOf(one, 'scheme') === scheme);
  return found && textOf(found, 'identifier');
}

const kindOrder = [
  'district.defined',
  'organization.formed',
  'membership.ended',
  'deputy.left',
  'deputy.seated',
  'membership.began',
  'organization.dissolved',
];

/** Chairs begin last: on the day on which one steps down and another follows, the chair is free by then. */
function inOrder(rows: readonly PopoloRow[]): readonly PopoloRow[] {
  const chair = ({ body }: PopoloRow) => Number(body['role'] === 'chair');
  return [...rows].sort(
    (a, b) =>
      (a.occurredOn < b.occurredOn ? -1 : a.occurredOn > b.occurredOn ? 1 : 0) ||
      kindOrder.indexOf(a.kind) - kindOrder.indexOf(b.kind) ||
      chair(a) - chair(b),
  );
}
