import type { OrganizationType } from '@esep/domain';
import { bodyOf, type PopoloRow, type Reading } from './reading.ts';
import { nameOf, objectsOf, type PopoloObject, textOf } from './values.ts';
import { isCouncil, typeOf } from './words.ts';

const used = new Set([
  'id',
  'name',
  'other_names',
  'classification',
  'links',
  'founding_date',
  'dissolution_date',
]);

export interface Known {
  readonly organization: string;
  readonly type: OrganizationType;
}

/** Parties, factions, commissions and groups as entries, and ours by the document's ids. */
export function organizationRows(reading: Reading): {
  readonly rows: readonly PopoloRow[];
  readonly known: ReadonlyMap<string, Known>;
} {
  const { document, notes, calendar, ids } = reading;
  const rows: PopoloRow[] = [];
  const known = new Map<string, Known>();
  for (const one of objectsOf(document, 'organizations')) {
    const id = textOf(one, 'id');
    const classification = textOf(one, 'classification');
    if (isCouncil(classification)) continue;
    const type = typeOf(classification);
    const name = nameOf(one);
    if (id === undefined || type === undefined || name === undefined) {
      notes.add(
        `organization ${id ?? '?'}: classification “${classification ?? ''}” is none of ours, left out`,
      );
      continue;
    }
    notes.unused('organizations', one, used);
    const span = calendar.spanOf(
      `organization ${id}`,
      withFounding(one, calendar.first),
      'founding_date',
      'dissolution_date',
    );
    if (!span) continue;
    const organization = ids(id);
    known.set(id, { organization, type });
    const link = objectsOf(one, 'links').map((each) => textOf(each, 'url'))[0];
    const body = bodyOf({ organization, type, name, link });
    rows.push({ kind: 'organization.formed', occurredOn: span.from, body });
    if (span.to !== undefined) {
      rows.push({ kind: 'organization.dissolved', occurredOn: span.to, body: { organization } });
    }
  }
  return { rows, known };
}

/** A party is older than the council: that it was there on the first day is all that matters, and no news. */
function withFounding(one: PopoloObject, first: string): PopoloObject {
  const founded = textOf(one, 'founding_date');
  return founded === undefined || founded < first ? { ...one, founding_date: first } : one;
}

/** Areas that seats are for, as districts; and the district of a membership, told by itself or by its post. */
export function districtRows(reading: Reading): {
  readonly rows: readonly PopoloRow[];
  districtOf(membership: PopoloObject): string | undefined;
} {
  const { document, mandates, notes, calendar, ids } = reading;
  const posts = new Map(objectsOf(document, 'posts').map((post) => [textOf(post, 'id'), post]));
  const areaOf = (membership: PopoloObject) => {
    const post = posts.get(textOf(membership, 'post_id'));
    return textOf(membership, 'area_id') ?? (post ? textOf(post, 'area_id') : undefined);
  };
  const seats = new Set(mandates.map(areaOf));
  const defined = new Map<string, string>();
  const rows: PopoloRow[] = [];
  for (const area of objectsOf(document, 'areas')) {
    const id = textOf(area, 'id');
    const name = nameOf(area);
    if (id === undefined || name === undefined || !seats.has(id)) {
      notes.add(`area ${id ?? '?'}: no seat is for it, left out`);
      continue;
    }
    notes.unused('areas', area, new Set(['id', 'name', 'other_names', 'classification']));
    const district = ids(id);
    defined.set(id, district);
    rows.push({ kind: 'district.defined', occurredOn: calendar.first, body: bodyOf({ district, name }) });
  }
  return {
    rows,
    districtOf(membership) {
      const area = areaOf(membership);
      const district = area === undefined ? undefined : defined.get(area);
      if (area !== undefined && district === undefined) notes.add(`area ${area}: not in the list of areas`);
      return district;
    },
  };
}
