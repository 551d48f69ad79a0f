import { registry } from '@esep/domain';
import { importRows } from '@esep/intake';
import readWorkbook from 'read-excel-file/node';
import { describe, expect, it } from 'vitest';
import { row } from '../../../test/support/council.ts';
import { type OfficeWorld, officeWorld } from '../../../test/support/office-world.ts';
import { slug } from '../../../test/support/running-council.ts';

const formula = '=HYPERLINK("http://example.org";"x")';

/** A council with two meetings and a training whose texts are hostile to spreadsheet programs. */
async function world(): Promise<OfficeWorld> {
  const office = await officeWorld();
  const meeting = (n: number, attendees: number) =>
    row('meeting.held', `2026-02-0${n}`, {
      meeting: `2026-${n}`,
      deputies: ['d-01', 'd-02'],
      remote: n === 1,
      attendees,
      topic: n === 1 ? formula : 'О дорогах; «и воде»',
    });
  const training = row('training.completed', '2026-02-10', {
    training: 't-1',
    deputies: ['d-01'],
    title: "'+7 курс",
    provider: '@филиал',
    hours: 8,
    from: '2026-02-09',
    to: '2026-02-10',
  });
  const rows = [meeting(1, 38), meeting(2, 12), training];
  const { results } = await office.council.recorder.record(slug, rows, {
    role: 'office',
    recordedBy: 'office/a1',
  });
  expect(results.map(({ outcome }) => outcome)).toEqual(['recorded', 'recorded', 'recorded']);
  await office.council.settle();
  return office;
}

async function take(office: OfficeWorld, path: string): Promise<Response> {
  const { cookie } = await office.as('secretariat');
  return office.app.request(`/ru/office${path}`, { headers: { cookie } });
}

async function sheets(response: Response) {
  expect(response.headers.get('content-type')).toContain('spreadsheetml');
  return readWorkbook(Buffer.from(await response.arrayBuffer()));
}

