import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';

/** The `esep` command as a person runs it: a process of its own, from the sources of this checkout. */

const command = resolve(import.meta.dirname, '../../infra/node/esep.mjs');

/** Founds a demonstration council in `dir`, which holds its data folder and its published checkpoints. */
export async function foundDemonstration(dir: string): Promise<void> {
  const child = spawnEsep(dir, ['demo', '--json'], {});
  const said = collect(child);
  const [code] = await once(child, 'exit');
  if (code !== 0) throw new Error(`esep demo ended with ${code}:\n${said()}`);
}

export interface ServedCouncil {
  readonly address: string;
  readonly council: string;
  /** Of a demonstration: what its visitors may post with. */
  readonly token: string;
  /** Of a demonstration: codes of one reception that nobody has used. */
  readonly codes: readonly string[];
  /** Of a demonstration: one account a role of the office. */
  readonly accounts: readonly { readonly role: string; readonly login: string; readonly password: string }[];
  /** What it said on the error stream, such as faults. */
  errors(): string;
  /** Ends it in order; resolves when the process is gone. */
  stop(): Promise<void>;
}

/** Serves the council in `dir` on a free port. Resolves when everything recorded is folded. */
export async function serveCouncil(dir: string): Promise<ServedCouncil> {
  const child = spawnEsep(dir, ['serve', '--json'], { PORT: '0' });
  const said = collect(child);
  const line = await Promise.race([
    firstLine(child),
    once(child, 'exit').then(([code]) => {
      throw new Error(`esep serve ended with ${code}:\n${said()}`);
    }),
  ]);
  const { address, council, token = '', codes = [], accounts = [] } = JSON.parse(line);
  while ((await fetch(`${address}/readyz`)).status !== 200) await pause(20);
  return {
    address,
    council,
    token,
    codes,
    accounts,
    errors: said,
    async stop() {
      if (child.exitCode !== null) return;
      child.kill('SIGTERM');
      await once(child, 'exit');
    },
  };
}

function spawnEsep(dir: string, args: readonly string[], env: Readonly<Record<string, string>>) {
  return spawn(process.execPath, [command, ...args], {
    env: {
      ...process.env,
      ESEP_DATA: join(dir, 'data'),
      ESEP_CHECKPOINTS: join(dir, 'checkpoints'),
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

async function firstLine({ stdout }: ChildProcess): Promise<string> {
  if (!stdout) throw new Error('no stdout');
  const lines = createInterface({ input: stdout });
  const [line] = (await once(lines, 'line')) as [string];
  return line;
}

function collect({ stderr }: ChildProcess): () => string {
  let text = '';
  stderr?.setEncoding('utf8').on('data', (chunk: string) => {
    text += chunk;
  });
  return () => text;
}
