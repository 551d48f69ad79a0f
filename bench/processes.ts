import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { availableParallelism } from 'node:os';
import { setTimeout as pause } from 'node:timers/promises';

/** The server's core, and the one that makes the load. */
export const serverCore = '0';
export const loadCore = '1';

/** Cores can be given out only with taskset and two of them. */
export const pinning: boolean = availableParallelism() > 1 && hasTaskset();

function hasTaskset(): boolean {
  try {
    execFileSync('taskset', ['-c', loadCore, 'true'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/** A command with its arguments, bound to a core where that is possible. */
export function onCore(core: string, command: string, args: readonly string[]): [string, string[]] {
  return pinning ? ['taskset', ['-c', core, command, ...args]] : [command, [...args]];
}

export interface Server {
  readonly port: number;
  readonly process: ChildProcess;
  /** Megabytes (2²⁰) at the most so far; undefined where /proc is missing. */
  peakMb(): number | undefined;
  /** Processor time used so far; undefined where /proc is missing. */
  cpuSeconds(): number | undefined;
  stop(): Promise<void>;
}

/** Starts a server on its core and waits until `/healthz` (or `readyPath`) answers. Its own words go to `log`. */
export async function startServer(options: {
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string>>;
  readonly port: number;
  readonly readyPath: string;
}): Promise<Server> {
  const { port, readyPath } = options;
  const [command, args] = onCore(serverCore, process.execPath, options.args);
  const child = spawn(command, args, {
    env: { ...process.env, NODE_ENV: 'production', PORT: String(port), ...options.env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const said: Buffer[] = [];
  child.stdout.on('data', (chunk) => said.length < 200 && said.push(chunk));
  child.stderr.on('data', (chunk) => said.length < 200 && said.push(chunk));
  for (let attempt = 0; !(await answers(port, readyPath)); attempt++) {
    if (child.exitCode !== null || attempt > 1200) {
      child.kill();
      throw new Error(`${options.args[0]} did not start:\n${Buffer.concat(said).toString()}`);
    }
    await pause(100);
  }
  return {
    port,
    process: child,
    peakMb: () => peakMb(child.pid),
    cpuSeconds: () => cpuSeconds(child.pid),
    async stop() {
      if (child.exitCode !== null) return;
      const ended = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGTERM');
      await ended;
    },
  };
}

async function answers(port: number, path: string): Promise<boolean> {
  try {
    return (await fetch(`http://127.0.0.1:${port}${path}`)).status < 500;
  } catch {
    return false;
  }
}

/** The kernel's own high-water mark of the resident set (taskset execs, so the pid is the server's). */
export function peakMb(pid: number | undefined): number | undefined {
  try {
    const kb = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    return kb === undefined ? undefined : Number(kb) / 1024;
  } catch {
    return undefined;
  }
}

/** Linux counts in hundredths of a second. */
const ticksPerSecond = 100;

/** Of the process and its threads; `withChildren` adds the processes that it has forked. */
export function cpuSeconds(pid: number | undefined, withChildren = false): number | undefined {
  try {
    const { ticks: own, ofEnded } = statOf(String(pid));
    if (!withChildren) return own / ticksPerSecond;
    const children = readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .flatMap((name) => {
        try {
          return [statOf(name)];
        } catch {
          return []; // It ended while we looked.
        }
      })
      .filter(({ parent }) => parent === pid);
    return children.reduce((sum, { ticks }) => sum + ticks, own + ofEnded) / ticksPerSecond;
  } catch {
    return undefined;
  }
}

function statOf(pid: string): { parent: number; ticks: number; ofEnded: number } {
  // The second field is the command in brackets and may hold spaces: count from behind it.
  const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
  const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
  const sum = (a: number, b: number) => Number(fields[a]) + Number(fields[b]);
  return { parent: Number(fields[1]), ticks: sum(11, 12), ofEnded: sum(13, 14) };
}

export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as { port: number };
  await new Promise((resolve) => server.close(resolve));
  return port;
}
