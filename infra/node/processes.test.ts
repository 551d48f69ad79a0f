import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { quarterOf, weekday } from '@esep/domain';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { esepIn, type Serving } from '../../test/support/esep-command.ts';

/** Real processes on real folders. A busy machine needs seconds for each. */
const timeout = 120_000;
const roster = resolve(import.meta.dirname, '../../examples/promises-watch-2023/roster');
const totals = resolve(import.meta.dirname, '../../examples/promises-watch-2023/totals.ndjson');

let dir: string;
let esep: ReturnType<typeof esepIn>;
let servers: Serving[];
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'esep-processes-'));
  esep = esepIn(dir);
  servers = [];
});
afterEach(async () => {
  for (const server of servers) if (server.process.exitCode === null) await server.end('SIGKILL');
  rmSync(dir, { recursive: true, force: true });
});

async function serve(args?: readonly string[]): Promise<Serving> {
  const server = await esep.serve(args);
  servers.push(server);
  return server;
}

async function founded(): Promise<void> {
  await esep.json(['init', roster, '--yes', '--from', '2023-Q1']);
}

async function meet({ address, council }: Serving, token: string, id: string): Promise<{ seq: number }> {
  const body = {
    meeting: id,
    deputies: ['d-14'],
    district: 'o-14',
    remote: false,
    attendees: 9,
    report: false,
  };
  const response = await fetch(`${address}/api/v1/${council}/entries/meeting.held`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify({ id, occurredOn: '2023-06-01', body }),
  });
  expect(response.status).toBe(201);
  return (await response.json()) as { seq: number };
}

