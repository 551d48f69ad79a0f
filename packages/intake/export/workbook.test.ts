import readSheets from 'read-excel-file/node';
import { describe, expect, it } from 'vitest';
import { readWorkbook } from '../sheets/workbook.ts';
import type { Table } from './table.ts';
import { workbookOf } from './workbook.ts';

const source = { name: 'Дереккөз', lines: [['Мәслихат', 'Алмалы']] as const };
const table = (rows: Table['rows'], name = 'Кездесулер'): Table => ({
  name,
  columns: [
    { heading: 'Күні', type: 'date' },
    { heading: 'Тақырыбы', type: 'text' },
    { heading: 'Саны', type: 'number' },
    { heading: 'Қашықтан', type: 'flag' },
  ],
  rows,
});

describe('a workbook', () => {
  it('gives back what was put in, with its type, whatever the text begins with or holds', async () => {
    const hostile = ['=1+1', '<b>&"\'</b>', 'екі\nжол', '  бос  ', 'ә\u0000\ud800і', ']]>', '@x'];
    const rows = hostile.map((text, i) => ['2026-10-02', text, i - 0.5, i % 2 === 0] as const);
    const [sheet, last] = await readSheets(Buffer.from(await workbookOf([table(rows)], source)));
    expect(sheet?.data[0]).toEqual(['Күні', 'Тақырыбы', 'Саны', 'Қашықтан']);
    expect(sheet?.data[1]).toEqual([new Date('2026-10-02T00:00:00Z'), '=1+1', -0.5, true]);
    const texts = (sheet?.data ?? []).slice(1).map(([, text]) => text);
    expect(texts.slice(0, 3)).toEqual(hostile.slice(0, 3));
    expect(String(texts[4])).toBe('ә\ufffdі');
    expect(texts.slice(5)).toEqual(hostile.slice(5));
    expect(last?.data).toEqual([['Мәслихат', 'Алмалы']]);
  });

  it('names sheets as Excel allows it, no two alike', async () => {
    const names = ['a/b', 'A b', 'x'.repeat(40), 'x'.repeat(40)];
    const bytes = await workbookOf(
      names.map((name) => table([[null, name, null, null]], name)),
      source,
    );
    const { sheets } = await readWorkbook(bytes);
    expect(sheets.map(({ name }) => name)).toEqual([
      'a b',
      'A b 2',
      'x'.repeat(31),
      `${'x'.repeat(29)} 2`,
      'Дереккөз',
    ]);
  });

  it('rests between rows, and can be stopped there', async () => {
    const rows = Array.from({ length: 1_200 }, (_, i) => ['2026-10-02', 'су', i, null] as const);
    let rests = 0;
    const bytes = await workbookOf([table(rows)], source, async () => void rests++);
    expect(rests).toBeGreaterThanOrEqual(3);
    const [sheet] = await readSheets(Buffer.from(bytes));
    expect(sheet?.data).toHaveLength(1_201);
    expect(sheet?.data.at(-1)?.[2]).toBe(1_199);
    const stop = workbookOf([table(rows)], source, () => Promise.reject(new Error('stop')));
    await expect(stop).rejects.toThrow('stop');
  });
});
