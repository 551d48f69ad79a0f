import { describe, expect, it } from 'vitest';
import { row } from '../../../test/support/council.ts';
import { recordAs } from '../../../test/support/office-record.ts';
import { type OfficeAnswer, type OfficeClient, officeWorld } from '../../../test/support/office-world.ts';
import { slug } from '../../../test/support/running-council.ts';

const left = (id = 'x-1', deputy = 'd-01') =>
  row('deputy.left', '2026-03-02', { deputy, reason: 'resigned' }, id);
const meeting = (on = '2026-03-02', id = 'm-1', body: object = {}) =>
  row(
    'meeting.held',
    on,
    { meeting: id, deputies: ['d-02'], remote: false, attendees: 9, report: false, ...body },
    id,
  );

async function world() {
  const office = await officeWorld();
  const clerk = await office.as('secretariat', { account: 'aigul' });
  const second = await office.as('secretariat', { account: 'berik' });
  const chair = await office.as('chair', { account: 'dana' });
  const size = () => office.ledger.size(slug);
  const founded = await size();
  const propose = async (rows = [left()], who: OfficeClient = clerk) => {
    const { results } = await recordAs(office, who, rows);
    const [first] = results;
    if (first?.outcome !== 'proposed') throw new Error(JSON.stringify(results));
    return `/second/proposals/${first.proposal}`;
  };
  return { office, clerk, second, chair, size, founded, propose };
}

const ended = ({ status, location }: OfficeAnswer) => `${status} ${location.replace('/ru/office', '')}`;

describe('what is recorded from the pages', () => {
  it('is recorded at once where its kind waits for nobody', async () => {
    const { office, clerk, size, founded } = await world();
    const { results } = await recordAs(office, clerk, [meeting()]);
    expect(results).toMatchObject([{ outcome: 'recorded', seq: founded + 1 }]);
    expect(await size()).toBe(founded + 1);
  });

  it('waits as one step where one of its rows is of a kind that waits', async () => {
    const { office, clerk, size, founded } = await world();
    const { results } = await recordAs(office, clerk, [meeting(), left()]);
    expect(results.map(({ outcome }) => outcome)).toEqual(['proposed', 'proposed']);
    expect(await size()).toBe(founded);
  });

  it('waits as a change of a kind that waits, or of a quarter that is over', async () => {
    const { office, clerk, founded, propose } = await world();
    const old = meeting('2026-03-02', 'm-1');
    await recordAs(office, clerk, [old]);
    const correct = (entry: number, id: string) =>
      row(
        'entry.corrected',
        '2026-03-20',
        { entry, reason: 'Сан қате', body: { ...old.body, attendees: 19 } },
        id,
      );
    const { results } = await recordAs(office, clerk, [correct(founded + 1, 'c-1')]);
    expect(results[0]?.outcome).toBe('recorded');
    office.setNow('2026-04-02T05:00:00Z');
    const later = await office.as('secretariat', { account: 'aigul' });
    const again = await recordAs(office, later, [
      { ...correct(founded + 1, 'c-2'), occurredOn: '2026-04-02' },
    ]);
    expect(again.results[0]?.outcome).toBe('proposed');
    expect(await recordAs(office, later, [{ ...meeting('2026-04-01', 'm-2') }])).toMatchObject({
      results: [{ outcome: 'recorded' }],
    });
    const accept = await propose([left('x-1')], later);
    const other = await office.as('secretariat', { account: 'berik' });
    expect(ended(await other.post(`${accept}/accept`))).toBe('303 /second?done=confirmed');
    const seq = await office.ledger.size(slug);
    const withdraw = row('entry.withdrawn', '2026-04-02', { entry: seq, reason: 'Қате' }, 'w-1');
    expect((await recordAs(office, later, [withdraw])).results[0]?.outcome).toBe('proposed');
  });

  it('is refused where the role may not record the kind of the entry that it changes', async () => {
    const { office, clerk, founded } = await world();
    const entries = await office.ledger.read(slug, 0, founded);
    const adopted = entries.find(({ entry }) => entry.kind === 'methodology.adopted')?.entry.seq ?? 0;
    const withdraw = row('entry.withdrawn', '2026-03-20', { entry: adopted, reason: 'x' }, 'w-1');
    await expect(recordAs(office, clerk, [withdraw])).rejects.toMatchObject({ code: 'role_forbids' });
  });
});

