import { type AnyKind, registry } from '@esep/domain';
import { describe, expect, it } from 'vitest';
import { bodyFrom } from './cells.ts';

const read = (name: string, cells: Readonly<Record<string, string>>) =>
  bodyFrom(registry.kinds.get(name) as AnyKind, cells);

const answered = (cells: Readonly<Record<string, string>>) => read('request.answered', cells);

describe('a list of things in a sheet', () => {
  it('is words in one cell where one word is enough for each', () => {
    expect(answered({ request: '31', evidence: 'https://a.example/1; https://a.example/2' })).toEqual({
      body: { request: '31', evidence: [{ link: 'https://a.example/1' }, { link: 'https://a.example/2' }] },
      errors: [],
    });
  });

  it('has a column for each part of each thing, in any order, empty places closed up', () => {
    const cells = {
      'evidence.3.link': 'https://a.example/3',
      'evidence.1.seenOn': '2026-10-03',
      'evidence.2.link': '',
      'evidence.1.link': 'https://a.example/1',
    };
    expect(answered(cells).body).toEqual({
      evidence: [{ seenOn: '2026-10-03', link: 'https://a.example/1' }, { link: 'https://a.example/3' }],
    });
  });

  it('takes both: words, and columns that add to them', () => {
    const cells = { 'evidence.1.seenOn': '2026-10-03', evidence: 'https://a.example/1;https://a.example/2' };
    expect(answered(cells).body).toEqual({
      evidence: [{ link: 'https://a.example/1', seenOn: '2026-10-03' }, { link: 'https://a.example/2' }],
    });
  });

  it('may be JSON in one cell', () => {
    const evidence = [{ link: 'https://a.example/1', seenOn: '2026-10-03' }];
    expect(answered({ evidence: JSON.stringify(evidence) }).body).toEqual({ evidence });
    const parts = [{ label: { kk: 'A' }, value: 3 }];
    expect(read('total.printed', { parts: JSON.stringify(parts) }).body).toEqual({ parts });
  });

  it('of things with parts of their own goes as deep as they do', () => {
    const cells = {
      'parts.1.label.kk': 'A',
      'parts.1.value': '3',
      'parts.2.label.ru': 'Б',
      'parts.2.value': '4',
    };
    expect(read('total.printed', cells).body).toEqual({
      parts: [
        { label: { kk: 'A' }, value: 3 },
        { label: { ru: 'Б' }, value: 4 },
      ],
    });
  });

  it.each(['evidence.0.link', 'evidence.x.link', 'evidence.1', 'evidence.1.nothing', 'evidence.1000.link'])(
    'has no place %s',
    (header) => {
      expect(answered({ [header]: 'https://a.example/' }).errors).toMatchObject([{ code: 'unknown_field' }]);
    },
  );

  it('says which cell cannot be read', () => {
    expect(answered({ evidence: '[{"link":' }).errors).toEqual([
      { field: '/body/evidence', code: 'not_a_cell', params: { expected: 'text' } },
    ]);
    expect(read('total.printed', { 'parts.1.value': 'many' }).errors).toMatchObject([
      { field: '/body/parts/1/value', code: 'not_a_cell' },
    ]);
  });
});

describe('every kind', () => {
  /** The cells of a body: a column for each value, numbered in lists of things. */
  function cellsOf(value: unknown, path: readonly string[] = []): [string, string][] {
    if (Array.isArray(value) && value.every((item) => typeof item !== 'object')) {
      return [[path.join('.'), value.join('; ')]];
    }
    if (Array.isArray(value)) return value.flatMap((item, i) => cellsOf(item, [...path, String(i + 1)]));
    if (typeof value !== 'object' || value === null) return [[path.join('.'), String(value)]];
    return Object.entries(value).flatMap(([name, inner]) => cellsOf(inner, [...path, name]));
  }

  /** Those hold a whole document in one field. */
  const documents = ['entry.corrected', 'methodology.adopted'];
  const inSheets = [...registry.kinds.values()].filter(
    ({ name, recordedBy }) => recordedBy.includes('office') && !documents.includes(name),
  );
  it.each(inSheets.map((kind) => [kind.name, kind] as const))(
    '%s can be written in a sheet without JSON',
    (name, kind) => {
      const cells = Object.fromEntries(cellsOf(kind.example.body));
      const { body, errors } = read(name, cells);
      expect(errors).toEqual([]);
      expect(kind.schema.parse(body)).toEqual(kind.schema.parse(kind.example.body));
    },
  );
});
