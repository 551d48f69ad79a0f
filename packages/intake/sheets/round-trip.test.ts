import { type AnyKind, type Json, languages, registry } from '@esep/domain';
import { describe, expect, it } from 'vitest';
import { buildRows } from './build-rows.ts';
import { guessColumns, headingGuesser } from './headings.ts';
import type { Lists } from './names.ts';
import type { Cell } from './raw-sheet.ts';
import { type Readable, readableCells, sheetColumns } from './sheet-columns.ts';
import { sheetKinds } from './sheet-kinds.ts';

/** Every id that the example names, under names that are alike in nothing but their last letter. */
function listsFor(body: Json): Lists {
  const words = [...new Set(JSON.stringify(body).match(/[a-z0-9][a-z0-9-]*/g))];
  const named = words.map((id) => ({
    id,
    name: { kk: `Әлия ${id} қызы`, ru: `Имя ${id}`, en: `Name ${id}` },
  }));
  return { deputies: named, districts: named, topics: named, organizations: named };
}

/** Without lists of several values each, which a template leaves to the form; exports give them by technical name. */
function withoutLists(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  const isList = (one: unknown) => Array.isArray(one) && typeof one[0] === 'object';
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, one]) => (isList(one) ? [] : [[name, withoutLists(one)]])),
  );
}

const cellOf = (value: Readable | undefined): Cell =>
  value === undefined ? null : typeof value === 'object' ? value.date : value;

/** The rows that a template filled in with the kind's example gives. */
function through(kind: AnyKind, language: (typeof languages)[number]) {
  const lists = listsFor(kind.example.body);
  const columns = sheetColumns(kind, language, lists);
  const cells = readableCells(kind, kind.example, language, lists);
  const headings = columns.map(({ heading }) => heading);
  const guessed = guessColumns(headings, headingGuesser(kind, lists)).map((name) => name ?? '');
  const row = { line: 2, cells: columns.map(({ name }) => cellOf(cells[name])) };
  const [built] = buildRows(kind, { rows: [row] }, { columns: guessed, fixed: {}, answers: {} }, lists);
  return { built, columns, guessed };
}

describe('a kind’s sheet', () => {
  const kinds = sheetKinds(registry).map((kind) => [kind.name, kind] as const);

  it.each(kinds)(
    '%s: headings are known, and the example is read back as it was, in every language',
    (_, kind) => {
      for (const language of languages) {
        const { built, columns, guessed } = through(kind, language);
        expect(guessed, language).toEqual(columns.map(({ name }) => name));
        const row = built && 'row' in built ? built.row : built?.refusal.errors;
        expect(row, language).toMatchObject({ kind: kind.name, occurredOn: kind.example.occurredOn });
        const { body } = row as { readonly body: Json };
        expect(withoutLists(kind.schema.parse(body)), language).toEqual(
          withoutLists(kind.schema.parse(kind.example.body)),
        );
      }
    },
  );
});
