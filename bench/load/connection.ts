import { once } from 'node:events';
import { connect, type Socket } from 'node:net';

export interface Answer {
  readonly status: number;
  readonly head: string;
  readonly body: Buffer;
  readonly wireBytes: number;
}

export interface Connection {
  /** Sends one whole request and resolves with its answer. One at a time. */
  send(request: string): Promise<Answer>;
  close(): void;
}

/**
 * A keep-alive connection that does next to nothing, so that the server's core is the one that is full:
 * `node:http` and fetch need as much for a request as a quick server does for the answer. It is opened anew when
 * the server says `Connection: close`.
 */
export async function openConnection(port: number): Promise<Connection> {
  let waiting: { resolve: (answer: Answer) => void; reject: (error: Error) => void } | undefined;
  let received: Buffer = Buffer.alloc(0);
  let socket = await open();

  async function open(): Promise<Socket> {
    const opened = connect({ host: '127.0.0.1', port, noDelay: true });
    await once(opened, 'connect');
    opened.on('data', take);
    opened.on('error', fail);
    opened.on('close', () => fail(new Error('the server closed the connection')));
    return opened;
  }

  function take(chunk: Buffer): void {
    received = received.length === 0 ? chunk : Buffer.concat([received, chunk]);
    const answer = parse(received);
    if (!answer) return;
    received = received.subarray(answer.wireBytes);
    const taken = waiting;
    waiting = undefined;
    if (/\r\nconnection: close/i.test(answer.head)) socket.destroy();
    taken?.resolve(answer);
  }
  function fail(error: Error): void {
    waiting?.reject(error);
    waiting = undefined;
  }

  return {
    async send(request) {
      if (socket.destroyed) socket = await open();
      return new Promise((resolve, reject) => {
        waiting = { resolve, reject };
        socket.write(request);
      });
    },
    close: () => socket.destroy(),
  };
}

/** Undefined until the whole answer is there. */
function parse(bytes: Buffer): Answer | undefined {
  const headEnd = bytes.indexOf('\r\n\r\n');
  if (headEnd < 0) return undefined;
  const head = bytes.toString('latin1', 0, headEnd);
  const status = Number(head.slice(9, 12));
  const start = headEnd + 4;
  const length = /\r\ncontent-length: *(\d+)/i.exec(head)?.[1];
  if (length === undefined && /\r\ntransfer-encoding: *chunked/i.test(head)) {
    return parseChunks(bytes, start, status, head);
  }
  const end = start + (status === 304 || status === 204 ? 0 : Number(length ?? 0));
  if (bytes.length < end) return undefined;
  return { status, head, body: bytes.subarray(start, end), wireBytes: end };
}

function parseChunks(bytes: Buffer, start: number, status: number, head: string): Answer | undefined {
  const parts: Buffer[] = [];
  for (let at = start; ; ) {
    const lineEnd = bytes.indexOf('\r\n', at);
    if (lineEnd < 0) return undefined;
    const size = Number.parseInt(bytes.toString('latin1', at, lineEnd), 16);
    const from = lineEnd + 2;
    if (bytes.length < from + size + 2) return undefined;
    at = from + size + 2;
    if (size === 0) return { status, head, body: Buffer.concat(parts), wireBytes: at };
    parts.push(bytes.subarray(from, from + size));
  }
}

export function requestHead(method: string, path: string, headers: Readonly<Record<string, string>>): string {
  const lines = Object.entries({ host: '127.0.0.1', ...headers }).map(([name, value]) => `${name}: ${value}`);
  return `${method} ${path} HTTP/1.1\r\n${lines.join('\r\n')}\r\n`;
}
