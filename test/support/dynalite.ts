import type { Server } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll } from 'vitest';

export interface DynaliteServer {
  readonly endpoint: string;
  close(): Promise<void>;
}

type Dynalite = (options: { createTableMs: number; deleteTableMs: number }) => Server;

const require = createRequire(import.meta.url);
/** dynalite has no types of its own. */
const dynalite = require('dynalite') as Dynalite;

/**
 * A DynamoDB in this process and in memory, on 127.0.0.1. It lacks transactions, streams, expiry and old images of failed
 * conditions: what passes on it uses none of these.
 */
export async function startDynalite(): Promise<DynaliteServer> {
  const server = dynalite({ createTableMs: 0, deleteTableMs: 0 });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    endpoint: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error ? reject(error) : resolve()));
        server.closeAllConnections();
      }),
  };
}

/** One for all tests of a file or suite; its endpoint is there from the first `beforeAll` on. */
export function useDynalite(): Pick<DynaliteServer, 'endpoint'> {
  let server: DynaliteServer | undefined;
  beforeAll(async () => {
    server = await startDynalite();
  });
  afterAll(() => server?.close());
  return {
    get endpoint() {
      if (!server) throw new Error('dynalite runs from beforeAll to afterAll');
      return server.endpoint;
    },
  };
}
