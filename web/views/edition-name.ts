import { editionsWords } from '../boards/editions.words.ts';
import type { Speech } from '../locales/speech.ts';

/** An edition in words, from its id (`2026-Q3-1`); an id of another shape stands for itself. */
export function editionName(id: string, { f, language }: Speech): string {
  const [, period, number] = /^(.+)-(\d+)$/.exec(id) ?? [];
  if (period === undefined || number === undefined) return id;
  return editionsWords[language].edition(number, f.periodLong(period));
}
