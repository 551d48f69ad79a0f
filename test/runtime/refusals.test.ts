import type { Language } from '@esep/domain';
import { beforeAll, describe, expect, it } from 'vitest';
import { row } from '../support/council.ts';
import { createMemoryStores } from '../support/memory-store.ts';
import { type RunningCouncil, runCouncil } from '../support/running-council.ts';

let running: RunningCouncil;
let size: number;
beforeAll(async () => {
  running = await runCouncil(createMemoryStores());
  await running.found({ firstSession: '2025-12-01' });
  const rows = [
    row('appeal.received', '2026-02-02', { appeal: 'a-1', channel: 'letter' }),
    row('appeal.received', '2026-02-02', { appeal: 'a-2', channel: 'letter' }),
    row('appeal.assigned', '2026-02-03', { appeal: 'a-2', deputy: 'd-01' }),
    row('appeal.answered', '2026-02-04', { appeal: 'a-2' }),
    row('reception.scheduled', '2026-02-02', { reception: 'r-1', deputy: 'd-01', on: '2026-02-20' }),
    row('reception.scheduled', '2026-02-02', { reception: 'r-2', deputy: 'd-01', on: '2026-02-10' }),
    row('reception.held', '2026-02-10', { reception: 'r-2', visitors: 4 }),
    row('deputy.left', '2026-01-31', { deputy: 'd-06', reason: 'resigned' }),
    row(
      'meeting.held',
      '2026-02-02',
      { meeting: 'm-1', deputies: ['d-01'], remote: false, attendees: 3, report: false },
      'm-1',
    ),
  ];
  const answer = await running.postBatch(rows);
  expect(answer.json.results.map((one: { status: number }) => one.status)).toEqual(rows.map(() => 201));
  size = answer.json.size;
});

const meeting = (body: object, on = '2026-03-02') =>
  row('meeting.held', on, {
    meeting: 'm-9',
    deputies: ['d-01'],
    remote: false,
    attendees: 3,
    report: false,
    ...body,
  });

type Case = [
  what: string,
  wrong: ReturnType<typeof row>,
  status: number,
  code: string,
  field: string | undefined,
];

