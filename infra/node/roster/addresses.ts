import type { GivenText, Houses, JsonObject, Place, Street } from '@esep/domain';
import { json, name } from './cells.ts';
import type { SheetRow } from './sheets.ts';

export const addressColumns = [
  'district',
  'settlement_kk',
  'settlement_ru',
  'settlement_en',
  'street_kk',
  'street_ru',
  'street_en',
  'houses',
] as const;

/**
 * The sheet `addresses`, one street a line, as the places of each district. A line without a street is the whole settlement, one
 * without houses the whole street. What cannot be read is added to `problems` with its line.
 */
export function placesByDistrict(
  rows: readonly SheetRow[],
  problems: string[],
): ReadonlyMap<string, readonly Place[]> {
  const places = new Map<string, Map<string, { settlement: GivenText; streets: Street[] }>>();
  for (const { line, cells } of rows) {
    const district = cells['district'];
    const settlement = name(cells, 'settlement');
    if (district === undefined || settlement === undefined) {
      problems.push(`addresses line ${line}: name the district and the settlement.`);
      continue;
    }
    const own = places.get(district) ?? new Map<string, { settlement: GivenText; streets: Street[] }>();
    places.set(district, own);
    const key = settlement.ru ?? settlement.kk ?? settlement.en ?? '';
    const place = own.get(key) ?? { settlement, streets: [] };
    own.set(key, place);
    const street = name(cells, 'street');
    const houses = housesIn(cells['houses'], (what) =>
      problems.push(`addresses line ${line}, houses: write them as 1-45 odd; 46-end; 12/1, not “${what}”.`),
    );
    if (street) place.streets.push({ name: street, ...(houses.length > 0 ? { houses } : {}) });
    else if (houses.length > 0) problems.push(`addresses line ${line}: houses need a street.`);
  }
  return new Map(
    [...places].map(([district, own]) => [
      district,
      [...own.values()].map(({ settlement, streets }) =>
        streets.length > 0 ? { settlement, streets } : { settlement },
      ),
    ]),
  );
}

/** The body of a district's row with its places. */
export function districtBody({ cells }: SheetRow, places: readonly Place[] | undefined): JsonObject {
  return json({
    district: cells['district'],
    name: name(cells, 'name'),
    settlements: name(cells, 'settlements'),
    places,
  });
}

const sides: readonly (readonly [RegExp, 'odd' | 'even'])[] = [
  [/^\(?(odd|тақ\p{L}*|неч\p{L}*\.?)( жағы| сторона)?\)?$/u, 'odd'],
  [/^\(?(even|жұп\p{L}*|ч[её]т\p{L}*\.?)( жағы| сторона)?\)?$/u, 'even'],
];
/** A dash before a letter belongs to the number: 12-А. */
const one = String.raw`\d{1,4}(?:-?\p{L}(?!\p{L}))?(?:\/\d{1,4}\p{L}?)?`;
const range = new RegExp(`^(${one})(?:\\s*[-–—]\\s*(${one}|end|соңы|конец)?)?(?:\\s+(.+))?$`, 'u');

/** `1-45 odd; 46-end; 12/1`, words in any of the three languages. */
export function housesIn(cell: string | undefined, wrong: (what: string) => void): Houses[] {
  return (cell ?? '')
    .split(/[;,]/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .flatMap((part) => {
      const [, from = '', to, word] = range.exec(part.toLowerCase()) ?? [];
      const side = word === undefined ? undefined : sides.find(([pattern]) => pattern.test(word))?.[1];
      if (from === '' || (word !== undefined && side === undefined)) {
        wrong(part);
        return [];
      }
      const isRange = to !== undefined || /[-–—]\s*($|\s)/.test(part.slice(from.length));
      const last = to === undefined || !/^\d/.test(to) ? 'end' : to.toUpperCase();
      return [
        {
          from: from.toUpperCase(),
          ...(isRange ? { to: last } : {}),
          ...(side ? { side } : {}),
        },
      ];
    });
}
