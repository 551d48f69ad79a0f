import { execFile } from 'node:child_process';
import { createSocket, type Socket } from 'node:dgram';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type DynaliteServer, startDynalite } from '../test/support/dynalite.ts';
import { apiEvent, visitor } from '../test/support/lambda-events.ts';
import { type LambdaWorld, lambdaWorld } from '../test/support/lambda-world.ts';
import { bundleLambdas } from './bundle-lambdas.mjs';

const run = promisify(execFile);

let folder: string;
let server: DynaliteServer;
let world: LambdaWorld;
let daemon: Socket;
const traced: string[] = [];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'esep-bundled-'));
  await bundleLambdas(folder, ['api', 'citizen']);
  server = await startDynalite();
  world = await lambdaWorld(server);
  await world.found();
  await world.fold();
  daemon = createSocket('udp4', (message) => traced.push(message.toString()));
  await new Promise<void>((resolve) => daemon.bind(0, '127.0.0.1', resolve));
}, 60_000);

afterAll(async () => {
  daemon.close();
  world.close();
  await server.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Loads the bundle in a process of its own, as Lambda's runtime does, and gives what its handler answers and writes. */
async function invoke(name: string, path: string, env: Record<string, string> = world.env) {
  const script = join(folder, 'invoke.mjs');
  const event = apiEvent({ path, query: 'q=secret' });
  writeFileSync(
    script,
    `const { handler } = await import(${JSON.stringify(pathToFileURL(join(folder, name, 'index.mjs')).href)});
    const context = { functionName: 'esep-test', awsRequestId: 'r-1', getRemainingTimeInMillis: () => 10000 };
    const answer = await handler(${JSON.stringify(event)}, context);
    console.log('ANSWER' + JSON.stringify(answer));
    setTimeout(() => process.exit(), 200);`,
  );
  const { stdout, stderr } = await run(process.execPath, [script], {
    env: {
      PATH: process.env['PATH'] ?? '',
      ...env,
      ESEP_DYNAMODB_ENDPOINT: server.endpoint,
      AWS_ACCESS_KEY_ID: 'local',
      AWS_SECRET_ACCESS_KEY: 'local',
      AWS_LAMBDA_FUNCTION_NAME: 'esep-test',
      AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs24.x',
      LAMBDA_TASK_ROOT: folder,
      _HANDLER: 'index.handler',
      _X_AMZN_TRACE_ID: 'Root=1-5759e988-bd862e3fe1be46a994272793;Parent=53995c3f42cd8ad8;Sampled=1',
      AWS_XRAY_DAEMON_ADDRESS: `127.0.0.1:${daemon.address().port}`,
    },
  });
  const [log = '', answer = ''] = stdout.split('ANSWER');
  return { log: log + stderr, answer: JSON.parse(answer) as { statusCode: number; body: string } };
}

describe('a bundled function', () => {
  it('answers from the tables with the credentials of its environment', async () => {
    const { answer, log } = await invoke('api', '/api/v1/almaly/deputies');
    expect(answer.statusCode).toBe(200);
    expect(JSON.parse(answer.body).deputies).toHaveLength(6);
    expect(log).toContain('"xray_trace_id":"1-5759e988-bd862e3fe1be46a994272793"');
  });

  it('is traced, without the address that was asked for', async () => {
    traced.length = 0;
    await invoke('api', '/api/v1/almaly/deputies/d-01');
    const trace = traced.join('\n');
    expect(trace).toContain('"name":"## index.handler"');
    expect(trace).toContain('"correlationId":"JKJaXmPLvHcESHA="');
    for (const told of ['deputies', 'd-01', 'secret', visitor]) expect(trace).not.toContain(told);
  });

  it('that is unobserved sends no trace and writes nothing', async () => {
    traced.length = 0;
    const { answer, log } = await invoke('citizen', '/kk/feedback');
    expect(answer.statusCode).toBe(200);
    expect(traced).toEqual([]);
    expect(log).toBe('');
  });

  it('does not start without its settings, and says what to set', async () => {
    await expect(invoke('api', '/healthz', {})).rejects.toThrow(/api cannot start\. Set ESEP_STAGE/);
  });
});
