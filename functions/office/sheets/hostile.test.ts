import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { changed, fileOf, send, textIn, workbook } from '../../../test/support/office-sheets.ts';
import { officeWorld } from '../../../test/support/office-world.ts';
import { slug } from '../../../test/support/running-council.ts';

const sheet1 = 'xl/worksheets/sheet1.xml';
const megabyte = 1_000_000;

const usual = () =>
  workbook([
    ['Күні', 'Депутат', 'Қатысушылар саны', 'Не туралы болды'],
    [new Date(Date.UTC(2026, 1, 3)), 'Депутат 1', 40, 'Жол'],
  ]);

/** 200 MB of one sheet in some hundreds of kilobytes. */
async function bomb(): Promise<Uint8Array> {
  const plain = await usual();
  return changed(plain, sheet1, (xml) =>
    xml.replace('</sheetData>', `${' '.repeat(200 * megabyte)}</sheetData>`),
  );
}

/** The same, while the archive says that the sheet is small. */
async function lyingBomb(): Promise<Uint8Array> {
  const bytes = await bomb();
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = 0; at + 30 < bytes.length; at++) {
    const mark = view.getUint32(at, true);
    if (mark === 0x04034b50 && view.getUint32(at + 22, true) > megabyte) view.setUint32(at + 22, 5_000, true);
    if (mark === 0x02014b50 && view.getUint32(at + 24, true) > megabyte) view.setUint32(at + 24, 5_000, true);
  }
  return bytes;
}

describe('hostile files are refused with what to do, and change nothing', () => {
  it.each([
    ['a zip bomb of 200 MB', bomb, 413, 'слишком большим'],
    ['a zip bomb that says that it is small', lyingBomb, 413, 'слишком большим'],
    [
      'a workbook with macros',
      async () => changed(await usual(), sheet1, (xml) => xml, { 'xl/vbaProject.bin': strToU8('macro') }),
      400,
      'макросы',
    ],
    [
      'a workbook that only says that it has macros',
      async () =>
        changed(await usual(), '[Content_Types].xml', (xml) =>
          xml.replace('spreadsheetml.sheet.main', 'ms-excel.sheet.macroEnabled.main'),
        ),
      400,
      'макросы',
    ],
    ['an old .xls', async () => Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1), 400, '.xlsx'],
    ['a PDF with the name of a workbook', async () => strToU8('%PDF-1.7 …'), 400, ''],
    ['a zip that is no workbook', async () => zipSync({ 'a.txt': strToU8('x') }), 400, ''],
    ['half of a workbook', async () => (await usual()).slice(0, 900), 400, 'повреждён'],
    ['an empty file of text', async () => strToU8('\n\n  \n'), 400, ''],
    ['a program', async () => Uint8Array.of(0x7f, 0x45, 0x4c, 0x46, 0, 1, 2, 3), 400, ''],
    [
      'a cell in the last column of all',
      async () => changed(await usual(), sheet1, (xml) => xml.replace('r="D2"', 'r="XFD2"')),
      413,
      '',
    ],
    [
      'a row far out',
      async () =>
        changed(await usual(), sheet1, (xml) =>
          xml.replaceAll('r="2"', 'r="1048000"').replaceAll(/r="([A-D])2"/g, 'r="$11048000"'),
        ),
      413,
      '',
    ],
    [
      'an archive of 3,000 parts',
      async () =>
        changed(
          await usual(),
          sheet1,
          (xml) => xml,
          Object.fromEntries(Array.from({ length: 3_000 }, (_, i) => [`xl/media/${i}.png`, strToU8('x')])),
        ),
      413,
      '',
    ],
    ['a table of 21,000 rows', async () => strToU8(`a;b\n${'1;2\n'.repeat(21_000)}`), 413, ''],
  ] as const)('%s', async (_, make, status, said) => {
    const office = await officeWorld();
    const client = await office.as('secretariat');
    const before = await office.ledger.size(slug);
    const bytes = await make();
    const answer = await send(client, fileOf(bytes));
    expect([answer.status, office.faults]).toEqual([status, []]);
    expect(textIn(answer.text)).toContain(said);
    expect(answer.text).toContain('notice-wrong');
    expect(await office.vault.query(slug, 'desk/upload/', { limit: 5 })).toEqual([]);
    expect(await office.ledger.size(slug)).toBe(before);
  });

  it('413: a file of more than 20 MB', async () => {
    const office = await officeWorld();
    const client = await office.as('secretariat');
    const answer = await send(client, fileOf(new Uint8Array(20 * megabyte + 1)));
    expect(answer.status).toBe(413);
    expect(textIn(answer.text)).toContain('Не больше 20 МБ');
  });

  it('entities of XML that name files are left as they stand', async () => {
    const office = await officeWorld();
    const client = await office.as('secretariat');
    const bytes = changed(await usual(), sheet1, (xml) =>
      xml.replace(/^(<\?xml[^>]*\?>)/, '$1<!DOCTYPE x [<!ENTITY secret SYSTEM "file:///etc/passwd">]>'),
    );
    const answer = await send(client, fileOf(bytes), 'meeting.held');
    expect(answer.text).not.toContain('root:');
    expect(office.faults).toEqual([]);
  });
});
