import { expect } from 'vitest';
import { type Row, receptionRows, row } from '../../support/council.ts';
import { clerk, type Runtime, slug } from './runtime.ts';
import { publishAnEdition, workAQuarter, workData, workPages } from './whole-work.ts';

const deputies = ['d-01', 'd-02', 'd-03', 'd-04', 'd-05', 'd-06'];
const receptionDays = ['2026-02-04', '2026-02-11', '2026-02-18'];

/** Submissions are made once, so that every runtime is sent the same ids. */
const quarter: readonly (readonly Row[])[] = [
  deputies.flatMap((deputy, i) => Array.from({ length: 6 }, (_, n) => appeal(i * 10 + n, deputy, n)).flat()),
  [1, 2, 3].map((n) => sitting(n)),
  deputies.flatMap((deputy) =>
    receptionDays.flatMap((on) => receptionRows(`r-${deputy}-${on}`, deputy, on, 4)),
  ),
  deputies.map((deputy) =>
    row('programme.published', '2026-02-02', { deputy, availability: 'public', quality: 'own' }),
  ),
  [
    ...[1, 2, 3, 4].map((n) => meeting(n, 'd-03')),
    row('indicator.planned', '2026-01-15', {
      indicator: 'su-1',
      title: 'Су құбыры',
      unit: 'км',
      deputies: ['d-03', 'd-04'],
      quarter: '2026-Q1',
      planned: 10,
    }),
    row('indicator.updated', '2026-03-01', { indicator: 'su-1', quarter: '2026-Q1', actual: 7 }),
    row('request.sent', '2026-02-10', {
      request: 'q-1',
      title: 'Көпір жөндеу',
      initiators: ['d-02'],
      sociallySignificant: true,
      signers: ['d-01'],
    }),
  ],
];

function appeal(number: number, deputy: string, n: number): readonly Row[] {
  return [
    row('appeal.received', '2026-01-12', { appeal: `a-${number}`, channel: 'letter' }, `received-${number}`),
    row('appeal.assigned', '2026-01-13', { appeal: `a-${number}`, deputy }, `assigned-${number}`),
    // One in six is never answered and falls due by time alone.
    ...(n === 5
      ? []
      : [row('appeal.answered', '2026-01-20', { appeal: `a-${number}` }, `answered-${number}`)]),
  ];
}

function sitting(n: number): Row {
  const roll = Object.fromEntries(deputies.map((deputy, i) => [deputy, i === n ? 'absent' : 'present']));
  return row('sitting.held', `2026-02-1${n}`, { sitting: `s-${n}`, type: 'plenary', roll });
}

function meeting(number: number, deputy: string): Row {
  const body = {
    meeting: `m-${number}`,
    deputies: [deputy],
    district: `o-${deputy.slice(2)}`,
    remote: false,
  };
  return row('meeting.held', '2026-02-03', { ...body, attendees: 9, report: false }, `meeting-${number}`);
}

const office = {
  authorization: `Bearer ${clerk.token}`,
  'content-type': 'application/json',
  'accept-language': 'en',
};

/** What a quarter of a council's life asks of a runtime; every answer is the same on all of them. */
export async function live(runtime: Runtime): Promise<void> {
  for (const rows of quarter) await postAll(runtime, rows);
  await workAQuarter(runtime);
  await refuseWhatIsWrong(runtime);
  await correct(runtime);
  await vote(runtime);
  // A Monday, on which ballots are counted.
  runtime.setNow('2026-03-23T05:00:00Z');
  await runtime.sweep();
  await runtime.countBallots();
  await runtime.publish();
  runtime.setNow('2026-04-02T05:00:00Z');
  await runtime.sweep();
  await runtime.publish();
  await runtime.settle();
  await publishAnEdition(runtime);
  await runtime.publish();
  await runtime.settle();
}

export async function postEntry(runtime: Runtime, { kind, ...submission }: Row, headers = {}) {
  const path = `/api/v1/${slug}/entries/${kind}`;
  return runtime.request({
    method: 'POST',
    path,
    headers: { ...office, ...headers },
    body: JSON.stringify(submission),
  });
}

async function postAll(runtime: Runtime, rows: readonly Row[]): Promise<void> {
  const path = `/api/v1/${slug}/entries`;
  const { status, text } = await runtime.request({
    method: 'POST',
    path,
    headers: office,
    body: JSON.stringify(rows),
  });
  const refused =
    status === 200 ? JSON.parse(text).results.filter((one: { status: number }) => one.status !== 201) : text;
  expect([status, refused]).toEqual([200, []]);
}

const sameAgain = meeting(5, 'd-05');

async function refuseWhatIsWrong(runtime: Runtime): Promise<void> {
  expect((await postEntry(runtime, sameAgain)).status).toBe(201);
  const again = await postEntry(runtime, sameAgain);
  expect(again.status).toBe(200);
  const other = { ...sameAgain, body: { ...sameAgain.body, attendees: 10 } };
  const conflict = await postEntry(runtime, other, { 'accept-language': 'ru' });
  expect([conflict.status, JSON.parse(conflict.text).code]).toEqual([409, 'id_taken']);
  const unknown = await postEntry(runtime, meeting(6, 'd-99'));
  expect([unknown.status, unknown.headers['content-type']]).toEqual([
    422,
    'application/problem+json; charset=utf-8',
  ]);
  const nobody = await postEntry(runtime, meeting(7, 'd-01'), { authorization: 'Bearer nobody' });
  expect(nobody.status).toBe(401);
}

