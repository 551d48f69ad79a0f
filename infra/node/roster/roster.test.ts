import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { rosterOf, rosterSheets } from './roster.ts';
import { readSheets } from './sheets.ts';
import { isWorkingDay, prefilledCalendar } from './working-calendar.ts';

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'esep-roster-'));
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

function write(files: Record<string, string>): void {
  for (const [name, text] of Object.entries(files)) writeFileSync(join(dir, `${name}.csv`), text);
}

const good = {
  council:
    'slug,name_kk,name_ru,convocation,first_session\nulgi,Үлгі мәслихаты,Образцовый маслихат,8,2026-01-12\n',
  districts: 'district,name_kk\no-01,№ 1\n',
  deputies:
    '\ufeffdeputy;name_kk;name_ru;elected;districts;from\r\nd-01;Әсел Үлгі;;district;o-01;\r\nd-02;Бек Үлгі;;list;o-01;2026-03-01\r\n',
};
const read = async () => rosterOf(await readSheets(dir, Object.keys(rosterSheets)));

describe('roster sheet', () => {
  it('becomes bodies that name the line they came from', async () => {
    write(good);
    const roster = await read();
    expect(roster.slug).toBe('ulgi');
    expect(roster.council.body['ballots']).toEqual({
      minBallots: 10,
      minReceptionDays: 3,
      countingWeekday: 1,
    });
    expect(roster.deputies).toEqual([
      {
        place: 'deputies line 2',
        from: '2026-01-12',
        body: {
          deputy: 'd-01',
          name: { kk: 'Әсел Үлгі' },
          elected: 'district',
          role: 'deputy',
          districts: ['o-01'],
        },
      },
      {
        place: 'deputies line 3',
        from: '2026-03-01',
        body: {
          deputy: 'd-02',
          name: { kk: 'Бек Үлгі' },
          elected: 'list',
          role: 'deputy',
          districts: ['o-01'],
        },
      },
    ]);
  });

  it('names a missing file, a misspelt column and a wrong date', async () => {
    write({ council: good.council, districts: good.districts });
    await expect(read()).rejects.toThrow(/deputies\.csv is missing/);
    write({ ...good, districts: 'distrikt,name_kk\no-01,№ 1\n', deputies: 'deputy,from\nd-01,1 March\n' });
    await expect(read()).rejects.toThrow(/unknown column distrikt/);
    await expect(read()).rejects.toThrow(/deputies line 2, from: write a date/);
  });

  it('refuses a file that is no workbook in words', async () => {
    writeFileSync(join(dir, 'roster.xlsx'), 'not a workbook');
    await expect(readSheets(join(dir, 'roster.xlsx'), ['council'])).rejects.toThrow(/not an \.xlsx workbook/);
  });
});

describe('prefilled calendar', () => {
  it('holds the weekdays off of a year, substitutes too, and no weekends', () => {
    const { holidays } = prefilledCalendar(2026);
    expect(holidays).toContain('2026-03-09'); // 8 March is a Sunday.
    expect(holidays).not.toContain('2026-03-08');
    expect(isWorkingDay([prefilledCalendar(2026)], '2026-12-16')).toBe(false);
    expect(isWorkingDay([prefilledCalendar(2026)], '2026-12-17')).toBe(true);
  });
});
