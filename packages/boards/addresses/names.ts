import type { GivenText } from '@esep/domain';
import { languages } from '@esep/domain';

/** A name of a settlement or street as it is compared: its words, and what sort of place it says it is. */
export interface PlaceName {
  /** Without the word for the sort of place, in plain letters. */
  readonly words: string;
  /** `street`, `avenue` …; undefined where nothing is said. */
  readonly sort?: string;
}

/** Letters that people without a Kazakh keyboard, or with another habit, write otherwise. */
const letters: Readonly<Record<string, string>> = {
  ә: 'а',
  ғ: 'г',
  қ: 'к',
  ң: 'н',
  ө: 'о',
  ұ: 'у',
  ү: 'у',
  һ: 'х',
  і: 'и',
  ё: 'е',
  й: 'и',
  ъ: '',
  ь: '',
};

/** Words and shortenings for sorts of places, in Kazakh, Russian and English, in plain letters. */
const sorts: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries({
    city: 'город г гор қала қаласы қ city',
    village: 'село с ауыл ауылы а аул village',
    town: 'поселок пос п кент кенті town settlement',
    station: 'станция ст станциясы станса стансасы разъезд разъезі station',
    street: 'улица ул көше көшесі көш street st',
    avenue: 'проспект пр просп пр-т пр-кт даңғыл даңғылы даң avenue ave',
    lane: 'переулок пер тұйық тұйығы lane',
    boulevard: 'бульвар б-р бул гүлзар гүлзары boulevard',
    quarter: 'микрорайон мкр мкрн м-н ықшамаудан ықшамауданы ы/а microdistrict',
    square: 'площадь пл алаң алаңы square',
    passage: 'проезд өткел өткелі passage',
    highway: 'шоссе тасжол тас-жол highway',
    gardens: 'садоводство сот сдт бау-бақша бағбандық',
  }).flatMap(([sort, words]) => words.split(' ').map((word) => [plain(word), sort])),
);

/** Lower case, in plain letters. */
function plain(text: string): string {
  return [...text.normalize('NFC').toLowerCase()].map((letter) => letters[letter] ?? letter).join('');
}

/** One way of writing a name. What is only the word for a sort of place is the name itself: a village called `Станция`. */
export function placeName(text: string): PlaceName {
  const tokens = plain(text)
    .replaceAll(/[«»“”"'()№#]/g, ' ')
    .replaceAll(/\.(?=\S)/g, '. ')
    .split(/[\s,]+/)
    .map((token) => token.replace(/\.$/, ''))
    .filter((token) => token !== '');
  const index = tokens.findIndex((token) => Object.hasOwn(sorts, token));
  if (index < 0 || tokens.length === 1) return { words: tokens.join(' ') };
  const words = tokens.filter((_, i) => i !== index).join(' ');
  return { words, sort: sorts[tokens[index] as string] as string };
}

/** The ways in which a name is given, one for each language. */
export function placeNames(name: GivenText): readonly PlaceName[] {
  return languages.flatMap((language) => (name[language] === undefined ? [] : [placeName(name[language])]));
}

/**
 * How well a name fits what was asked for: 2 the same words, 1 all words that were asked for and more besides (a first name or
 * a rank left out), 0 not. Different sorts of place are never the same: an avenue is no street.
 */
export function nameFit(name: GivenText, asked: PlaceName): 0 | 1 | 2 {
  if (asked.words === '') return 0;
  let best: 0 | 1 | 2 = 0;
  for (const one of placeNames(name)) {
    if (one.sort !== undefined && asked.sort !== undefined && one.sort !== asked.sort) continue;
    if (one.words === asked.words) return 2;
    const words = new Set(one.words.split(' '));
    if (asked.words.split(' ').every((word) => words.has(word))) best = 1;
  }
  return best;
}
