import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { evidence } from '@esep/domain';
import { Command } from 'commander';
import { afterEach, describe, expect, it } from 'vitest';
import { evidenceCommand, hashOfAddress, hashOfFile, isAddress } from './evidence.ts';

const minutes = Buffer.from('Хаттама № 3');
const sha256 = createHash('sha256').update(minutes).digest('hex');
const limits = { timeoutMs: 2_000, sizeBytes: 1_000 };

const undo: (() => unknown)[] = [];
afterEach(async () => {
  for (const step of undo.splice(0).reverse()) await step();
});

function savedFile(): string {
  const dir = mkdtempSync(join(tmpdir(), 'esep-evidence-'));
  undo.push(() => rmSync(dir, { recursive: true, force: true }));
  const path = join(dir, 'minutes.txt');
  writeFileSync(path, minutes);
  return path;
}

async function served(listener: RequestListener): Promise<string> {
  const server: Server = createServer(listener);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  undo.push(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/minutes`;
}

async function run(...args: readonly string[]): Promise<{ out: string; err: string }> {
  const said = { out: '', err: '' };
  const stream = (to: 'out' | 'err') =>
    new Writable({
      write(chunk, _, done) {
        said[to] += String(chunk);
        done();
      },
    });
  const cli = { env: {}, out: stream('out'), err: stream('err') };
  await new Command().addCommand(evidenceCommand(cli)).parseAsync(['node', 'esep', 'evidence', ...args]);
  return said;
}

describe('the SHA-256 of evidence', () => {
  it('is that of a file’s bytes, and the same for the address where it lies', async () => {
    const address = await served((_, answer) => answer.end(minutes));
    expect(await hashOfFile(savedFile())).toBe(sha256);
    expect(await hashOfAddress(address, limits)).toBe(sha256);
  });

  it('is of what the server holds, not of how it packs it', async () => {
    const address = await served(({ headers }, answer) => {
      answer.end(headers['accept-encoding'] === 'identity' ? minutes : 'packed');
    });
    expect(await hashOfAddress(address, limits)).toBe(sha256);
  });

  it('is refused for what is not there, is too long, or takes too long', async () => {
    const missing = await served((_, answer) => answer.writeHead(404).end('not here'));
    await expect(hashOfAddress(missing, limits)).rejects.toThrow('answers 404');
    const long = await served((_, answer) => answer.end(Buffer.alloc(1_001)));
    await expect(hashOfAddress(long, limits)).rejects.toThrow('longer than 1000 bytes');
    const silent = await served((_, answer) => void answer.write('a'));
    await expect(hashOfAddress(silent, { ...limits, timeoutMs: 150 })).rejects.toThrow('within 0.15 seconds');
    await expect(hashOfAddress('http://127.0.0.1:1/', limits)).rejects.toThrow('cannot be reached');
    await expect(hashOfFile('/nowhere/minutes.txt')).rejects.toThrow('neither a file nor');
    await expect(hashOfFile(tmpdir())).rejects.toThrow('cannot be read');
  });
});

describe('esep evidence', () => {
  it('prints what an entry keeps, as its door takes it', async () => {
    const address = await served((_, answer) => answer.end(minutes));
    const { out } = await run(address);
    const printed = JSON.parse(out);
    expect(printed).toEqual({ link: address, seenOn: expect.stringMatching(/^\d{4}-\d\d-\d\d$/), sha256 });
    expect(evidence.safeParse([printed]).success).toBe(true);
  });

  it('needs to be told where a saved file is published', async () => {
    const path = savedFile();
    const link = 'https://example.kz/minutes';
    expect(JSON.parse((await run(path, '--link', link)).out)).toMatchObject({ link, sha256 });
    const alone = await run(path);
    expect(alone.err).toContain('--link');
    expect(JSON.parse(alone.out)).not.toHaveProperty('link');
  });

  it('looks at http(s) addresses only', async () => {
    expect(isAddress('file:///etc/passwd')).toBe(false);
    expect(isAddress('https://example.kz/')).toBe(true);
    await expect(run('file:///etc/passwd')).rejects.toThrow('neither a file nor');
    await expect(run(savedFile(), '--link', 'javascript:alert(1)')).rejects.toThrow('--link needs');
    await expect(run(savedFile(), '--zone', 'Mars/Base')).rejects.toThrow('no time zone');
  });
});
