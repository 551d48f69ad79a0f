import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { row } from '../../test/support/council.ts';
import { type DynaliteServer, startDynalite } from '../../test/support/dynalite.ts';
import { type ApiRequest, apiEvent, lambdaContext, scheduleEvent } from '../../test/support/lambda-events.ts';
import { type LambdaWorld, lambdaWorld, logOf } from '../../test/support/lambda-world.ts';
import { createApiLambda } from '../api/lambda.ts';
import { createPublishLambda } from '../publish/lambda.ts';
import { createWebLambda } from './lambda.ts';

let server: DynaliteServer;
let world: LambdaWorld;
let web: (request: ApiRequest) => ReturnType<ReturnType<typeof createWebLambda>>;
let api: (request: ApiRequest) => ReturnType<ReturnType<typeof createApiLambda>>;

beforeAll(async () => {
  server = await startDynalite();
  world = await lambdaWorld(server);
  for (const council of ['almaly', 'bostandyq']) {
    await world.found(council);
    const meeting = { meeting: 'm-1', deputies: ['d-01'], remote: false, attendees: 3, report: false };
    await world.record([row('meeting.held', '2026-03-02', meeting)], council, 'office');
    await world.fold(council);
  }
  await createPublishLambda(world.cloud('publish'), world)(scheduleEvent, lambdaContext());
  const env = { ESEP_DOMAIN: 'esep.example.kz' };
  const [pages, data] = [
    createWebLambda(world.cloud('web', { env })),
    createApiLambda(world.cloud('api', { env })),
  ];
  web = (request) => pages(apiEvent(request), lambdaContext());
  api = (request) => data(apiEvent(request), lambdaContext());
});
afterAll(async () => {
  world.close();
  await server.close();
});

const almaly = { 'x-esep-council': 'almaly' };

describe('pages on AWS', () => {
  it('200: the ranking of the council that CloudFront names, kept by CloudFront for a moment', async () => {
    const { statusCode, body, headers } = await web({ path: '/ru/', headers: almaly });
    expect(statusCode).toBe(200);
    expect(body).toContain('Депутат 1');
    expect(body).toContain('https://almaly.esep.example.kz/ru/');
    expect(headers?.['cache-control']).toBe('public, max-age=0, s-maxage=10, stale-while-revalidate=60');
    expect(body).toMatch(/href="\/assets\/site-[0-9a-f]+\.css"/);
  });

  it('200: compressed for who can read it', async () => {
    const answer = await web({ path: '/ru/', headers: { ...almaly, 'accept-encoding': 'br, gzip' } });
    expect(answer.headers?.['content-encoding']).toBe('br');
    expect(answer.isBase64Encoded).toBe(true);
  });

  it('200: an entry with the words of its kind, without the kind itself', async () => {
    const { body } = await web({ path: '/ru/entries/15', headers: almaly });
    expect(body).toContain('Депутат');
    const { body: meeting } = await web({ path: '/en/entries/16', headers: almaly });
    expect(meeting).toContain('Meeting');
  });

  it('302: the language is the one that CloudFront keeps the answer by', async () => {
    const headers = { ...almaly, 'x-esep-language': 'ru', 'accept-language': 'en' };
    expect((await web({ path: '/', headers, cookies: ['lang=kk'] })).headers?.['location']).toBe('/ru/');
  });

  it('404: a council that is not named, where there are several, and one that nobody has heard of', async () => {
    expect((await web({ path: '/ru/' })).statusCode).toBe(404);
    expect((await web({ path: '/ru/', headers: { 'x-esep-council': 'nobody' } })).statusCode).toBe(404);
  });

  it('the log holds no address and no query', async () => {
    const watched = createWebLambda(world.cloud('web', { watched: true }));
    const event = apiEvent({ path: '/ru/deputies/d-01', query: 'q=Айгүл', headers: almaly });
    const log = await logOf(() => watched(event, lambdaContext()));
    expect(log).toContain('"message":"answered"');
    expect(log).not.toMatch(/d-01|Айгүл|203\.0\.113/);
  });
});

describe('open data on AWS', () => {
  const json = async (request: ApiRequest) => JSON.parse((await api(request)).body ?? '');

  it('200: all councils, each read by its own address', async () => {
    expect(
      (await json({ path: '/api/v1' })).councils.map(({ council }: { council: string }) => council),
    ).toEqual(['almaly', 'bostandyq']);
    for (const council of ['almaly', 'bostandyq']) {
      const { key, root } = await json({ path: `/api/v1/${council}/rankings/2026-Q1` });
      expect(key).toBe('ranking/2026-Q1');
      const checkpoint = (await api({ path: `/api/v1/${council}/checkpoint` })).body;
      expect(checkpoint).toContain(`esep.test/${council}`);
      expect(checkpoint).toContain(root);
    }
  });

  it('200: the OpenAPI document and the page are those of the kinds', async () => {
    const { paths } = await json({ path: '/api/openapi.json' });
    expect(Object.keys(paths)).toContain('/api/v1/{council}/entries/meeting.held');
    const page = await api({ path: '/ru/api', headers: almaly });
    expect(page.body).toContain('id="kind-meeting.held"');
    expect(page.body).toContain('Пробный маслихат');
  });

  it('200: it is alive and ready without a council being named', async () => {
    expect((await api({ path: '/healthz' })).statusCode).toBe(200);
    expect((await api({ path: '/readyz' })).body).toBe('ready\n');
  });

  it('404: a council that does not live here, as a problem', async () => {
    const answer = await api({ path: '/api/v1/nobody/rankings' });
    expect(answer.statusCode).toBe(404);
    expect(answer.headers?.['content-type']).toContain('application/problem+json');
  });
});
