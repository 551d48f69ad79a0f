import { expect } from 'vitest';
import { type Row, row } from '../../support/council.ts';
import { clerk, deputyHerself, type Person, type Runtime, second, slug } from './runtime.ts';

/** What else an office and its deputies do in a quarter and after it: case files, programmes, plans, disputes, an edition. */

/** Who wrote an appeal; invented, and nowhere to be found but in the vault. The last digit of the IIN fits the others. */
export const citizen = {
  name: 'Ерлан Қуанышұлы Сарытау',
  phone: '+77055550102',
  address: 'Қарағайлы ауылы, Бейбітшілік көшесі 12-7',
  iin: '800101300016',
  text: 'Мектепке апаратын жолда сүрінетін шұңқыр бар',
  eOtinish: 'ЖТ-2026-0099317',
  language: 'kk',
};
const caseFile = {
  channel: 'e-otinish',
  topic: 'roads-repair',
  district: 'o-02',
  receivedOn: '2026-02-02',
  citizen,
};

const party = {
  organization: 'party-1',
  type: 'party',
  name: { kk: 'Сынақ партиясы', ru: 'Пробная партия' },
};
const commission = {
  organization: 'k-1',
  type: 'commission',
  name: { kk: 'Бюджет', ru: 'Бюджет', en: 'Budget' },
};
const request = { initiators: ['d-02'], signers: ['d-03'], title: 'Су туралы', topics: ['utilities-water'] };
const action = { plan: 'pl-1', title: 'Сабақ', deputies: ['d-02'], due: '2026-03-10', outcome: '12 мектеп' };
const places = [
  {
    settlement: { kk: 'Мысал ауылы', ru: 'село Мысал' },
    streets: [{ name: { kk: 'Абай көшесі', ru: 'улица Абая' }, houses: [{ from: '1', to: '99' }] }],
  },
];
const about = (happened: string, on: string, more: object = {}) =>
  row(`appeal.${happened}`, on, { appeal: '2026-1', ...more }, `case-${happened}`);
const other = (happened: string, on: string, more: object = {}) =>
  row(`appeal.${happened}`, on, { appeal: 'sent-on', ...more }, `sent-on-${happened}`);

const sent = row('request.sent', '2026-02-16', { request: 'w-1', promise: 'p-1', ...request }, 'w-1');
const answered = row('request.answered', '2026-03-02', { request: 'w-1', outcome: 'partly' }, 'w-1-answer');

