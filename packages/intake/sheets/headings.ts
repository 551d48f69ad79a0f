import { type AnyKind, languages } from '@esep/domain';
import { csvColumns } from '../import/columns.ts';
import { foldText } from './letters.ts';
import { type Lists, matchName } from './names.ts';
import { ownNumber, rowHeadings, type SheetColumn, sheetColumns } from './sheet-columns.ts';
import { synonyms } from './synonyms.ts';

/** Which columns a heading may stand for. */
export interface HeadingGuess {
  readonly column: string;
  /** 3 for a heading of ours, 2 for one that people are known to use, 1 for one that only holds its words. */
  readonly score: 1 | 2 | 3;
}

export type Guesser = (heading: string) => readonly HeadingGuess[];

/** Guesses what the headings of a kind's sheet stand for, in any of the three languages and by technical name. */
export function headingGuesser(kind: AnyKind, lists: Lists): Guesser {
  const known = new Map<string, Map<string, 1 | 2 | 3>>();
  const learn = (heading: string, column: string, score: 1 | 2 | 3) => {
    const key = foldText(heading);
    if (key === '') return;
    const columns = known.get(key) ?? new Map<string, 1 | 2 | 3>();
    if ((columns.get(column) ?? 0) < score) columns.set(column, score);
    known.set(key, columns);
  };
  for (const [name, heading] of Object.entries(rowHeadings)) {
    for (const language of languages) learn(heading[language], name, 3);
    learn(name, name, 3);
  }
  for (const language of languages) {
    for (const { name, heading } of sheetColumns(kind, language)) learn(heading, name, 3);
  }
  for (const { name } of csvColumns(kind)) learn(name, name, 3);
  for (const column of sheetColumns(kind, 'kk')) {
    for (const heading of wordsFor(column, kind)) learn(heading, column.name, 2);
    bareLanguage(kind, column, learn);
  }
  const roll = sheetColumns(kind, 'kk', lists).filter(
    ({ name, refers }) => refers === 'deputies' && name.includes('.'),
  );
  return (heading) => {
    const key = foldText(heading);
    // Under a group (`Кездесу: Күні`) the column's own heading says more than the group's.
    const own = foldText(heading.split(': ').at(-1) as string);
    const exact = [...(known.get(key) ?? known.get(own) ?? [])].map(([column, score]) => ({ column, score }));
    if (exact.length > 0) return exact;
    if (roll.length > 0) {
      const match = matchName(lists.deputies, heading, true);
      const column = 'sure' in match ? roll.find(({ name }) => name.endsWith(`.${match.sure}`)) : undefined;
      if (column) return [{ column: column.name, score: 3 }];
    }
    return within(key, known);
  };
}

type Learn = (heading: string, column: string, score: 1 | 2 | 3) => void;

/** `Елді мекен` for `settlement.kk`, `Населённый пункт` for `settlement.ru`: each label in its own language. */
function bareLanguage(kind: AnyKind, { name }: SheetColumn, learn: Learn): void {
  const [field, language] = name.split('.');
  if (language !== 'kk' && language !== 'ru' && language !== 'en') return;
  const label = kind.fields[field as string]?.label;
  if (label) learn(label[language], name, 3);
}

function wordsFor({ name, refers, list }: SheetColumn, kind: AnyKind): readonly string[] {
  const last = name.split('.').at(-1) as string;
  const person =
    refers === 'deputies' && !name.includes('.') && (list || last === 'deputy') ? synonyms['person'] : [];
  const number = name === ownNumber(kind) ? synonyms['number'] : [];
  return [...(synonyms[name] ?? synonyms[last] ?? []), ...(person ?? []), ...(number ?? [])];
}

/** Headings that hold all words of one that is known, the longest first. */
function within(
  key: string,
  known: ReadonlyMap<string, ReadonlyMap<string, number>>,
): readonly HeadingGuess[] {
  const words = new Set(key.split(' '));
  const found = [...known]
    .filter(([heading]) => heading.length > 3 && heading.split(' ').every((word) => words.has(word)))
    .sort(([a], [b]) => b.length - a.length);
  return found
    .slice(0, 1)
    .flatMap(([, columns]) => [...columns.keys()].map((column) => ({ column, score: 1 as const })));
}

/** The best column for each heading, none twice; undefined where nothing fits. */
export function guessColumns(headings: readonly string[], guess: Guesser): readonly (string | undefined)[] {
  const wishes = headings.flatMap((heading, at) => guess(heading).map((one) => ({ at, ...one })));
  const taken = new Set<string>();
  const result: (string | undefined)[] = headings.map(() => undefined);
  for (const { at, column } of wishes.sort((a, b) => b.score - a.score || a.at - b.at)) {
    if (result[at] !== undefined || taken.has(column)) continue;
    result[at] = column;
    taken.add(column);
  }
  return result;
}
