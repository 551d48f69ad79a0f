import type { GivenText } from '@esep/domain';

export interface DemoParty {
  readonly id: string;
  readonly name: GivenText;
}

/**
 * Party composition as printed for the Pavlodar regional maslikhat, 8th convocation (source:
 * examples/pavlodar-2023/README.md): 23 + 3 + 3 + 2 + 2 + 1 = 34 seats, while the text says 32.
 */
export const printedComposition: readonly { readonly party?: DemoParty; readonly seats: number }[] = [
  { party: { id: 'p-amanat', name: { kk: 'AMANAT', ru: 'AMANAT', en: 'AMANAT' } }, seats: 23 },
  { party: { id: 'p-auyl', name: { kk: 'Ауыл', ru: 'Ауыл', en: 'Auyl' } }, seats: 3 },
  { party: { id: 'p-aq-jol', name: { kk: 'Ақ жол', ru: 'Ак жол', en: 'Aq Jol' } }, seats: 3 },
  { party: { id: 'p-respublica', name: { kk: 'Respublica', ru: 'Respublica', en: 'Respublica' } }, seats: 2 },
  {
    party: {
      id: 'p-hpk',
      name: {
        kk: 'Қазақстан Халық партиясы',
        ru: 'Народная партия Казахстана',
        en: 'People’s Party of Kazakhstan',
      },
    },
    seats: 2,
  },
  { seats: 1 },
];

/**
 * Seats brought to `total` in the printed proportions by the largest remainder (Hamilton): each gets the whole part of
 * its exact share, the seats left go to the greatest fractions. 34 printed seats become 21 + 3 + 3 + 2 + 2 + 1 = 32.
 */
export function apportion(seats: readonly number[], total: number): number[] {
  const sum = seats.reduce((a, b) => a + b, 0);
  const shares = seats.map((count) => ({
    whole: Math.floor((count * total) / sum),
    rest: (count * total) % sum,
  }));
  const left = total - shares.reduce((a, { whole }) => a + whole, 0);
  const byRest = shares
    .map((_, index) => index)
    .sort((a, b) => (shares[b]?.rest ?? 0) - (shares[a]?.rest ?? 0) || a - b);
  const extra = new Set(byRest.slice(0, left));
  return shares.map(({ whole }, index) => whole + (extra.has(index) ? 1 : 0));
}
