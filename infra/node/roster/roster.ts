import { isCivilDate, type JsonObject, type Language, languages } from '@esep/domain';
import { wrongUsage } from '../failures.ts';
import { addressColumns, districtBody, placesByDistrict } from './addresses.ts';
import { json, name, number } from './cells.ts';
import { deputyBody } from './deputy-row.ts';
import { createOrganizationBook, type OrganizationBook } from './organizations.ts';
import type { SheetRow, Sheets } from './sheets.ts';

/** A roster sheet as bodies of entries, each with the place it came from, so that a refusal can point at it. */
export interface Roster {
  readonly slug: string;
  readonly firstSession: string;
  readonly council: RosterBody;
  readonly organizations: readonly (RosterBody & { readonly from: string })[];
  readonly districts: readonly RosterBody[];
  readonly deputies: readonly (RosterBody & { readonly from: string })[];
  /** Entries of any kind besides, by day. */
  readonly more?: readonly (RosterBody & { readonly kind: string; readonly occurredOn: string })[];
}

export interface RosterBody {
  readonly place: string;
  readonly body: JsonObject;
}

export const rosterSheets = {
  council: [
    'slug',
    'name_kk',
    'name_ru',
    'name_en',
    'convocation',
    'first_session',
    'time_zone',
    'languages',
    'min_ballots',
    'min_reception_days',
    'counting_weekday',
  ],
  districts: [
    'district',
    'name_kk',
    'name_ru',
    'name_en',
    'settlements_kk',
    'settlements_ru',
    'settlements_en',
  ],
  addresses: addressColumns,
  organizations: ['organization', 'type', 'name_kk', 'name_ru', 'name_en', 'link', 'from'],
  deputies: [
    'deputy',
    'name_kk',
    'name_ru',
    'name_en',
    'elected',
    'role',
    'party',
    'faction',
    'commissions',
    'groups',
    'districts',
    'phone',
    'email',
    'reception_kk',
    'reception_ru',
    'reception_en',
    'reception_hours',
    'from',
  ],
} as const;

/** Sheets that a roster may do without. */
export const optionalSheets: readonly string[] = ['addresses', 'organizations'];

/** Columns that are still read, though empty sheets no longer have them: names instead of the sheet `organizations`. */
const alsoRead: Readonly<Record<string, readonly string[]>> = {
  deputies: ['party', 'commission'].flatMap((column) => languages.map((language) => `${column}_${language}`)),
};

/**
 * Turns the sheets `council`, `districts`, `addresses`, `organizations`, `deputies` into bodies. Finds misspelt columns, missing cells and wrong
 * dates, all of them at once; what else a kind demands is found at the door.
 */
export function rosterOf(sheets: Sheets): Roster {
  const problems: string[] = [];
  const rows = (name: keyof typeof rosterSheets) => sheets[name] ?? [];
  checkColumns(sheets, problems);
  const { head, slug, firstSession } = councilRow(rows('council'), problems);
  const places = placesByDistrict(rows('addresses'), problems);
  const defined = new Set(rows('districts').map(({ cells }) => cells['district']));
  for (const district of places.keys()) {
    if (!defined.has(district)) problems.push(`addresses: the sheet districts has no ${district}.`);
  }
  const book = createOrganizationBook();
  const formedOn = declare(rows('organizations'), book, problems);
  const deputies = rows('deputies').map((row) => {
    checkFrom('deputies', row.line, row.cells, problems);
    const from = row.cells['from'] ?? firstSession;
    return { place: `deputies line ${row.line}`, from, body: deputyBody(row, book, problems) };
  });
  if (problems.length) throw wrongUsage(problems.join('\n'));
  return {
    slug,
    firstSession,
    council: { place: 'council line 2', body: councilBody(head) },
    districts: rows('districts').map((row) => ({
      place: `districts line ${row.line}`,
      body: districtBody(row, places.get(row.cells['district'] ?? '')),
    })),
    organizations: book.all.map(({ place, body }) => ({
      place,
      from: formedOn.get(body.organization) ?? firstSession,
      // An interface is not JSON to the compiler, though its values are.
      body: body as unknown as JsonObject,
    })),
    deputies,
  };
}

function checkColumns(sheets: Sheets, problems: string[]): void {
  for (const [name, columns] of Object.entries(rosterSheets)) {
    const known = new Set<string>([...columns, ...(alsoRead[name] ?? [])]);
    const unknown = new Set(
      (sheets[name] ?? []).flatMap(({ cells }) => Object.keys(cells)).filter((c) => !known.has(c)),
    );
    if (unknown.size)
      problems.push(`${name}: unknown column ${[...unknown].join(', ')}. Known: ${columns.join(', ')}.`);
  }
}

function councilRow([row, ...more]: readonly SheetRow[], problems: string[]) {
  if (!row || more.length) problems.push('council: needs exactly one row below the heading.');
  const head = row?.cells ?? {};
  const slug = head['slug'] ?? '';
  if (!/^[a-z0-9][a-z0-9-]{0,63}$/.test(slug)) {
    problems.push(
      'council line 2, slug: write a short name in Latin letters, digits and hyphens, such as pavlodar.',
    );
  }
  const firstSession = head['first_session'] ?? '';
  if (!isCivilDate(firstSession)) problems.push('council line 2, first_session: write a date as 2026-01-31.');
  return { head, slug, firstSession };
}

/** Puts the sheet's organizations into the book; the days on which they were formed, where the sheet tells. */
function declare(
  rows: readonly SheetRow[],
  book: OrganizationBook,
  problems: string[],
): ReadonlyMap<string, string> {
  const formedOn = new Map<string, string>();
  for (const { line, cells } of rows) {
    checkFrom('organizations', line, cells, problems);
    const { organization = '', type = '', link, from } = cells;
    const body = { organization, type, name: name(cells, 'name') ?? {}, ...(link ? { link } : {}) };
    book.declare(`organizations line ${line}`, body);
    if (from !== undefined) formedOn.set(organization, from);
  }
  return formedOn;
}

function checkFrom(sheet: string, line: number, { from }: Cells, problems: string[]): void {
  if (from === undefined || isCivilDate(from)) return;
  problems.push(`${sheet} line ${line}, from: write a date as 2026-01-31.`);
}

type Cells = SheetRow['cells'];

/** The body of the founding entry from a row of the sheet `council`. */
export function councilBody(cells: Cells): JsonObject {
  const chosen = cells['languages']
    ?.split(/[\s,;]+/)
    .filter((l): l is Language => languages.includes(l as Language));
  return json({
    name: name(cells, 'name'),
    convocation: number(cells['convocation']),
    firstSession: cells['first_session'],
    timeZone: cells['time_zone'] ?? 'Asia/Almaty',
    languages: chosen ?? [...languages],
    demonstration: false,
    ballots: {
      minBallots: number(cells['min_ballots']) ?? 10,
      minReceptionDays: number(cells['min_reception_days']) ?? 3,
      countingWeekday: number(cells['counting_weekday']) ?? 1,
    },
  });
}
