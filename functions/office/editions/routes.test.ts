import { beforeEach, describe, expect, it } from 'vitest';
import { meetings, methodologyOf, onTime } from '../../../packages/rating/test-builders.ts';
import { row } from '../../../test/support/council.ts';
import { type OfficeClient, type OfficeWorld, officeWorld } from '../../../test/support/office-world.ts';

let office: OfficeWorld;
let clerk: OfficeClient;
let chair: OfficeClient;
let meeting: number;

const methodology = methodologyOf(onTime(2), meetings(1));

const onDay = async (day: string) => {
  office.setNow(`${day}T05:00:00Z`);
  await office.council.sweep.run();
  await office.council.settle();
  [clerk, chair] = await Promise.all([office.as('secretariat'), office.as('chair')]);
};

async function recorded(...rows: ReturnType<typeof row>[]): Promise<number[]> {
  const { json } = await office.council.postBatch(rows);
  await office.council.settle();
  return json.results.map((one: { seq: number }) => one.seq);
}

const appeal = (id: string, deputy: string, answered: boolean) => [
  row('appeal.received', '2026-01-12', { appeal: id, channel: 'letter' }),
  row('appeal.assigned', '2026-01-13', { appeal: id, deputy }),
  ...(answered ? [row('appeal.answered', '2026-01-20', { appeal: id })] : []),
];

beforeEach(async () => {
  office = await officeWorld({ founding: { methodology, from: '2026-01-01' } });
  const [first] = await recorded(
    row('meeting.held', '2026-02-10', {
      meeting: 'm-1',
      deputies: ['d-01'],
      district: 'o-01',
      remote: false,
      attendees: 20,
      report: false,
    }),
  );
  meeting = first as number;
  for (const [i, deputy] of ['d-01', 'd-02', 'd-03'].entries()) {
    await recorded(...appeal(`a-${i}-1`, deputy, true), ...appeal(`a-${i}-2`, deputy, i !== 2));
  }
  await onDay('2026-04-02');
});

const preview = () => clerk.post('/editions/preview', { period: '2026-Q1' });
const publish = (fields = {}) => chair.post('/editions/2026-Q1-1/publish', fields);
const raise = async (about: object) =>
  office.council.post(
    row('dispute.raised', '2026-04-02', { dispute: 'k-1', deputy: 'd-01', ...about, text: 'Олай емес' }),
    { role: 'deputy', who: 'd-01' },
  );

describe('editions', () => {
  it('200: the list leads from what can be shown to the page that shows it, with the days to come', async () => {
    const list = await clerk.get('/editions');
    expect(list.text).toContain('href="/ru/office/editions/preview/2026-Q1"');
    expect(list.text).toContain('Период ещё идёт');
    const page = await clerk.get('/editions/preview/2026-Q1');
    expect(page.status).toBe(200);
    expect(page.text).toContain('по 12 апреля 2026 г. включительно');
    expect(page.text).toContain('с 13 апреля 2026 г.');
    expect(page.text).toContain('Депутат 1');
  });

  it('303: a preview is recorded under the person, asked twice it is the same one', async () => {
    const done = await preview();
    expect([done.status, done.location]).toEqual([303, '/ru/office/editions/2026-Q1-1?done=recorded']);
    expect((await preview()).location).toBe(done.location);
    const { json } = await office.council.get('/editions/2026-Q1-1');
    expect(json.status).toBe('previewed');
    const { entry } = (await office.council.get(`/entries/${json.entry}`)).json;
    expect(entry.recordedBy).toBe('secretariat/secr1');
  });

  it('422: says what stands in the way of a preview, and records nothing', async () => {
    const size = await office.ledger.size(office.deps.council);
    const answer = await clerk.post('/editions/preview', { period: '2026' });
    expect(answer.status).toBe(422);
    expect(answer.text).toContain('Период не закрыт');
    expect(await office.ledger.size(office.deps.council)).toBe(size);
    expect((await clerk.post('/editions/preview', { period: 'x' })).status).toBe(404);
    expect((await clerk.get('/editions/preview/2020-Q1')).status).toBe(404);
    expect((await clerk.get('/editions/2026-Q1-7')).status).toBe(404);
  });

  it('422: is not published before ten whole days have passed', async () => {
    await preview();
    await onDay('2026-04-12');
    expect((await chair.get('/editions/2026-Q1-1')).text).toContain('До публикации осталось: 1 день');
    expect((await publish()).status).toBe(422);
    await onDay('2026-04-13');
    expect((await clerk.get('/editions/2026-Q1-1')).text).toContain('Выпуск публикует председатель.');
    const done = await publish();
    expect([done.status, done.location]).toEqual([303, '/ru/office/editions/2026-Q1-1?done=recorded']);
    expect((await chair.get('/editions/2026-Q1-1')).text).toContain('href="/ru/editions/2026-Q1-1"');
    expect((await office.council.get('/editions/2026-Q1-1')).json.status).toBe('published');
  });

  it('422: asks for an answer or a reason for each open dispute, beside its name; what was typed stays', async () => {
    await preview();
    await raise({ period: '2026-Q1', criterion: 'c2' });
    await onDay('2026-04-13');
    expect((await chair.get('/editions/2026-Q1-1')).text).toContain('name="reason-k-1"');
    const refused = await publish();
    expect(refused.status).toBe(422);
    expect(refused.text).toContain('Напишите причину или сначала ответьте на возражение.');
    expect((await publish({ 'reason-k-1': 'Ждём протокол' })).status).toBe(303);
    const { value } = (await office.council.get('/editions/2026-Q1-1')).json;
    expect(value.deferred).toEqual(['k-1']);
  });

  it('403: the secretariat previews and does not publish; auditor, deputy and others do neither', async () => {
    await preview();
    await onDay('2026-04-13');
    expect((await clerk.post('/editions/2026-Q1-1/publish')).status).toBe(403);
    for (const role of ['auditor', 'deputy', 'commission-secretary', 'administrator'] as const) {
      const other = await office.as(role);
      expect((await other.get('/editions')).status, role).toBe(403);
      expect((await other.post('/editions/preview', { period: '2026-Q1' })).status, role).toBe(403);
      expect((await other.post('/editions/2026-Q1-1/publish')).status, role).toBe(403);
      expect((await other.get('/editions/disputes')).status, role).toBe(403);
    }
  });

  it('303: who proved long ago who they are does so again before previewing and publishing', async () => {
    office.setNow('2026-04-02T05:06:00Z');
    expect((await preview()).location).toContain('/ru/office/sign-in?to=%2Fkept%2F');
    expect((await office.council.get('/editions/2026-Q1-1')).status).toBe(404);
    await onDay('2026-04-02');
    await preview();
    await onDay('2026-04-13');
    office.setNow('2026-04-13T05:06:00Z');
    const answer = await publish();
    expect(answer.location).toContain('/ru/office/sign-in?to=%2Fkept%2F');
    expect((await office.council.get('/editions/2026-Q1-1')).json.status).toBe('previewed');
  });
});

