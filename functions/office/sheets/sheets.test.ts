import { readWorkbook as readSheets } from '@esep/intake';
import { describe, expect, it } from 'vitest';
import {
  countsIn,
  fileOf,
  followed,
  formIn,
  send,
  textIn,
  workbook,
} from '../../../test/support/office-sheets.ts';
import { type OfficeWorld, officeWorld } from '../../../test/support/office-world.ts';
import { slug } from '../../../test/support/running-council.ts';

const day = (n: number) => new Date(Date.UTC(2026, 1, n));
const head = ['Күні', 'Депутат', 'Қатысушылар саны', 'Тақырыбы', 'Азаматтың телефоны'];

/** A journal of meetings: two good rows, one without a day, one with nobody's name. */
const journal = () =>
  workbook([
    head,
    [day(3), 'Депутат 1', 40, 'Жол', '8 701 000 00 00'],
    ['5 ақпан 2026', 'Депутат 2', '12 адам', 'Су', null],
    ['бейсенбі', 'Депутат 1', 7, 'Жарық', null],
    [day(6), 'Петров П.', 9, 'Мектеп', null],
  ]);

async function world() {
  const office = await officeWorld();
  const client = await office.as('secretariat');
  const check = async (path: string, fields: Readonly<Record<string, string>>) =>
    followed(client, await client.post(path, { ...fields, do: 'check' }));
  return { office, client, check, size: () => office.ledger.size(slug) };
}

const enter = (path: string) => `${path.replace(/\/$/, '')}/enter`;
const uploadIn = (text: string) => /\/sheets\/uploads\/[0-9a-f]{24}/.exec(text)?.[0] ?? '';

async function meetings({ ledger }: OfficeWorld) {
  const entries = await ledger.read(slug, 0, 5_000);
  return entries.map(({ entry }) => entry).filter(({ kind }) => kind === 'meeting.held');
}