const work: readonly Row[] = [
  row('organization.formed', '2026-01-06', party, 'party'),
  row('organization.formed', '2026-01-06', commission, 'commission'),
  row('membership.began', '2026-01-07', { deputy: 'd-02', organization: 'k-1', role: 'chair' }, 'chair'),
  row('membership.began', '2026-01-07', { deputy: 'd-04', organization: 'k-1', role: 'member' }, 'member'),
  row('membership.ended', '2026-02-27', { deputy: 'd-04', organization: 'k-1' }, 'member-ends'),
  row(
    'district.defined',
    '2026-01-08',
    { district: 'o-02', name: { kk: '№ 2 округ', ru: 'Округ № 2' }, places },
    'addresses',
  ),
  row(
    'thesis.defined',
    '2026-01-08',
    { thesis: 't-1', organization: 'party-1', number: 1, name: { kk: 'Ауыл', ru: 'Село' } },
    'thesis',
  ),
  row(
    'promise.made',
    '2026-01-09',
    { promise: 'p-1', deputy: 'd-02', text: 'Су', due: '2026-03-25', thesis: 't-1' },
    'promise',
  ),
  row(
    'promise.progressed',
    '2026-02-09',
    { promise: 'p-1', status: 'in-progress', reason: 'Жоба дайын' },
    'progress',
  ),
  sent,
  answered,
  row('request.sent', '2026-02-17', { request: 'w-2', ...request }, 'w-2'),
  row(
    'plan.agreed',
    '2026-01-12',
    { plan: 'pl-1', with: 'prosecutor', title: 'Жоспар', from: '2026-01-12', to: '2026-12-31' },
    'plan',
  ),
  row('action.planned', '2026-01-12', { action: 'x-1', ...action }, 'x-1'),
  row('action.completed', '2026-03-09', { action: 'x-1', result: 'Өтті' }, 'x-1-done'),
  row('action.planned', '2026-01-12', { action: 'x-2', ...action }, 'x-2'),
  row(
    'leave.approved',
    '2026-02-02',
    { deputy: 'd-06', from: '2026-03-02', to: '2026-03-13', reason: 'annual' },
    'leave',
  ),
  row(
    'reception.scheduled',
    '2026-02-02',
    { reception: 'r-leave', deputy: 'd-06', on: '2026-03-06' },
    'r-leave',
  ),
  row(
    'training.completed',
    '2026-02-20',
    {
      training: 'tr-1',
      deputies: ['d-02'],
      title: 'Оқу',
      provider: 'Академия',
      hours: 8,
      from: '2026-02-19',
      to: '2026-02-20',
    },
    'training',
  ),
  row(
    'outreach.published',
    '2026-02-20',
    { outreach: 'e-1', deputies: ['d-02'], channel: 'radio', title: 'Жол' },
    'outreach',
  ),
  row('report.delivered', '2026-02-24', { report: 'rep-1', deputy: 'd-02', attendees: 40 }, 'report'),
  row(
    'total.printed',
    '2026-03-02',
    {
      total: 'print-1',
      label: { ru: 'Запросы' },
      value: 9,
      source: 'Отчёт',
      counted: { counters: ['requests.initiated'], from: '2026-Q1', to: '2026-Q1' },
    },
    'total',
  ),
  about('assigned', '2026-02-03', { deputy: 'd-02' }),
  about('extended', '2026-02-16', { until: '2026-03-16', reason: 'Тексеру қажет' }),
  about('answered', '2026-03-03'),
  about('reopened', '2026-03-10'),
  other('received', '2026-02-02', { channel: 'web', topic: 'roads-repair' }),
  other('assigned', '2026-02-02', { deputy: 'd-03' }),
  other('forwarded', '2026-02-04', { to: 'Қала әкімдігі' }),
];

const day = (on: string) => `${on}T05:00:00Z`;

