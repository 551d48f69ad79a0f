import type { AddressesRow } from '@esep/domain';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findDistricts } from './find.ts';
import { readHouse } from './houses.ts';

const city = { kk: 'Жарқын қаласы', ru: 'город Жаркын' };
const lists: readonly AddressesRow[] = [
  {
    district: 'o-01',
    places: [
      {
        settlement: city,
        streets: [
          { name: { kk: 'Абай көшесі', ru: 'ул. Абая' }, houses: [{ from: '1', to: '45', side: 'odd' }] },
          { name: { kk: 'Академик Сәтбаев көшесі', ru: 'улица Академика Сатпаева' } },
          {
            name: { kk: 'Бейбітшілік көшесі', ru: 'ул. Мира' },
            houses: [{ from: '12' }, { from: '14А' }, { from: '20', to: '30А' }],
          },
        ],
      },
    ],
  },
  {
    district: 'o-02',
    places: [
      {
        settlement: city,
        streets: [
          {
            name: { kk: 'Абай көшесі', ru: 'ул. Абая' },
            houses: [
              { from: '2', to: '44', side: 'even' },
              { from: '46', to: 'end' },
            ],
          },
          { name: { kk: 'Абай даңғылы', ru: 'проспект Абая' } },
          { name: { kk: 'Бейбітшілік көшесі', ru: 'ул. Мира' }, houses: [{ from: '12А' }, { from: '12/1' }] },
        ],
      },
      { settlement: { kk: 'Ақсу ауылы', ru: 'село Аксу' } },
    ],
  },
  { district: 'o-03', places: [{ settlement: city }] },
];

const find = (settlement: string, street?: string, house?: string) => {
  const { precision, found } = findDistricts(lists, {
    settlement,
    ...(street === undefined ? {} : { street }),
    ...(house === undefined ? {} : { house }),
  });
  return `${precision}: ${[...new Set(found.map(({ district }) => district))].join(' ')}`;
};

describe('the finder of districts', () => {
  it.each([
    ['город Жаркын', 'ул. Абая', '7', 'house: o-01'],
    ['г.Жаркын', 'улица Абая', '8', 'house: o-02'],
    ['ЖАРҚЫН', 'абай көшесі', '8', 'house: o-02'],
    ['жаркын', 'Абай көш.', '45', 'house: o-01'],
    ['Жаркын', 'ул Абая', '45/2', 'house: o-01'],
    ['Жаркын', 'ул. Абая', '200', 'house: o-02'],
    ['Жаркын', 'пр. Абая', '7', 'house: o-02'],
    ['Жаркын', 'Абай даңғылы', '7', 'house: o-02'],
  ])('%s, %s, %s → %s', (settlement, street, house, expected) => {
    expect(find(settlement, street, house)).toBe(expected);
  });

  it('takes what is listed as it is numbered before what only has the number', () => {
    expect(find('Жаркын', 'ул. Мира', '12')).toBe('house: o-01');
    expect(find('Жаркын', 'ул. Мира', '12А')).toBe('house: o-02');
    expect(find('Жаркын', 'ул. Мира', '12 a')).toBe('house: o-02');
    expect(find('Жаркын', 'ул. Мира', '12/1')).toBe('house: o-02');
    expect(find('Жаркын', 'ул. Мира', '12/2')).toBe('house: o-01');
    expect(find('Жаркын', 'ул. Мира', '14А')).toBe('house: o-01');
  });

  it('ends a range to 30А with 30А, and gives what no list has to the rest of the settlement', () => {
    expect(find('Жаркын', 'ул. Мира', '30')).toBe('house: o-01');
    expect(find('Жаркын', 'ул. Мира', '30А')).toBe('house: o-01');
    expect(find('Жаркын', 'ул. Мира', '30Б')).toBe('settlement: o-03');
    expect(find('Жаркын', 'ул. Мира', '14')).toBe('settlement: o-03');
    expect(find('Жаркын', 'ул. Неизвестная', '1')).toBe('settlement: o-03');
  });

  it('finds a street without its first name or rank, and never another sort of street', () => {
    expect(find('Жаркын', 'Сатпаева', '3')).toBe('house: o-01');
    expect(find('Жаркын', 'Сәтбаев', '3')).toBe('house: o-01');
    expect(find('Жаркын', 'переулок Сатпаева', '3')).toBe('settlement: o-03');
  });

  it('names all districts in question while the house or the street is not told', () => {
    expect(find('Жаркын', 'ул. Абая')).toBe('street: o-01 o-02');
    expect(find('Жаркын')).toBe('settlement: o-01 o-02 o-03');
    expect(find('Жаркын', 'Абая')).toBe('street: o-01 o-02');
    expect(find('Жаркын', 'ул. Абая', 'дом')).toBe('street: o-01 o-02');
  });

  it('gives a village as a whole, whatever street is asked for', () => {
    expect(find('аксу', 'любая улица', '5')).toBe('settlement: o-02');
    expect(find('Ақсу ауылы')).toBe('settlement: o-02');
    expect(find('Другое')).toBe('none: ');
    expect(find('')).toBe('none: ');
    expect(find('ауылы')).toBe('none: ');
  });

  it('answers any question, and every house of a street split by sides lies in one district', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.string(), (settlement, street, house) => {
        expect(findDistricts(lists, { settlement, street, house }).found).toBeInstanceOf(Array);
      }),
    );
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 9999 }),
        fc.constantFrom('', 'А', '/1', 'Б/2'),
        (number, rest) => {
          expect(find('Жаркын', 'ул. Абая', `${number}${rest}`)).toMatch(/^house: o-0[12]$/);
        },
      ),
    );
  });
});

it.each([
  ['12', 12, ''],
  ['д. 12-а', 12, 'А'],
  ['үй 12/1', 12, '/0001'],
  ['12 корпус 1', 12, '/0001'],
  ['дом №7', 7, ''],
])('house %s is %i and %s', (text, number, rest) => expect(readHouse(text)).toEqual({ number, rest }));