describe('the page of the second person', () => {
  it('303: records what another person confirms, and the entry names both', async () => {
    const { office, second, founded, propose } = await world();
    const path = await propose();
    const page = await second.get('/second');
    expect(page.text).toContain('Полномочия депутата прекращены');
    expect(ended(await second.post(`${path}/accept`))).toBe('303 /second?done=confirmed');
    expect((await office.ledger.read(slug, founded, 1))[0]?.entry).toMatchObject({
      recordedBy: 'secretariat/aigul',
      confirmedBy: 'secretariat/berik',
    });
    expect(ended(await second.post(`${path}/accept`))).toMatch(/^409/);
  });

  it('422: lets nobody confirm or refuse their own, in another role neither', async () => {
    const { office, size, founded, propose } = await world();
    const path = await propose();
    // One account has one role at a time: a new one ends the sessions of the role before.
    for (const role of ['secretariat', 'chair'] as const) {
      const self = await office.as(role, { account: 'aigul' });
      const answer = await self.post(`${path}/accept`);
      expect(answer.status).toBe(422);
      expect(answer.text).toContain('Нужен второй человек');
      expect((await self.post(`${path}/refuse`, { [reasonOf(path)]: 'x' })).status).toBe(422);
    }
    expect(await size()).toBe(founded);
  });

  it('403: is for reading to whoever may not decide', async () => {
    const { office, size, founded, propose } = await world();
    const path = await propose();
    for (const role of ['commission-secretary', 'auditor'] as const) {
      const reader = await office.as(role);
      const page = await reader.get('/second');
      expect(page.status).toBe(200);
      expect(page.text).toContain('Ваша роль позволяет только смотреть');
      expect((await reader.post(`${path}/accept`)).status).toBe(403);
    }
    for (const role of ['deputy', 'administrator'] as const) {
      expect((await (await office.as(role)).get('/second')).status).toBe(403);
    }
    expect(await size()).toBe(founded);
  });

  it('303: records once when two people confirm at the same moment', async () => {
    const { second, chair, size, founded, propose } = await world();
    const path = await propose();
    const answers = await Promise.all([second.post(`${path}/accept`), chair.post(`${path}/accept`)]);
    expect(answers.some(({ status }) => status === 303)).toBe(true);
    expect(answers.every(({ status }) => status === 303 || status === 409 || status === 503)).toBe(true);
    expect(await size()).toBe(founded + 1);
  });

  it('400: asks for a reason to refuse; the proposer then reads it', async () => {
    const { clerk, chair, size, founded, propose } = await world();
    const path = await propose();
    const without = await chair.post(`${path}/refuse`);
    expect(without.status).toBe(400);
    expect(without.text).toContain('Укажите причину.');
    expect(ended(await chair.post(`${path}/refuse`, { [reasonOf(path)]: 'Нет решения сессии' }))).toBe(
      '303 /second?done=refused',
    );
    expect((await clerk.get('/second')).text).toContain('Нет решения сессии');
    expect(await size()).toBe(founded);
  });

  it('303: lets the proposer take it back, and nobody else', async () => {
    const { clerk, chair, size, founded, propose } = await world();
    const path = await propose();
    expect((await chair.post(`${path}/take-back`)).status).toBe(403);
    expect(ended(await clerk.post(`${path}/take-back`))).toBe('303 /second?done=taken');
    expect((await chair.post(`${path}/accept`)).status).toBe(409);
    expect(await size()).toBe(founded);
  });

  it('shows what a correction would change, before and after', async () => {
    const { office, clerk, founded, propose } = await world();
    const old = meeting('2026-03-02', 'm-1');
    await recordAs(office, clerk, [old]);
    office.setNow('2026-04-02T05:00:00Z');
    const later = await office.as('secretariat', { account: 'aigul' });
    const body = { entry: founded + 1, reason: 'Сан қате', body: { ...old.body, attendees: 19 } };
    await propose([row('entry.corrected', '2026-04-02', body, 'c-1')], later);
    const { text } = await (await office.as('chair')).get('/second', 'kk');
    expect(text).toContain('жазба түзетіледі');
    expect(text).toMatch(/<td><span>9<\/span><\/td><td><span>19<\/span><\/td>/);
    expect(text).toContain('Сан қате');
  });

  it('asks anew who confirms a methodology', async () => {
    const { office, chair, second, size, founded } = await world();
    const entries = await office.ledger.read(slug, 0, founded);
    const inForce = entries.find(({ entry }) => entry.kind === 'methodology.adopted')?.entry;
    const { methodology } = (inForce?.body ?? {}) as { methodology: { version: string } };
    const rows = [
      row(
        'methodology.adopted',
        '2026-03-20',
        { methodology: { ...methodology, version: '9' }, decision: '2', from: '2026-Q2', trial: false },
        'a-1',
      ),
    ];
    const { results } = await recordAs(office, chair, rows);
    if (results[0]?.outcome !== 'proposed') throw new Error(JSON.stringify(results));
    const path = `/second/proposals/${results[0].proposal}`;
    expect((await second.post(`${path}/accept`)).status).toBe(403);
    office.setNow('2026-03-20T05:10:00Z');
    expect((await second.post(`${path}/adopt`)).location).toContain('/sign-in?');
    expect(await size()).toBe(founded);
    const proved = await office.as('secretariat', { account: 'berik' });
    expect(ended(await proved.post(`${path}/adopt`))).toBe('303 /second?done=confirmed');
    expect(await size()).toBe(founded + 1);
  });
});

