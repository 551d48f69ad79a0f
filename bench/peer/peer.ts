import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { freePort, type Server, startServer } from '../processes.ts';
import { findPostgres, type Postgres, startPostgres } from './postgres.ts';

export interface Peer {
  readonly server: Server;
  readonly postgres: Postgres;
  /** Of the server and the database together. */
  cpuSeconds(): number | undefined;
  stop(): Promise<void>;
}

export const peerToken = 'peer-token';

/** Express + PostgreSQL, both on the servers' core; undefined when PostgreSQL is not installed. */
export async function startPeer(quarter: {
  readonly from: string;
  readonly to: string;
}): Promise<Peer | undefined> {
  const bin = findPostgres();
  if (!bin) return undefined;
  const postgres = await startPostgres(bin, await freePort());
  const schema = readFileSync(new URL('./schema.sql', import.meta.url), 'utf8');
  await postgres.query(schema.replaceAll('{from}', quarter.from).replaceAll('{to}', quarter.to));
  const server = await startServer({
    args: [fileURLToPath(new URL('./server.ts', import.meta.url))],
    env: { ...postgres.env, PEER_TOKEN: peerToken },
    port: await freePort(),
    readyPath: '/healthz',
  });
  return {
    server,
    postgres,
    cpuSeconds() {
      const [node, database] = [server.cpuSeconds(), postgres.cpuSeconds()];
      return node === undefined || database === undefined ? undefined : node + database;
    },
    async stop() {
      await server.stop();
      await postgres.stop();
    },
  };
}