describe('a dispute', () => {
  it('303: is answered with the entry that puts it right, and is answered then', async () => {
    await raise({ entry: meeting });
    await office.council.settle();
    expect((await clerk.get('/editions/disputes')).text).toContain('Олай емес');
    const page = await clerk.get('/editions/disputes/k-1');
    expect(page.text).toContain('name="outcome"');
    const needs = await clerk.post('/editions/disputes/k-1', { outcome: 'accepted', text: 'Верно' });
    expect(needs.status).toBe(422);
    expect(needs.text).toContain('id="correction-error"');
    expect(needs.text).toContain('Верно</textarea>');
    const done = await clerk.post('/editions/disputes/k-1', { outcome: 'refused', text: 'Проверено' });
    expect([done.status, done.location]).toEqual([303, '/ru/office/editions/disputes?done=recorded']);
    expect((await clerk.get('/editions/disputes/k-1')).text).toContain('На это возражение уже ответили.');
  });

  it('422: says beside each field what is missing', async () => {
    await raise({ period: '2026-Q1' });
    await office.council.settle();
    const answer = await clerk.post('/editions/disputes/k-1', { correction: 'много' });
    expect(answer.status).toBe(422);
    for (const field of ['outcome', 'text', 'correction'])
      expect(answer.text).toContain(`id="${field}-error"`);
  });

  it('is not answered by whoever recorded what it is about', async () => {
    const own = await office.deps.recorder.record(
      office.deps.council,
      [row('meeting.held', '2026-02-11', { ...meetingBody, meeting: 'm-2' })],
      { role: 'office', recordedBy: 'secretariat/secr1' },
    );
    const [result] = own.results;
    await office.council.settle();
    await raise({ entry: result && 'seq' in result ? result.seq : 0 });
    await office.council.settle();
    expect((await clerk.get('/editions/disputes/k-1')).text).toContain('Спорную запись внесли вы');
    const refused = await clerk.post('/editions/disputes/k-1', { outcome: 'refused', text: 'x' });
    expect(refused.status).toBe(422);
    const second = await office.as('secretariat', { account: 'secr2' });
    expect((await second.post('/editions/disputes/k-1', { outcome: 'refused', text: 'x' })).status).toBe(303);
  });

  it('303: a dispute is deferred with a reason before the day of publication, which then waits for nothing', async () => {
    await preview();
    await raise({ entry: meeting });
    await office.council.settle();
    const page = await clerk.get('/editions/disputes/k-1');
    expect(page.text).toContain('action="/ru/office/editions/disputes/k-1/defer"');
    const empty = await clerk.post('/editions/disputes/k-1/defer', { edition: '2026-Q1-1' });
    expect(empty.status).toBe(422);
    expect(empty.text).toContain('id="reason-error"');
    const none = await clerk.post('/editions/disputes/k-1/defer', { edition: '2026-Q1-9', reason: 'Рано' });
    expect(none.status).toBe(422);
    const done = await clerk.post('/editions/disputes/k-1/defer', { edition: '2026-Q1-1', reason: 'Рано' });
    expect(done.location).toBe('/ru/office/editions/disputes/k-1?done=recorded');
    expect((await clerk.get('/editions/disputes/k-1')).text).not.toContain('/defer"');
    await onDay('2026-04-13');
    expect((await publish()).location).toContain('done=recorded');
  });
});

const meetingBody = {
  deputies: ['d-01'],
  district: 'o-01',
  remote: false,
  attendees: 20,
  report: false,
};