const corrected = row('entry.corrected', '2026-03-20', {}, 'correct-meeting');
const withdrawn = row('entry.withdrawn', '2026-03-20', {}, 'withdraw-meeting');

async function correct(runtime: Runtime): Promise<void> {
  const seqOf = async (n: number) =>
    JSON.parse((await postEntry(runtime, meeting(n, n === 5 ? 'd-05' : 'd-03'))).text).seq;
  const { body } = meeting(1, 'd-03');
  const change = { entry: await seqOf(1), reason: 'Қате сан', body: { ...body, attendees: 12 } };
  expect((await postEntry(runtime, { ...corrected, body: change })).status).toBe(201);
  const away = { entry: await seqOf(2), reason: 'Записано дважды' };
  expect((await postEntry(runtime, { ...withdrawn, body: away })).status).toBe(201);
  await runtime.settle();
}

/** Cards are printed for three receptions of one deputy, visitors cast, one thinks again, one is turned away. */
async function vote(runtime: Runtime): Promise<void> {
  const codes: string[] = [];
  for (const on of receptionDays) {
    const path = `/api/v1/${slug}/receptions/r-d-01-${on}/invitations`;
    const headers = { ...office, 'idempotency-key': `cards-${on}` };
    const { status, text } = await runtime.request({ method: 'POST', path, headers, body: '{"number":3}' });
    expect([status, text.length > 0]).toEqual([201, true]);
    codes.push(...JSON.parse(text).codes);
  }
  const cast = (language: string, code: string, rating: string) =>
    form(runtime, `/${language}/feedback`, { code, rating });
  for (const [i, code] of codes.slice(0, 6).entries()) {
    expect((await cast(['kk', 'ru', 'en'][i % 3] as string, code, String(1 + (i % 5)))).status).toBe(200);
  }
  expect((await cast('kk', codes[0] as string, '5')).status).toBe(200);
  expect((await cast('ru', '0000-0000-0000-0000-0', '5')).status).toBe(404);
  expect((await cast('ru', 'not a code', '5')).status).toBe(400);
  const receipt = await form(runtime, '/en/feedback/receipt', { code: codes[1] as string });
  expect(receipt.status).toBe(200);
}

function form(runtime: Runtime, path: string, fields: Record<string, string>) {
  const headers = { 'content-type': 'application/x-www-form-urlencoded', origin: 'https://almaly.esep.test' };
  return runtime.request({ method: 'POST', path, headers, body: String(new URLSearchParams(fields)) });
}

const languages = ['kk', 'ru', 'en'];
const pages = [
  '/',
  '/rankings/2026-Q1',
  '/rankings/2026',
  '/rankings/2026-Q1?sort=name',
  ...deputies.map((deputy) => `/deputies/${deputy}`),
  '/deputies/d-03/lines?period=2026-Q1',
  '/entries/20',
  '/entries/60',
  '/methodology',
  '/corrections',
  '/verify',
  '/reconciliation',
  '/privacy',
  '/feedback',
  '/api',
  '/nowhere',
  ...workPages,
];
const data = [
  '/rankings',
  '/rankings/2026-Q1',
  '/rankings/2026',
  '/rankings/C8',
  '/deputies',
  ...deputies.map((deputy) => `/deputies/${deputy}/scorecards/2026-Q1`),
  ...deputies.map((deputy) => `/deputies/${deputy}/tallies`),
  '/tallies',
  '/entries/60',
  '/ledger',
  '/texts',
  '/checkpoint',
  '/log.pub',
  '/status',
  ...workData,
];

/** Headers that a reader's browser or program acts on. How long a page may be kept is each runtime's own matter. */
const telling = [
  'content-type',
  'content-language',
  'content-security-policy',
  'x-content-type-options',
  'referrer-policy',
  'cross-origin-opener-policy',
  'access-control-allow-origin',
  'etag',
  'link',
  'location',
];

/** Everything public, by address: what two runtimes must agree on to the byte. */
export async function everythingPublic(runtime: Runtime): Promise<ReadonlyMap<string, string>> {
  const paths = [
    ...languages.flatMap((language) => pages.map((page) => `/${language}${page}`)),
    ...data.map((path) => `/api/v1/${slug}${path}`),
    '/',
    '/feedback',
    '/api',
    '/api/openapi.json',
    '/api/v1',
  ];
  const found = new Map<string, string>();
  for (const path of paths) {
    const { status, headers, text } = await runtime.request({ method: 'GET', path });
    const isOpenApi = path === '/api/openapi.json';
    const told = telling
      .filter((name) => headers[name] !== undefined && !(isOpenApi && name === 'etag'))
      .map((name) => `${name}: ${headers[name]}\n`);
    found.set(path, `${status}\n${told.join('')}\n${isOpenApi ? withoutServers(text) : text}`);
  }
  return found;
}

/** Made at build time in the cloud, the document names no address but its own. */
function withoutServers(openApi: string): string {
  const { servers: _, ...rest } = JSON.parse(openApi);
  return JSON.stringify(rest);
}
