import { issueAnswerCode } from '@esep/intake';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type DynaliteServer, startDynalite } from '../../test/support/dynalite.ts';
import { apiEvent, lambdaContext, visitor } from '../../test/support/lambda-events.ts';
import { type LambdaWorld, lambdaWorld, logOf } from '../../test/support/lambda-world.ts';
import { createAnswerLambda } from './lambda.ts';

let server: DynaliteServer;
let world: LambdaWorld;
let code: string;

beforeAll(async () => {
  server = await startDynalite();
  world = await lambdaWorld(server);
  await world.found();
  await world.fold();
  const row = (kind: string, on: string, more: object) => ({
    ...{ kind: `appeal.${kind}`, id: `${kind}-1`, occurredOn: on },
    body: { appeal: '2026-1', ...more },
  });
  await world.record([row('received', '2026-03-02', { channel: 'letter' })], 'almaly', 'office');
  await world.record([row('assigned', '2026-03-03', { deputy: 'd-01' })], 'almaly', 'office');
  await world.record([row('answered', '2026-03-10', {})], 'almaly', 'office');
  const deps = { vault: world.stores.vault, recorder: world.recorder, now: () => new Date('2026-03-20') };
  code = await issueAnswerCode(deps, 'almaly', { appeal: '2026-1', by: 'office/test' });
});
afterAll(async () => {
  world.close();
  await server.close();
});

const answerOf = () => createAnswerLambda(world.cloud('answer', { watched: true }));
const say = (fields: Record<string, string>, lambda = answerOf()) =>
  lambda(
    apiEvent({
      method: 'POST',
      path: '/kk/appeals/answer',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams(fields).toString(),
    }),
    lambdaContext(),
  );
const said = async () =>
  (await world.stores.ledger.read('almaly', 0, 1000))
    .map(({ entry }) => entry)
    .filter(({ kind }) => ['appeal.confirmed', 'appeal.marked'].includes(kind))
    .map(({ kind, recordedBy }) => [kind, recordedBy]);

describe('the citizen’s word on AWS', () => {
  it('500: a fault is told on a page and without code, id or address, and records nothing', async () => {
    const cloud = world.cloud('answer', { watched: true });
    const get = async (_: string, key: string) => Promise.reject(new Error(`${key} ${code} ${visitor}`));
    const stores = { ...cloud.stores, vault: { ...cloud.stores.vault, get } };
    const log = await logOf(async () => {
      const broken = await say(
        { code, came: 'yes', solved: 'yes' },
        createAnswerLambda({ ...cloud, stores }),
      );
      expect([broken.statusCode, broken.body?.includes('<html')]).toEqual([500, true]);
    });
    expect(log.trim().split('\n')).toHaveLength(1);
    for (const told of [code, 'case/', visitor, 'JKJaX']) expect(log).not.toContain(told);
    expect(await said()).toEqual([]);
  });

  it('200: is recorded once, and nothing is logged, not even that somebody was there', async () => {
    const log = await logOf(async () => {
      const form = await answerOf()(apiEvent({ path: '/kk/appeals/answer' }), lambdaContext());
      expect([form.statusCode, form.headers?.['cache-control']]).toEqual([200, 'no-store']);
      expect(form.body).toContain('Сынақ мәслихаты');
      const fields = { code, came: 'yes', solved: 'no', template: 'yes' };
      for (let time = 0; time < 2; time++) expect((await say(fields)).statusCode).toBe(200);
      expect((await say({ ...fields, code: 'not-a-code' })).statusCode).toBe(422);
    });
    expect(log).toBe('');
    expect(await said()).toEqual([
      ['appeal.confirmed', 'system/link'],
      ['appeal.marked', 'system/link'],
    ]);
  });

  it('404: a council that does not live here', async () => {
    const event = apiEvent({ path: '/kk/appeals/answer', headers: { 'x-esep-council': 'nobody' } });
    expect((await answerOf()(event, lambdaContext())).statusCode).toBe(404);
  });

  it('opens no case file and touches no ballot', async () => {
    const { vault } = world.cloud('answer').stores;
    for (const key of ['key/cases', 'invitation/x', 'session/x'])
      await expect(vault.get('almaly', key)).rejects.toMatchObject({ code: 'out_of_reach' });
  });
});
