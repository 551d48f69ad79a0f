import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { optionalSheets, rosterOf, rosterSheets } from './roster.ts';
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
const read = async () => rosterOf(await readSheets(dir, Object.keys(rosterSheets), optionalSheets));

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
          districts: ['o-01'],
        },
      },
    ]);
  });

  it('takes organizations by id or by name, roles in any language, reception hours and addresses', async () => {
    write({
      ...good,
      organizations:
        'organization,type,name_kk,name_ru,from\nauyl,party,Ауыл,Ауыл,\nk-1,commission,Экономика және бюджет,Экономика и бюджет,2026-02-01\n',
      addresses:
        'district,settlement_kk,settlement_ru,street_kk,street_ru,houses\no-01,Жарқын,Жаркын,Абай көшесі,ул. Абая,1-45 нечётная; 46-\no-01,Жарқын,Жаркын,,пр. Мира,12-А; 14/2\no-01,Ақсу,Аксу,,,\n',
      deputies:
        'deputy,name_kk,elected,role,party,commissions,districts,reception_hours\nd-01,Әсел Үлгі,district,chair,«ауыл»,,o-01,"пт 10:00-13:00; wed 9:30-12:00"\nd-02,Бек Үлгі,list,commission-head,auyl,Экономика и бюджет; k-1 (secretary),o-01,\n',
    });
    const roster = await read();
    expect(roster.organizations.map(({ from, body }) => [body['organization'], from])).toEqual([
      ['auyl', '2026-01-12'],
      ['k-1', '2026-02-01'],
    ]);
    expect(roster.deputies.map(({ body }) => body['memberships'])).toEqual([
      [
        { organization: 'council', role: 'chair' },
        { organization: 'auyl', role: 'member' },
      ],
      [
        { organization: 'auyl', role: 'member' },
        { organization: 'k-1', role: 'chair' },
        { organization: 'k-1', role: 'secretary' },
      ],
    ]);
    expect(roster.deputies[0]?.body['contacts']).toEqual({
      receptionHours: [
        { weekday: 5, from: '10:00', to: '13:00' },
        { weekday: 3, from: '09:30', to: '12:00' },
      ],
    });
    expect(roster.districts[0]?.body['places']).toEqual([
      {
        settlement: { kk: 'Жарқын', ru: 'Жаркын' },
        streets: [
          {
            name: { kk: 'Абай көшесі', ru: 'ул. Абая' },
            houses: [
              { from: '1', to: '45', side: 'odd' },
              { from: '46', to: 'end' },
            ],
          },
          { name: { ru: 'пр. Мира' }, houses: [{ from: '12-А' }, { from: '14/2' }] },
        ],
      },
      { settlement: { kk: 'Ақсу', ru: 'Аксу' } },
    ]);
  });

  it('still makes organizations of names in a row, one for all who name it', async () => {
    write({
      ...good,
      deputies:
        'deputy,name_kk,elected,party_ru,role,commission_ru,districts\nd-01,А,district,Ауыл,commission-head,Бюджет,o-01\nd-02,Б,list,Ауыл,,Бюджет,\n',
    });
    const { organizations, deputies } = await read();
    expect(organizations.map(({ body }) => body)).toEqual([
      { organization: 'auyl', type: 'party', name: { ru: 'Ауыл' } },
      { organization: 'byudzhet', type: 'commission', name: { ru: 'Бюджет' } },
    ]);
    expect(deputies.map(({ body }) => body['memberships'])).toEqual([
      [
        { organization: 'auyl', role: 'member' },
        { organization: 'byudzhet', role: 'chair' },
      ],
      [
        { organization: 'auyl', role: 'member' },
        { organization: 'byudzhet', role: 'member' },
      ],
    ]);
  });

  it('names the line of an organization, a role, hours and houses that make no sense', async () => {
    write({
      ...good,
      organizations: 'organization,type,name_kk,from\nauyl,party,Ауыл,1 May\n',
      addresses: 'district,settlement_kk,street_kk,houses\no-01,Жарқын,Абай,many\no-07,Ақсу,,\no-01,,,\n',
      deputies:
        'deputy,name_kk,elected,role,party,districts,reception_hours\nd-01,А,list,boss,Жұлдыз,,someday\nd-02,Б,list,commission-head,auyl,,\n',
    });
    const refused = await read().catch((error: Error) => error.message);
    for (const part of [
      'organizations line 2, from',
      'addresses line 2, houses',
      'addresses line 4: name',
      'addresses: the sheet districts has no o-07',
      'deputies line 2, role',
      'deputies line 2, party: “Жұлдыз”',
      'deputies line 2, reception_hours',
      'deputies line 3, role: a commission-head needs',
    ]) {
      expect(refused).toContain(part);
    }
  });

  it('names a missing file, a misspelt column and a wrong date', async () => {
    write({ council: good.council, districts: good.districts });
    await expect(read()).rejects.toThrow(/deputies\.csv is missing/);
    write({ ...good, districts: 'distrikt,name_kk\no-01,№ 1\n', deputies: 'deputy,from\nd-01,1 March\n' });
    await expect(read()).rejects.toThrow(/unknown column distrikt/);
    await expect(read()).rejects.toThrow(/deputies line 2, from: write a date/);
  });

  it('is read the same from a workbook', async () => {
    write(good);
    const sheets = Object.entries(good).map(([name, text]) => {
      const rows = text.replace('\ufeff', '').trim().split(/\r?\n/);
      return [name, rows.map((row) => row.split(name === 'deputies' ? ';' : ','))] as const;
    });
    writeFileSync(join(dir, 'roster.xlsx'), workbook(sheets));
    const fromWorkbook = rosterOf(
      await readSheets(join(dir, 'roster.xlsx'), Object.keys(rosterSheets), optionalSheets),
    );
    expect(fromWorkbook).toEqual(await read());
  });

  it('refuses a file that is no workbook in words', async () => {
    writeFileSync(join(dir, 'roster.xlsx'), 'not a workbook');
    await expect(readSheets(join(dir, 'roster.xlsx'), ['council'])).rejects.toThrow(/not an \.xlsx workbook/);
  });
});

