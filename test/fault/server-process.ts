import { type ChildProcess, spawn } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import { freshBundle } from '../../scripts/fresh-bundle.mjs';

/** How a process ended: its exit code, or the signal that killed it. */
export interface Ended {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface EsepProcess {
  readonly pid: number;
  readonly ended: Promise<Ended>;
  /** What it has said so far on the error stream. */
  stderr(): string;
  kill(signal: NodeJS.Signals): void;
}

export interface ServerProcess extends EsepProcess {
  /** Where it serves; rejects with what it said when it ends instead. */
  readonly address: Promise<string>;
}

export interface StartOptions {
  /** Added to a bare environment. */
  readonly env?: Readonly<Record<string, string>>;
  readonly uid?: number;
}

/** A folder for the tests of one file, with the built `esep` inside. Both are there from `beforeAll` on. */
export interface Workshop {
  readonly dir: string;
  start(args: readonly string[], options?: StartOptions): EsepProcess;
  serve(dataDir: string, options?: StartOptions): ServerProcess;
  /** Runs a command to its end. */
  run(args: readonly string[], options?: StartOptions): Promise<Ended>;
}

/** Has `esep` built once, from the sources as they are, and ends whatever was started. */
export function useWorkshop(): Workshop {
  const dir = mkdtempSync(join(tmpdir(), 'esep-processes-'));
  const bundle = join(dir, 'esep.mjs');
  const running = new Set<ChildProcess>();

  // A copy, for processes of other users, who may not look into the checkout.
  beforeAll(async () => cpSync(dirname(await freshBundle()), dir, { recursive: true }));
  afterAll(async () => {
    const ends = [...running].map((child) => new Promise((done) => child.once('close', done)));
    for (const child of running) child.kill('SIGKILL');
    await Promise.all(ends);
    rmSync(dir, { recursive: true, force: true });
  });

  function launch(args: readonly string[], { env, uid }: StartOptions = {}) {
    const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', bundle, ...args], {
      cwd: dir,
      env: { PATH: process.env['PATH'] ?? '', PORT: '0', ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
      ...(uid === undefined ? {} : { uid, gid: uid }),
    });
    running.add(child);
    let [stdout, stderr] = ['', ''];
    child.stdout.on('data', (data) => {
      stdout += data;
    });
    child.stderr.on('data', (data) => {
      stderr += data;
    });
    const ended = new Promise<Ended>((resolve, reject) => {
      child.once('error', reject);
      child.once('close', (code, signal) => {
        running.delete(child);
        resolve({ code, signal, stdout, stderr });
      });
    });
    const handle: EsepProcess = {
      pid: child.pid as number,
      ended,
      stderr: () => stderr,
      kill: (signal) => void child.kill(signal),
    };
    return { child, handle };
  }

  return {
    dir,
    start: (args, options) => launch(args, options).handle,
    run: (args, options) => launch(args, options).handle.ended,
    serve(dataDir, options) {
      const { child, handle } = launch(['serve', '--json', '--data', dataDir], options);
      const address = new Promise<string>((resolve, reject) => {
        let said = '';
        child.stdout.on('data', (data) => {
          said += data;
          const found = /"address": ?"([^"]+)"/.exec(said)?.[1];
          if (found) resolve(found);
        });
        handle.ended.then(
          ({ code, signal, stderr }) =>
            reject(new Error(`esep serve ended with ${code ?? signal} before it served: ${stderr}`)),
          reject,
        );
      });
      // Whoever kills a server at its start does not ask for the address.
      address.catch(() => {});
      return { ...handle, address };
    },
  };
}