const refused: readonly Case[] = [
  ['a kind that does not exist', row('meeting.cancelled', '2026-03-02', {}), 404, 'unknown_kind', '/kind'],
  [
    'a kind of the system',
    row('month.closed', '2026-02-28', { month: '2026-02' }),
    403,
    'kind_reserved',
    '/kind',
  ],
  ['no id', { ...meeting({}), id: '' }, 400, 'id_missing', '/id'],
  ['an id with blanks', { ...meeting({}), id: 'a b' }, 400, 'invalid_body', '/id'],
  [
    'no date',
    { ...meeting({}), occurredOn: undefined as unknown as string },
    400,
    'invalid_body',
    '/occurredOn',
  ],
  ['a day that does not exist', meeting({}, '2026-02-30'), 400, 'invalid_body', '/occurredOn'],
  ['a day to come', meeting({}, '2026-03-21'), 422, 'date_in_future', '/occurredOn'],
  ['no body', { ...meeting({}), body: undefined as never }, 400, 'invalid_body', '/body'],
  ['a field that does not exist', meeting({ colour: 'red' }), 400, 'invalid_body', '/body/colour'],
  ['a field that is missing', meeting({ remote: undefined }), 400, 'invalid_body', '/body/remote'],
  ['a text for a number', meeting({ attendees: '3' }), 400, 'invalid_body', '/body/attendees'],
  ['a negative number', meeting({ attendees: -1 }), 400, 'invalid_body', '/body/attendees'],
  ['half a person', meeting({ attendees: 2.5 }), 400, 'invalid_body', '/body/attendees'],
  ['nobody', meeting({ deputies: [] }), 400, 'invalid_body', '/body/deputies'],
  ['a deputy twice', meeting({ deputies: ['d-01', 'd-01'] }), 400, 'invalid_body', '/body/deputies'],
  ['an id that is no slug', meeting({ meeting: 'Кездесу 1' }), 400, 'invalid_body', '/body/meeting'],
  [
    'a link that is none',
    meeting({ evidence: [{ link: 'javascript:alert(1)' }] }),
    400,
    'invalid_body',
    '/body/evidence/0/link',
  ],
  ['a text that is too long', meeting({ topic: 'x'.repeat(201) }), 400, 'invalid_body', '/body/topic'],
  ['a hash for a text', meeting({ topic: `sha256:${'0'.repeat(64)}` }), 400, 'invalid_body', '/body/topic'],
  ['half a character', meeting({ meeting: '\ud800' }), 400, 'invalid_body', '/body'],
  ['an unknown deputy', meeting({ deputies: ['d-01', 'd-99'] }), 422, 'unknown_deputy', '/body/deputies/1'],
  ['a deputy who has left', meeting({ deputies: ['d-06'] }), 422, 'deputy_not_in_office', '/body/deputies/0'],
  ['a day before the convocation', meeting({}, '2025-11-30'), 422, 'date_before_council', '/occurredOn'],
  ['a day before the mandate', meeting({}, '2026-01-04'), 422, 'deputy_not_in_office', '/body/deputies/0'],
  ['an unknown district', meeting({ district: 'o-99' }), 422, 'unknown_district', '/body/district'],
  ['an unknown version', { ...meeting({}), version: 7 } as never, 422, 'version_unknown', '/version'],
  ['a subject that is there', meeting({ meeting: 'm-1' }), 422, 'subject_exists', '/body/meeting'],
  ['other content under an id', { ...meeting({}), id: 'm-1' }, 409, 'id_taken', '/id'],
  [
    'an answer to no appeal',
    row('appeal.answered', '2026-03-02', { appeal: 'a-9' }),
    422,
    'appeal_unknown',
    '/body/appeal',
  ],
  [
    'an answer that nobody owes',
    row('appeal.answered', '2026-03-02', { appeal: 'a-1' }),
    422,
    'appeal_not_assigned',
    '/body/appeal',
  ],
  [
    'a second answer',
    row('appeal.answered', '2026-03-02', { appeal: 'a-2' }),
    422,
    'appeal_answered',
    '/body/appeal',
  ],
  [
    'an appeal without a calendar',
    row('appeal.received', '2025-12-30', { appeal: 'a-9', channel: 'web' }),
    422,
    'calendar_missing',
    '/occurredOn',
  ],
  [
    'an assignment before the appeal',
    row('appeal.assigned', '2026-02-01', { appeal: 'a-1', deputy: 'd-01' }),
    422,
    'appeal_before_receipt',
    '/occurredOn',
  ],
  [
    'a reception never scheduled',
    row('reception.held', '2026-03-02', { reception: 'r-9', visitors: 1 }),
    422,
    'reception_unknown',
    '/body/reception',
  ],
  [
    'a reception on another day',
    row('reception.held', '2026-02-21', { reception: 'r-1', visitors: 1 }),
    422,
    'reception_other_day',
    '/occurredOn',
  ],
  [
    'a reception that has its outcome',
    row('reception.held', '2026-02-10', { reception: 'r-2', visitors: 9 }),
    422,
    'reception_closed',
    '/body/reception',
  ],
  [
    'a roll with deputies left out',
    row('sitting.held', '2026-03-02', { sitting: 's-1', type: 'plenary', roll: { 'd-01': 'present' } }),
    422,
    'roll_incomplete',
    '/body/roll',
  ],
  [
    'progress of no promise',
    row('promise.progressed', '2026-03-02', { promise: 'p-9', status: 'kept', reason: 'x' }),
    422,
    'promise_unknown',
    '/body/promise',
  ],
  [
    'an indicator never planned',
    row('indicator.updated', '2026-03-02', { indicator: 'i-9', quarter: '2026-Q1', actual: 1 }),
    422,
    'indicator_not_planned',
    '/body/quarter',
  ],
  [
    'a correction of nothing',
    row('entry.corrected', '2026-03-20', { entry: 999, body: {}, reason: 'x' }),
    422,
    'target_unknown',
    '/body/entry',
  ],
  [
    'a withdrawal dated back',
    row('entry.withdrawn', '2026-03-19', { entry: 20, reason: 'x' }),
    422,
    'withdrawn_not_today',
    '/occurredOn',
  ],
];

