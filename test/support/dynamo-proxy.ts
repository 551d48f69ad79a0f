import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** One request to DynamoDB on its way: the operation, such as `PutItem`, and its input. */
export interface DynamoRequest {
  readonly operation: string;
  readonly input: Record<string, unknown>;
}

export interface DynamoProxy {
  readonly endpoint: string;
  close(): Promise<void>;
}

export interface Meddling {
  /** Gives what is sent on instead. */
  readonly change?: (asked: DynamoRequest) => Record<string, unknown>;
  /** Told when the request has been carried out, before its answer goes back. */
  readonly done?: (asked: DynamoRequest) => void;
}

/** Stands between a process and a DynamoDB on this machine, and does to requests what broken servers and networks do. */
export async function startDynamoProxy(
  target: string,
  { change = ({ input }) => input, done }: Meddling,
): Promise<DynamoProxy> {
  const server = createServer(async (asked, answer) => {
    const { url, method, headers } = asked;
    const operation = String(headers['x-amz-target'] ?? '').replace(/^.*\./, '');
    const input = JSON.parse((await bodyOf(asked)).toString('utf8')) as Record<string, unknown>;
    const body = Buffer.from(JSON.stringify(change({ operation, input })));
    const { host: _, ...rest } = headers;
    const options = { method, headers: { ...rest, 'content-length': body.length } };
    const forwarded = request(new URL(url ?? '/', target), options, async (reply) => {
      const bytes = await bodyOf(reply);
      done?.({ operation, input });
      answer.writeHead(reply.statusCode ?? 500, reply.headers).end(bytes);
    });
    forwarded.on('error', () => refuse(answer));
    forwarded.end(body);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}

/** An endpoint that takes every write as if it had no condition. */
export function ignoringConditions({ operation, input }: DynamoRequest): Record<string, unknown> {
  if (operation !== 'PutItem') return input;
  const { ConditionExpression, ExpressionAttributeNames, ExpressionAttributeValues, ...rest } = input;
  return rest;
}

/** The partition key of an item that is put. */
export function partitionPut({ operation, input }: DynamoRequest): string | undefined {
  if (operation !== 'PutItem') return undefined;
  return (input['Item'] as { pk: { S: string } }).pk.S;
}

function refuse(answer: ServerResponse): void {
  answer.destroy();
}

async function bodyOf(stream: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}