describe('one data folder', { timeout }, () => {
  it('has one server: a second one says who serves it and stops', async () => {
    await founded();
    const first = await serve();
    const second = await esep.run(['serve']);
    expect(second.code).toBe(3);
    expect(second.err).toContain(`serves it at ${first.address}`);
    expect((await fetch(`${first.address}/readyz`)).status).toBe(200);
  });

  it('lets commands act through the server that holds it', async () => {
    await founded();
    const server = await serve();
    const { token } = await esep.json(['token', 'create', '--role', 'office']);
    const { seq } = await meet(server, token, 'm-1');
    const [imported] = await esep.json(['import', totals]);
    expect(imported).toMatchObject({ recorded: 4, refused: 0 });
    expect((await esep.json(['reconcile'], 1)).differing).toBe(1);
    expect((await esep.json(['backup'])).size).toBe(seq + 4);
    expect((await esep.json(['rebuild'])).generation).toBe('g2');
    expect((await esep.json(['verify', server.address])).ok).toBe(true);
  });

  it('prints a rota that import takes, and nothing more of it when it is run again', async () => {
    await founded();
    const quarter = quarterOf(new Date(Date.now() + 92 * 86_400_000).toISOString().slice(0, 10));
    const ask = ['rota', quarter, '--each', '2', '--from', '10:00', '--to', '13:00'];
    const printed = await esep.run(ask);
    const rows = printed.out.trim().split('\n').slice(1);
    expect(printed.code, printed.err).toBe(0);
    expect(rows.length).toBeGreaterThan(20);
    for (const row of rows) {
      const [, , , , on = ''] = row.split(',');
      expect([weekday(on), quarterOf(on)]).toEqual([5, quarter]);
    }
    const file = join(dir, 'reception.scheduled.csv');
    writeFileSync(file, printed.out);
    const [imported] = await esep.json(['import', file]);
    expect(imported).toMatchObject({ recorded: rows.length, refused: 0 });
    expect((await esep.run(ask)).out.trim().split('\n')).toHaveLength(1);
    expect((await esep.run(['rota', '2027-Q5'])).code).toBe(2);
  });

  it('writes registers as sheets, of which import knows every row', async () => {
    await founded();
    const { files, entries } = await esep.json(['export', '--sheets', join(dir, 'registers')]);
    const read: { recorded: number; known: number; refused: number }[] = await esep.json([
      'import',
      join(dir, 'registers'),
    ]);
    expect(read).toHaveLength(files);
    expect(read.reduce((sum, { known }) => sum + known, 0)).toBe(entries);
    expect((await esep.run(['export', '--sheets', join(dir, 'registers')])).code).toBe(2);
  });

  it('keeps what was acknowledged when the server is killed with -9, and is free at once', async () => {
    await founded();
    const { token } = await esep.json(['token', 'create', '--role', 'office']);
    const server = await serve();
    const { seq } = await meet(server, token, 'm-1');
    await server.end('SIGKILL');
    const again = await serve();
    const entry = await fetch(`${again.address}/api/v1/${again.council}/entries/${seq}`);
    expect(await entry.json()).toMatchObject({ entry: { id: 'm-1', seq } });
  });

  it('stops in order at SIGTERM, and does not know the server any more', async () => {
    await founded();
    const server = await serve();
    expect((await server.end('SIGTERM')).code).toBe(0);
    expect(existsSync(join(dir, 'data', 'holder.json'))).toBe(false);
    expect(existsSync(join(dir, 'data', 'control.sock'))).toBe(false);
  });

  it('is folded anew by a server of another version, which says so before it is ready', async () => {
    await founded();
    const documents = new DatabaseSync(join(dir, 'data', 'documents.db'));
    documents.exec(`UPDATE documents SET value = '{"version":"0"}' WHERE key = 'fold'`);
    documents.close();
    const foldedBy = async () => {
      const { out } = await esep.run(['doctor', '--json']);
      return JSON.parse(out).findings.find(({ what }: { what: string }) => what === 'Folded by');
    };
    expect(await foldedBy()).toMatchObject({ ok: false, remedy: expect.stringContaining('esep rebuild') });
    const server = await serve();
    expect(await foldedBy()).toMatchObject({ ok: true });
    expect(await esep.json(['rebuild'])).toMatchObject({ generation: 'g3' });
    expect((await server.end('SIGTERM')).err).toContain('Generation g2 serves now');
  });

  it('is founded anew when a founding was cut short, and never when a council lives there', async () => {
    mkdirSync(join(dir, 'data'));
    writeFileSync(join(dir, 'data', 'making'), '');
    writeFileSync(join(dir, 'data', 'ledger.db'), 'half');
    await founded();
    const second = await esep.run(['init', roster, '--yes']);
    expect([second.code, second.err]).toEqual([3, expect.stringContaining('is not empty')]);
  });

  it('refuses a demonstration where a real council lives', async () => {
    await founded();
    const demo = await esep.run(['demo']);
    expect([demo.code, demo.err]).toEqual([3, expect.stringContaining('is not empty')]);
  });

  it('names the line of a roster that is wrong, and founds nothing', async () => {
    cpSync(roster, join(dir, 'roster'), { recursive: true });
    const file = join(dir, 'roster', 'deputies.csv');
    writeFileSync(file, readFileSync(file, 'utf8').replace('o-05', 'o-99'));
    const refused = await esep.run(['init', join(dir, 'roster'), '--yes']);
    expect(refused.code).toBe(1);
    expect(refused.err).toMatch(/deputies line 3: .*o-99/);
    await founded();
  });
});