describe('sheets in', () => {
  it('200: a journal of their own is read, its doubtful names asked once, tried, entered, and remembered', async () => {
    const { office, client, check, size } = await world();
    const before = await size();
    const read = await send(client, fileOf(await journal()));
    expect(read.status).toBe(200);
    const form = formIn(read.text);
    expect(Object.values(form).slice(0, 5)).toEqual(['occurredOn', 'deputies', 'attendees', 'topic', '']);
    expect(form['answer-deputies-петров п']).toBe('');
    const fields = { ...form, 'answer-deputies-петров п': 'd-03', mapping: 'Кездесулер' };

    const tried = await check(read.path, fields);
    expect(countsIn(tried.text)).toEqual({ all: 4, fits: 3, known: 0, refused: 1 });
    expect(textIn(tried.text)).toContain('Дата: «бейсенбі» не читается как дата');
    expect(tried.text).toContain('Азаматтың телефоны');
    expect(await size()).toBe(before);

    const done = await followed(client, await client.post(enter(uploadIn(tried.text))));
    expect(countsIn(done.text)).toEqual({ all: 4, recorded: 3, known: 0, refused: 1 });
    expect(await size()).toBe(before + 3);
    const said = await meetings(office);
    expect(said.map(({ body }) => [body['deputies'], body['attendees']])).toEqual([
      [['d-01'], 40],
      [['d-02'], 12],
      [['d-03'], 9],
    ]);
    expect(said[0]?.recordedBy).toBe('secretariat/secr1');
    expect(JSON.stringify(said)).not.toContain('701');

    const again = await send(client, fileOf(await journal(), 'тағы.xlsx'));
    expect(countsIn(again.text)).toEqual({ all: 4, fits: 0, known: 3, refused: 1 });
    const more = await workbook([
      head,
      [day(3), 'Депутат 1', 40, 'Жол', null],
      [day(10), 'Петров П.', 5, 'Көше', null],
    ]);
    const next = await send(client, fileOf(more, 'наурыз.xlsx'));
    expect(countsIn(next.text)).toEqual({ all: 2, fits: 1, known: 1, refused: 0 });
    expect(office.faults).toEqual([]);
  });

  it('303: entering the same trial twice is one import', async () => {
    const { client, check, size } = await world();
    const read = await send(client, fileOf(await journal()));
    const tried = await check(read.path, formIn(read.text));
    const before = await size();
    const path = enter(uploadIn(tried.text));
    const [one, two] = await Promise.all([client.post(path), client.post(path)]);
    expect(one?.location).toBe(two?.location);
    expect(await size()).toBe(before + 2);
  });

  it('422: nothing is tried before doubtful names were asked for', async () => {
    const { client, check } = await world();
    const read = await send(client, fileOf(await journal()));
    const { 'answer-deputies-петров п': _, ...fields } = formIn(read.text);
    const asked = await check(read.path, fields);
    expect(asked.status).toBe(422);
    expect(textIn(asked.text)).toContain('Есть нераспознанные имена');
    const left = await check(read.path, { ...fields, 'answer-deputies-петров п': '' });
    expect(countsIn(left.text)).toEqual({ all: 4, fits: 2, known: 0, refused: 2 });
    expect(textIn(left.text)).toContain('Петров П.');
  });

  it('422: a field that must be filled and one that is chosen twice are told beside it', async () => {
    const { client, check } = await world();
    const read = await send(client, fileOf(await journal()));
    const twice = await check(read.path, { ...formIn(read.text), 'column-2': 'topic' });
    expect(twice.status).toBe(422);
    expect(textIn(twice.text)).toContain('Для этого поля уже выбран другой столбец');
    const without = await check(read.path, { ...formIn(read.text), 'column-0': '' });
    expect(without.status).toBe(422);
    expect(without.text).toContain('fixed-occurredOn-error');
    const filled = await check(read.path, {
      ...formIn(read.text),
      ...{ 'column-0': '', 'fixed-occurredOn': '04.02.2026', 'answer-deputies-петров п': 'd-03' },
    });
    expect(countsIn(filled.text)['fits']).toBe(4);
  });

  it('rows that were entered are not entered again when the columns are read in another way', async () => {
    const { client, check, size } = await world();
    const read = await send(client, fileOf(await journal()));
    const form = { ...formIn(read.text), 'answer-deputies-петров п': 'd-03' };
    const tried = await check(read.path, form);
    await client.post(enter(uploadIn(tried.text)));
    const before = await size();
    const other = await check(read.path, { ...form, 'column-3': '', 'fixed-topic': 'Басқа' });
    expect(countsIn(other.text)).toEqual({ all: 4, fits: 0, known: 3, refused: 1 });
    await client.post(enter(uploadIn(other.text)));
    expect(await size()).toBe(before);
  });

  it('200: refused rows come back as they stood, with their reasons, and are taken once they are mended', async () => {
    const { client, check, size } = await world();
    const read = await send(client, fileOf(await journal()));
    const fields = { ...formIn(read.text), 'answer-deputies-петров п': 'd-03', mapping: 'Кездесулер' };
    const tried = await check(read.path, fields);
    const done = await followed(client, await client.post(enter(uploadIn(tried.text))));
    const taken = await client.app.request(`/ru/office${done.path}/refused`, {
      headers: { cookie: client.cookie },
    });
    const bytes = new Uint8Array(await taken.arrayBuffer());
    const [sheet] = (await readSheets(bytes)).sheets;
    expect(sheet?.rows.map((cells) => cells.slice(0, 4))).toEqual([
      head.slice(0, 4),
      ['бейсенбі', 'Депутат 1', 7, 'Жарық'],
    ]);
    expect(sheet?.rows[0]?.at(-1)).toBe('Почему не внесено');
    expect(sheet?.rows[1]?.at(-1)).toContain('не читается как дата');
    const mended = await workbook([
      [...head, 'Почему не внесено'],
      ['05.02.2026', 'Депутат 1', 7, 'Жарық', null, 'Не дата'],
    ]);
    const before = await size();
    const sent = await send(client, fileOf(mended));
    expect(countsIn(sent.text)).toEqual({ all: 1, fits: 1, known: 0, refused: 0 });
    await client.post(enter(uploadIn(sent.text)));
    expect(await size()).toBe(before + 1);
  });

  it('200: a template that was filled in needs no question; its examples are passed over', async () => {
    const { client } = await world();
    const answer = await client.app.request('/kk/office/sheets/templates/meeting.held', {
      headers: { cookie: client.cookie },
    });
    const bytes = new Uint8Array(await answer.arrayBuffer());
    const [sheet] = (await readSheets(bytes)).sheets;
    const [headings = [], example = []] = sheet?.rows ?? [];
    expect(example[0]).toBe('мысал');
    const at = (name: string) => headings.findIndex((one) => String(one).startsWith(name));
    const row = headings.map((): string | number | null => null);
    row[at('Күні')] = '02.02.2026';
    row[at('Депутаттар')] = 'Депутат 1; Депутат 2';
    row[at('Шалғай')] = 'жоқ';
    row[at('Қатысқандар')] = 15;
    row[at('Не туралы')] = 'Жол';
    const sent = await send(client, fileOf(await workbook([headings as string[], example as string[], row])));
    expect(sent.path).toMatch(/^\/sheets\/jobs\//);
    expect(countsIn(sent.text)).toEqual({ all: 1, fits: 1, known: 0, refused: 0 });
    expect(textIn(sent.text)).toContain('Строк, которые не являются записями: 1');
  });

  it('403: a kind that waits for a second person is not taken from a sheet', async () => {
    const { office, client } = await world();
    const admin = await office.as('administrator');
    const saved = await admin.post('/settings', {
      ...{ version: '0', kind: 'meeting.held', changes: 'none', reason: 'екі адам' },
      ...{ 'name-kk': '', 'name-ru': '' },
    });
    expect(saved.status).toBe(303);
    const read = await send(client, fileOf(await journal()), 'meeting.held');
    expect(read.status).toBe(403);
    expect(textIn(read.text)).toContain('подтверждает второй человек');
  });

  it('400: a form without a file, and 404: a file and a job that there are not', async () => {
    const { client } = await world();
    const none = await client.post('/sheets', { kind: '' });
    expect(none.status).toBe(400);
    expect(textIn(none.text)).toContain('Файл не выбран');
    expect((await client.get(`/sheets/uploads/${'0'.repeat(24)}`)).status).toBe(404);
    expect((await client.get(`/sheets/jobs/20260101-${'0'.repeat(16)}`)).status).toBe(404);
  });

  it('303: a file that is removed takes its rows with it, not what was entered', async () => {
    const { client, check, size } = await world();
    const read = await send(client, fileOf(await journal()));
    const tried = await check(read.path, formIn(read.text));
    const upload = uploadIn(tried.text);
    await client.post(enter(upload));
    const before = await size();
    expect((await client.post(`${upload}/remove`)).status).toBe(303);
    expect((await client.get(upload)).status).toBe(404);
    expect((await client.get(tried.path)).status).toBe(200);
    expect(textIn((await client.get('/sheets')).text)).toContain('Пока не загружено ни одного файла');
    expect(await size()).toBe(before);
  });
});