describe('sheets out', () => {
  it('200: lists what can be taken out, kinds with their number of entries', async () => {
    const office = await world();
    const { status, text } = await (await office.as('secretariat')).get('/exports');
    expect(status).toBe(200);
    expect(text).toContain('/ru/office/exports/ranking?period=2026-Q1&amp;as=xlsx');
    expect(text).toContain('/ru/office/exports/entries/meeting.held?as=csv-semicolon');
    expect(text).toContain('записей: 2');
    const narrowed = await (await office.as('secretariat')).get('/exports?from=2026-02-02&to=2026-02-02');
    expect(narrowed.text).toContain('entries/meeting.held?from=2026-02-02&amp;to=2026-02-02&amp;as=csv');
    expect(narrowed.text).not.toContain('training.completed');
  });

  it('200: a workbook has typed cells, texts as they are, and says where it comes from', async () => {
    const office = await world();
    const book = await sheets(await take(office, '/exports/entries/meeting.held?as=xlsx'));
    expect(book).toHaveLength(2);
    const [head, first] = book[0]?.data ?? [];
    const cell = (name: string) => first?.[head?.indexOf(name) ?? -1];
    expect(cell('Дата')).toEqual(new Date('2026-02-01T00:00:00Z'));
    expect(cell('Депутаты')).toBe('Депутат 1; Депутат 2');
    expect(cell('Число участников')).toBe(38);
    expect(cell('Отдалённый населённый пункт')).toBe('да');
    expect(cell('О чём говорили')).toBe(formula);
    const said = Object.fromEntries((book[1]?.data ?? []) as [string, string][]);
    expect(said).toMatchObject({
      Маслихат: 'Пробный маслихат',
      'По какую запись': `по запись ${await office.ledger.size(slug)}`,
      'Открытая страница': 'http://localhost/ru/verify',
    });
  });

  it.each(['csv', 'csv-semicolon'])('200: %s runs nothing, and import knows every row of it', async (as) => {
    const office = await world();
    for (const kind of ['meeting.held', 'training.completed', 'deputy.seated']) {
      const text = await (await take(office, `/exports/entries/${kind}?as=${as}`)).text();
      const cells = text.split(/\r\n|[,;]/).map((cell) => cell.replace(/^"/, ''));
      expect(cells.filter((cell) => /^[=+@\t]/.test(cell))).toEqual([]);
      const read = await importRows(office.council.recorder, registry, slug, [text], {
        ...{ format: 'csv', kind },
        ...{ role: 'office', recordedBy: 'office/a1' },
      });
      expect(read.errors).toEqual([]);
      expect(read.known).toBe(read.rows);
      expect(read.rows).toBeGreaterThan(0);
    }
  });

  it('200: the ranking is the one of the public page, in every form', async () => {
    const office = await world();
    const book = await sheets(await take(office, '/exports/ranking?period=2026-Q1&as=xlsx'));
    const rows = book[0]?.data ?? [];
    expect(rows).toHaveLength(7);
    expect(rows[0]?.slice(0, 6)).toEqual([
      'Место',
      'Место, лучшее',
      'Место, худшее',
      'Депутат',
      'Должность, партия, округ',
      'Итог',
    ]);
    expect(rows.slice(1).map((one) => one[3])).toContain('Депутат 1');
    const csv = await (await take(office, '/exports/ranking?period=2026-Q1&as=csv')).text();
    expect(csv.split('\r\n')).toHaveLength(8);
    const { status, text } = await (await office.as('auditor')).get(
      '/exports/ranking?period=2026-Q1&as=print',
    );
    expect(status).toBe(200);
    expect(text).toContain('Председатель маслихата');
    expect(text).toContain('I квартал 2026 года');
  });

  it('200: a scorecard names every criterion with its points and what was counted', async () => {
    const office = await world();
    const path = '/exports/scorecards?period=2026-Q1&deputy=d-01';
    const book = await sheets(await take(office, `${path}&as=xlsx`));
    const rows = book[0]?.data ?? [];
    expect(rows.slice(1).every(([deputy]) => deputy === 'Депутат 1')).toBe(true);
    expect(rows.length).toBeGreaterThan(10);
    expect(rows.some((one) => typeof one[4] === 'number')).toBe(true);
    expect((await take(office, `${path}&as=print`)).status).toBe(200);
  });

  it('404: for a period, a deputy, a kind or a form that there is not', async () => {
    const office = await world();
    for (const path of [
      '/exports/ranking?period=2031-Q1&as=xlsx',
      '/exports/ranking?period=2026-Q1&as=exe',
      '/exports/scorecards?period=2026-Q1&deputy=d-99&as=xlsx',
      '/exports/entries/nothing.happened?as=xlsx',
      '/exports/entries/month.closed?as=xlsx',
      '/exports/entries/all?as=csv',
    ])
      expect((await take(office, path)).status, path).toBe(404);
  });

  it('403: for whoever may not take sheets out', async () => {
    const office = await world();
    for (const role of ['deputy', 'administrator'] as const) {
      expect((await (await office.as(role)).get('/exports')).status).toBe(403);
      expect((await (await office.as(role)).get('/exports/entries/all?as=xlsx')).status).toBe(403);
    }
  });

  it('200: takes out a register with the filters of its page', async () => {
    const office = await world();
    const whole = await sheets(await take(office, '/exports/registers/meetings?as=xlsx'));
    const [{ data = [] } = {}] = whole;
    expect(data).toHaveLength(3);
    const csv = await (await take(office, '/exports/registers/meetings?q=2026-2&as=csv')).text();
    expect(csv.trim().split('\n')).toHaveLength(2);
    expect(csv).toContain('2026-2');
    expect((await take(office, '/exports/registers/nothing?as=csv')).status).toBe(404);
    const page = await (await office.as('auditor')).get('/registers/meetings?q=2026-2');
    expect(page.text).toContain('/exports/registers/meetings?q=2026-2&amp;as=xlsx');
  });
});
