import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';

export interface LambdaOptions {
  readonly name: string;
  /** The deployed bundle. */
  readonly file: string;
  /** All of its environment: it sees nothing of this process's. */
  readonly env: Readonly<Record<string, string>>;
  readonly timeoutMs: number;
  readonly now: () => number;
}

export interface Lambda {
  readonly name: string;
  /** Resolves to what the handler returns; rejects with what it throws, or when it is killed meanwhile. */
  invoke(event: unknown, options?: { remainingMs?: number }): Promise<unknown>;
  /** Whether an event is being worked on, from the loading of the bundle on. */
  isBusy(): boolean;
  /** Ends the execution environment at once, whatever it is doing; the next event gets a new one. */
  kill(): Promise<void>;
  /** Everything that it ever wrote to its log. */
  log(): string;
}

interface Waiting {
  resolve(result: unknown): void;
  reject(error: Error): void;
}

interface Answer {
  readonly ready?: true;
  readonly id?: number;
  readonly result?: unknown;
  readonly error?: { readonly name: string; readonly message: string; readonly stack: string };
}

const worker = join(import.meta.dirname, 'lambda-worker.mjs');

/** Runs a deployed bundle as Lambda does: its own environment, one event at a time, kept warm between events. */
export function hostLambda({ name, file, env, timeoutMs, now }: LambdaOptions): Lambda {
  let environment: { thread: Worker; ready: Promise<void>; waiting: Map<number, Waiting> } | undefined;
  let written = '';
  let last = 0;
  let isBusy = false;
  let turn: Promise<unknown> = Promise.resolve();

  function start() {
    const thread = new Worker(worker, {
      workerData: { name, file: pathToFileURL(file).href, now: now() },
      env: { ...env, AWS_LAMBDA_FUNCTION_NAME: name },
      stdout: true,
      stderr: true,
    });
    const waiting = new Map<number, Waiting>();
    const ready = Promise.withResolvers<void>();
    const end = (error: Error) => {
      ready.reject(error);
      for (const { reject } of waiting.values()) reject(error);
      waiting.clear();
      if (environment?.thread === thread) environment = undefined;
    };
    ready.promise.catch(() => {});
    for (const stream of [thread.stdout, thread.stderr]) {
      stream.setEncoding('utf8').on('data', (chunk: string) => {
        written += chunk;
      });
    }
    thread.on('error', (cause) => end(new Error(`${name} ended: ${(cause as Error).stack}`, { cause })));
    thread.on('exit', () => end(new Error(`${name} was killed`)));
    thread.on('message', ({ ready: isReady, id = 0, result, error }: Answer) => {
      if (isReady) return ready.resolve();
      const asked = waiting.get(id);
      waiting.delete(id);
      if (error)
        asked?.reject(
          Object.assign(new Error(`${name}: ${error.message}\n${error.stack}`), { name: error.name }),
        );
      else asked?.resolve(result);
    });
    return { thread, ready: ready.promise, waiting };
  }

  async function run(event: unknown, remainingMs: number): Promise<unknown> {
    environment ??= start();
    const { thread, ready, waiting } = environment;
    await ready;
    const id = ++last;
    const answered = Promise.withResolvers<unknown>();
    waiting.set(id, answered);
    thread.postMessage({ id, event, remainingMs, at: now() });
    return answered.promise;
  }

  return {
    name,
    invoke(event, { remainingMs = timeoutMs } = {}) {
      const result = turn.then(() => {
        isBusy = true;
        return run(event, remainingMs).finally(() => {
          isBusy = false;
        });
      });
      turn = result.catch(() => {});
      return result;
    },
    isBusy: () => isBusy,
    async kill() {
      await environment?.thread.terminate();
      environment = undefined;
    },
    log: () => written,
  };
}
