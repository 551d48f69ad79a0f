import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { meetings, methodologyOf, onTime } from '../../packages/rating/test-builders.ts';
import { row } from '../../test/support/council.ts';
import { type DynaliteServer, startDynalite } from '../../test/support/dynalite.ts';
import { apiEvent, lambdaContext } from '../../test/support/lambda-events.ts';
import { type LambdaWorld, lambdaWorld, logOf } from '../../test/support/lambda-world.ts';
import { createEditionsLambda } from './lambda.ts';

let server: DynaliteServer;
let world: LambdaWorld;

beforeAll(async () => {
  server = await startDynalite();
  world = await lambdaWorld(server, { now: '2026-04-02T05:00:00Z' });
  await world.found('almaly', { methodology: methodologyOf(onTime(), meetings(1)) });
  const held = { deputies: ['d-01'], remote: false, attendees: 9, report: false };
  await world.record([row('meeting.held', '2026-03-02', { meeting: 'm-1', ...held })], 'almaly', 'office');
  await world.record([
    ...['01', '02', '03'].map((month) => row('month.closed', '2026-04-01', { month: `2026-${month}` })),
  ]);
  await world.fold();
});
afterAll(async () => {
  world.close();
  await server.close();
});

const groups = (of: string) => ({ sub: 'user-1', token_use: 'access', 'cognito:groups': of });

const preview = (claims: Record<string, string> | undefined) =>
  createEditionsLambda(world.cloud('editions'))(
    apiEvent({
      method: 'POST',
      path: '/api/v1/almaly/editions',
      routeKey: 'POST /api/v1/{council}/editions',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ period: '2026-Q1' }),
      ...(claims ? { claims } : {}),
    }),
    lambdaContext(),
  );

describe('editions on AWS', () => {
  it.each([
    [403, 'an auditor', groups('[almaly/auditor]')],
    [403, 'a deputy', groups('[almaly/deputy/d-01]')],
    [401, 'another council’s office', groups('[bostandyq/office]')],
    [401, 'nobody', undefined],
  ])('%d: %s previews none', async (status, _, claims) => {
    let statusCode: number | undefined;
    await logOf(async () => {
      ({ statusCode } = await preview(claims));
    });
    expect(statusCode).toBe(status);
  });

  it('201: the office previews one, with the stores that the manifest grants and no others', async () => {
    const answer = await preview(groups('[almaly/office]'));
    expect([answer.statusCode, answer.body]).toEqual([201, expect.stringContaining('"2026-Q1-1"')]);
    const entries = await world.stores.ledger.read('almaly', 0, 1000);
    expect(entries.at(-1)?.entry).toMatchObject({
      kind: 'edition.previewed',
      recordedBy: expect.stringMatching(/^office\//),
      body: { period: '2026-Q1', size: entries.length - 1 },
    });
    await world.fold();
    expect((await preview(groups('[almaly/office]'))).statusCode).toBe(200);
  });
});