function ask(runtime: Runtime, person: Person, path: string, body?: unknown, key?: string) {
  return runtime.request({
    method: body === undefined ? 'GET' : 'POST',
    path: `/api/v1/${slug}${path}`,
    headers: {
      authorization: `Bearer ${person.token}`,
      'content-type': 'application/json',
      'accept-language': 'en',
      ...(key ? { 'idempotency-key': key } : {}),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
}

async function told(answer: ReturnType<typeof ask>, status: number) {
  const { status: found, text } = await answer;
  expect([found, text]).toEqual([status, expect.anything()]);
  return JSON.parse(text);
}

const one = (runtime: Runtime, person: Person, { kind, ...submission }: Row) =>
  ask(runtime, person, `/entries/${kind}`, submission);

/** A citizen's appeal with its case file, and a quarter of other work. */
export async function workAQuarter(runtime: Runtime): Promise<void> {
  const coupon = await told(ask(runtime, clerk, '/appeals', caseFile, 'case-1'), 201);
  expect(coupon).toMatchObject({ appeal: '2026-1', due: '2026-02-23' });
  expect(await told(ask(runtime, clerk, '/appeals', caseFile, 'case-1'), 200)).toEqual(coupon);
  const { results } = await told(ask(runtime, clerk, '/entries', work), 200);
  expect(results.filter(({ status }: { status: number }) => status !== 201)).toEqual([]);
  const found = await told(ask(runtime, clerk, '/cases/find', { phone: citizen.phone }), 200);
  expect(found).toEqual({ cases: [{ appeal: '2026-1', name: citizen.name }] });
  await told(
    ask(runtime, clerk, '/appeals/2026-1/case', { citizen: { ...citizen, address: 'Жаңа көше 1' } }),
    200,
  );
  expect((await told(ask(runtime, clerk, '/appeals/2026-1/case'), 200)).citizen.iin).toBe(citizen.iin);
  expect((await told(ask(runtime, deputyHerself, '/appeals/2026-1/case'), 403)).code).toBe('forbidden');
  await runtime.settle();
}

/** After the quarter: what deputies see ten days before the public does, what they say to it, and what becomes of it. */
export async function publishAnEdition(runtime: Runtime): Promise<void> {
  await told(ask(runtime, deputyHerself, '/editions', { period: '2026-Q1' }), 403);
  await told(ask(runtime, clerk, '/editions', { period: '2026-Q1' }), 201);
  await settled(runtime);
  runtime.setNow(day('2026-04-06'));
  const on = '2026-04-06';
  const { seq } = await told(one(runtime, clerk, answered), 200);
  const raised = (dispute: string, more: object) =>
    row('dispute.raised', on, { dispute, deputy: 'd-02', text: 'Олай емес', ...more }, dispute);
  await told(one(runtime, deputyHerself, raised('k-1', { entry: seq })), 201);
  await told(one(runtime, deputyHerself, raised('k-2', { period: '2026-Q1', criterion: 'receptions' })), 201);
  const reply = { reply: 'y-1', deputy: 'd-02', period: '2026-Q1', text: 'Су тасқыны болды' };
  await told(one(runtime, deputyHerself, row('reply.published', on, reply, 'y-1')), 201);
  const answer = { dispute: 'k-1', outcome: 'refused', text: 'Хаттама бар' };
  const decided = row('dispute.answered', on, answer, 'k-1-answer');
  expect((await told(one(runtime, clerk, decided), 403)).code).toBe('same_person');
  await told(one(runtime, second, decided), 201);
  await told(one(runtime, deputyHerself, sent), 403);
  const place = '/editions/2026-Q1-1/publish';
  expect((await told(ask(runtime, clerk, place, {}), 422)).code).toBe('edition_too_early');
  runtime.setNow(day('2026-04-13'));
  await settled(runtime);
  expect((await told(ask(runtime, clerk, place, {}), 422)).code).toBe('disputes_unanswered');
  const refusals = { 'k-2': 'Мұрағаттан хаттама сұратылды' };
  await told(ask(runtime, clerk, place, { refusals }), 201);
  await told(ask(runtime, clerk, place, { refusals }), 200);
  expect(await told(ask(runtime, clerk, '/appeals/2026-1/case/erase', {}), 200)).toMatchObject({
    erased: true,
  });
  await settled(runtime);
}

/** An edition is of what is folded, whatever became of the wake-ups. */
async function settled(runtime: Runtime): Promise<void> {
  await runtime.settle();
  await runtime.sweep();
  await runtime.settle();
}

/** Public addresses of all this, after the language and after the council. */
export const workPages: readonly string[] = [
  '/boards',
  '/calendar?month=2026-02',
  '/appeals?period=2026-Q1',
  '/appeals/list?period=2026-Q1',
  '/agenda',
  '/promises',
  '/promises/p-1',
  '/projects?quarter=2026-Q1',
  '/plans',
  '/requests?period=2026-Q1',
  '/disputes',
  '/districts',
  '/districts?address=%D0%90%D0%B1%D0%B0%D0%B9%2C%203',
  '/districts/o-02',
  '/organizations',
  '/organizations/k-1',
  '/reconciliation/print-1',
  '/editions',
  '/editions/2026-Q1-1',
  '/deputies/d-02/lines?period=2026-Q1&criterion=receptions',
];
export const workData: readonly string[] = [
  '/boards',
  '/boards/calendar?month=2026-02',
  '/boards/appeals?period=2026-Q1',
  '/boards/appeal-list?period=2026-Q1',
  '/boards/agenda',
  '/boards/promises',
  '/boards/promise?promise=p-1',
  '/boards/projects?quarter=2026-Q1',
  '/boards/plans',
  '/boards/requests?period=2026-Q1',
  '/boards/disputes',
  '/boards/districts',
  '/boards/district?district=o-02',
  '/boards/organizations',
  '/boards/organization?organization=k-1',
  '/boards/reconciliation?total=print-1',
  '/boards/nothing',
  '/popolo.json',
  '/rankings/2026-Q1/groups',
  '/editions',
  '/editions/2026-Q1-1',
  '/deputies/d-02',
];
