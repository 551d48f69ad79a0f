import type { Language } from '@esep/domain';
import { plural } from '../../locales/plural.ts';

/** Words of the ranks that moved. */
export interface RankWords {
  readonly ranks: string;
  /** What the ranking of the quarter is compared with follows, as a link. */
  readonly comparedWith: (quarter: string) => string;
  readonly seenEdition: (period: string) => string;
  readonly seenRanking: (period: string) => string;
  readonly sameRanks: (quarter: string, seen: string) => string;
  readonly noRanks: (quarter: string) => string;
  readonly nothingBefore: string;
  /** `12 → 7` for those who hear the page. */
  readonly places: (from: number | null, to: number | null) => string;
  readonly movedBy: (from: number | null, to: number | null) => string;
  readonly why: string;
  readonly moreMoved: (count: number) => string;
  readonly wholeRanking: string;
}

const ruPlaces = { one: 'место', few: 'места', many: 'мест', other: 'места' } as const;
/** After «у». */
const ruDeputies = { one: 'депутата', few: 'депутатов', many: 'депутатов', other: 'депутата' } as const;

/** How a rank moved, in words. */
function moved(words: {
  readonly up: (places: number) => string;
  readonly down: (places: number) => string;
  readonly came: string;
  readonly left: string;
}): RankWords['movedBy'] {
  return (from, to) => {
    if (from === null) return words.came;
    if (to === null) return words.left;
    return to < from ? words.up(from - to) : words.down(to - from);
  };
}

export const rankWords: Readonly<Record<Language, RankWords>> = {
  kk: {
    ranks: 'Рейтингте орны өзгергендер',
    comparedWith: (quarter) => `${quarter} рейтингінің қазіргі күйі жұртшылық соңғы көргенмен салыстырылды:`,
    seenEdition: (period) => `${period} шығарылымы`,
    seenRanking: (period) => `${period} рейтингі`,
    sameRanks: (quarter, seen) =>
      `${quarter} рейтингіндегі орындар жұртшылық соңғы көрген орындармен бірдей (${seen}).`,
    noRanks: (quarter) => `${quarter} рейтингінде орындар әлі белгіленген жоқ: дерек аз.`,
    nothingBefore: 'Салыстыратын рейтинг жоқ: өткен тоқсандардың рейтингі әлі шықпаған.',
    places: (from, to) =>
      `бұрын ${from === null ? 'орны болмаған' : `${from}-орын`}, енді ${to === null ? 'орны жоқ' : `${to}-орын`}`,
    movedBy: moved({
      up: (n) => `${n} орынға көтерілді`,
      down: (n) => `${n} орынға төмендеді`,
      came: 'бұрын орны болмаған',
      left: 'қазір орны жоқ',
    }),
    why: 'Себебі',
    moreMoved: (count) => `Тағы ${count} депутаттың орны өзгерді.`,
    wholeRanking: 'Бүкіл рейтинг',
  },
  ru: {
    ranks: 'Места в рейтинге, которые изменились',
    comparedWith: (quarter) =>
      `Рейтинг за ${quarter} сейчас по сравнению с тем, что жители видели последним:`,
    seenEdition: (period) => `выпуск за ${period}`,
    seenRanking: (period) => `рейтинг за ${period}`,
    sameRanks: (quarter, seen) =>
      `Места в рейтинге за ${quarter} те же, что жители видели последними (${seen}).`,
    noRanks: (quarter) => `В рейтинге за ${quarter} мест ещё нет: данных пока мало.`,
    nothingBefore: 'Сравнивать не с чем: рейтинга прошлых кварталов ещё нет.',
    places: (from, to) =>
      `${from === null ? 'места не было' : `было ${from}-е место`}, ${to === null ? 'теперь места нет' : `стало ${to}-е`}`,
    movedBy: moved({
      up: (n) => `выше на ${n} ${plural('ru', n, ruPlaces)}`,
      down: (n) => `ниже на ${n} ${plural('ru', n, ruPlaces)}`,
      came: 'раньше места не было',
      left: 'теперь без места',
    }),
    why: 'Почему',
    moreMoved: (count) => `Место изменилось ещё у ${count} ${plural('ru', count, ruDeputies)}.`,
    wholeRanking: 'Весь рейтинг',
  },
  en: {
    ranks: 'Ranks that moved',
    comparedWith: (quarter) => `The ranking of ${quarter} as it is now, beside what the public saw last:`,
    seenEdition: (period) => `the edition of ${period}`,
    seenRanking: (period) => `the ranking of ${period}`,
    sameRanks: (quarter, seen) => `The ranks of ${quarter} are those that the public saw last (${seen}).`,
    noRanks: (quarter) => `The ranking of ${quarter} has no ranks yet: there is too little data.`,
    nothingBefore: 'There is nothing to compare with: no quarter before has a ranking.',
    places: (from, to) =>
      `${from === null ? 'no rank before' : `rank ${from} before`}, ${to === null ? 'no rank now' : `${to} now`}`,
    movedBy: moved({
      up: (n) => `up ${n} ${n === 1 ? 'place' : 'places'}`,
      down: (n) => `down ${n} ${n === 1 ? 'place' : 'places'}`,
      came: 'had no rank before',
      left: 'has no rank now',
    }),
    why: 'Why',
    moreMoved: (count) => `${count} more ${count === 1 ? 'deputy' : 'deputies'} moved.`,
    wholeRanking: 'The whole ranking',
  },
};
