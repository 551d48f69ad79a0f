import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openSqliteStores } from './index.ts';

const founding = { council: 'a', origin: 'esep.example/a', demonstration: true };
let dir: string;
let child: ChildProcess | undefined;

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'esep-crash-'));
});
afterEach(() => {
  child?.kill('SIGKILL');
  rmSync(dir, { recursive: true });
});

/** Eight callers append without end, each line says what was acknowledged; a secret is put beside each entry. */
const writing = (round: number) => `
  import { openSqliteStores } from ${JSON.stringify(pathToFileURL(join(import.meta.dirname, 'index.ts')).href)};
  const stores = openSqliteStores(${JSON.stringify({ dir, founding })});
  const draft = (id) => ({
    council: 'a', id, kind: 'k', version: 1, subject: 's', occurredOn: '2026-10-02',
    recordedAt: '2026-10-02T10:00:00.000Z', recordedBy: 'office/x', body: { id },
  });
  const caller = async (who) => {
    for (let i = 0; ; i++) {
      const id = 'r${round}-' + who + '-' + i;
      const [{ seq }] = await stores.ledger.append('a', [draft(id)]);
      await stores.vault.put('a', id, { seq }, 0);
      process.stdout.write(seq + ' ' + id + '\\n');
    }
  };
  for (let who = 0; who < 8; who++) caller(who);
`;

/** Runs a writer until it has acknowledged `count` entries, kills it with -9, and gives what it acknowledged. */
async function killedWriter(round: number, count: number): Promise<readonly (readonly [number, string])[]> {
  const args = ['--input-type=module', '--disable-warning=ExperimentalWarning', '-e', writing(round)];
  child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  const acknowledged: [number, string][] = [];
  const ended = new Promise((resolve) => child?.once('close', resolve));
  for await (const line of createInterface({ input: child.stdout as NodeJS.ReadableStream })) {
    const [seq, id] = line.split(' ');
    if (acknowledged.push([Number(seq), String(id)]) === count) child.kill('SIGKILL');
  }
  await ended;
  return acknowledged;
}

test('kill -9 loses nothing that was acknowledged, doubles nothing, leaves no gap, and lets the folder go', async () => {
  const acknowledged: (readonly [number, string])[] = [];
  for (const [round, count] of [1, 50, 300, 900].entries()) {
    acknowledged.push(...(await killedWriter(round, count)));
    const stores = openSqliteStores({ dir });
    const recorded = await stores.ledger.read('a', 0, 1_000_000);
    const ids = recorded.map(({ entry }) => entry.id);
    expect(recorded.map(({ entry }) => entry.seq)).toEqual(ids.map((_, i) => i + 1));
    expect(new Set(ids).size).toBe(ids.length);
    for (const [seq, id] of acknowledged) {
      expect(ids[seq - 1]).toBe(id);
      expect(await stores.vault.get('a', id)).toMatchObject({ value: { seq }, version: 1 });
    }
    await stores.close();
  }
  expect(acknowledged.length).toBeGreaterThanOrEqual(1251);
}, 30_000);

test('a second process is told that the folder is in use', async () => {
  const stores = openSqliteStores({ dir, founding });
  const output = await new Promise<string>((resolve) => {
    const script = `
      import { openSqliteStores } from ${JSON.stringify(pathToFileURL(join(import.meta.dirname, 'index.ts')).href)};
      try { openSqliteStores({ dir: ${JSON.stringify(dir)} }); } catch (error) { console.log(error.code); }
    `;
    child = spawn(process.execPath, ['--input-type=module', '-e', script]);
    let text = '';
    child.stdout?.on('data', (data) => {
      text += data;
    });
    child.once('close', () => resolve(text));
  });
  expect(output.trim()).toBe('in_use');
  await stores.close();
});
