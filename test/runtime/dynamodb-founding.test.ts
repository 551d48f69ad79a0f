import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { shippedTopics } from '@esep/domain';
import { createDynamoStores } from '@esep/store-dynamodb';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type DynaliteServer, startDynalite } from '../support/dynalite.ts';
import {
  type DynamoProxy,
  ignoringConditions,
  type Meddling,
  partitionPut,
  startDynamoProxy,
} from '../support/dynamo-proxy.ts';
import { localClient } from '../support/dynamo-world.ts';
import { esepIn } from '../support/esep-command.ts';

/** Real `esep` processes on tables. */
const roster = resolve(import.meta.dirname, '../../examples/promises-watch-2023/roster');
const totals = resolve(import.meta.dirname, '../../examples/promises-watch-2023/totals.ndjson');
const init = ['init', roster, '--yes', '--from', '2023-Q1'];
const council = 'promises-watch-2023';
/** The council, its party, five calendars, 14 districts and deputies, a methodology; and the topics that every council begins with. */
const founded = 36 + shippedTopics.length;

let dynalite: DynaliteServer;
let dir: string;
let proxies: DynamoProxy[];
let run = 0;
beforeAll(async () => {
  dynalite = await startDynalite();
});
afterAll(() => dynalite.close());
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'esep-tables-'));
  proxies = [];
  run += 1;
});
afterEach(async () => {
  for (const proxy of proxies) await proxy.close();
  rmSync(dir, { recursive: true, force: true });
});

/** The command on this test's own tables. */
function esep(settings: Readonly<Record<string, string>> = {}, folder = dir) {
  return esepIn(folder, {
    ESEP_STORE: 'dynamodb',
    ESEP_DYNAMODB_ENDPOINT: dynalite.endpoint,
    ESEP_DYNAMODB_TABLES: `t${run}`,
    ...settings,
  });
}

async function proxied(meddling: Meddling): Promise<string> {
  const proxy = await startDynamoProxy(dynalite.endpoint, meddling);
  proxies.push(proxy);
  return proxy.endpoint;
}

async function exported(name: string) {
  await esep().json(['export', join(dir, name)]);
  return esep().json(['verify', join(dir, name)]);
}

