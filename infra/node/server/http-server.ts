import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { createAdaptorServer } from '@hono/node-server';
import { CommandFailure, exitCodes } from '../failures.ts';

export interface HttpServer {
  /** `http://127.0.0.1:3000`, with the port that was really taken. */
  readonly address: string;
  /** Takes no new connections, lets running requests end within `graceMs`, then cuts them. */
  close(graceMs: number): Promise<void>;
}

interface HttpOptions {
  readonly host: string;
  readonly port: number;
  readonly fetch: (request: Request, env?: object) => Response | Promise<Response>;
  /** Asked first, with Node's own request; true when it answers. */
  readonly handle?: (incoming: IncomingMessage, outgoing: ServerResponse) => boolean;
  readonly note: (request: Request, incoming: IncomingMessage) => void;
  readonly limits?: Partial<typeof defaultLimits>;
}

/** Slow clients are cut: whoever needs longer for headers, a body or the reading of an answer holds up a socket. */
const defaultLimits = {
  headersTimeout: 10_000,
  requestTimeout: 30_000,
  keepAliveTimeout: 5_000,
  connectionsCheckingInterval: 2_000,
  maxHeaderSize: 16_384,
};
const idleSocketMs = 30_000;

export async function serveHttp({
  host,
  port,
  fetch,
  handle,
  note,
  limits,
}: HttpOptions): Promise<HttpServer> {
  const server = createAdaptorServer({
    fetch: (request, env) => {
      note(request, (env as { incoming: IncomingMessage }).incoming);
      return fetch(request, env);
    },
    createServer: ((options: object, answer: NonNullable<Parameters<typeof createServer>[1]>) =>
      createServer(options, (incoming, outgoing) => {
        if (!handle?.(incoming, outgoing)) answer(incoming, outgoing);
      })) as typeof createServer,
    serverOptions: { ...defaultLimits, ...limits },
  }) as Server;
  server.setTimeout(idleSocketMs);
  server.maxRequestsPerSocket = 10_000;
  await listen(server, host, port);
  const taken = (server.address() as { port: number }).port;
  return {
    address: `http://${host.includes(':') ? `[${host}]` : host}:${taken}`,
    async close(graceMs) {
      const closed = new Promise<void>((done) => server.close(() => done()));
      const idle = setInterval(() => server.closeIdleConnections(), 25);
      const cut = setTimeout(() => server.closeAllConnections(), graceMs);
      await closed;
      clearInterval(idle);
      clearTimeout(cut);
    },
  };
}

function listen(server: Server, host: string, port: number): Promise<void> {
  return new Promise((listening, failed) => {
    server.once('error', (cause: NodeJS.ErrnoException) => failed(explained(cause, host, port)));
    server.listen({ host, port }, listening);
  });
}

function explained(cause: NodeJS.ErrnoException, host: string, port: number): Error {
  const what = `Cannot listen on ${host}, port ${port}`;
  const messages: Readonly<Record<string, string>> = {
    EADDRINUSE: `${what}: another program does. Set PORT to a free one, such as PORT=3001.`,
    EACCES: `${what}: this user may not. Set PORT to 1024 or more and put a reverse proxy in front.`,
    EADDRNOTAVAIL: `${what}: this machine has no such address. Set HOST to 127.0.0.1 or 0.0.0.0.`,
    ENOTFOUND: `${what}: the name is unknown. Set HOST to 127.0.0.1 or 0.0.0.0.`,
  };
  return new CommandFailure(
    exitCodes.usage,
    messages[cause.code ?? ''] ?? `${what}: ${cause.message}`,
    cause,
  );
}
