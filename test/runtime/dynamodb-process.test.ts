import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { type DynaliteServer, startDynalite } from '../support/dynalite.ts';
import { startDynamoLocal } from '../support/dynamo-local.ts';
import { esepIn, type Serving } from '../support/esep-command.ts';

/*
 * Two real `esep` processes serve one set of tables while clients post to both and one of them is killed. What the tables
 * then hold is compared with what a process of its own makes of the same rows in SQLite.
 */
const roster = resolve(import.meta.dirname, '../../examples/promises-watch-2023/roster');
const init = ['init', roster, '--yes', '--from', '2023-Q1'];
const deputies = ['d-02', 'd-05', 'd-06', 'd-08', 'd-09', 'd-10', 'd-11', 'd-12', 'd-14'];
const posts = 200;
const clients = 8;
/** Both processes stand behind one name, so their pages are the same bytes. */
const baseUrl = 'http://esep.test';
const timeout = 180_000;

interface Line {
  readonly seq: number;
  readonly id: string;
  readonly kind: string;
  readonly occurredOn: string;
  readonly recordedBy: string;
  readonly recordedAt: string;
  readonly body: object;
}

const meeting = (number: number) => ({
  id: `m-${number}`,
  occurredOn: `2023-0${4 + (number % 3)}-1${number % 10}`,
  body: {
    meeting: `m-${number}`,
    deputies: [deputies[number % deputies.length] as string],
    remote: number % 3 === 0,
    attendees: 1 + (number % 40),
    report: false,
    topic: `Жол ${number}`,
  },
});

/** Posts it to `servers` in turn until one has answered, as a client does whose connection broke. */
async function post(
  number: number,
  servers: readonly Serving[],
  token: string,
): Promise<{ seq: number; first: boolean }> {
  const { body, ...row } = meeting(number);
  for (let attempt = 0; ; attempt++) {
    const { address, council } = servers[(number + attempt) % servers.length] as Serving;
    try {
      const response = await fetch(`${address}/api/v1/${council}/entries/meeting.held`, {
        method: 'POST',
        headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
        body: JSON.stringify({ ...row, body }),
      });
      const answer = (await response.json()) as { seq: number };
      expect([200, 201], JSON.stringify(answer)).toContain(response.status);
      return { seq: answer.seq, first: attempt === 0 };
    } catch (cause) {
      if (!(cause instanceof TypeError)) throw cause; // Anything but a broken connection.
    }
  }
}

async function text({ address, council }: Serving, path: string): Promise<string> {
  const response = await fetch(address + path.replace(':council', council));
  expect([path, response.status]).toEqual([path, 200]);
  return response.text();
}

async function ledgerOf(server: Serving): Promise<Line[]> {
  const lines: Line[] = [];
  for (;;) {
    const page = await text(server, `/api/v1/:council/ledger?after=${lines.length}`);
    const more = page.split('\n').filter(Boolean);
    if (more.length === 0) return lines;
    lines.push(...more.map((line) => JSON.parse(line) as Line));
  }
}

async function folded(server: Serving, size: number): Promise<void> {
  await vi.waitFor(async () => {
    const { followers } = JSON.parse(await text(server, '/api/v1/:council/status'));
    expect(followers.scorecards).toEqual({ c: size, m: size });
  }, 60_000);
}

/** The files of an export below `folder`, without those that a key or a clock makes different. */
function comparable(folder: string): ReadonlyMap<string, string> {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const files = names.filter((name) => /^(tallies|periods|rankings\/|scorecards\/)/.test(name));
  return new Map(
    files
      .filter((name) => /\.(json|ndjson)$/.test(name))
      .sort()
      .map((name) => [name, readFileSync(join(folder, name), 'utf8')]),
  );
}

/** What of an entry does not depend on who recorded it when. */
const content = ({ seq, id, kind, occurredOn, body }: Line) => ({ seq, id, kind, occurredOn, body });

/** The official one where there is Java; what differs between the two is in the stores' contract. */
async function startDatabase() {
  const official = await startDynamoLocal();
  if (!official && process.env['ESEP_REQUIRE_ALL'] === '1') throw new Error('DynamoDB Local needs Java');
  return official ?? startDynalite();
}

