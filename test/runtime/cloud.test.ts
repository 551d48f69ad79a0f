import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Assets, createAssets } from '@esep/web';
import S3rver from 's3rver';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { freshLambdas } from '../../scripts/bundle-lambdas.mjs';
import { writeStatic } from '../../scripts/virtual-modules.mjs';
import { createRandom } from '../fault/scheduler.ts';
import { synthesise } from '../infra/support/synthesise.ts';
import { wiringOf } from '../support/cloud/wiring.ts';
import { describeOnDynamoLocal } from '../support/dynamo-world.ts';
import {
  type CloudRuntime,
  type CloudRuntimeOptions,
  originWord,
  startCloudRuntime,
} from './scenario/cloud-runtime.ts';
import { createKiller, insisting, poison } from './scenario/faults.ts';
import { startNode } from './scenario/node-runtime.ts';
import { people, slug } from './scenario/runtime.ts';
import { everythingPublic, live, postEntry } from './scenario/scenario.ts';
import { citizen } from './scenario/whole-work.ts';

/** Fifteen bundles, and a quarter on one machine: a busy machine needs more than a minute for either. */
const patienceMs = 240_000;

/** One for each deployment: a log never meets the checkpoints of another. */
const buckets = ['files-1', 'files-2', 'files-3'];

describeOnDynamoLocal('the deployed functions, with what AWS does between them', (endpoint) => {
  vi.setConfig({ testTimeout: patienceMs });
  const dir = mkdtempSync(join(tmpdir(), 'esep-cloud-'));
  const files = new S3rver({
    port: 0,
    address: '127.0.0.1',
    silent: true,
    directory: join(dir, 's3'),
    configureBuckets: buckets.map((name) => ({ name, configs: [] })),
  });
  const wiring = wiringOf(synthesise({}).cloud);
  const unused = [...buckets];
  let filesEndpoint = '';
  let assets: Assets;
  let lambdas = '';

  beforeAll(async () => {
    lambdas = (await freshLambdas()).folder;
    assets = await builtAssets(join(dir, 'static'));
    filesEndpoint = `http://127.0.0.1:${(await files.run()).port}`;
  }, patienceMs);
  afterAll(async () => {
    await files.close();
    rmSync(dir, { recursive: true, force: true });
  });

  const start = (options: Pick<CloudRuntimeOptions, 'faults'> = {}): Promise<CloudRuntime> => {
    const bundleOf = (name: string) => join(lambdas, name, 'index.mjs');
    const bucket = unused.shift() ?? '';
    return startCloudRuntime({ endpoint, filesEndpoint, bucket, wiring, bundleOf, ...options });
  };

  let expected: ReadonlyMap<string, string>;
  beforeAll(async () => {
    const node = await startNode(assets);
    await live(node);
    expected = await everythingPublic(node);
    await node.close();
    for (const [path, answer] of expected) {
      if (answer.includes('text/html'))
        expect(answer, path).toContain("content-security-policy: default-src 'none'");
    }
  }, patienceMs);

  async function expectTheSame(runtime: CloudRuntime): Promise<void> {
    const found = await everythingPublic(runtime);
    for (const [path, bytes] of expected) expect(found.get(path), path).toBe(bytes);
    await expectAllTold(runtime);
  }

  test('leave the same ledger, rankings, pages and root as one machine on SQLite, to the byte', async () => {
    const runtime = await start();
    try {
      await live(runtime);
      await expectTheSame(runtime);
      expect(faultsIn(runtime)).toEqual([]);
      const headers = { 'accept-encoding': 'br, gzip' };
      const packed = await runtime.request({ method: 'GET', path: '/kk/', headers });
      expect(packed.headers['content-encoding']).toBe('br');
      expect(expected.get('/kk/')?.endsWith(`\n\n${packed.text}`)).toBe(true);
      expectNothingPersonal(runtime);
      await expectNothingOfTheCase(runtime, [...expected.values()].join('\n'));
      expectFollowable(runtime);
    } finally {
      await runtime.close();
    }
  });

  test('the same when wake-ups are lost, doubled and reordered and handlers die half-way', async () => {
    const random = createRandom(1);
    const shuffled = <Item>(items: readonly Item[]) => [...items].sort(() => random.below(3) - 1);
    const killer = createKiller(random);
    const runtime = await start({
      faults: {
        invoked: killer.invoked,
        arrange: (records) => shuffled(records.filter(() => !random.chance(0.3))),
        queues: { arrange: (batch) => shuffled([...batch, ...batch.filter(() => random.chance(0.5))]) },
      },
    });
    try {
      runtime.cloud.throttle(7);
      await live(insisting(runtime));
      killer.stop();
      expect(killer.kills()).toBeGreaterThan(0);
      for (const name of ['recompute', 'publish']) runtime.cloud.queue(name).redrive();
      await runtime.settle();
      await runtime.sweep();
      await runtime.publish();
      await expectTheSame(runtime);
    } finally {
      killer.stop();
      await runtime.close();
    }
  });

  test('a council whose ledger cannot be read stops no other, and its wake-ups end among the dead letters', async () => {
    const runtime = await start();
    try {
      await poison(runtime, 'medeu');
      await runtime.settle();
      const meeting = { kind: 'meeting.held', id: 'after-poison', occurredOn: '2026-03-02' };
      const body = {
        meeting: 'm-1',
        deputies: ['d-01'],
        district: 'o-01',
        remote: false,
        attendees: 9,
        report: false,
      };
      const { status } = await postEntry(runtime, { ...meeting, body });
      await runtime.settle();
      const { followers, size } = JSON.parse(
        (await runtime.request({ method: 'GET', path: `/api/v1/${slug}/status` })).text,
      );
      expect([status, followers.scorecards.c]).toEqual([201, size]);
      expect(runtime.cloud.queue('recompute').dead.map((text) => JSON.parse(text).council)).toEqual([
        'medeu',
      ]);
      // The sweep says that it failed, after it has done the other council's work.
      await expect(runtime.sweep()).rejects.toThrow('1 of 2 councils failed: medeu');
      const lines = (await runtime.request({ method: 'GET', path: `/api/v1/${slug}/ledger` })).text;
      expect(lines).toContain('"month.closed"');
    } finally {
      await runtime.close();
    }
  });
});

