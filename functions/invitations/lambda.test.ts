import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { receptionRows } from '../../test/support/council.ts';
import { type DynaliteServer, startDynalite } from '../../test/support/dynalite.ts';
import { apiEvent, lambdaContext } from '../../test/support/lambda-events.ts';
import { type LambdaWorld, lambdaWorld, logOf } from '../../test/support/lambda-world.ts';
import { createInvitationsLambda } from './lambda.ts';

let server: DynaliteServer;
let world: LambdaWorld;

beforeAll(async () => {
  server = await startDynalite();
  world = await lambdaWorld(server);
  await world.found();
  await world.record(receptionRows('r-1', 'd-01', '2026-03-02', 5), 'almaly', 'office');
});
afterAll(async () => {
  world.close();
  await server.close();
});

const groups = (of: string) => ({ sub: 'user-1', token_use: 'access', 'cognito:groups': of });

const issue = (claims: Record<string, string> | undefined) =>
  createInvitationsLambda(world.cloud('invitations', { watched: true }))(
    apiEvent({
      method: 'POST',
      path: '/api/v1/almaly/receptions/r-1/invitations',
      routeKey: 'POST /api/v1/{council}/receptions/{reception}/invitations',
      headers: { 'content-type': 'application/json', 'idempotency-key': 'cards-1' },
      body: JSON.stringify({ number: 2 }),
      ...(claims ? { claims } : {}),
    }),
    lambdaContext(),
  );

describe('invitations on AWS', () => {
  it('201: the office gets its cards, the ledger their number, the log no code', async () => {
    let codes: string[] = [];
    const log = await logOf(async () => {
      const answer = await issue(groups('[almaly/office]'));
      expect(answer.statusCode).toBe(201);
      ({ codes } = JSON.parse(answer.body ?? ''));
    });
    expect(codes).toHaveLength(2);
    const entries = await world.stores.ledger.read('almaly', 0, 1000);
    expect(entries.at(-1)?.entry).toMatchObject({ kind: 'invitations.issued', body: { number: 2 } });
    expect(log).toContain('"status":201');
    for (const code of codes) expect(log).not.toContain(code);
  });

  it.each([
    [403, 'an auditor', groups('[almaly/auditor]')],
    [401, 'another council’s office', groups('[bostandyq/office]')],
    [401, 'nobody', undefined],
  ])('%d: %s gets none', async (status, _, claims) => {
    let statusCode: number | undefined;
    await logOf(async () => {
      ({ statusCode } = await issue(claims));
    });
    expect(statusCode).toBe(status);
  });
});