const script: Readonly<Record<Language, RegExp>> = {
  kk: /[әғқңөұүһі]/i,
  ru: /[а-я]/i,
  en: /^[^а-яәғқңөұүһі]*$/i,
};

describe('wrong input is refused with a code, a field and a remedy, and changes nothing', () => {
  it.each(refused.map((one, i) => [one[2], one[0], one, i] as const))(
    '%i: %s',
    async (_, __, [, wrong, status, code, field], i) => {
      const language = (['kk', 'ru', 'en'] as const)[i % 3] as Language;
      const { json, headers, ...answer } = await running.post(wrong, { language });
      const errors: readonly { field: string; detail: string }[] = json.errors ?? [];
      const fields = errors.length > 0 ? errors.map((error) => error.field) : [json.field];
      expect([answer.status, json.status, json.code, fields]).toEqual([status, status, code, [field]]);
      expect(headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
      expect(headers.get('content-language')).toBe(language);
      for (const words of [json.title, json.remedy, ...errors.map(({ detail }) => detail)]) {
        expect(words).toMatch(script[language]);
        expect(words).not.toMatch(/[{}…]/);
      }
      expect((await running.get('/status')).json.size).toBe(size);
    },
  );

  it('400: a body that is not JSON', async () => {
    const { status, json } = await running.postBatch('{"kind": ');
    expect([status, json.code]).toEqual([400, 'not_json']);
  });

  it('400: a batch that is no list', async () => {
    expect((await running.postBatch({ entry: 1 })).json.errors[0]).toMatchObject({
      field: '/entries',
      code: 'wrong_type',
    });
  });

  it('413: more than a megabyte', async () => {
    const { status, json } = await running.postBatch(`["${'x'.repeat(1_000_000)}"]`);
    expect([status, json.code]).toEqual([413, 'body_too_large']);
  });

  it('413: more than 500 rows', async () => {
    const rows = Array.from({ length: 501 }, (_, i) => meeting({ meeting: `m-${i}` }));
    const { status, json } = await running.postBatch(rows);
    expect([status, json.code]).toEqual([413, 'too_many_rows']);
  });

  it.each([
    ['no token', undefined],
    ['a token that was never issued', 'Bearer esep_no'],
    ['another scheme', 'Basic YTpi'],
  ])('401: %s', async (_, authorization) => {
    const headers: Record<string, string> = authorization ? { authorization } : {};
    const {
      status,
      json,
      headers: answered,
    } = await running.send('/api/v1/almaly/entries/meeting.held', {
      method: 'POST',
      headers,
      body: JSON.stringify(meeting({})),
    });
    expect([status, json.code, answered.get('www-authenticate')]).toEqual([401, 'unauthorized', 'Bearer']);
  });

  it('403: an auditor records no meeting', async () => {
    const { status, json } = await running.post(meeting({}), { role: 'auditor' });
    expect([status, json.code]).toEqual([403, 'kind_reserved']);
  });

  it.each([
    ['/rankings/2026-Q9', 'not_found'],
    ['/rankings/1999', 'not_found'],
    ['/deputies/d-99', 'not_found'],
    ['/deputies/constructor', 'not_found'],
    ['/entries/999', 'not_found'],
    ['/entries/0', 'not_found'],
    ['/nothing', 'not_found'],
  ])('404: %s', async (path, code) => {
    const { status, json } = await running.get(path);
    expect([status, json.code]).toEqual([404, code]);
  });

  it('404: a council that does not exist', async () => {
    const { status, json } = await running.send('/api/v1/elsewhere/rankings', {});
    expect([status, json.code]).toEqual([404, 'unknown_council']);
  });

  it('and nobody was alarmed by any of it', async () => {
    expect((await running.get('/status')).json.size).toBe(size);
    expect(running.faults).toEqual([]);
  });
});