const xml = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const packaged = 'http://schemas.openxmlformats.org/package/2006/relationships';

/** The smallest workbook: one part a sheet, every cell a text of its own. */
function workbook(sheets: readonly (readonly [string, readonly (readonly string[])[]])[]): Buffer {
  const letter = (column: number) => String.fromCharCode(65 + column);
  const cell = (text: string, row: number, column: number) =>
    `<c r="${letter(column)}${row + 1}" t="inlineStr"><is><t>${text}</t></is></c>`;
  const rowXml = (cells: readonly string[], row: number) =>
    `<row r="${row + 1}">${cells.map((text, column) => (text ? cell(text, row, column) : '')).join('')}</row>`;
  const names = sheets.map(([name], i) => `<sheet name="${name}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`);
  const relation = (id: string, type: string, target: string) =>
    `<Relationship Id="${id}" Type="${office}/${type}" Target="${target}"/>`;
  const relations = sheets.map((_, i) =>
    relation(`rId${i + 1}`, 'worksheet', `worksheets/sheet${i + 1}.xml`),
  );
  return storedZip([
    [
      '_rels/.rels',
      `${xml}<Relationships xmlns="${packaged}">${relation('rId1', 'officeDocument', 'xl/workbook.xml')}</Relationships>`,
    ],
    [
      'xl/workbook.xml',
      `${xml}<workbook xmlns="${main}" xmlns:r="${office}"><sheets>${names.join('')}</sheets></workbook>`,
    ],
    [
      'xl/_rels/workbook.xml.rels',
      `${xml}<Relationships xmlns="${packaged}">${relations.join('')}</Relationships>`,
    ],
    ...sheets.map(
      ([, rows], i) =>
        [
          `xl/worksheets/sheet${i + 1}.xml`,
          `${xml}<worksheet xmlns="${main}"><sheetData>${rows.map(rowXml).join('')}</sheetData></worksheet>`,
        ] as const,
    ),
  ]);
}

/** A ZIP archive whose files are stored as they are. */
function storedZip(files: readonly (readonly [string, string])[]): Buffer {
  const locals: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  for (const [name, text] of files) {
    const data = Buffer.from(text);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt32LE(crc32(data), 10);
    common.writeUInt32LE(data.length, 14);
    common.writeUInt32LE(data.length, 18);
    common.writeUInt16LE(name.length, 22);
    const local = Buffer.concat([Buffer.from('PK\u0003\u0004'), common, Buffer.from(name), data]);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(offset, 10);
    central.push(Buffer.concat([Buffer.from('PK\u0001\u0002\u0014\u0000'), common, rest, Buffer.from(name)]));
    locals.push(local);
    offset += local.length;
  }
  const directory = Buffer.concat(central);
  const end = Buffer.alloc(22);
  end.write('PK\u0005\u0006');
  end.writeUInt16LE(files.length, 8);
  end.writeUInt16LE(files.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, directory, end]);
}

describe('prefilled calendar', () => {
  it('holds the weekdays off of a year, substitutes too, and no weekends', () => {
    const { holidays } = prefilledCalendar(2026);
    expect(holidays).toContain('2026-03-09'); // 8 March is a Sunday.
    expect(holidays).not.toContain('2026-03-08');
    expect(isWorkingDay([prefilledCalendar(2026)], '2026-12-16')).toBe(false);
    expect(isWorkingDay([prefilledCalendar(2026)], '2026-12-17')).toBe(true);
  });
});
