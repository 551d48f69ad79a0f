import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createMemoryStores, type MemoryStores } from '../../test/support/memory-store.ts';
import { type Answer, type RunningCouncil, runCouncil, slug } from '../../test/support/running-council.ts';

/** Invented; the last digit of the IIN fits the others. */
const citizen = {
  name: 'Ерлан Қуанышұлы Сарытау',
  phone: '+7 705 555 01 02',
  address: 'Қарағайлы ауылы, Бейбітшілік көшесі 12-7',
  iin: '800101300016',
  text: 'Мектепке апаратын жолда сүрінетін шұңқыр бар',
  eOtinish: 'ЖТ-2026-0099317',
  language: 'kk',
};
const appeal = { channel: 'e-otinish', topic: 'roads-repair', district: 'o-02', citizen };

let stores: MemoryStores;
let running: RunningCouncil;
beforeEach(async () => {
  stores = createMemoryStores();
  running = await runCouncil(stores);
  await running.found();
});

async function send(
  path: string,
  body?: object,
  { role = 'office' as const, key = 'k-1', language = 'en' } = {},
) {
  return running.send(`/api/v1/${slug}${path}`, {
    method: body === undefined ? 'GET' : 'POST',
    headers: {
      authorization: `Bearer ${await running.tokenOf(role)}`,
      'accept-language': language,
      ...(key ? { 'idempotency-key': key } : {}),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
}

describe('the door of case files', () => {
  it('201: a coupon, and 200 with the same coupon when it is asked again', async () => {
    const first = await send('/appeals', appeal);
    expect(first.status).toBe(201);
    expect(first.json).toEqual({
      appeal: '2026-1',
      seq: expect.any(Number),
      acceptedAt: '2026-03-20T05:00:00.000Z',
      registeredOn: '2026-03-20',
      due: '2026-04-10',
      counted: 15,
      skipped: expect.arrayContaining([{ date: '2026-03-21', why: 'weekend' }]),
    });
    expect(first.headers.get('location')).toBe(`/api/v1/${slug}/entries/${first.json.seq}`);
    expect(first.headers.get('cache-control')).toBe('no-store');
    const again = await send('/appeals', appeal);
    expect([again.status, again.json]).toEqual([200, first.json]);
  });

  it('200: found, read, amended and erased', async () => {
    await send('/appeals', appeal);
    expect((await send('/cases/find', { phone: '87055550102' })).json).toEqual({
      cases: [{ appeal: '2026-1', name: citizen.name }],
    });
    const read = await send('/appeals/2026-1/case');
    expect(read.json).toMatchObject({ appeal: '2026-1', citizen: { ...citizen, phone: '+77055550102' } });
    expect(read.json.looks.at(-1)).toMatchObject({ by: expect.stringMatching(/^office\//) });
    expect(
      (await send('/appeals/2026-1/case', { citizen: { ...citizen, address: 'Жаңа көше 1' } })).status,
    ).toBe(200);
    expect((await send('/appeals/2026-1/case')).json.citizen.address).toBe('Жаңа көше 1');
    expect((await send('/appeals/2026-1/case/erase', {})).json).toEqual({ appeal: '2026-1', erased: true });
    expect((await send('/appeals/2026-1/case')).status).toBe(410);
    expect((await running.get('/entries/1')).status).toBe(200);
  });

  it('400: without the header that makes a repeat safe, the header is named', async () => {
    const refused = await send('/appeals', appeal, { key: '', language: 'kk' });
    expect([refused.status, refused.json.code]).toEqual([400, 'idempotency_key_missing']);
    expect(refused.json.title).toBe('Idempotency-Key тақырыбы жоқ');
  });

  it('400: every wrong field is named in the caller’s language, and none of what was given', async () => {
    const wrong = {
      ...appeal,
      channel: 'pigeon',
      citizen: { ...citizen, iin: '800101300017', phone: '55-01-02' },
    };
    const refused = await send('/appeals', wrong, { language: 'ru' });
    expect(refused.status).toBe(400);
    expect(refused.json.errors.map(({ field }: { field: string }) => field).sort()).toEqual([
      '/channel',
      '/citizen/iin',
      '/citizen/phone',
    ]);
    expect(refused.text).toContain('ИИН состоит из 12 цифр');
    for (const value of ['800101300017', '55-01-02', ...Object.values(citizen)]) {
      if (value !== 'kk') expect(refused.text).not.toContain(value);
    }
    expect((await send('/appeals', appeal, { key: '' })).status).toBe(400);
  });

  it('401 and 403: for the office alone', async () => {
    const paths = ['/appeals', '/cases/find', '/appeals/2026-1/case', '/appeals/2026-1/case/erase'];
    for (const path of paths) {
      const anonymous = await running.send(`/api/v1/${slug}${path}`, { method: 'POST', body: '{}' });
      expect(anonymous.status, path).toBe(401);
      expect((await send(path, {}, { role: 'connector' as never })).status, path).toBe(403);
    }
  });

  it('404: an appeal without a case, and a number that is none', async () => {
    expect((await send('/appeals/2026-1/case')).json).toMatchObject({ status: 404, code: 'case_unknown' });
    const phone = await send('/appeals/+77055550102/case');
    expect(phone.status).toBe(404);
    expect(phone.text).not.toContain('7055550102');
  });

  it('409: another appeal under the same key, or under a number that is taken', async () => {
    await send('/appeals', appeal);
    expect((await send('/appeals', { ...appeal, channel: 'web' })).json.code).toBe('case_request_differs');
    const taken = await send('/appeals', { ...appeal, number: '2026-1' }, { key: 'k-2' });
    expect([taken.status, taken.json.code, taken.json.field]).toEqual([409, 'case_exists', '/number']);
  });

  it('422: what does not agree with the council, by the fields of the request', async () => {
    const refused = await send('/appeals', { ...appeal, district: 'o-77' });
    expect([refused.status, refused.json.code, refused.json.field]).toEqual([
      422,
      'unknown_district',
      '/district',
    ]);
  });
});

it('nothing of a citizen is in the ledger, the documents, the texts, public answers, faults or the log', async () => {
  const log: string[] = [];
  const listen = (...words: unknown[]) => log.push(words.map(String).join(' '));
  const spies = (['log', 'info', 'warn', 'error', 'debug'] as const).map((name) =>
    vi.spyOn(console, name).mockImplementation(listen),
  );
  const answers: Answer[] = [];
  const registered = await send('/appeals', appeal);
  await send('/cases/find', { eOtinish: citizen.eOtinish });
  await send('/appeals/2026-1/case', { citizen: { ...citizen, text: 'Жол жөнделді, рақмет айтамын' } });
  answers.push(registered, await send('/appeals', { ...appeal, topic: 'none' }, { key: 'k-3' }));
  await running.settle();
  await running.sweep.run();
  for (const path of [
    '/ledger',
    '/texts',
    '/deputies',
    '/tallies',
    '/boards/calendar',
    `/entries/${registered.json.seq}`,
  ]) {
    answers.push(await running.get(path));
  }
  const { ledger, documents, texts } = stores.data;
  const dump = (value: unknown): string =>
    JSON.stringify(value, (_, inner) => (inner instanceof Map ? [...inner] : inner));
  const everywhere = [
    dump(ledger),
    dump(documents),
    dump(texts),
    dump(running.faults.map(String)),
    ...answers.map(({ text, headers }) => text + dump([...headers])),
    log.join('\n'),
  ];
  for (const spy of spies) spy.mockRestore();
  const personal = [
    ...Object.values(citizen).filter((value) => value !== 'kk'),
    'Сарытау',
    '7055550102',
    '0099317',
    'шұңқыр',
    'рақмет',
  ];
  for (const place of everywhere) for (const value of personal) expect(place).not.toContain(value);
  expect(dump(ledger)).toContain('2026-1');
});

it('a registration that stopped half-way is in the ledger after the next sweep', async () => {
  await send('/appeals', appeal);
  const { vault } = stores;
  const file = await vault.get<object>(slug, 'case/file/2026-1');
  const stopped = {
    ...file?.value,
    request: 'another',
    entry: { occurredOn: '2026-03-20', body: { appeal: '2026-7', channel: 'web' } },
  };
  await vault.put(slug, 'case/file/2026-7', { ...stopped, state: 'pending', lookups: [] }, 0);
  await vault.put(slug, 'case/pending/2026-7', { at: '2026-03-20T04:59:00Z' }, 0);
  await running.sweep.run();
  expect((await stores.ledger.find(slug, 'case-2026-7'))?.entry.recordedBy).toMatch(/^office\//);
  expect((await vault.get<{ state: string }>(slug, 'case/file/2026-7'))?.value.state).toBe('registered');
  expect(running.faults).toEqual([]);
});