/** Every entry was told at least once, whatever died in between, and so was the last ranking. */
async function expectAllTold({ cloud, stores }: CloudRuntime): Promise<void> {
  const size = await stores.ledger.size(slug);
  const told = new Set(cloud.events.map(({ detail }) => (detail as { id: string }).id));
  const untold = Array.from({ length: size }, (_, i) => `${slug}/${i + 1}`).filter((id) => !told.has(id));
  expect(untold).toEqual([]);
  expect([...told].some((id) => id.endsWith('/ranking/2026-Q1'))).toBe(true);
  expect(cloud.events.some((event) => event['detail-type'] === 'EditionPublished')).toBe(true);
  expect(cloud.events.some((event) => event['detail-type'] === 'CheckpointPublished')).toBe(true);
}

/** No address, token, subject, text or code; and of the doors of ballots nothing at all. */
function expectNothingPersonal({ cloud }: CloudRuntime): void {
  const log = cloud.log();
  expect(log).toContain('"council":"almaly"');
  for (const secret of [
    '192.0.2.1',
    originWord,
    ...people.flatMap(({ token, claims }) => [token, claims.sub, claims.username]),
    'Су құбыры',
    'feedback',
  ]) {
    expect(log).not.toContain(secret);
  }
  expect(log).not.toMatch(/[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}/);
  for (const name of ['citizen', 'answer']) expect(cloud.lambda(name).log()).toBe('');
}

/** What a citizen wrote is in the vault, sealed, and nowhere else: not even in what the stores keep beside public answers. */
async function expectNothingOfTheCase({ cloud, stores }: CloudRuntime, answers: string): Promise<void> {
  const size = await stores.ledger.size(slug);
  const generation = (await stores.documents.serving(slug)) ?? '';
  const kept = [
    await stores.ledger.read(slug, 0, size),
    await stores.documents.query({ council: slug, generation }, ''),
  ].map((one) => JSON.stringify(one));
  expect(kept.join('')).toContain('"appeal:2026-1"');
  const events = JSON.stringify(cloud.events);
  const { language: _, ...personal } = citizen;
  for (const value of [...Object.values(personal), '87055550102', '77055550102', 'Жаңа көше 1']) {
    for (const [where, text] of Object.entries({ kept: kept.join(''), answers, events, log: cloud.log() })) {
      expect(text.includes(value), `${value} in ${where}`).toBe(false);
    }
  }
}

/** From a request's id in the door's log to the fold's line, by the number of the entry. */
function expectFollowable({ cloud }: CloudRuntime): void {
  const linesOf = (name: string) =>
    cloud
      .lambda(name)
      .log()
      .split('\n')
      .filter((line) => line.startsWith('{"level"'))
      .map((line) => JSON.parse(line));
  const recorded = linesOf('ingest').filter(({ message }) => message === 'recorded');
  const folds = linesOf('recompute').filter(({ message }) => message === 'folded');
  expect(recorded.length).toBeGreaterThan(5);
  for (const { correlation_id: request, first } of recorded) {
    const ref = `${slug}#${String(first).padStart(12, '0')}`;
    expect(
      folds.some(({ refs }) => refs.includes(ref)),
      `${request} recorded ${first}`,
    ).toBe(true);
  }
}

function faultsIn({ cloud }: CloudRuntime): readonly string[] {
  return cloud
    .log()
    .split('\n')
    .filter((line) => line.includes('"ERROR"'));
}

/** The same styles and fonts, named by their content, as the bundles name. */
async function builtAssets(folder: string): Promise<Assets> {
  mkdirSync(folder, { recursive: true });
  const manifest = await writeStatic(folder);
  const files = new Map<string, Uint8Array>([['manifest.json', Buffer.from(JSON.stringify(manifest))]]);
  for (const name of readdirSync(folder)) files.set(name, readFileSync(join(folder, name)));
  return createAssets(files);
}
