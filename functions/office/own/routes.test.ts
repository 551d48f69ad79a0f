import { beforeEach, describe, expect, it } from 'vitest';
import { meetings, methodologyOf, onTime } from '../../../packages/rating/test-builders.ts';
import { row } from '../../../test/support/council.ts';
import { type OfficeClient, type OfficeWorld, officeWorld } from '../../../test/support/office-world.ts';

let office: OfficeWorld;
let deputy: OfficeClient;
let own: number;
let others: number;

const held = (meeting: string, who: string) =>
  row('meeting.held', '2026-02-10', {
    meeting,
    deputies: [who],
    district: `o-${who.slice(2)}`,
    remote: false,
    attendees: 20,
    report: false,
  });

async function recorded(...rows: ReturnType<typeof row>[]): Promise<number[]> {
  const { json } = await office.council.postBatch(rows);
  await office.council.settle();
  return json.results.map((one: { seq: number }) => one.seq);
}

beforeEach(async () => {
  const methodology = methodologyOf(onTime(2), meetings(1));
  office = await officeWorld({ founding: { methodology, from: '2026-01-01' } });
  const seqs = await recorded(
    held('m-1', 'd-01'),
    held('m-2', 'd-02'),
    row('appeal.received', '2026-03-10', { appeal: 'a-1', channel: 'letter' }),
    row('appeal.assigned', '2026-03-11', { appeal: 'a-1', deputy: 'd-01' }),
    row('appeal.received', '2026-03-10', { appeal: 'a-2', channel: 'letter' }),
    row('appeal.assigned', '2026-03-11', { appeal: 'a-2', deputy: 'd-02' }),
  );
  [own, others] = seqs as [number, number];
  deputy = await office.as('deputy', { deputy: 'd-01' });
});

const disputes = async () => (await office.council.get('/boards/disputes')).json.value.open;

describe('a deputy’s own page', () => {
  it('200: shows the own figures, and the own appeals that wait with their due day', async () => {
    const { status, text } = await deputy.get('/own');
    expect(status).toBe(200);
    expect(text).toContain('Депутат 1');
    expect(text).toContain('>a-1</th>');
    expect(text).toContain('31 мар. 2026');
    expect(text).toContain(`/ru/office/own/dispute?entry=${own}`);
  });

  it('never shows another deputy’s figures, whatever the address or the form names', async () => {
    for (const path of ['/own?deputy=d-02', '/own/lines?deputy=d-02', '/own?period=2026-Q1&d=d-02']) {
      const { text } = await deputy.get(path);
      expect(text, path).not.toContain('Депутат 2');
      expect(text, path).not.toContain('>a-2</th>');
      expect(text, path).not.toContain(`entry=${others}`);
    }
    expect((await deputy.get('/own/d-02')).status).toBe(404);
    const nobody = await office.as('deputy', { account: 'depu9', deputy: 'd-99' });
    expect((await nobody.get('/own')).status).toBe(404);
  });

  it('403: is for deputies alone', async () => {
    for (const role of [
      'secretariat',
      'chair',
      'auditor',
      'administrator',
      'commission-secretary',
    ] as const) {
      const other = await office.as(role);
      for (const path of ['/own', '/own/lines', '/own/dispute?period=2026-Q1', '/own/reply?period=2026-Q1']) {
        expect((await other.get(path)).status, `${role} ${path}`).toBe(403);
      }
      expect((await other.post('/own/dispute', { period: '2026-Q1', text: 'x' })).status, role).toBe(403);
    }
  });

  it('tells the frozen figures and the days left once the edition is shown', async () => {
    const onDay = async (day: string) => {
      office.setNow(`${day}T05:00:00Z`);
      await office.council.sweep.run();
      await office.council.settle();
      deputy = await office.as('deputy', { deputy: 'd-01' });
    };
    await onDay('2026-04-02');
    expect((await deputy.get('/own?period=2026-Q1')).text).toContain('ещё не показан');
    await (await office.as('secretariat')).post('/editions/preview', { period: '2026-Q1' });
    await onDay('2026-04-05');
    const { text } = await deputy.get('/own');
    expect(text).toContain('Вам показан выпуск: I квартал 2026 года, выпуск 1');
    expect(text).toContain('Последний день для возражений: 12 апреля 2026 г. Осталось: 8 дней.');
    expect(text).toMatch(/В выпуске: место 1, баллы \d+,\d\./);
    await onDay('2026-04-13');
    expect((await deputy.get('/own')).text).toContain('возразить ещё можно');
    await (await office.as('chair')).post('/editions/2026-Q1-1/publish');
    expect((await deputy.get('/own?period=2026-Q1')).text).toContain('Выпуск опубликован 13 апреля 2026 г.');
  });
});