describe('a council in tables', () => {
  it('is founded once, and every command acts on it', async () => {
    expect(await esep().json(init)).toMatchObject({ council, entries: founded });
    const second = await esep().run(init);
    expect([second.code, second.err]).toEqual([3, expect.stringContaining('is founded already')]);
    const { token } = await esep().json(['token', 'create', '--role', 'office']);
    expect(token).toMatch(/^esep_/);
    expect(await esep().json(['token', 'list'])).toHaveLength(1);
    const [imported] = await esep().json(['import', totals]);
    expect(imported).toMatchObject({ recorded: 4, refused: 0 });
    expect((await esep().json(['reconcile'], 1)).differing).toBe(1);
    expect((await esep().json(['rebuild'])).generation).toBe('g2');
    expect(await exported('export')).toMatchObject({ ok: true, entries: founded + 4 });
    // Only an import has made the ledger longer than the newest checkpoint; nothing else is to be looked at.
    expect((await esep().json(['doctor'])).ok).toBe(true);
  });

  it('leaves backup and restore to the service, shares tables with other councils, is then chosen by name, and never with a demonstration', async () => {
    await esep().json(init);
    for (const args of [['backup'], ['restore', dir]]) {
      const refused = await esep().run(args);
      expect([refused.code, refused.err]).toEqual([2, expect.stringContaining('docs/operations.md')]);
    }
    const demo = await esep().run(['demo']);
    expect([demo.code, demo.err]).toEqual([3, expect.stringContaining('never shares tables')]);
    const other = await esep({ ESEP_COUNCIL: 'pavlodar' }).run(['token', 'list']);
    expect([other.code, other.err]).toEqual([
      3,
      expect.stringContaining('No council pavlodar was founded in the tables'),
    ]);
    const chosen = await esep({ ESEP_COUNCIL: council }).json(['token', 'list']);
    expect(chosen).toEqual([]);
  });

  it('is the only one that its process answers for, although the tables hold others', async () => {
    cpSync(roster, join(dir, 'roster'), { recursive: true });
    const file = join(dir, 'roster', 'council.csv');
    writeFileSync(file, readFileSync(file, 'utf8').replace(council, 'neighbour'));
    await esep().json(init);
    await esep().json(['init', join(dir, 'roster'), ...init.slice(2)]);
    const neighbour = esep({ ESEP_COUNCIL: 'neighbour' });
    const { token } = await neighbour.json(['token', 'create', '--role', 'office']);
    const server = await esep({ ESEP_COUNCIL: council }).serve();
    const asked = (path: string, init: RequestInit = {}) =>
      fetch(`${server.address}/api/v1/neighbour/${path}`, init).then(({ status }) => status);
    const post = {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: JSON.stringify({
        id: 'x-1',
        occurredOn: '2023-04-03',
        body: { year: 2023, holidays: [], workingDays: [] },
      }),
    };
    const answers = [
      asked('status'),
      asked('checkpoint'),
      asked('ledger'),
      asked('entries/calendar.set', post),
    ];
    expect(await Promise.all(answers)).toEqual([404, 404, 404, 404]);
    expect((await fetch(`${server.address}/api/v1/${council}/status`)).status).toBe(200);
    await server.end('SIGTERM');
    expect((await neighbour.json(['doctor'])).findings).toContainEqual(
      expect.objectContaining({ found: expect.stringContaining(` ${founded} entries`) }),
    );
  });

  it('is not founded from a roster that is wrong: a ledger there could not be cleared', async () => {
    cpSync(roster, join(dir, 'roster'), { recursive: true });
    const file = join(dir, 'roster', 'deputies.csv');
    writeFileSync(file, readFileSync(file, 'utf8').replace('o-05', 'o-99'));
    const refused = await esep().run(['init', join(dir, 'roster'), ...init.slice(2)]);
    expect([refused.code, refused.err]).toEqual([1, expect.stringMatching(/deputies line 3: .*o-99/)]);
    const tables = await esep().run(['token', 'list']);
    expect([tables.code, tables.err]).toEqual([3, expect.stringContaining('No council was founded')]);
    expect(await esep().json(init)).toMatchObject({ entries: founded });
  });

  it('says where it looked when nothing answers there', async () => {
    const nobody = 'http://127.0.0.1:9';
    const { code, err } = await esep({ ESEP_DYNAMODB_ENDPOINT: nobody }).run(['token', 'list']);
    expect([code, err]).toEqual([3, expect.stringContaining('Check ESEP_DYNAMODB_ENDPOINT')]);
    expect(err).toContain(nobody);
  });

  it('says so when it is a web server that answers there', async () => {
    const page = createServer((_, answer) => answer.end('<!doctype html>'));
    await new Promise<void>((listening) => page.listen(0, '127.0.0.1', listening));
    const endpoint = `http://127.0.0.1:${(page.address() as AddressInfo).port}`;
    const { code, err } = await esep({ ESEP_DYNAMODB_ENDPOINT: endpoint }).run(['token', 'list']);
    page.close();
    expect([code, err]).toEqual([3, expect.stringContaining('Check ESEP_DYNAMODB_ENDPOINT')]);
    expect(err).toContain('not DynamoDB');
  });

  it('says which credentials to set for an endpoint elsewhere when there are none', async () => {
    const elsewhere = 'http://tables.invalid:8000';
    const none = {
      AWS_EC2_METADATA_DISABLED: 'true',
      AWS_CONFIG_FILE: '/none',
      AWS_SHARED_CREDENTIALS_FILE: '/none',
    };
    const { code, err } = await esep({ ...none, ESEP_DYNAMODB_ENDPOINT: elsewhere }).run(['token', 'list']);
    expect([code, err]).toEqual([3, expect.stringContaining('Set AWS_ACCESS_KEY_ID')]);
  });

  it('never says the credentials', async () => {
    const secrets = { AWS_ACCESS_KEY_ID: 'AKIAKNOWN', AWS_SECRET_ACCESS_KEY: 'hunter2hunter2' };
    await esep(secrets).json(init);
    const { out, err } = await esep({ ...secrets, ESEP_DYNAMODB_TABLES: 'none' }).run(['serve']);
    expect(out + err).not.toMatch(/AKIAKNOWN|hunter2/);
  });
});

