import { isCivilDate, type JsonObject, type Language, languages } from '@esep/domain';
import { wrongUsage } from '../failures.ts';
import { json, name, number } from './cells.ts';
import { deputyBody } from './deputy-row.ts';
import { createOrganizationBook, type Organization } from './organizations.ts';
import type { SheetRow, Sheets } from './sheets.ts';

/** A roster sheet as bodies of entries, each with the place it came from, so that a refusal can point at it. */
export interface Roster {
  readonly slug: string;
  readonly firstSession: string;
  readonly council: RosterBody;
  readonly organizations: readonly (RosterBody & { readonly from: string })[];
  readonly districts: readonly RosterBody[];
  readonly deputies: readonly (RosterBody & { readonly from: string })[];
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
export const optionalSheets: readonly string[] = ['organizations'];

/** Columns that are still read, though empty sheets no longer have them: names instead of the sheet `organizations`. */
const alsoRead: Readonly<Record<string, readonly string[]>> = {
  deputies: ['party', 'commission'].flatMap((column) => languages.map((language) => `${column}_${language}`)),
};

/**
 * Turns the sheets `council`, `districts`, `organizations`, `deputies` into bodies. Finds misspelt columns, missing cells and wrong
 * dates, all of them at once; what else a kind demands is found at the door.
 */
export function rosterOf(sheets: Sheets): Roster {
  const problems: string[] = [];
  for (const [name, columns] of Object.entries(rosterSheets)) {
    const known = new Set<string>([...columns, ...(alsoRead[name] ?? [])]);
    const unknown = new Set(
      (sheets[name] ?? []).flatMap(({ cells }) => Object.keys(cells)).filter((c) => !known.has(c)),
    );
    if (unknown.size)
      problems.push(`${name}: unknown column ${[...unknown].join(', ')}. Known: ${columns.join(', ')}.`);
  }
  const [head, ...more] = sheets['council'] ?? [];
  if (!head || more.length) problems.push('council: needs exactly one row below the heading.');
  const slug = head?.cells['slug'] ?? '';
  if (!/^[a-z0-9][a-z0-9-]{0,63}$/.test(slug)) {
    problems.push(
      'council line 2, slug: write a short name in Latin letters, digits and hyphens, such as pavlodar.',
    );
  }
  const firstSession = head?.cells['first_session'] ?? '';
  if (!isCivilDate(firstSession)) problems.push('council line 2, first_session: write a date as 2026-01-31.');
  const book = createOrganizationBook();
  const formedOn = new Map<string, string>();
  for (const { line, cells } of sheets['organizations'] ?? []) {
    checkFrom('organizations', line, cells, problems);
    const body = json({ ...pick(cells, ['organization', 'type', 'link']), name: name(cells, 'name') });
    book.declare(`organizations line ${line}`, body as unknown as Organization);
    if (cells['from'] !== undefined) formedOn.set(cells['organization'] ?? '', cells['from']);
  }
  const deputies = (sheets['deputies'] ?? []).map((row) => {
    checkFrom('deputies', row.line, row.cells, problems);
    const from = row.cells['from'] ?? firstSession;
    return { place: `deputies line ${row.line}`, from, body: deputyBody(row, book, problems) };
  });
  if (problems.length) throw wrongUsage(problems.join('\n'));
  return {
    slug,
    firstSession,
    council: { place: 'council line 2', body: councilBody((head as SheetRow).cells) },
    districts: (sheets['districts'] ?? []).map(({ line, cells }) => ({
      place: `districts line ${line}`,
      body: json({
        district: cells['district'],
        name: name(cells, 'name'),
        settlements: name(cells, 'settlements'),
      }),
    })),
    organizations: book.all.map(({ place, body }) => ({
      place,
      from: formedOn.get(body.organization) ?? firstSession,
      body: body as unknown as JsonObject,
    })),
    deputies,
  };
}

function checkFrom(sheet: string, line: number, { from }: Cells, problems: string[]): void {
  if (from === undefined || isCivilDate(from)) return;
  problems.push(`${sheet} line ${line}, from: write a date as 2026-01-31.`);
}

function pick(cells: Cells, columns: readonly string[]): Readonly<Record<string, string | undefined>> {
  return Object.fromEntries(columns.map((column) => [column, cells[column]]));
}

type Cells = SheetRow['cells'];

function councilBody(cells: Cells): JsonObject {
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