describe('two processes on one council in tables', { timeout }, () => {
  let dir: string;
  let database: DynaliteServer;
  const serving: Serving[] = [];
  beforeAll(async () => {
    dir = mkdtempSync(join(tmpdir(), 'esep-two-'));
    database = await startDatabase();
  }, timeout);
  afterAll(async () => {
    for (const { process: child, end } of serving) if (child.exitCode === null) await end('SIGKILL');
    await database.close();
    rmSync(dir, { recursive: true, force: true });
  });

  async function serve(esep: ReturnType<typeof esepIn>): Promise<Serving> {
    const server = await esep.serve();
    serving.push(server);
    return server;
  }

  it('have no gap and no duplicate, keep what was acknowledged when one is killed, and agree with SQLite', async () => {
    const onTables = {
      ESEP_STORE: 'dynamodb',
      ESEP_DYNAMODB_ENDPOINT: database.endpoint,
      ESEP_BASE_URL: baseUrl,
    };
    const esep = esepIn(dir, onTables);
    await esep.json(init);
    const { token } = await esep.json(['token', 'create', '--role', 'office']);
    const [doomed, other] = [await serve(esep), await serve(esep)];

    const given = new Map<string, number>();
    let repeated = 0;
    let next = 0;
    const work = async () => {
      while (next < posts) {
        const number = next++;
        if (number === posts / 2) doomed.process.kill('SIGKILL');
        const { seq, first } = await post(number, [doomed, other], token);
        given.set(`m-${number}`, seq);
        if (!first) repeated += 1;
      }
    };
    await Promise.all(Array.from({ length: clients }, work));
    expect(repeated).toBeGreaterThan(0);

    const restarted = await serve(esep);
    const ledger = await ledgerOf(other);
    expect(ledger.map(({ seq }) => seq)).toEqual(ledger.map((_, index) => index + 1));
    expect(new Set(ledger.map(({ id }) => id)).size).toBe(ledger.length);
    const recorded = new Map(ledger.map(({ id, seq }) => [id, seq]));
    expect([...given].filter(([id, seq]) => recorded.get(id) !== seq)).toEqual([]);
    expect(ledger.filter(({ id }) => given.has(id))).toHaveLength(posts);

    // Whatever one process shows, the other shows in the same bytes.
    await folded(other, ledger.length);
    const shown = [
      '/en/',
      '/kk/rankings/2023-Q2',
      '/en/deputies/d-05',
      '/api/v1/:council/rankings/2023-Q2',
      // With its proof against the root of all that is folded.
      `/api/v1/:council/entries/${ledger.length}`,
    ];
    for (const path of shown) expect(await text(restarted, path)).toBe(await text(other, path));
    // One that is posted at one of them is seen at the other, before the other's next sweep.
    const { seq: last } = await post(posts, [restarted], token);
    await folded(other, last);
    expect(await text(other, `/api/v1/:council/entries/${last}`)).toContain(`"m-${posts}"`);

    for (const server of [restarted, other]) expect((await server.end('SIGTERM')).code).toBe(0);
    await esep.json(['export', join(dir, 'tables')]);
    const verified = await esep.json(['verify', join(dir, 'tables')]);
    expect(verified).toMatchObject({ ok: true, entries: last, size: last, texts: posts + 1 });

    await agreesWithSqlite([...ledger, ...(await exportedAfter(ledger.length))]);

    async function exportedAfter(size: number): Promise<Line[]> {
      const lines = readFileSync(join(dir, 'tables', 'ledger.ndjson'), 'utf8')
        .trim()
        .split('\n');
      return lines.slice(size).map((line) => JSON.parse(line) as Line);
    }
  });

  async function agreesWithSqlite(ledger: readonly Line[]): Promise<void> {
    const esep = esepIn(join(dir, 'sqlite'), { ESEP_BASE_URL: baseUrl });
    await esep.json(init);
    const { token } = await esep.json(['token', 'create', '--role', 'office']);
    const server = await serve(esep);
    const rows = ledger
      .filter(({ kind }) => kind === 'meeting.held')
      .map(({ id }) => ({ kind: 'meeting.held', ...meeting(Number(id.slice(2))) }));
    const response = await fetch(`${server.address}/api/v1/${server.council}/entries`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: JSON.stringify({ entries: rows }),
    });
    expect(response.status).toBe(200);
    const own = await ledgerOf(server);
    await server.end('SIGTERM');
    await esep.json(['export', join(dir, 'folder')]);

    // A text's salt is a secret of each council's own, so its hash differs; everything else must not.
    const withoutTexts = (line: Line) => ({ ...content(line), body: { ...line.body, topic: undefined } });
    expect(own.map(withoutTexts)).toEqual(ledger.map(withoutTexts));
    const files = comparable(join(dir, 'tables'));
    expect(files.size).toBeGreaterThan(3);
    expect(comparable(join(dir, 'folder'))).toEqual(files);
  }
});
