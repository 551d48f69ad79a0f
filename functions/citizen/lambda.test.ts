import { issueInvitations } from '@esep/intake';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { receptionRows } from '../../test/support/council.ts';
import { type DynaliteServer, startDynalite } from '../../test/support/dynalite.ts';
import { apiEvent, lambdaContext, visitor } from '../../test/support/lambda-events.ts';
import { type LambdaWorld, lambdaWorld, logOf } from '../../test/support/lambda-world.ts';
import { createCitizenLambda } from './lambda.ts';

let server: DynaliteServer;
let world: LambdaWorld;
let codes: readonly string[];

beforeAll(async () => {
  server = await startDynalite();
  world = await lambdaWorld(server);
  await world.found();
  await world.fold();
  await world.record(receptionRows('r-1', 'd-01', '2026-03-02', 5), 'almaly', 'office');
  const request = { reception: 'r-1', number: 3, key: 'cards-1', by: 'office/test' };
  const issued = await issueInvitations(
    { vault: world.stores.vault, recorder: world.recorder },
    'almaly',
    request,
  );
  codes = issued.codes;
});
afterAll(async () => {
  world.close();
  await server.close();
});

const post = (
  citizen: ReturnType<typeof createCitizenLambda>,
  code: string,
  rating = '5',
  path = '/kk/feedback',
) =>
  citizen(
    apiEvent({
      method: 'POST',
      path,
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams({ code, rating }).toString(),
    }),
    lambdaContext(),
  );

describe('the feedback form on AWS', () => {
  it('200: a ballot is cast and waits; its receipt says so', async () => {
    const citizen = createCitizenLambda(world.cloud('citizen', { watched: true }));
    const form = await citizen(apiEvent({ path: '/kk/feedback' }), lambdaContext());
    expect(form.statusCode).toBe(200);
    expect(form.body).toContain('Сынақ мәслихаты');
    expect(form.headers?.['cache-control']).toBe('no-store');
    expect(form.headers?.['content-security-policy']).toContain("default-src 'none'");
    expect((await post(citizen, codes[0]!)).statusCode).toBe(200);
    expect((await post(citizen, codes[0]!, '', '/kk/feedback/receipt')).statusCode).toBe(200);
    const cast = await world.stores.vault.query<{ state: string }>('almaly', 'invitation/');
    expect(cast.filter(({ value }) => value.state === 'cast')).toHaveLength(1);
  });

  it('writes nothing at all, not even that somebody was there', async () => {
    const citizen = createCitizenLambda(world.cloud('citizen', { watched: true }));
    const log = await logOf(async () => {
      await citizen(apiEvent({ path: '/ru/feedback', query: `code=${codes[1]}` }), lambdaContext());
      await post(citizen, codes[1]!);
      await post(citizen, 'not-a-code');
      await post(citizen, codes[1]!, '5', '/ru/feedback/receipt');
    });
    expect(log).toBe('');
  });

  it('500: a fault is told without code, time, id or address', async () => {
    const cloud = world.cloud('citizen', { watched: true });
    const put = async (_: string, key: string, value: unknown) =>
      Promise.reject(new Error(`${key} ${JSON.stringify(value)} ${codes[2]}`));
    const broken = createCitizenLambda({
      ...cloud,
      stores: { ...cloud.stores, vault: { ...cloud.stores.vault, put } },
    });
    const log = await logOf(async () => {
      const answer = await post(broken, codes[2]!);
      expect(answer.statusCode).toBe(500);
      expect(answer.body).toContain('<html');
    });
    const lines = log.trim().split('\n');
    expect(lines).toHaveLength(1);
    expect(Object.keys(JSON.parse(lines[0]!)).sort()).toEqual(['fault', 'level', 'message']);
    for (const told of [codes[2]!, 'invitation/', visitor, 'JKJaX', '2026']) expect(log).not.toContain(told);
  });

  it('404: a council that does not live here', async () => {
    const citizen = createCitizenLambda(world.cloud('citizen', { watched: true }));
    const event = apiEvent({ path: '/kk/feedback', headers: { 'x-esep-council': 'nobody' } });
    expect((await citizen(event, lambdaContext())).statusCode).toBe(404);
  });
});