describe('a dispute of a deputy', () => {
  it('303: is raised about a criterion or an entry, numbered by itself, once however often it is sent', async () => {
    const form = await deputy.get('/own/dispute?period=2026-Q1&criterion=c2');
    expect(form.text).toContain('value="d-01-k-1"');
    const fields = { number: 'd-01-k-1', period: '2026-Q1', criterion: 'c2', text: 'Встреч было две' };
    const sent = await deputy.post('/own/dispute', fields);
    expect([sent.status, sent.location]).toEqual([303, '/ru/office/own?period=2026-Q1&done=recorded']);
    await deputy.post('/own/dispute', fields);
    expect(await disputes()).toMatchObject([{ dispute: 'd-01-k-1', deputy: 'd-01', criterion: 'c2' }]);
    await deputy.post('/own/dispute', { number: 'd-01-k-1', entry: String(own), text: 'Не та дата' });
    expect(await disputes()).toMatchObject([{ dispute: 'd-01-k-1' }, { dispute: 'd-01-k-2', entry: own }]);
    expect((await deputy.get('/own')).text).toContain('Встреч было две');
    const raised = (await disputes())[0].seq;
    const { entry } = (await office.council.get(`/entries/${raised}`)).json;
    expect(entry.recordedBy).toBe('deputy/d-01');
  });

  it('is the own one: forged deputy, number and entry of another change nothing of the other’s', async () => {
    await deputy.post('/own/dispute', {
      deputy: 'd-02',
      number: 'd-02-k-1',
      period: '2026-Q1',
      text: 'Подделка',
    });
    expect(await disputes()).toMatchObject([{ dispute: 'd-01-k-1', deputy: 'd-01' }]);
    const refused = await deputy.post('/own/dispute', { entry: String(others), text: 'Чужая встреча' });
    expect(refused.status).toBe(422);
    expect(refused.text).toContain('Чужая встреча</textarea>');
    expect(await disputes()).toHaveLength(1);
  });

  it('422: says beside the field that nothing was written; 404: without what it is about', async () => {
    const refused = await deputy.post('/own/dispute', { period: '2026-Q1' });
    expect(refused.status).toBe(422);
    expect(refused.text).toContain('id="text-error"');
    expect((await deputy.get('/own/dispute')).status).toBe(404);
    expect((await deputy.post('/own/dispute', { text: 'x' })).status).toBe(404);
    expect(await disputes()).toEqual([]);
  });
});

describe('a reply of a deputy', () => {
  it('303: is published, and replaced by a later one under its number', async () => {
    const about = { period: '2026-Q1', criterion: 'c2' };
    await deputy.post('/own/reply', { ...about, text: 'Дороги были закрыты' });
    const form = await deputy.get('/own/reply?reply=d-01-t-1');
    expect(form.text).toContain('Дороги были закрыты</textarea>');
    const after = /name="after" value="(\d+)"/.exec(form.text)?.[1] as string;
    await deputy.post('/own/reply', { ...about, number: 'd-01-t-1', after, text: 'Дороги открыли в марте' });
    const { text } = await deputy.get('/own?period=2026-Q1');
    expect(text).toContain('Дороги открыли в марте');
    expect(text).not.toContain('Дороги были закрыты');
  });

  it('404: of another deputy cannot be opened', async () => {
    const other = await office.as('deputy', { account: 'depu2', deputy: 'd-02' });
    await other.post('/own/reply', { period: '2026-Q1', text: 'Моё' });
    expect((await deputy.get('/own/reply?reply=d-02-t-1')).status).toBe(404);
  });
});
