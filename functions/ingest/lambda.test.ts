import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { type DynaliteServer, startDynalite } from '../../test/support/dynalite.ts';
import { type ApiRequest, apiEvent, lambdaContext, visitor } from '../../test/support/lambda-events.ts';
import { type LambdaWorld, lambdaWorld, logOf } from '../../test/support/lambda-world.ts';
import { createIngestLambda } from './lambda.ts';

let server: DynaliteServer;
let world: LambdaWorld;
let ingest: ReturnType<typeof createIngestLambda>;

beforeAll(async () => {
  server = await startDynalite();
  world = await lambdaWorld(server);
  await world.found();
  ingest = createIngestLambda(world.cloud('ingest'));
});
afterAll(async () => {
  world.close();
  await server.close();
});

const sub = '6f1c3b1e-1111-4222-8333-444455556666';
const office = { sub, token_use: 'access', username: 'aigul.serikkyzy', 'cognito:groups': '[almaly/office]' };
/** Like a citizen's; in fields where nobody should write it. */
const citizen = 'Айгүл Серікқызы Нұрланова';

const meeting = (body: object = {}) => ({
  occurredOn: '2026-03-02',
  body: { meeting: 'm-1', deputies: ['d-01'], remote: false, attendees: 3, report: false, ...body },
});

const post = (body: unknown, request: Partial<ApiRequest> = {}, through = ingest) =>
  through(
    apiEvent({
      method: 'POST',
      path: '/api/v1/almaly/entries/meeting.held',
      routeKey: 'POST /api/v1/{council}/entries/{kind}',
      headers: { 'content-type': 'application/json', 'idempotency-key': 'meeting-1' },
      claims: office,
      body: typeof body === 'string' ? body : JSON.stringify(body),
      ...request,
    }),
    lambdaContext(),
  );

describe('the office’s door on AWS', () => {
  it('201: the entry is in the ledger, recorded under a pseudonym', async () => {
    const before = await world.stores.ledger.size('almaly');
    const answer = await post(meeting());
    expect(answer.statusCode).toBe(201);
    const { seq } = JSON.parse(answer.body ?? '');
    expect(seq).toBe(before + 1);
    const [recorded] = await world.stores.ledger.read('almaly', seq - 1, 1);
    expect(recorded?.entry).toMatchObject({ kind: 'meeting.held', id: 'meeting-1' });
    expect(recorded?.entry.recordedBy).toMatch(/^office\/[a-z2-7]{8}$/);
  });

  it('200: the same again is known; 409: other content under the id is refused', async () => {
    expect((await post(meeting())).statusCode).toBe(200);
    expect((await post(meeting({ attendees: 4 }))).statusCode).toBe(409);
  });

  it.each([
    ['no authorizer', undefined],
    ['another council’s group', { ...office, 'cognito:groups': '[bostandyq/office]' }],
    ['no group', { ...office, 'cognito:groups': '[]' }],
  ])('401: %s', async (_, claims) => {
    const size = await world.stores.ledger.size('almaly');
    const headers = { authorization: 'Bearer e30.e30.x', 'idempotency-key': 'meeting-2' };
    const request = { headers, claims } as Partial<ApiRequest>;
    expect((await post(meeting({ meeting: 'm-2' }), request)).statusCode).toBe(401);
    expect(await world.stores.ledger.size('almaly')).toBe(size);
  });

  it('the log holds nothing of who asked, what they sent or where from, even when told to log events', async () => {
    vi.stubEnv('POWERTOOLS_LOGGER_LOG_EVENT', 'true');
    const watched = createIngestLambda(world.cloud('ingest', { watched: true }));
    const cloud = world.cloud('ingest', { watched: true });
    const faulty = createIngestLambda({ ...cloud, stores: { ...cloud.stores, texts: failingTexts() } });
    const keyed = (id: string): Partial<ApiRequest> => ({ headers: { 'idempotency-key': id } });
    const log = await logOf(async () => {
      await post(meeting({ meeting: 'm-3', topic: citizen }), keyed('m-3'), watched);
      await post(meeting({ name: citizen, phone: '+77010000000' }), keyed('m-4'), watched);
      await post(`{"name": ${citizen}}`, {}, watched);
      const path = `/api/v1/almaly/entries/${encodeURIComponent(citizen)}`;
      await post(meeting(), { path, query: `q=${citizen}` }, watched);
      const fault = await post(meeting({ meeting: 'm-5', topic: citizen }), keyed('meeting-5'), faulty);
      expect(fault.statusCode).toBe(500);
    });
    vi.unstubAllEnvs();
    expect(log).toMatch(/"AnswersFailed":1/);
    expect(log).toContain('"message":"recorded"');
    expect(log).toContain('"correlation_id":"JKJaXmPLvHcESHA="');
    expect(log).toContain('"level":"ERROR"');
    for (const told of [
      /Айгүл|Серік|Нұрлан/,
      /%D0|7701/,
      /aigul|6f1c3b1e/,
      visitor,
      'e30.e30',
      'meeting-5',
      '/entries/%',
    ])
      expect(log).not.toMatch(told);
  });
});

/** Fails with the words of what it was to keep, as a careless store might. */
function failingTexts() {
  const { texts } = world.stores;
  return {
    ...texts,
    put: async (_: string, salted: unknown) => Promise.reject(new Error(JSON.stringify(salted))),
  };
}
