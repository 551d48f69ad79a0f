import { describe, expect, it } from 'vitest';
import { row } from '../../../test/support/council.ts';
import { recordAs } from '../../../test/support/office-record.ts';
import { officeWorld } from '../../../test/support/office-world.ts';
import { slug } from '../../../test/support/running-council.ts';
import { createDayCount } from './recorded.ts';

/** Friday 20 March 2026 in Almaty. */
async function world() {
  const office = await officeWorld();
  const clerk = await office.as('secretariat', { account: 'aigul' });
  return { office, clerk };
}

const received = (appeal: string, on: string) =>
  row('appeal.received', on, { appeal, channel: 'letter' }, `r-${appeal}`);
const assigned = (appeal: string, on: string) =>
  row('appeal.assigned', on, { appeal, deputy: 'd-01' }, `a-${appeal}`);
const scheduled = (reception: string, on: string) =>
  row(
    'reception.scheduled',
    on < '2026-03-20' ? on : '2026-03-02',
    { reception, deputy: 'd-03', on },
    `s-${reception}`,
  );

const sectionOf = (text: string, id: string) =>
  text.split(`<h2 id="${id}">`)[1]?.split('</section>')[0] ?? '';

describe('the page of the day', () => {
  it('says calmly that there is nothing to do', async () => {
    const { clerk } = await world();
    const { text } = await clerk.get('/');
    expect(text).toContain('Просроченного нет.');
    expect(text).toContain('Сегодня приёмов нет.');
    expect(text).not.toContain('<h2 id="waits">');
  });

  it('shows what is late and what is due within three working days, each with its form', async () => {
    const { office, clerk } = await world();
    const late = [received('a-late', '2026-02-02'), assigned('a-late', '2026-02-03')];
    const soon = [received('a-soon', '2026-03-02'), assigned('a-soon', '2026-03-03')];
    const far = [received('a-far', '2026-03-12'), assigned('a-far', '2026-03-13')];
    const free = received('a-free', '2026-03-19');
    const { results } = await recordAs(office, clerk, [...late, ...soon, ...far, free]);
    expect(results.every(({ outcome }) => outcome === 'recorded')).toBe(true);
    const { text } = await clerk.get('/');
    const [overdue, due] = [sectionOf(text, 'late'), sectionOf(text, 'soon')];
    expect(overdue).toContain('href="/ru/office/appeals/a-late"');
    expect(overdue).not.toContain('a-soon');
    expect(due).toContain('href="/ru/office/appeals/a-soon"');
    expect(due).toMatch(/aria-label="Назначить: Обращение a-free"/);
    expect(text).not.toContain('a-far');
  });

  it('shows today’s receptions, and those of past days that nobody closed', async () => {
    const { office, clerk } = await world();
    const { results } = await recordAs(office, clerk, [
      scheduled('p-1', '2026-03-13'),
      scheduled('p-2', '2026-03-20'),
      scheduled('p-3', '2026-03-27'),
    ]);
    expect(results.map(({ outcome }) => outcome)).toEqual(['recorded', 'recorded', 'recorded']);
    const { text } = await clerk.get('/');
    expect(sectionOf(text, 'late')).toContain('href="/ru/office/receptions/day/2026-03-13"');
    const today = sectionOf(text, 'receptions');
    expect(today).toContain('href="/ru/office/receptions/day/2026-03-20"');
    expect(today).toContain('<span class="chip">1</span>');
    expect(text).not.toContain('2026-03-27');
  });

  it('shows what waits to whoever may settle it, and the refusal to whoever proposed it', async () => {
    const { office, clerk } = await world();
    const left = row('deputy.left', '2026-03-02', { deputy: 'd-01', reason: 'resigned' }, 'x-1');
    await recordAs(office, clerk, [left]);
    const chair = await office.as('chair');
    expect(sectionOf((await chair.get('/')).text, 'waits')).toContain('Ждёт вашего подтверждения');
    expect(sectionOf((await clerk.get('/')).text, 'waits')).toContain('ждёт другого человека');
    const [, id] = /proposals\/(\w+)\/refuse/.exec((await chair.get('/second')).text) ?? [];
    await chair.post(`/second/proposals/${id}/refuse`, { [`reason-${id}`]: 'Нет заявления' });
    expect(sectionOf((await clerk.get('/')).text, 'waits')).toContain('Нет заявления');
    expect((await chair.get('/')).text).not.toContain('<h2 id="waits">');
  });

  it('shows work in the background that failed, and drafts, to their own people', async () => {
    const { office, clerk } = await world();
    const at = '2026-03-20T04:00:00.000Z';
    const job = {
      id: 'j-1',
      kind: 'import',
      title: 'Журнал.xlsx',
      state: 'failed',
      askedAt: at,
      endedAt: at,
    };
    await office.vault.put(slug, 'desk/job/j-1', job, 0);
    const draft = { kind: 'meeting.held', on: '2026-03-20', back: '/', entries: [], changedAt: at };
    const id = '00000000-0000-4000-8000-000000000000';
    await office.vault.put(slug, `desk/drafts/aigul/${id}`, draft, 0);
    const { text } = await clerk.get('/');
    expect(sectionOf(text, 'failed')).toContain('Журнал.xlsx');
    expect(sectionOf(text, 'drafts')).toContain(`/ru/office/forms/meeting.held?draft=${id}`);
    const auditor = await office.as('auditor');
    const read = (await auditor.get('/')).text;
    expect(read).not.toContain('Журнал.xlsx');
    expect(read).not.toContain(id);
  });

  it('shows what the public sees of today, by kind, and whose counts moved', async () => {
    const { office, clerk } = await world();
    office.setNow('2026-03-21T05:00:00Z');
    const tomorrow = await office.as('secretariat');
    expect(sectionOf((await tomorrow.get('/')).text, 'changes')).toContain(
      'Сегодня в журнал ничего не внесено.',
    );
    const meeting = row(
      'meeting.held',
      '2026-03-02',
      { meeting: 'm-1', deputies: ['d-02'], remote: false, attendees: 9, report: false },
      'm-1',
    );
    await recordAs(office, clerk, [meeting]);
    const changes = sectionOf((await tomorrow.get('/')).text, 'changes');
    expect(changes).toContain('внесено 1 запись');
    expect(changes).toContain('href="/ru/deputies/d-02"');
    expect(changes).not.toContain('href="/ru/deputies/d-01"');
  });

  it('is what each role has a part in', async () => {
    const { office, clerk } = await world();
    await recordAs(office, clerk, [received('a-late', '2026-02-02'), assigned('a-late', '2026-02-03')]);
    const textOf = async (role: 'chair' | 'auditor' | 'commission-secretary') =>
      (await (await office.as(role)).get('/')).text;
    expect(await textOf('auditor')).toContain('a-late');
    const rolls = await textOf('commission-secretary');
    expect(rolls).not.toContain('a-late');
    expect(rolls).toContain('href="/ru/office/forms/sitting.held?back=/"');
    expect((await (await office.as('deputy')).get('/')).location).toBe('/ru/office/own');
    expect((await (await office.as('administrator')).get('/')).location).toBe('/ru/office/accounts');
  });
});

describe('the count of the day', () => {
  it('counts each entry of the day once, however the pages ask, and begins anew with the day', async () => {
    const { office, clerk } = await world();
    const count = createDayCount({ ledger: office.ledger, council: slug });
    const zone = 'Asia/Almaty';
    const size = await office.ledger.size(slug);
    const sum = async (day: string) =>
      [...(await count(day, zone)).kinds.values()].reduce((a, b) => a + b, 0);
    expect(await sum('2026-03-20')).toBe(size);
    office.setNow('2026-03-21T05:00:00Z');
    await recordAs(office, clerk, [received('a-1', '2026-03-02'), received('a-2', '2026-03-02')]);
    const both = await Promise.all([sum('2026-03-21'), sum('2026-03-21')]);
    expect(both).toEqual([2, 2]);
    expect((await count('2026-03-21', zone)).first).toBe(size + 1);
    expect(await sum('2026-03-22')).toBe(0);
  });
});
