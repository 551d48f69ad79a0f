import { strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import {
  changed,
  countsIn,
  fileOf,
  followed,
  formIn,
  send,
  textIn,
  workbook,
} from '../../../test/support/office-sheets.ts';
import { officeWorld } from '../../../test/support/office-world.ts';
import { slug } from '../../../test/support/running-council.ts';

const day = (n: number) => new Date(Date.UTC(2026, 1, n));
const sheet1 = 'xl/worksheets/sheet1.xml';
const head = ['Күні', 'Депутат', 'Қатысушылар саны', 'Не туралы болды'];

async function world() {
  const office = await officeWorld();
  const client = await office.as('secretariat');
  return {
    office,
    client,
    /** Sends the file as one of meetings and tries its rows with what is guessed and these fields. */
    async tried(file: File, fields: Readonly<Record<string, string>> = {}) {
      const read = await send(client, file, 'meeting.held');
      expect(read.status).toBe(200);
      const form = { ...formIn(read.text), ...fields, do: 'check' };
      const answer = await followed(client, await client.post(read.path, form));
      return { columns: textIn(read.text), form: formIn(read.text), ...answer };
    },
  };
}

describe('untidy workbooks', () => {
  it('titles in merged cells above, two rows of headings, numbers of columns, and totals below', async () => {
    const { tried } = await world();
    const plain = await workbook([
      ['Павлодар облыстық мәслихатының кездесулер журналы', null, null, null, null],
      ['2026 жылғы ақпан', null, null, null, null],
      [null, null, null, null, null],
      ['Кездесу', null, 'Депутат', 'Қатысушылар', null],
      ['Күні', 'Тақырыбы', null, 'Қатысушылар саны', 'Ескертпе'],
      [1, 2, 3, 4, 5],
      [day(3), 'Жол', 'Депутат 1', 40, null],
      ['Екінші апта', null, null, null, null],
      [day(12), 'Су', 'Депутат 2', 12, 'кешкі'],
      ['Барлығы:', null, null, 52, null],
    ]);
    const merged = changed(plain, sheet1, (xml) =>
      xml.replace(
        '</sheetData>',
        '</sheetData><mergeCells count="4"><mergeCell ref="A1:E1"/><mergeCell ref="A4:B4"/><mergeCell ref="C4:C5"/><mergeCell ref="D4:E4"/></mergeCells>',
      ),
    );
    const { columns, form, text } = await tried(fileOf(merged));
    expect(columns).toContain('Кездесу: Күні');
    expect(columns).toContain('Итоговые строки не взяты (строки: 10)');
    expect(columns).toContain('Номера столбцов не взяты (строки: 6)');
    expect(columns).toContain('Названия разделов не взяты (строки: 8)');
    expect(Object.values(form).slice(0, 4)).toEqual(['occurredOn', 'topic', 'deputies', 'attendees']);
    expect(countsIn(text)).toEqual({ all: 2, fits: 2, known: 0, refused: 0 });
  });

  it('days as Excel keeps them and as people write them', async () => {
    const { tried } = await world();
    const written = [
      ...[day(2), '02.02.2026', '2.2.26', '2026-02-02', '2 ақпан 2026 ж.', '2 февраля 2026 г.'],
      ...['2026 жылғы 2 ақпан', '02/02/2026', 46055, '46055', '2 акп. 2026', '2 Feb 2026'],
    ];
    const rows = written.map((on, i) => [on, 'Депутат 1', i + 1, `Тақырып ${i}`]);
    const wrong = ['32.01.2026', 'дүйсенбі', '02.2026'].map((on) => [on, 'Депутат 1', 5, 'x']);
    const { text } = await tried(fileOf(await workbook([head, ...rows, ...wrong])));
    expect(countsIn(text)).toEqual({ all: 15, fits: 12, known: 0, refused: 3 });
    expect(textIn(text).split(' 02.02.2026 ').length - 1).toBeGreaterThanOrEqual(12);
  });

  it('the same row twice is one entry', async () => {
    const { tried } = await world();
    const row = [day(3), 'Депутат 1', 40, 'Жол'];
    const { text } = await tried(fileOf(await workbook([head, row, row, [day(3), 'Депутат 1', 41, 'Жол']])));
    expect(countsIn(text)).toEqual({ all: 3, fits: 2, known: 1, refused: 0 });
  });

  it('names with the letters of old fonts and of the nearest keyboard, in either order, with initials', async () => {
    const { office, tried } = await world();
    const seated = {
      ...{ deputy: 'd-90', elected: 'district', districts: ['o-90'] },
      name: { kk: 'Әбілқасымов Өмірбек Ғалымұлы', ru: 'Абилкасымов Омирбек Галымулы' },
    };
    const { results } = await office.council.recorder.record(
      slug,
      [
        {
          kind: 'district.defined',
          id: 'district-90',
          occurredOn: '2026-01-06',
          body: { district: 'o-90', name: { ru: 'Округ № 90' } },
        },
        { kind: 'deputy.seated', id: 'seat-90', occurredOn: '2026-01-06', body: seated },
      ],
      { role: 'office', recordedBy: 'office/a1' },
    );
    expect(results.map(({ outcome }) => outcome)).toEqual(['recorded', 'recorded']);
    const written = [
      ...['Әбілқасымов Өмірбек Ғалымұлы', 'Абилкасымов О.Г.', 'О. Әбілқасымов', 'Абiлкасымов Омiрбек'],
      ...['Јбілќасымов Ґмірбек', 'АБИЛКАСЫМОВ', 'Абылкасымов О.'],
    ];
    const rows = written.map((name, i) => [day(3), name, i + 1, `Тақырып ${i}`]);
    const { form, text } = await tried(fileOf(await workbook([head, ...rows])));
    // One wrong letter is only near: it is asked.
    expect(Object.keys(form).filter((name) => name.startsWith('answer-'))).toEqual([
      'answer-deputies-абылкасымов о',
    ]);
    expect(countsIn(text)).toEqual({ all: 7, fits: 6, known: 0, refused: 1 });
  });

  it('a table in KZ-1048 with semicolons, one in UTF-16 with tabs, one in UTF-8 with commas', async () => {
    const { tried } = await world();
    const text = (sign: string, topic: string) =>
      [head, ['03.02.2026', 'Депутат 1', '40', topic]].map((row) => row.join(sign)).join('\r\n');
    const utf16 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text('\t', 'Жол'), 'utf16le')]);
    for (const bytes of [kz1048(text(';', 'Қала жолы')), utf16, strToU8(text(',', 'Су'))]) {
      const { text: page } = await tried(fileOf(bytes, 'кесте.csv'));
      expect(countsIn(page)).toEqual({ all: 1, fits: 1, known: 0, refused: 0 });
    }
  });

  it('hidden columns and rows are read, and said to be hidden', async () => {
    const { tried } = await world();
    const plain = await workbook([head, [day(3), 'Депутат 1', 40, 'Жол'], [day(4), 'Депутат 2', 4, 'Су']]);
    const hidden = changed(plain, sheet1, (xml) =>
      xml
        .replace('<sheetData>', '<cols><col min="3" max="3" width="9" hidden="1"/></cols><sheetData>')
        .replace('<row r="3"', '<row hidden="1" r="3"'),
    );
    const { columns, text } = await tried(fileOf(hidden));
    expect(columns).toContain('Қатысушылар саны скрытый столбец');
    expect(columns).toContain('Скрытых строк: 1. Они тоже прочитаны.');
    expect(countsIn(text)['fits']).toBe(2);
  });

  it('a formula gives its last value and is not worked out; an error is empty', async () => {
    const { tried } = await world();
    const plain = await workbook([head, [day(3), 'Депутат 1', 40, 'Жол'], [day(4), 'Депутат 2', 4, 'Су']]);
    const formulas = changed(plain, sheet1, (xml) =>
      xml
        .replace('<v>40</v>', '<f>WEBSERVICE("http://127.0.0.1:1/")+99</f><v>41</v>')
        .replace(/<c r="C3"[^>]*><v>4<\/v><\/c>/, '<c r="C3" t="e"><v>#REF!</v></c>'),
    );
    const { columns, text } = await tried(fileOf(formulas));
    expect(columns).toContain('Ячеек с формулами: 1.');
    expect(columns).toContain('Ячеек с ошибкой (#ССЫЛКА! и подобные): 1.');
    expect(textIn(text)).toContain('Депутат 1 41 Жол');
    expect(countsIn(text)).toEqual({ all: 2, fits: 1, known: 0, refused: 1 });
  });

  it('text that looks like a formula stays text, and is shown as such', async () => {
    const { office, client, tried } = await world();
    const bytes = await workbook([head, [day(3), 'Депутат 1', 40, '=HYPERLINK("http://x.kz";"<b>x</b>")']]);
    const { text } = await tried(fileOf(bytes));
    expect(text).toContain('=HYPERLINK(&quot;http://x.kz&quot;;&quot;&lt;b&gt;x&lt;/b&gt;&quot;)');
    const upload = /\/sheets\/uploads\/[0-9a-f]{24}/.exec(text)?.[0] ?? '';
    await client.post(`${upload}/enter`);
    const kept = (await office.ledger.read(slug, 0, 1_000)).at(-1)?.entry;
    expect(kept?.kind).toBe('meeting.held');
  });

  it('another sheet, another row of headings, another kind: each is chosen and read anew', async () => {
    const { client } = await world();
    const bytes = await workbook([
      ['Бірінші', 'Екінші', 'Үшінші', 'Төртінші'],
      head,
      [day(3), 'Депутат 1', 40, 'Жол'],
    ]);
    const read = await send(client, fileOf(bytes), 'training.completed');
    const again = (fields: Readonly<Record<string, string>>) =>
      client.post(read.path, { do: 'again', sheet: '0', ...fields });
    await again({ kind: 'meeting.held', heading: '2' });
    const { text } = await client.get(read.path);
    expect(textIn(text)).toContain('Строк в таблице: 1');
    expect(formIn(text)['column-1']).toBe('deputies');
    const none = await again({ kind: 'meeting.held', heading: '99' });
    expect(none.status).toBe(422);
    expect(textIn(none.text)).toContain('Названия столбцов должны стоять в одной строке');
  });
});

/** Windows-1251 with Kazakh letters at the places that KZ-1048 gives them. */
function kz1048(text: string): Uint8Array {
  const own: Readonly<Record<string, number>> = {
    ...{ Ә: 0xa3, ә: 0xbc, Ғ: 0xaa, ғ: 0xba, Қ: 0x8d, қ: 0x9d, Ң: 0xbd, ң: 0xbe },
    ...{ Ө: 0xa5, ө: 0xb4, Ұ: 0xa1, ұ: 0xa2, Ү: 0xaf, ү: 0xbf, Һ: 0x8e, һ: 0x9e, І: 0xb2, і: 0xb3 },
  };
  return Uint8Array.from([...text], (letter) => {
    const code = letter.charCodeAt(0);
    if (own[letter] !== undefined) return own[letter] as number;
    if (code >= 0x410 && code <= 0x44f) return code - 0x410 + 0xc0;
    return code;
  });
}
