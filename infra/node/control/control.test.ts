import { existsSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Progress } from '../cli/output.ts';
import { CommandFailure, exitCodes } from '../failures.ts';
import { askServer } from './client.ts';
import { type ControlServer, serveControl } from './server.ts';
import { chooseSocketPath } from './socket-path.ts';

let dir: string;
let path: string;
let server: ControlServer;
const faults: unknown[] = [];

beforeEach(async () => {
  dir = mkdtempSync(join(tmpdir(), 'esep-control-'));
  path = chooseSocketPath(dir);
  server = await serveControl(
    path,
    {
      double: async (args: { of: number }, report) => {
        for (let done = 1; done <= 3; done++) report({ step: 'Doubling', done, total: 3 });
        return args.of * 2;
      },
      refuse: async () => {
        throw new CommandFailure(exitCodes.no, 'Not today.');
      },
      break: async () => {
        throw new Error('broken');
      },
    },
    (fault) => faults.push(fault),
  );
});
afterEach(async () => {
  await server.close();
  rmSync(dir, { recursive: true, force: true });
});

describe('control socket', () => {
  it.runIf(process.platform !== 'win32')(
    'takes nothing but its socket with it, also from a data folder among temporary ones',
    async () => {
      writeFileSync(join(dir, 'ledger.db'), 'a whole council');
      await server.close();
      expect(readdirSync(dir)).toEqual(['ledger.db']);
    },
  );

  it('answers with progress and the result', async () => {
    const seen: Progress[] = [];
    await expect(
      askServer(path, { operation: 'double', args: { of: 21 } }, (p) => seen.push(p)),
    ).resolves.toBe(42);
    expect(seen.map(({ done }) => done)).toEqual([1, 2, 3]);
  });

  it('passes a failure on with its exit code', async () => {
    const asked = askServer(path, { operation: 'refuse', args: {} }, () => {});
    await expect(asked).rejects.toMatchObject({ code: exitCodes.no, message: 'Not today.' });
  });

  it('reports a fault and goes on serving', async () => {
    await expect(askServer(path, { operation: 'break', args: {} }, () => {})).rejects.toMatchObject({
      code: exitCodes.fault,
    });
    expect(faults).toHaveLength(1);
    await expect(askServer(path, { operation: 'double', args: { of: 1 } }, () => {})).resolves.toBe(2);
  });

  it('is for the owner of the process only', () => {
    expect(statSync(path).mode & 0o077).toBe(0);
  });

  it('disappears when the server closes, and says so to who asks', async () => {
    await server.close();
    expect(existsSync(path)).toBe(false);
    await expect(askServer(path, { operation: 'double', args: {} }, () => {})).rejects.toThrow(
      /does not answer/,
    );
  });

  it('moves to a private temporary folder when the data folder has a long path', () => {
    const long = chooseSocketPath(`/srv/${'x'.repeat(120)}`, 'linux');
    expect(Buffer.byteLength(long)).toBeLessThan(104);
    expect(statSync(join(long, '..')).mode & 0o077).toBe(0);
    rmSync(join(long, '..'), { recursive: true });
  });

  it('is a named pipe on Windows', () => {
    expect(chooseSocketPath('C:\\esep', 'win32')).toMatch(/^\\\\\.\\pipe\\esep-[0-9a-f]{16}$/);
  });
});
