import { chmodSync, chownSync, existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { openSqliteStores } from '@esep/store-sqlite';
import { afterEach, describe, expect, test } from 'vitest';
import { caughtUp, foundDataFolder, slug, today } from './data-folder.ts';
import { requireFolded } from './fresh-fold.ts';
import { type ServerProcess, useWorkshop } from './server-process.ts';
import { limitFiles, mountSmallDisk, type SmallDisk } from './small-disk.ts';

const workshop = useWorkshop();
const mounted: SmallDisk[] = [];
afterEach(() => {
  for (const disk of mounted.splice(0)) disk.release();
});

interface Office {
  readonly address: string;
  readonly token: string;
}

interface Problem {
  readonly status: number;
  readonly code: string;
  readonly title: string;
  readonly detail?: string;
  readonly remedy: string;
}

/** Posts a meeting with a long topic, so that ledger and texts both grow. */
async function post({ address, token }: Office, id: string, language = 'en') {
  const body = {
    meeting: id,
    deputies: ['d-01'],
    district: 'o-01',
    remote: false,
    attendees: 12,
    report: false,
    topic: `${id} ${'жол '.repeat(40)}`,
  };
  const response = await fetch(`${address}/api/v1/${slug}/entries/meeting.held`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${token}`,
      'content-type': 'application/json',
      'accept-language': language,
    },
    body: JSON.stringify({ id, occurredOn: today(), body }),
  });
  const json = (await response.json()) as { seq: number } & Problem;
  return { ...json, status: response.status, mediaType: response.headers.get('content-type') };
}

/** Posts until the disk refuses; what was taken before stays promised. Gives the id that was refused, and why. */
async function postUntilRefused(office: Office, given: Map<string, number>) {
  for (let i = 0; i < 2000; i++) {
    const id = `${given.size}-${i}`;
    const answer = await post(office, id);
    if (answer.status !== 201) return { id, answer };
    given.set(id, answer.seq);
  }
  throw new Error('the disk never got full');
}

async function requireEverything(dataDir: string, given: ReadonlyMap<string, number>): Promise<void> {
  const stores = openSqliteStores({ dir: dataDir });
  try {
    const recorded = await stores.ledger.read(slug, 0, 100_000);
    const ids = recorded.map(({ entry }) => entry.id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const [id, seq] of given) expect(ids[seq - 1]).toBe(id);
    await requireFolded(stores.ledger, stores.documents, slug);
  } finally {
    await stores.close();
  }
}

const environmentOf = (dataDir: string) => ({
  ESEP_CHECKPOINTS: join(workshop.dir, `checkpoints-${dataDir.replaceAll('/', '-')}`),
  ESEP_BACKUPS: join(workshop.dir, `backups-${dataDir.replaceAll('/', '-')}`),
});

/** A founded council and a server of it. */
async function serve(dataDir: string): Promise<Office & { readonly server: ServerProcess }> {
  const { token } = await foundDataFolder(dataDir);
  const server = workshop.serve(dataDir, { env: environmentOf(dataDir) });
  return { address: await server.address, token, server };
}

async function stop(server: ServerProcess): Promise<void> {
  server.kill('SIGTERM');
  expect((await server.ended).code).toBe(0);
}

interface Shortage {
  readonly name: string;
  readonly code: string;
  readonly status: number;
  prepare(): { dir: string; begin(pid: number): void; end(pid: number): void } | undefined;
}

const fullDisk: Shortage = {
  name: 'a full disk',
  code: 'store_full',
  status: 507,
  prepare() {
    const disk = mountSmallDisk(join(workshop.dir, 'disk'), 24);
    if (!disk) return undefined;
    mounted.push(disk);
    return { dir: join(disk.dir, 'data'), begin: disk.fill, end: disk.free };
  },
};

/** What a quota or a broken disk looks like: every write fails, and SQLite cannot say that it is for want of space. */
const noWrites: Shortage = {
  name: 'a disk that takes no writes',
  code: 'store_unavailable',
  status: 503,
  prepare() {
    if (process.platform !== 'linux') return undefined;
    return {
      dir: join(workshop.dir, 'limited'),
      begin: (pid) => limitFiles(pid, 1024),
      end: (pid) => limitFiles(pid, 'unlimited'),
    };
  },
};

describe.each([fullDisk, noWrites])('$name', (shortage) => {
  test(`${shortage.status}: entries are refused with a remedy, pages go on, nothing is lost, and it works again`, async (context) => {
    const place = shortage.prepare();
    if (!place) return context.skip('this user may not mount a small disk');
    const { server, ...office } = await serve(place.dir);
    const given = new Map<string, number>();
    for (const id of ['before-1', 'before-2']) given.set(id, (await post(office, id)).seq);

    place.begin(server.pid);
    const { id, answer } = await postUntilRefused(office, given);
    expect(answer).toMatchObject({
      status: shortage.status,
      code: shortage.code,
      mediaType: expect.stringContaining('application/problem+json'),
    });
    const words = await Promise.all(['kk', 'ru', 'en'].map((language) => post(office, id, language)));
    for (const { status, title, remedy } of words) {
      expect([status, title.length > 0, remedy.length > 0]).toEqual([shortage.status, true, true]);
    }
    expect(new Set(words.map(({ remedy }) => remedy)).size).toBe(3);
    expect((await fetch(`${office.address}/en/`)).status).toBe(200);
    expect((await fetch(`${office.address}/api/v1/${slug}/ledger?after=0`)).status).toBe(200);

    // The operator is told, once for each file and not once for each request.
    const told = server.stderr().trim().split('\n');
    expect(told.join()).toMatch(/(ledger|texts)\.db: /);
    expect(new Set(told.map((line) => JSON.parse(line).message)).size).toBe(told.length);

    place.end(server.pid);
    const again = await post(office, id);
    expect([200, 201]).toContain(again.status);
    given.set(id, again.seq);
    await caughtUp(office.address);
    await stop(server);
    await requireEverything(place.dir, given);
    return undefined;
  });
});

test('a server that was killed on a full disk says so when it cannot start, and loses nothing', async (context) => {
  const disk = mountSmallDisk(join(workshop.dir, 'disk'), 24);
  if (!disk) return context.skip('this user may not mount a small disk');
  mounted.push(disk);
  const dataDir = join(disk.dir, 'data');
  const { server, ...office } = await serve(dataDir);
  const given = new Map<string, number>();
  disk.fill();
  const { id } = await postUntilRefused(office, given);
  server.kill('SIGKILL');
  await server.ended;
  // With the few bytes of the dead server's note it could start, and refuse entries as before.
  rmSync(join(dataDir, 'holder.json'));
  disk.fill();

  const { code, stderr } = await workshop.run(['serve', '--data', dataDir], { env: environmentOf(dataDir) });
  expect([code, stderr]).toEqual([3, expect.anything()]);
  expect(stderr).toMatch(/Free space on this disk; nothing was lost/);
  expect(stderr.trim().split('\n')).toHaveLength(1);

  disk.free();
  const next = workshop.serve(dataDir, { env: environmentOf(dataDir) });
  const again = await post({ ...office, address: await next.address }, id);
  given.set(id, again.seq);
  await caughtUp(await next.address);
  await stop(next);
  await requireEverything(dataDir, given);
  return undefined;
});

describe('a read-only data folder', () => {
  const nobody = 65_534;
  const isRoot = process.geteuid?.() === 0;

  /** Root may write everywhere, so the server runs as nobody, who owns the folder. */
  function giveAway(dataDir: string): void {
    if (!isRoot) return;
    chmodSync(dirname(dataDir), 0o777);
    for (const path of [dataDir, ...readdirSync(dataDir).map((name) => join(dataDir, name))]) {
      chownSync(path, nobody, nobody);
    }
  }

  function setWritable(dataDir: string, writable: boolean): void {
    for (const name of readdirSync(dataDir)) chmodSync(join(dataDir, name), writable ? 0o600 : 0o400);
    chmodSync(dataDir, writable ? 0o700 : 0o500);
  }

  test('is named at start, with what to do; nothing in it changes, and it serves when it may be written', async () => {
    const dataDir = join(workshop.dir, 'read-only');
    const { token } = await foundDataFolder(dataDir);
    giveAway(dataDir);
    setWritable(dataDir, false);
    const outside = join(workshop.dir, 'outside');
    mkdirSync(outside);
    chmodSync(outside, 0o777);
    const options = {
      env: { ESEP_CHECKPOINTS: join(outside, 'checkpoints'), ESEP_BACKUPS: join(outside, 'backups') },
      ...(isRoot ? { uid: nobody } : {}),
    };
    const before = readdirSync(dataDir).sort();
    const { code, stderr } = await workshop.run(['serve', '--data', dataDir], options);
    expect(stderr).toMatch(/Make the folder writable for this user; nothing was changed/);
    expect(stderr.trim().split('\n')).toHaveLength(1);
    expect(code).toBe(3);
    expect(readdirSync(dataDir).sort()).toEqual(before);

    setWritable(dataDir, true);
    const server = workshop.serve(dataDir, options);
    const office = { address: await server.address, token };
    const { status, seq } = await post(office, 'after');
    expect(status).toBe(201);
    await caughtUp(office.address);
    await stop(server);
    await requireEverything(dataDir, new Map([['after', seq]]));
  });
});

describe('a data folder', () => {
  test('has one server: a second one says who serves it, and stops', async () => {
    const dataDir = join(workshop.dir, 'held');
    const { server, ...office } = await serve(dataDir);
    for (const command of ['serve', 'start']) {
      const { code, stderr } = await workshop.run([command, '--data', dataDir], {
        env: environmentOf(dataDir),
      });
      expect(code).toBe(3);
      expect(stderr).toContain(`process ${server.pid} serves it at ${office.address}`);
      expect(stderr).toMatch(/Stop that process first, or set ESEP_DATA/);
    }
    expect((await post(office, 'still-there')).status).toBe(201);
    await stop(server);
  });

  test('let go by kill -9 can be served at once', async () => {
    const dataDir = join(workshop.dir, 'let-go');
    const { server } = await serve(dataDir);
    server.kill('SIGKILL');
    await server.ended;
    await stop(await started(workshop.serve(dataDir, { env: environmentOf(dataDir) })));
  });

  test.each(['serve', 'start', 'demo'])(
    'that lost its ledger is an error for %s, never a silent new ledger',
    async (command) => {
      const dataDir = join(workshop.dir, `lost-${command}`);
      const { server, ...office } = await serve(dataDir);
      expect((await post(office, 'kept')).status).toBe(201);
      await stop(server);
      for (const name of readdirSync(dataDir).filter((file) => file.startsWith('ledger.db'))) {
        rmSync(join(dataDir, name));
      }
      const { code, stderr } = await workshop.run([command, '--data', dataDir], {
        env: environmentOf(dataDir),
      });
      expect([code, existsSync(join(dataDir, 'ledger.db'))]).toEqual([3, false]);
      expect(stderr).toMatch(command === 'demo' ? /not empty/ : /ledger\.db is gone.*restore a backup/i);
    },
  );
});

test('a founding that is killed leaves a folder that a new founding takes for empty', async () => {
  const dataDir = join(workshop.dir, 'half-made');
  const env = environmentOf(dataDir);
  for (const delay of [250, 500, 900]) {
    const founding = workshop.start(['demo', '--data', dataDir], { env });
    await new Promise((done) => setTimeout(done, delay));
    founding.kill('SIGKILL');
    await founding.ended;
  }
  const half = await workshop.run(['serve', '--data', dataDir], { env });
  expect([half.code, half.stdout]).toEqual([3, '']);
  const whole = await workshop.run(['demo', '--data', dataDir], { env });
  if (whole.code !== 0) throw new Error(whole.stderr);
  await stop(await started(workshop.serve(dataDir, { env })));
});

async function started(server: ServerProcess): Promise<ServerProcess> {
  await server.address;
  return server;
}
