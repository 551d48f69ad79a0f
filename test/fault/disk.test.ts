import { chmodSync, chownSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { openSqliteStores } from '@esep/store-sqlite';
import { afterEach, describe, expect, test } from 'vitest';
import { caughtUp, foundDataFolder, slug } from './data-folder.ts';
import { requireFolded } from './fresh-fold.ts';
import { environmentOf, type Office, post, serveFounded, stop } from './served-folder.ts';
import { useWorkshop } from './server-process.ts';
import { limitFiles, mountSmallDisk, type SmallDisk } from './small-disk.ts';

const workshop = useWorkshop();
const mounted: SmallDisk[] = [];
afterEach(() => {
  for (const disk of mounted.splice(0)) disk.release();
});

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
    const { server, ...office } = await serveFounded(workshop, place.dir);
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
  const disk = mountSmallDisk(join(workshop.dir, 'disk-of-the-killed'), 24);
  if (!disk) return context.skip('this user may not mount a small disk');
  mounted.push(disk);
  const dataDir = join(disk.dir, 'data');
  const { server, ...office } = await serveFounded(workshop, dataDir);
  const given = new Map<string, number>();
  disk.fill();
  const { id } = await postUntilRefused(office, given);
  server.kill('SIGKILL');
  await server.ended;
  // With the few bytes of the dead server's note it could start, and refuse entries as before.
  rmSync(join(dataDir, 'holder.json'));
  disk.fill();

  const { code, stderr } = await workshop.run(['serve', '--data', dataDir], {
    env: environmentOf(workshop, dataDir),
  });
  expect([code, stderr]).toEqual([3, expect.anything()]);
  expect(stderr).toMatch(/Free space on this disk; nothing was lost/);
  expect(stderr.trim().split('\n'), stderr).toHaveLength(1);

  disk.free();
  const next = workshop.serve(dataDir, { env: environmentOf(workshop, dataDir) });
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
    expect(stderr.trim().split('\n'), stderr).toHaveLength(1);
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
