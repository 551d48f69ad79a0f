/** Kazakh letters at the places of old fonts and of the code page KZ-1048, as Windows-1251 reads them. */
const oldPlaces: Readonly<Record<string, string>> = {
  ...{ Ќ: 'Қ', ќ: 'қ', Ћ: 'Һ', ћ: 'һ', Ў: 'Ұ', ў: 'ұ', Ј: 'Ә', ј: 'ә' },
  ...{ Ґ: 'Ө', ґ: 'ө', Є: 'Ғ', є: 'ғ', Ї: 'Ү', ї: 'ү', Ѕ: 'Ң', ѕ: 'ң' },
};
const oldPlace = /[ЌќЋћЎўЈјҐґЄєЇїЅѕ]/g;

/** Text as it was meant where an old Kazakh font, or its code page, left other letters. */
export function mendLetters(text: string): string {
  return text.replace(oldPlace, (letter) => oldPlaces[letter] ?? letter);
}

const lookAlikes: Readonly<Record<string, string>> = {
  ...{
    A: 'А',
    B: 'В',
    C: 'С',
    E: 'Е',
    H: 'Н',
    I: 'І',
    K: 'К',
    M: 'М',
    O: 'О',
    P: 'Р',
    T: 'Т',
    X: 'Х',
    Y: 'У',
  },
  ...{ a: 'а', c: 'с', e: 'е', h: 'һ', i: 'і', k: 'к', o: 'о', p: 'р', x: 'х', y: 'у' },
};

/** What people type for a Kazakh letter that their keyboard or font has not: the nearest Russian one. */
const plain: Readonly<Record<string, string>> = {
  ...{ ә: 'а', э: 'а', ғ: 'г', қ: 'к', ң: 'н', ө: 'о', ұ: 'у', ү: 'у', һ: 'х', і: 'и', ё: 'е', й: 'и' },
};

const latinInCyrillic = /[A-Za-z]/g;
const word = /[\p{L}\p{N}]+/gu;

/**
 * The words of a text in the form in which they are compared: small letters, Kazakh letters as the Russian ones that stand in for
 * them, Latin look-alikes as the Cyrillic ones that were meant. `Қ.Әлімов` and `К. Aлимов` give the same.
 */
export function wordsOf(text: string): readonly string[] {
  return (mendLetters(text.normalize('NFC')).match(word) ?? []).map((one) => {
    const cyrillic = /\p{Script=Cyrillic}/u.test(one)
      ? one.replace(latinInCyrillic, (letter) => lookAlikes[letter] ?? letter)
      : one;
    return [...cyrillic.toLowerCase()].map((letter) => plain[letter] ?? letter).join('');
  });
}

/** `wordsOf` as one text. */
export function foldText(text: string): string {
  return wordsOf(text).join(' ');
}

/** How many letters must change to make one word the other, up to `most`. */
export function distance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const swap = (row[j - 1] as number) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(swap, (row[j] as number) + 1, (next[j - 1] as number) + 1));
    }
    row = next;
  }
  return Math.min(row[b.length] as number, most + 1);
}
