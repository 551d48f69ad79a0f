import { languages } from '@esep/domain';
import { describe, expect, it } from 'vitest';
import { counterLabels } from './counter-labels.ts';
import { catalogues, speechIn } from './speech.ts';

/** Every text of a catalogue with its path; functions are called with marks that must come out again. */
function texts(value: unknown, path = ''): [string, string][] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value === 'function') {
    const marks = Array.from({ length: value.length }, (_, i) =>
      /counted|points/.test(path) ? 3 : `‹${i}›`,
    );
    return [[path, String(value(...marks))]];
  }
  return Object.entries(value as object).flatMap(([key, inner]) => texts(inner, `${path}.${key}`));
}

describe.each(languages)('catalogue %s', (language) => {
  const all = texts(catalogues[language]);

  it('has no empty text', () => {
    for (const [path, text] of all) expect(text.trim(), path).not.toBe('');
  });

  it('mixes no Latin letter into a Cyrillic word, which no reader sees and no search finds', () => {
    const labels = Object.entries(counterLabels).map(([key, text]) => [key, text[language]] as const);
    for (const [path, text] of [...all, ...labels]) {
      expect(
        text.match(/[а-яёәғқңөұүһі][a-z]|[a-z][а-яёәғқңөұүһі]/iu)?.[0],
        `${path}: ${text}`,
      ).toBeUndefined();
    }
  });
});

it('says everything that is put into a text in all three languages', () => {
  const marksIn = (text: string) => [...new Set(text.match(/‹\d›/g))].sort().join('');
  const russian = new Map(texts(catalogues.ru));
  for (const [path, text] of texts(catalogues.en)) {
    if (/period|histogram/.test(path)) continue;
    expect(marksIn(russian.get(path) ?? ''), path).toBe(marksIn(text));
  }
});

describe('numbers, dates and plurals', () => {
  it.each([
    [1, '1 запись'],
    [3, '3 записи'],
    [5, '5 записей'],
    [11, '11 записей'],
    [21, '21 запись'],
  ])('counts in Russian by its own rules: %i', (n, text) => {
    expect(catalogues.ru.counted.entries(n)).toBe(text);
  });

  it('keeps the Kazakh noun in the singular after a number', () => {
    expect(catalogues.kk.counted.deputies(32)).toBe('32 депутат');
  });

  it.each([
    ['kk', '2026 ж. 2 қазан', '2026 жылғы III тоқсан'],
    ['ru', '2 октября 2026 г.', 'III квартал 2026 года'],
    ['en', '2 October 2026', 'third quarter of 2026'],
  ] as const)('writes dates and quarters as readers of %s do', (language, date, quarter) => {
    const { f } = speechIn(language);
    expect(f.date('2026-10-02').replaceAll(/\s/g, ' ')).toBe(date);
    expect(f.periodLong('2026-Q3')).toBe(quarter);
  });

  it('shows an instant in the zone of the council', () => {
    expect(speechIn('en', 'Asia/Almaty').f.instant('2026-10-02T20:30:00.000Z')).toContain('3 October 2026');
  });

  it('signs with a real minus', () => {
    expect(speechIn('ru').f.signed(-0.4)).toBe('−0,4');
    expect(speechIn('en').f.signed(1.25)).toBe('+1.3');
  });
});
