import type { GivenText } from '@esep/domain';
import { distance, foldText, wordsOf } from './letters.ts';

/** Lists of the council from which cells name things. */
export type ListName = 'deputies' | 'districts' | 'topics' | 'organizations';

export interface Named {
  readonly id: string;
  readonly name: GivenText;
}

export type Lists = Readonly<Record<ListName, readonly Named[]>>;

export type Match =
  | { readonly sure: string }
  /** Nobody or several: those that come near, the nearest first. */
  | { readonly doubtful: readonly string[] };

/**
 * Whom a text names: by id, by name in any language, a person also by surname and initials in either order. A sure match is the
 * only one that fits; what only comes near is doubtful and left to a person.
 */
export function matchName(list: readonly Named[], text: string, isPerson: boolean): Match {
  const exact = byWhole(list, text);
  if (exact !== undefined) return { sure: exact };
  const words = wordsOf(text);
  if (words.length === 0) return { doubtful: [] };
  const fitting = list.filter(({ name }) =>
    namesOf(name).some((one) =>
      isPerson ? fitsPerson(words, wordsOf(one)) : fitsTitle(words, wordsOf(one)),
    ),
  );
  const [only, another] = fitting;
  if (only && !another) return { sure: only.id };
  if (fitting.length > 1) return { doubtful: fitting.map(({ id }) => id) };
  const near = list
    .map(({ id, name }) => ({ id, away: Math.min(...namesOf(name).map((one) => away(words, wordsOf(one)))) }))
    .filter(({ away: far }) => far <= 2)
    .sort((a, b) => a.away - b.away);
  return { doubtful: near.slice(0, 5).map(({ id }) => id) };
}

/** The whole text is an id, a name, or `name (id)`. */
function byWhole(list: readonly Named[], text: string): string | undefined {
  const trimmed = text.trim().toLowerCase();
  const inBrackets = /\(([a-z0-9][a-z0-9-]{0,63})\)$/.exec(trimmed)?.[1];
  const byId = list.find(({ id }) => id === trimmed || id === inBrackets);
  if (byId) return byId.id;
  const folded = foldText(text);
  const same = list.filter(({ name }) => namesOf(name).some((one) => foldText(one) === folded));
  return same.length === 1 ? same[0]?.id : undefined;
}

/** Every word is one of the name's, or the first letter of one; at least one is whole. */
function fitsPerson(words: readonly string[], name: readonly string[]): boolean {
  const left = [...name];
  let whole = false;
  for (const word of [...words].sort((a, b) => b.length - a.length)) {
    const at = left.findIndex((part) => (word.length > 1 ? part === word : part.startsWith(word)));
    if (at === -1) return false;
    if (word.length > 2) whole = true;
    left.splice(at, 1);
  }
  return whole;
}

/** The same words but for those that say what it is (`округ № 4`), or its number where there is one. */
function fitsTitle(words: readonly string[], name: readonly string[]): boolean {
  const number = (of: readonly string[]) => of.filter((word) => /^\d+$/.test(word)).map(Number);
  const [asked, there] = [number(words), number(name)];
  if (
    asked.length === 1 &&
    there.length === 1 &&
    words.every((word) => /^\d+$|^(окр|саил|изб|n|no)/.test(word))
  ) {
    return asked[0] === there[0];
  }
  return words.every((word) => name.includes(word)) && words.some((word) => word.length > 3);
}

/** How far the nearest words of four letters and more lie apart; one wrong letter in a surname is 1. */
function away(words: readonly string[], name: readonly string[]): number {
  const far = words
    .filter((word) => word.length > 3)
    .flatMap((word) => name.filter((part) => part.length > 3).map((part) => distance(word, part, 2)));
  return far.length === 0 ? 3 : Math.min(...far);
}

function namesOf({ kk, ru, en }: GivenText): readonly string[] {
  return [...new Set([kk, ru, en].filter((name) => name !== undefined))];
}
