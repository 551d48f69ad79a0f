import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type DynaliteServer, startDynalite } from '../../test/support/dynalite.ts';
import { apiEvent, lambdaContext } from '../../test/support/lambda-events.ts';
import { type LambdaWorld, lambdaWorld, logOf } from '../../test/support/lambda-world.ts';
import { createSweepLambda } from '../sweep/lambda.ts';
import { createCasesLambda } from './lambda.ts';

let server: DynaliteServer;
let world: LambdaWorld;

beforeAll(async () => {
  server = await startDynalite();
  world = await lambdaWorld(server);
  await world.found();
});
afterAll(async () => {
  world.close();
  await server.close();
});

const groups = (of: string) => ({ sub: 'user-1', token_use: 'access', 'cognito:groups': of });
const citizen = { name: 'Айгүл Сынақова', phone: '+77010000001', text: 'Жарық жоқ', language: 'kk' };

const register = (claims: Record<string, string> | undefined, key = 'k-1') =>
  createCasesLambda(world.cloud('cases', { watched: true }))(
    apiEvent({
      method: 'POST',
      path: '/api/v1/almaly/appeals',
      routeKey: 'POST /api/v1/{council}/appeals',
      headers: { 'content-type': 'application/json', 'idempotency-key': key },
      body: JSON.stringify({ channel: 'web', citizen }),
      ...(claims ? { claims } : {}),
    }),
    lambdaContext(),
  );

describe('case files on AWS', () => {
  it('201: the office gets a coupon, the ledger the number, the log nothing of the citizen', async () => {
    const log = await logOf(async () => {
      const answer = await register(groups('[almaly/office]'));
      expect(answer.statusCode).toBe(201);
      expect(JSON.parse(answer.body ?? '')).toMatchObject({ appeal: '2026-1', due: '2026-04-10' });
    });
    const entries = await world.stores.ledger.read('almaly', 0, 1000);
    expect(entries.at(-1)?.entry).toMatchObject({ kind: 'appeal.received', body: { appeal: '2026-1' } });
    expect(log).toContain('"status":201');
    for (const value of [citizen.name, '77010000001', citizen.text]) expect(log).not.toContain(value);
  });

  it('the sweep finishes what was left, with the sealed files and without their key', async () => {
    await register(groups('[almaly/office]'), 'k-2');
    const { vault, ledger } = world.stores;
    const file = await vault.get<object>('almaly', 'case/file/2026-2');
    const entry = { occurredOn: '2026-03-20', body: { appeal: '2026-5', channel: 'web' } };
    await vault.put(
      'almaly',
      'case/file/2026-5',
      { ...file?.value, state: 'pending', lookups: [], entry },
      0,
    );
    await vault.put('almaly', 'case/pending/2026-5', { at: '2026-03-20T04:59:00Z' }, 0);
    await logOf(() => createSweepLambda(world.cloud('sweep'), world)({}, lambdaContext()));
    expect((await ledger.find('almaly', 'case-2026-5'))?.entry.kind).toBe('appeal.received');
  });

  it.each([
    [403, 'an auditor', groups('[almaly/auditor]')],
    [401, 'another council’s office', groups('[bostandyq/office]')],
    [401, 'nobody', undefined],
  ])('%d: %s gets nothing', async (status, _, claims) => {
    let statusCode: number | undefined;
    await logOf(async () => {
      ({ statusCode } = await register(claims, 'k-9'));
    });
    expect(statusCode).toBe(status);
  });
});