describe('backup and restore', { timeout }, () => {
  const other = () => esepIn(join(dir, 'other'));

  async function servedWithBackup(): Promise<{ backup: string; entries: number }> {
    await founded();
    const { token } = await esep.json(['token', 'create', '--role', 'office']);
    const server = await serve();
    await meet(server, token, 'm-1');
    const backup = join(dir, 'copy');
    const { size } = await esep.json(['backup', backup]);
    await meet(server, token, 'm-2');
    await server.end('SIGTERM');
    return { backup, entries: size };
  }

  it('restores a copy that verifies, when nothing published is missing', async () => {
    await founded();
    const backup = join(dir, 'copy');
    const { size } = await esep.json(['backup', backup]);
    cpSync(join(dir, 'checkpoints'), join(dir, 'other', 'checkpoints'), { recursive: true });
    expect(await other().json(['restore', backup])).toMatchObject({ entries: size });
    await other().json(['export', join(dir, 'export')]);
    const checkpoint = join(dir, 'checkpoints', 'localhost_promises-watch-2023', 'checkpoint');
    const verified = await other().json(['verify', join(dir, 'export'), '--since', checkpoint]);
    expect(verified).toMatchObject({ ok: true, entries: size });
  });

  it('refuses a backup that lacks published entries, and enters the loss when it is accepted', async () => {
    const { backup, entries } = await servedWithBackup();
    cpSync(join(dir, 'checkpoints'), join(dir, 'other', 'checkpoints'), { recursive: true });
    const refused = await other().run(['restore', backup]);
    expect([refused.code, refused.err]).toEqual([1, expect.stringContaining('1 would be lost')]);
    expect(existsSync(join(dir, 'other', 'data', 'ledger.db'))).toBe(false);
    const restored = await other().json(['restore', backup, '--accept-loss']);
    expect(restored).toMatchObject({
      lost: 1,
      entries: entries + 1,
      origin: 'localhost/promises-watch-2023/2',
    });
    await other().json(['export', join(dir, 'export')]);
    expect(await other().json(['verify', join(dir, 'export')])).toMatchObject({
      ok: true,
      origin: restored.origin,
    });
  });

  it('refuses when no published checkpoint can be found', async () => {
    const { backup } = await servedWithBackup();
    const refused = await other().run(['restore', backup]);
    expect([refused.code, refused.err]).toEqual([1, expect.stringContaining('ESEP_CHECKPOINTS')]);
  });

  it('does not found a log again whose checkpoints were published', async () => {
    await founded();
    rmSync(join(dir, 'data'), { recursive: true });
    const again = await esep.run(['init', roster, '--yes']);
    expect([again.code, again.err]).toEqual([3, expect.stringContaining('Restore a backup')]);
  });
});

describe('verify', { timeout }, () => {
  it('finds one changed byte in any file of an export', async () => {
    await founded();
    await (await serve()).end('SIGTERM'); // Closes months: there are tallies, rankings and scorecards now.
    await esep.json(['export', join(dir, 'export')]);
    expect((await esep.json(['verify', join(dir, 'export')])).ok).toBe(true);
    const changes: readonly [string, RegExp, string][] = [
      ['ledger.ndjson', /2023-03-29/, '2023-03-28'],
      ['checkpoint', /promises/, 'premises'],
      ['tallies.ndjson', /"time.monthsClosed":3/, '"time.monthsClosed":2'],
      ['rankings/2023-Q3.json', /"rank":null/, '"rank":1'],
      ['scorecards/2023-Q3/d-14.json', /"total":null/, '"total":99'],
    ];
    for (const [index, [name, from, to]] of changes.entries()) {
      const copy = join(dir, `changed-${index}`);
      cpSync(join(dir, 'export'), copy, { recursive: true });
      const text = readFileSync(join(copy, name), 'utf8');
      expect([name, from.test(text)]).toEqual([name, true]);
      writeFileSync(join(copy, name), text.replace(from, to));
      expect([name, (await esep.json(['verify', copy], 1)).ok]).toEqual([name, false]);
    }
  });
});

describe('start', { timeout }, () => {
  it('makes a demonstration in an empty folder, and serves the same one the second time', async () => {
    const first = await serve(['start']);
    const { seq } = await meetDemo(first);
    expect(seq).toBeGreaterThan(5_000);
    await first.end('SIGTERM');
    const began = performance.now();
    const second = await serve(['start']);
    // Under a second on a quiet machine; the budget is three.
    expect(performance.now() - began).toBeLessThan(15_000);
    const entry = await fetch(`${second.address}/api/v1/${second.council}/entries/${seq}`);
    expect(await entry.json()).toMatchObject({ entry: { id: 'try-1', seq } });
    expect(second.token).toBe(first.token);
  });
});

async function meetDemo({ address, council, token }: Serving): Promise<{ seq: number }> {
  const body = { meeting: 'm-1', deputies: ['d-07'], remote: false, attendees: 9, report: false };
  const occurredOn = new Date(Date.now() - 86_400_000).toISOString().slice(0, 10);
  const response = await fetch(`${address}/api/v1/${council}/entries/meeting.held`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify({ id: 'try-1', occurredOn, body }),
  });
  expect(response.status).toBe(201);
  return (await response.json()) as { seq: number };
}
