import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';

const command = resolve(import.meta.dirname, '../../infra/node/esep.mjs');

export interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

export interface Serving {
  readonly address: string;
  readonly council: string;
  readonly token: string;
  readonly codes: readonly string[];
  readonly process: ChildProcess;
  /** Sends the signal and resolves to how it ended. */
  end(signal: NodeJS.Signals): Promise<Ended>;
}

/** The `esep` command as a person runs it, with everything it keeps below `dir` unless `settings` say otherwise. */
export function esepIn(dir: string, settings: Readonly<Record<string, string>> = {}) {
  const env = {
    ...process.env,
    ESEP_DATA: join(dir, 'data'),
    ESEP_CHECKPOINTS: join(dir, 'checkpoints'),
    ESEP_BACKUPS: join(dir, 'backups'),
    PORT: '0',
    ...settings,
  };

  function begin(args: readonly string[], more: Readonly<Record<string, string>>) {
    const child = spawn(process.execPath, [command, ...args], {
      env: { ...env, ...more },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const said = { out: '', err: '' };
    child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
      said.out += chunk;
    });
    child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
      said.err += chunk;
    });
    const ended = once(child, 'close').then(([code]): Ended => ({ code, ...said }));
    return { child, ended };
  }

  return {
    dir,
    /** The process itself, for tests that end it. */
    begin: (args: readonly string[]) => begin(args, {}),
    run: (args: readonly string[], more: Readonly<Record<string, string>> = {}): Promise<Ended> =>
      begin(args, more).ended,
    /** The one JSON document that a command prints; fails unless it ended with `code`. */
    async json(args: readonly string[], code = 0) {
      const ended = await begin([...args, '--json'], {}).ended;
      if (ended.code !== code)
        throw new Error(`esep ${args.join(' ')} ended with ${ended.code}:\n${ended.err}`);
      return JSON.parse(ended.out);
    },
    /** Serves until it is ended; resolves when everything recorded is folded. */
    async serve(args: readonly string[] = ['serve']): Promise<Serving> {
      const { child, ended } = begin([...args, '--json'], {});
      const lines = createInterface({ input: child.stdout });
      const line = await Promise.race([
        once(lines, 'line').then(([first]) => first as string),
        ended.then(({ code, err }) => {
          throw new Error(`esep ${args.join(' ')} ended with ${code}:\n${err}`);
        }),
      ]);
      const { address, council, token = '', codes = [] } = JSON.parse(line);
      while ((await fetch(`${address}/readyz`)).status !== 200) await pause(20);
      return {
        address,
        council,
        token,
        codes,
        process: child,
        end(signal) {
          child.kill(signal);
          return ended;
        },
      };
    },
  };
}
