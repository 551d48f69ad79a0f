import type { Houses } from '@esep/domain';

/** `12А` as 12 and what follows; lists are by number first. */
interface House {
  readonly number: number;
  /** Empty, a letter, `/1` or both, in capital Cyrillic letters; digits with leading zeros, so that they sort. */
  readonly rest: string;
}

/** Latin letters that look like the Cyrillic ones in house numbers. */
const alike: Readonly<Record<string, string>> = {
  A: 'А',
  B: 'В',
  C: 'С',
  E: 'Е',
  H: 'Н',
  K: 'К',
  M: 'М',
  O: 'О',
  P: 'Р',
  T: 'Т',
  X: 'Х',
};

/** `12 а`, `д. 12-А`, `үй 12/1`, `12 корпус 1`; undefined where there is no number. */
export function readHouse(text: string): House | undefined {
  const plain = text
    .trim()
    .toUpperCase()
    .replace(/^(ДОМ|Д|ҮЙ|HOUSE)[\s.№]*/u, '')
    .replace(/^№\s*/, '')
    .replaceAll(/\s*(КОРПУС|КОРП|БЛОК|К)\.?\s*(?=\d)/gu, '/')
    .replaceAll(/[\s-]/g, '');
  const [, number, rest = ''] = /^(\d{1,4})(.*)$/u.exec(plain) ?? [];
  if (number === undefined) return undefined;
  const letters = [...rest].map((letter) => alike[letter] ?? letter).join('');
  return { number: Number(number), rest: letters.replaceAll(/\d+/g, (digits) => digits.padStart(4, '0')) };
}

/**
 * How surely a list of houses names this one: 2 as it is numbered or inside a range, 1 by its number alone, where only
 * `12` is listed and `12А` is asked for; 0 not at all.
 */
export function houseFit(houses: readonly Houses[], asked: House): 0 | 1 | 2 {
  let best: 0 | 1 | 2 = 0;
  for (const one of houses) {
    const fits = fitOf(one, asked);
    if (fits > best) best = fits;
  }
  return best;
}

function fitOf({ from, to, side = 'all' }: Houses, asked: House): 0 | 1 | 2 {
  const first = readHouse(from);
  if (!first) return 0;
  if (to === undefined) {
    if (first.number !== asked.number) return 0;
    if (first.rest === asked.rest) return 2;
    return first.rest === '' ? 1 : 0;
  }
  const isOdd = asked.number % 2 === 1;
  if ((side === 'odd' && !isOdd) || (side === 'even' && isOdd)) return 0;
  if (before(asked, first)) return 0;
  const last = to === 'end' ? undefined : readHouse(to);
  return last && after(asked, last) ? 0 : 2;
}

function before(one: House, first: House): boolean {
  return one.number < first.number || (one.number === first.number && one.rest < first.rest);
}

/** A range to 45 takes in 45А and 45/1; one to 45А takes in 45 and no 45Б. */
function after(one: House, last: House): boolean {
  return one.number > last.number || (one.number === last.number && last.rest !== '' && one.rest > last.rest);
}
