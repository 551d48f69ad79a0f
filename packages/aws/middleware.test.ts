import { Hono } from 'hono';
import { describe, expect, it } from 'vitest';
import { apiEvent, lambdaContext, queueEvent } from '../../test/support/lambda-events.ts';
import { eachCouncil } from './each-council.ts';
import { createLimits } from './limits.ts';
import { httpLambda, queueLambda, scheduleLambda } from './middleware.ts';
import type { Observer } from './observer.ts';

const secret = 'Айгүл Серікқызы';

function listener(): Observer & { readonly told: unknown[] } {
  const told: unknown[] = [];
  return {
    told,
    correlate: (id) => told.push(['correlate', id]),
    info: (message, fields) => told.push(['info', message, fields]),
    fault: (error, where) => told.push(['fault', where, (error as Error).name]),
    metric: (name, value) => told.push(['metric', name, value]),
    chain: [],
  };
}

describe('an HTTP Lambda', () => {
  it('500: says nothing of what was thrown, and lets the runtime print nothing', async () => {
    const observer = listener();
    const app = new Hono().get('/throws', () => {
      throw new Error(secret);
    });
    app.onError((error) => {
      throw error;
    });
    const answer = await httpLambda({ observer, settings: {} }, app)(
      apiEvent({ path: '/throws' }),
      lambdaContext(),
    );
    expect(answer.statusCode).toBe(500);
    expect(answer.body).not.toContain(secret);
    expect(observer.told).toContainEqual(['fault', 'request', 'Error']);
  });

  it('400: an address that is none never reaches the adapter, which would print it', async () => {
    const event = apiEvent({ path: '/' });
    const wrong = { ...event, requestContext: { ...event.requestContext, domainName: `${secret}:x` } };
    const answer = await httpLambda({ observer: listener(), settings: {} }, new Hono())(
      wrong,
      lambdaContext(),
    );
    expect(answer.statusCode).toBe(400);
  });

  it('403: what did not come through CloudFront, where it says a word that others do not know', async () => {
    const observer = listener();
    const app = new Hono().get('/', (c) => c.text('ok'));
    const lambda = httpLambda({ observer, settings: { originKey: 'word' } }, app);
    const asked = async (headers: Record<string, string>) =>
      (await lambda(apiEvent({ path: '/', headers }), lambdaContext())).statusCode;
    expect(await asked({ 'x-esep-origin': 'word' })).toBe(200);
    expect(await asked({})).toBe(403);
    expect(await asked({ 'x-esep-origin': '' })).toBe(403);
    expect(await asked({ 'x-esep-origin': 'words' })).toBe(403);
    expect(JSON.stringify(observer.told)).not.toContain('word');
  });

  it('tells the route’s pattern and never the address', async () => {
    const observer = listener();
    const app = new Hono().all('*', (c) => c.text('ok'));
    const event = apiEvent({ path: `/ru/${secret}`, query: 'q=Айгүл', routeKey: 'GET /{language}/{name}' });
    await httpLambda({ observer, settings: {} }, app)(event, lambdaContext());
    expect(JSON.stringify(observer.told)).toContain('GET /{language}/{name}');
    expect(JSON.stringify(observer.told)).not.toContain('Айгүл');
  });
});

describe('a queue Lambda', () => {
  const run = (work: Parameters<typeof queueLambda>[1]) =>
    queueLambda(listener(), work)(queueEvent([{ a: 1 }, 'no JSON', { a: 3 }]), lambdaContext());

  it('brings back the messages that failed and no others', async () => {
    const { batchItemFailures } = await run(async (messages) => new Set([messages[1]!.id]));
    expect(batchItemFailures).toEqual([{ itemIdentifier: 'm-1' }]);
  });

  it('hands on a body that is no JSON as undefined', async () => {
    const bodies: unknown[] = [];
    await run(async (messages) => {
      bodies.push(...messages.map(({ body }) => body));
      return new Set();
    });
    expect(bodies).toEqual([{ a: 1 }, undefined, { a: 3 }]);
  });

  it('brings back all of them when the work fails as a whole', async () => {
    const { batchItemFailures } = await run(() => Promise.reject(new Error(secret)));
    expect(batchItemFailures).toHaveLength(3);
  });
});

describe('the time limit', () => {
  it('keeps a fifth of the time, and ten seconds at least, for ending in order', () => {
    let left = 300_000;
    const long = createLimits({ getRemainingTimeInMillis: () => left });
    left = 60_000;
    expect(long.enough()).toBe(false);
    left = 59_999;
    expect([long.enough(), long.over()]).toEqual([true, false]);
    left = 29_999;
    expect(long.over()).toBe(true);
    left = 15_000;
    const short = createLimits({ getRemainingTimeInMillis: () => left });
    left = 9_999;
    expect(short.enough()).toBe(true);
  });
});

describe('work on each council', () => {
  const councils = ['a', 'b', 'c'].map((council) => ({
    council,
    origin: council,
    demonstration: false,
    created: '2026-01-05',
  }));
  const first = () => 0;
  const endless = { enough: () => false, over: () => false };

  it('goes on when one fails, and fails at the end so that the alarm sees it', async () => {
    const observer = listener();
    const done: string[] = [];
    const all = eachCouncil({ councils, limits: endless, observer, first }, async ({ council }) => {
      if (council === 'a') throw new Error(secret);
      done.push(council);
    });
    await expect(all).rejects.toThrow('1 of 3 councils failed: a');
    expect(done).toEqual(['b', 'c']);
    expect(observer.told).toContainEqual(['metric', 'CouncilsFailed', 1]);
  });

  it('stops before the time is up, and begins elsewhere another time', async () => {
    const done: string[] = [];
    let left = 2;
    const limits = { enough: () => left-- <= 0, over: () => false };
    const work = async ({ council }: { council: string }) => void done.push(council);
    await eachCouncil({ councils, limits, observer: listener(), first }, work);
    expect(done).toEqual(['a', 'b']);
    left = 1;
    await eachCouncil({ councils, limits, observer: listener(), first: () => 2 }, work);
    expect(done).toEqual(['a', 'b', 'c']);
  });

  it('makes the schedule’s run reject', async () => {
    const run = scheduleLambda(listener(), (limits) =>
      eachCouncil({ councils, limits, observer: listener(), first }, () => Promise.reject(new Error(secret))),
    );
    await expect(run({}, lambdaContext())).rejects.toThrow(/^3 of 3 councils failed/);
  });
});
