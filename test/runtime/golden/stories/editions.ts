import type { FrozenRow, RankingChanges } from '@esep/domain';
import { describe, expect, it } from 'vitest';
import type { Books } from '../script/books.ts';
import { cell, expectedTable, type Line } from '../script/sheets.ts';

/** Disputes before publication, an edition, and the second one that later entries made necessary. */
export function editionStories(books: () => Books): void {
  describe('editions and disputes', () => {
    it.each([
      ['first preview', 'preview'],
      ['first edition', 'edition-1'],
      ['second preview', 'edition-2'],
      ['second edition', 'edition-2'],
    ])('the %s freezes what the facts come to on that day', (name, table) => {
      const { rows } = frozen(books(), name);
      expect(rows.map(asLine)).toEqual(expectedTable(table).map(asLineOfTable));
    });

    it('422: waits ten whole days, and does not pass over an open dispute in silence', () => {
      expect(books().answer('first preview').json).toMatchObject({
        edition: '2026-Q3-1',
        earliest: '2026-10-16',
      });
      expect(books().answer('published too early').json).toMatchObject({
        status: 422,
        code: 'edition_too_early',
      });
      const silent = books().answer('published in silence').json;
      expect(silent).toMatchObject({ status: 422, code: 'disputes_unanswered', detail: 'Unanswered: k-2.' });
      expect(books().answer('first edition').status).toBe(201);
      expect(frozen(books(), 'first edition').deferred).toEqual(['k-2']);
    });

    it('201: deputies dispute their own entries and lines, and a second person answers', () => {
      const answers = [
        'k-1 raised',
        'k-1 answered',
        'k-2 raised',
        'k-3 raised',
        'k-3 answered',
        'k-2 answered',
      ];
      expect(answers.map((name) => books().answer(name).status)).toEqual(answers.map(() => 201));
      const kinds = books()
        .of('dispute:k-2')
        .map(({ kind }) => kind);
      expect(kinds).toEqual(['dispute.raised', 'dispute.deferred', 'dispute.answered']);
    });

    it('the first edition says what changed since its preview, and which entries did it', () => {
      const { sincePreview } = frozen(books(), 'first edition');
      expect(numbersOf(sincePreview)).toEqual(between('preview', 'edition-1'));
      expect(causesOf(sincePreview)).toEqual({
        'd-07 appeals-on-time': [books().seqOf('c-15')],
        'd-27 meetings': [books().seqOf('c-14')],
      });
    });

    it('409: there is no second edition without news', () => {
      const refused = books().answer('second preview without news').json;
      expect(refused).toMatchObject({ status: 409, code: 'edition_unchanged' });
    });

    it('the second edition says what changed since the first, and which entries did it', () => {
      const { sinceEdition, deferred } = frozen(books(), 'second edition');
      expect(numbersOf(sinceEdition)).toEqual(between('edition-1', 'edition-2'));
      expect(causesOf(sinceEdition)).toEqual({
        'd-21 requests': [books().seqOf('c-16')],
        'd-14 appeals-on-time': [books().seqOf('a-186/answered')],
        'd-05 meetings': [books().seqOf('m-147')],
      });
      expect(deferred).toBeUndefined();
    });

    it('the first edition stays readable as it was', () => {
      const [before, after] = ['first edition as published', 'first edition after the second'];
      expect(books().answer(after as string).json).toEqual(books().answer(before as string).json);
      expect(books().answer('second edition as published').json).toMatchObject({ status: 'published' });
    });
  });
}

interface Frozen {
  readonly rows: readonly FrozenRow[];
  readonly sincePreview?: RankingChanges;
  readonly sinceEdition?: RankingChanges;
  readonly deferred?: readonly string[];
}

/** The body of the entry that the step recorded. */
function frozen(books: Books, step: string): Frozen {
  const { seq } = books.answer(step).json;
  return books.entries[seq - 1]?.body as unknown as Frozen;
}

function asLine({ robust: _, ...row }: FrozenRow) {
  return row;
}

/** A line of the table as an edition has it: points as numbers, or none. */
function asLineOfTable(line: Line) {
  return {
    deputy: cell(line, 'deputy'),
    total: numberIn(line, 'total'),
    rank: numberIn(line, 'rank'),
    best: numberIn(line, 'best'),
    worst: numberIn(line, 'worst'),
    tier: cell(line, 'tier') || null,
    criteria: Object.fromEntries(criteriaIn(line).map((name) => [name, numberIn(line, `${name}: points`)])),
  };
}

function criteriaIn(line: Line): readonly string[] {
  return Object.keys(line)
    .filter((column) => column.endsWith(': points'))
    .map((column) => column.slice(0, -': points'.length));
}

function numberIn(line: Line, column: string): number | null {
  const text = cell(line, column);
  return /^\d/.test(text) ? Number(text) : null;
}

/** What differs between two tables: totals, ranks and points, deputy by deputy in the order of the later one. */
function between(earlier: string, later: string) {
  const before = new Map(expectedTable(earlier).map((line) => [cell(line, 'deputy'), line]));
  return expectedTable(later).flatMap((line) => {
    const deputy = cell(line, 'deputy');
    const was = before.get(deputy);
    if (!was) throw new Error(`${deputy} is new`);
    const pair = (column: string) => [numberIn(was, column), numberIn(line, column)];
    const criteria = criteriaIn(line)
      .map((criterion) => [criterion, ...pair(`${criterion}: points`)])
      .filter(([, from, to]) => from !== to);
    const [total, rank] = [pair('total'), pair('rank')];
    const isSame = [total, rank].every(([from, to]) => from === to) && criteria.length === 0;
    return isSame ? [] : [{ deputy, total, rank, criteria }];
  });
}

function numbersOf(changes: RankingChanges | undefined) {
  return changes?.deputies.map(({ deputy, total, rank, criteria }) => ({
    deputy,
    total,
    rank,
    criteria: criteria.map(({ criterion, from, to }) => [criterion, from, to]),
  }));
}

/** The entries that made the difference, by deputy and criterion. */
function causesOf(changes: RankingChanges | undefined): Readonly<Record<string, readonly number[]>> {
  const lines = (changes?.deputies ?? []).flatMap(({ deputy, criteria }) =>
    criteria.map(({ criterion, entries }) => [`${deputy} ${criterion}`, entries] as const),
  );
  return Object.fromEntries(lines);
}
