import { execFileSync, spawn } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { cpuSeconds, onCore, serverCore } from '../processes.ts';

export interface Postgres {
  readonly env: Readonly<Record<string, string>>;
  /** A folder that the database server can read. */
  readonly dir: string;
  query(sql: string, values?: readonly unknown[]): Promise<pg.QueryResult>;
  cpuSeconds(): number | undefined;
  stop(): Promise<void>;
}

/** Where Debian and others put the server's own commands; undefined when there is no PostgreSQL here. */
export function findPostgres(): string | undefined {
  const base = '/usr/lib/postgresql';
  if (!existsSync(base)) return undefined;
  const version = readdirSync(base).sort((a, b) => Number(b) - Number(a))[0];
  return version ? join(base, version, 'bin') : undefined;
}

/** A fresh cluster on 127.0.0.1 with fsync and synchronous_commit on, on the servers' core. */
export async function startPostgres(bin: string, port: number): Promise<Postgres> {
  const dir = mkdtempSync(join(tmpdir(), 'esep-bench-pg-'));
  // PostgreSQL refuses to run as root: its own user then owns the folder.
  const user = process.getuid?.() === 0 ? accountOf('postgres') : undefined;
  if (user) chownSync(dir, user.uid, user.gid);
  const data = join(dir, 'data');
  execFileSync(join(bin, 'initdb'), ['-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8'], {
    stdio: 'ignore',
    cwd: dir,
    ...user,
  });
  const settings = {
    port,
    listen_addresses: '127.0.0.1',
    unix_socket_directories: dir,
    fsync: 'on',
    synchronous_commit: 'on',
    shared_buffers: '512MB',
    work_mem: '64MB',
    max_wal_size: '4GB',
  };
  const options = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const server = spawn(...onCore(serverCore, join(bin, 'postgres'), ['-D', data, ...options]), {
    stdio: 'ignore',
    cwd: dir,
    ...user,
  });
  const pool = new pg.Pool({ host: '127.0.0.1', port, user: 'postgres', max: 2 });
  // An idle connection that is still closing when the server ends is told so; a query's failure reaches whoever asked.
  pool.on('error', () => {});
  await untilUp(pool);
  return {
    env: { PGHOST: '127.0.0.1', PGPORT: String(port) },
    dir,
    cpuSeconds: () => cpuSeconds(server.pid, true),
    query: (sql, values) => pool.query(sql, values as unknown[]),
    async stop() {
      await pool.end();
      const ended = new Promise((resolve) => server.once('exit', resolve));
      server.kill('SIGINT');
      await ended;
      rmSync(dir, { recursive: true, force: true });
    },
  };
}

async function untilUp(pool: pg.Pool): Promise<void> {
  for (let attempt = 0; ; attempt++) {
    try {
      await pool.query('select 1');
      return;
    } catch (error) {
      if (attempt > 100) throw error;
      await pause(100);
    }
  }
}

function accountOf(name: string): { uid: number; gid: number } {
  const line = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .find((entry) => entry.startsWith(`${name}:`));
  const [, , uid, gid] = line?.split(':') ?? [];
  if (!uid || !gid)
    throw new Error(`run the benchmark as another user than root, or create the user ${name}`);
  return { uid: Number(uid), gid: Number(gid) };
}