const reasonOf = (path: string) => `reason-${path.split('/').at(-1)}`;

describe('ballots that were set aside', () => {
  const review = { reason: 'burst', reception: 'r-1', by: [], settled: false };

  it('are settled by two people, never by one in two roles', async () => {
    const { office, clerk, second } = await world();
    await office.vault.put(slug, 'review/r-1', review, 0);
    const page = await clerk.get('/second');
    expect(page.text).toContain('За короткое время пришло слишком много отзывов');
    expect((await clerk.post('/second/ballots/r-1', { decision: 'count' })).status).toBe(303);
    const again = await office.as('chair', { account: 'aigul' });
    expect((await again.post('/second/ballots/r-1', { decision: 'count' })).status).toBe(422);
    expect((await second.get('/second')).text).toContain('решение «посчитать»');
    expect((await second.post('/second/ballots/r-1', { decision: 'count' })).status).toBe(303);
    const item = await office.vault.get<{ settled: boolean }>(slug, 'review/r-1');
    expect(item?.value.settled).toBe(true);
    expect((await again.get('/second')).text).toContain('Отложенных бюллетеней нет.');
  });
});

describe('disputes', () => {
  async function disputed() {
    const made = await world();
    const { office, clerk, founded } = made;
    await recordAs(office, clerk, [meeting()]);
    const deputy = await office.as('deputy', { account: 'dep', deputy: 'd-02' });
    const raised = row(
      'dispute.raised',
      '2026-03-20',
      { dispute: 'k-1', deputy: 'd-02', entry: founded + 1, text: 'Келушілер көп болды' },
      'k-1',
    );
    await recordAs(office, deputy, [raised]);
    return made;
  }

  it('303: are answered where they stand, by whoever did not record the disputed entry', async () => {
    const { clerk, second, size } = await disputed();
    const { text } = await second.get('/second');
    expect(text).toContain('Келушілер көп болды');
    const form = /name="form" value="(\w+)"/.exec(text)?.[1] as string;
    const answer = { form, 'outcome-k-1': 'refused', 'text-k-1': 'Хаттама бойынша 9 адам' };
    const before = await size();
    const own = await clerk.post('/second/disputes/k-1', answer);
    expect(own.status).toBe(403);
    expect(own.text).toContain('Хаттама бойынша 9 адам');
    expect(ended(await second.post('/second/disputes/k-1', answer))).toBe('303 /second?done=recorded');
    expect(ended(await second.post('/second/disputes/k-1', answer))).toBe('303 /second?done=recorded');
    expect(await size()).toBe(before + 1);
    expect((await second.get('/second')).text).toContain('Возражений без ответа нет.');
  });

  it('422: say beside the field what is missing, and keep what was typed', async () => {
    const { second, size } = await disputed();
    const before = await size();
    const { status, text } = await second.post('/second/disputes/k-1', {
      form: 'a1',
      'outcome-k-1': 'accepted',
      'text-k-1': 'Дұрыс айтады',
    });
    expect(status).toBe(422);
    expect(text).toMatch(/aria-describedby="correction-k-1-help correction-k-1-error"/);
    expect(text).toContain('Дұрыс айтады');
    expect(await size()).toBe(before);
  });
});