describe('a vault at an endpoint of its own', () => {
  it('holds everything that is private, and the other endpoint has no table for it', async () => {
    const abroad = await startDynalite();
    try {
      const apart = esep({ ESEP_DYNAMODB_ENDPOINT: abroad.endpoint, ESEP_VAULT_ENDPOINT: dynalite.endpoint });
      await apart.json(init);
      const { token } = await apart.json(['token', 'create', '--role', 'office']);
      const server = await apart.serve();
      const body = { meeting: 'm-1', deputies: ['d-14'], remote: false, attendees: 9, report: false };
      const answer = await fetch(`${server.address}/api/v1/${council}/entries/meeting.held`, {
        method: 'POST',
        headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
        body: JSON.stringify({ id: 'm-1', occurredOn: '2023-06-01', body }),
      });
      expect(answer.status).toBe(201);
      expect((await server.end('SIGTERM')).code).toBe(0);
      const [there, home] = [storesAt(abroad.endpoint), storesAt(dynalite.endpoint)];
      expect(await there.ledger.size(council)).toBeGreaterThan(founded);
      await expect(there.vault.query(council, '')).rejects.toMatchObject({ code: 'missing' });
      expect((await home.vault.query(council, '')).map(({ key }) => key)).toContain('key/log');
      await expect(home.ledger.size(council)).rejects.toMatchObject({ code: 'missing' });
      await expect(home.documents.serving(council)).rejects.toMatchObject({ code: 'missing' });
    } finally {
      await abroad.close();
    }
  });

  it('is not served from when it is that of another council of the same name', async () => {
    const elsewhere = await startDynalite();
    try {
      await esep().json(init);
      const twin = { ESEP_DYNAMODB_ENDPOINT: elsewhere.endpoint, ESEP_CHECKPOINTS: join(dir, 'twin') };
      await esep(twin).json(init);
      const mixed = esep({ ESEP_VAULT_ENDPOINT: elsewhere.endpoint });
      const refused = await mixed.run(['serve']);
      expect([refused.code, refused.err]).toEqual([3, expect.stringContaining('belongs to another council')]);
      const { findings } = await mixed.json(['doctor'], 1);
      expect(findings).toContainEqual(
        expect.objectContaining({ ok: false, remedy: expect.stringContaining('ESEP_VAULT_ENDPOINT') }),
      );
    } finally {
      await elsewhere.close();
    }
  });

  function storesAt(endpoint: string) {
    const tables = { ledger: `t${run}-ledger`, documents: `t${run}-documents`, vault: `t${run}-vault` };
    return createDynamoStores({ client: localClient(endpoint), tables });
  }
});

describe('a founding that is killed', () => {
  const after = {
    'the keys': /^V#/,
    'the first claim': /^I#/,
    'the entries': /^L#/,
    'the first document': /^D#/,
  };
  it.each(Object.entries(after))('right after %s is finished by the same command', async (_, pattern) => {
    let kill = () => {};
    const endpoint = await proxied({
      done(asked) {
        if (pattern.test(partitionPut(asked) ?? '')) kill();
      },
    });
    const { child, ended } = esep({ ESEP_DYNAMODB_ENDPOINT: endpoint }).begin(init);
    kill = () => void child.kill('SIGKILL');
    await ended;
    expect(child.signalCode).toBe('SIGKILL');
    expect(await esep().json(init)).toMatchObject({ council, entries: founded });
    expect(await exported('export')).toMatchObject({ ok: true, entries: founded });
  });

  it('right after its marker is a founding that was done', async () => {
    let kill = () => {};
    const endpoint = await proxied({ done: (asked) => partitionPut(asked) === 'M' && kill() });
    const { child, ended } = esep({ ESEP_DYNAMODB_ENDPOINT: endpoint }).begin(init);
    kill = () => void child.kill('SIGKILL');
    await ended;
    const again = await esep().run(init);
    expect([again.code, again.err]).toEqual([3, expect.stringContaining('is founded already')]);
    expect(await exported('export')).toMatchObject({ ok: true, entries: founded });
  });

  it('is not finished by another founding', async () => {
    let kill = () => {};
    const endpoint = await proxied({ done: (asked) => partitionPut(asked)?.startsWith('L#') && kill() });
    const { child, ended } = esep({ ESEP_DYNAMODB_ENDPOINT: endpoint }).begin(init);
    kill = () => void child.kill('SIGKILL');
    await ended;
    const other = await esep().run(['init', roster, '--yes', '--from', '2024-Q1']);
    expect([other.code, other.err]).toEqual([3, expect.stringContaining('the very same roster and options')]);
    expect(await esep().json(init)).toMatchObject({ entries: founded });
  });
});

describe('an endpoint that ignores conditions', () => {
  it('is not served from, whether it has all tables or the vault alone', async () => {
    await esep().json(init);
    const broken = await proxied({ change: ignoringConditions });
    for (const settings of [{ ESEP_DYNAMODB_ENDPOINT: broken }, { ESEP_VAULT_ENDPOINT: broken }]) {
      const { code, err, out } = await esep(settings).run(['serve', '--json']);
      expect([code, out]).toEqual([3, '']);
      expect(err).toMatch(/conditional puts do not hold.*could write over each other/);
    }
    const honest = await esep({ ESEP_VAULT_ENDPOINT: await proxied({}) }).serve();
    expect((await honest.end('SIGTERM')).code).toBe(0);
  });

  it('gets no council', async () => {
    const broken = await proxied({ change: ignoringConditions });
    expect((await esep({ ESEP_DYNAMODB_ENDPOINT: broken }).run(init)).code).toBe(3);
    expect(await esep().json(init)).toMatchObject({ entries: founded });
  });
});
