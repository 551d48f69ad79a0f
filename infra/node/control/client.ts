import { connect } from 'node:net';
import { createInterface } from 'node:readline';
import type { Progress } from '../cli/output.ts';
import { CommandFailure, type ExitCode, exitCodes } from '../failures.ts';
import type { Reply, Request } from './protocol.ts';

/**
 * Asks the process behind `path` to do an operation. Rejects with its failure, or with `exitCodes.fault` when the
 * connection ends without an answer: the operation's outcome is then unknown.
 */
export function askServer(
  path: string,
  request: Request,
  report: (progress: Progress) => void,
): Promise<unknown> {
  return new Promise((done, failed) => {
    const socket = connect(path);
    socket.on('error', (cause) => failed(unreachable(path, cause)));
    socket.on('connect', () => socket.end(`${JSON.stringify(request)}\n`));
    const lines = createInterface({ input: socket, crlfDelay: Number.POSITIVE_INFINITY });
    lines.on('error', (cause) => failed(unreachable(path, cause))); // readline passes the socket's errors on
    lines.on('line', (line) => {
      const reply = JSON.parse(line) as Reply;
      if ('progress' in reply) report(reply.progress);
      else if ('result' in reply) done(reply.result);
      else failed(new CommandFailure(reply.failure.exitCode as ExitCode, reply.failure.message));
    });
    lines.on('close', () =>
      failed(
        new CommandFailure(
          exitCodes.fault,
          'The server ended before it answered; whether it did the work is unknown. Repeating the command is safe.',
        ),
      ),
    );
  });
}

function unreachable(path: string, cause: Error): CommandFailure {
  return new CommandFailure(
    exitCodes.folder,
    `The data folder is in use, but its control socket ${path} does not answer (${cause.message}). ` +
      'The server may be starting or stopping: try again in a moment.',
    cause,
  );
}
