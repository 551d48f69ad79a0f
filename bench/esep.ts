import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { createToken } from '@esep/http';
import { makeCouncilKeys } from '@esep/intake';
import { openSqliteStores } from '@esep/store-sqlite';
import { bundleServer } from '../scripts/bundle.mjs';
import { cpuSeconds, freePort, onCore, peakMb, type Server, serverCore, startServer } from './processes.ts';
import { synthesise } from './synthesis/synthesise.ts';

export const council = 'bench';

/** The production server, as `npm run build` makes it. */
export interface Bundle {
  readonly file: string;
  /** Writes a CPU profile here at the end of each process, when given. */
  readonly profiles?: string | undefined;
}

export async function buildBundle(dir: string, profiles?: string): Promise<Bundle> {
  const file = join(dir, 'esep.mjs');
  await bundleServer(file, { minify: profiles === undefined });
  return { file, profiles };
}

/** A synthesised ledger, without documents yet. */
export interface DataFolder {
  readonly dir: string;
  readonly tokens: readonly string[];
}

const tokenCount = 16;

export async function createDataFolder(parent: string, size: number, lastDay: string): Promise<DataFolder> {
  const dir = mkdtempSync(join(parent, `ledger-${size}-`));
  const founding = { council, origin: 'bench.example/bench', demonstration: true };
  const stores = openSqliteStores({ dir, founding });
  try {
    await synthesise(stores, { council, size, lastDay });
    await makeCouncilKeys(stores.vault, council);
    const tokens: string[] = [];
    while (tokens.length < tokenCount) {
      tokens.push((await createToken(stores.vault, council, { role: 'office', now: new Date() })).token);
    }
    return { dir, tokens };
  } finally {
    await stores.close();
  }
}

export interface Run {
  readonly seconds: number;
  readonly cpuSeconds: number;
  readonly peakMb: number;
}

/** Runs an `esep` command to its end on the servers' core. Throws with its words when it fails. */
export async function runEsep(bundle: Bundle, data: DataFolder, args: readonly string[]): Promise<Run> {
  const begin = performance.now();
  const [command, all] = onCore(serverCore, process.execPath, [...nodeArgs(bundle), ...args]);
  const child = spawn(command, all, { env: environment(data), stdio: ['ignore', 'pipe', 'pipe'] });
  const said: Buffer[] = [];
  child.stdout.on('data', (chunk) => said.push(chunk));
  child.stderr.on('data', (chunk) => said.push(chunk));
  let [peak, cpu] = [0, 0];
  const ended = once(child, 'close');
  while (child.exitCode === null && child.signalCode === null) {
    peak = Math.max(peak, peakMb(child.pid) ?? 0);
    cpu = Math.max(cpu, cpuSeconds(child.pid) ?? 0);
    await Promise.race([ended, pause(20)]);
  }
  const seconds = (performance.now() - begin) / 1000;
  if (child.exitCode !== 0) throw new Error(`esep ${args.join(' ')}:\n${Buffer.concat(said).toString()}`);
  return { seconds, cpuSeconds: cpu, peakMb: peak };
}

export interface Esep {
  readonly server: Server;
  readonly tokens: readonly string[];
}

export async function startEsep(bundle: Bundle, data: DataFolder): Promise<Esep> {
  const server = await startServer({
    args: [...nodeArgs(bundle), 'serve'],
    env: environment(data),
    port: await freePort(),
    readyPath: '/readyz',
  });
  return { server, tokens: data.tokens };
}

function nodeArgs({ file, profiles }: Bundle): string[] {
  return profiles ? ['--cpu-prof', `--cpu-prof-dir=${profiles}`, file] : [file];
}

function environment({ dir }: DataFolder): Record<string, string> {
  const inherited = process.env as Record<string, string>;
  // One proxy: the load client may then speak for many readers.
  return { ...inherited, NODE_ENV: 'production', ESEP_DATA: dir, ESEP_TRUSTED_PROXIES: '1' };
}

/** A folder on the disk that will be measured; `/tmp` may be memory elsewhere, so `TMPDIR` chooses. */
export function createScratch(): string {
  return mkdtempSync(join(tmpdir(), 'esep-bench-'));
}
