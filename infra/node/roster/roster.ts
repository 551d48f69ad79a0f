import { type GivenText, isCivilDate, type JsonObject, type Language, languages } from '@esep/domain';
import { wrongUsage } from '../failures.ts';
import type { SheetRow, Sheets } from './sheets.ts';

/** A roster sheet as bodies of entries, each with the place it came from, so that a refusal can point at it. */
export interface Roster {
  readonly slug: string;
  readonly firstSession: string;
  readonly council: RosterBody;
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
  deputies: [
    'deputy',
    'name_kk',
    'name_ru',
    'name_en',
    'elected',
    'party_kk',
    'party_ru',
    'party_en',
    'role',
    'commission_kk',
    'commission_ru',
    'commission_en',
    'districts',
    'phone',
    'email',
    'reception_kk',
    'reception_ru',
    'reception_en',
    'from',
  ],
} as const;

/**
 * Turns the sheets `council`, `districts`, `deputies` into bodies. Finds misspelt columns, missing cells and wrong
 * dates, all of them at once; what else a kind demands is found at the door.
 */
export function rosterOf(sheets: Sheets): Roster {
  const problems: string[] = [];
  for (const [name, columns] of Object.entries(rosterSheets)) {
    const known = new Set<string>(columns);
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
  for (const { line, cells } of sheets['deputies'] ?? []) {
    const from = cells['from'];
    if (from !== undefined && !isCivilDate(from))
      problems.push(`deputies line ${line}, from: write a date as 2026-01-31.`);
  }
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
    deputies: (sheets['deputies'] ?? []).map(({ line, cells }) => ({
      place: `deputies line ${line}`,
      from: cells['from'] ?? firstSession,
      body: deputyBody(cells),
    })),
  };
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

function deputyBody(cells: Cells): JsonObject {
  const contacts = json({
    phone: cells['phone'],
    email: cells['email'],
    reception: name(cells, 'reception'),
  });
  return json({
    deputy: cells['deputy'],
    name: name(cells, 'name'),
    elected: cells['elected'],
    party: name(cells, 'party'),
    role: cells['role'] ?? 'deputy',
    commission: name(cells, 'commission'),
    districts: cells['districts']?.split(/[\s,;]+/).filter(Boolean) ?? [],
    contacts: Object.keys(contacts).length ? contacts : undefined,
  });
}

function name(cells: Cells, column: string): GivenText | undefined {
  const forms = languages.flatMap((language) => {
    const text = cells[`${column}_${language}`];
    return text === undefined ? [] : [[language, text] as const];
  });
  return forms.length ? Object.fromEntries(forms) : undefined;
}

/** As a number where it is one; what is not stays text and is refused at the door with the field's name. */
function number(text: string | undefined): number | string | undefined {
  return text !== undefined && /^\d+$/.test(text) ? Number(text) : text;
}

/** Without the members that are undefined. */
function json(value: Readonly<Record<string, unknown>>): JsonObject {
  return Object.fromEntries(Object.entries(value).filter(([, member]) => member !== undefined)) as JsonObject;
}
