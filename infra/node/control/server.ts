import { chmodSync, rmdirSync, rmSync } from 'node:fs';
import { createServer, type Socket } from 'node:net';
import { dirname } from 'node:path';
import { CommandFailure, exitCodes } from '../failures.ts';
import { maxRequestBytes, type Operation, type Reply, type Request } from './protocol.ts';

export interface ControlServer {
  /** Stops taking commands, waits for the running ones, and removes the socket. */
  close(): Promise<void>;
}

/**
 * Lets commands of this machine's owner act through the process that holds the data folder. Only the owner of the
 * process may connect (mode 0600). Operations that must not overlap queue by themselves.
 */
export async function serveControl(
  path: string,
  operations: Readonly<Record<string, Operation>>,
  onFault: (fault: unknown) => void,
): Promise<ControlServer> {
  if (process.platform !== 'win32') rmSync(path, { force: true });
  const running = new Set<Promise<void>>();
  const server = createServer({ allowHalfOpen: true }, (socket) => {
    const work = answer(socket, operations, onFault).finally(() => running.delete(work));
    running.add(work);
  });
  await new Promise<void>((listening, failed) => {
    server.once('error', failed);
    server.listen(path, listening);
  });
  if (process.platform !== 'win32') chmodSync(path, 0o600);
  return {
    async close() {
      const closed = new Promise((done) => server.close(done));
      await Promise.allSettled(running);
      await closed;
      removeIfEmpty(dirname(path));
    },
  };
}

/** A temporary folder made for the socket alone goes with it. A data folder never does: it may lie beside them. */
function removeIfEmpty(folder: string): void {
  try {
    rmdirSync(folder);
  } catch {
    // It holds something, or is none: a named pipe.
  }
}

async function answer(
  socket: Socket,
  operations: Readonly<Record<string, Operation>>,
  onFault: (fault: unknown) => void,
): Promise<void> {
  socket.on('error', () => socket.destroy()); // The command was interrupted; what it asked for is finished anyway.
  const reply = (message: Reply) => {
    if (!socket.destroyed && socket.writable) socket.write(`${JSON.stringify(message)}\n`);
  };
  try {
    const { operation, args } = await readRequest(socket);
    const run = operations[operation];
    if (!run)
      throw new CommandFailure(
        exitCodes.usage,
        `The running server does not know "${operation}": it may be of another version. Restart it.`,
      );
    reply({ result: (await run(args as never, (progress) => reply({ progress }))) ?? null });
  } catch (cause) {
    const known = cause instanceof CommandFailure;
    if (!known) onFault(cause);
    const message = cause instanceof Error ? cause.message : String(cause);
    reply({ failure: { message, exitCode: known ? cause.code : exitCodes.fault } });
  } finally {
    socket.end();
  }
}

async function readRequest(socket: Socket): Promise<Request> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of socket.iterator({ destroyOnReturn: false })) {
    chunks.push(chunk as Buffer);
    bytes += (chunk as Buffer).length;
    if (bytes > maxRequestBytes) throw new CommandFailure(exitCodes.usage, 'The request is too large.');
  }
  return JSON.parse(Buffer.concat(chunks).toString('utf8')) as Request;
}
