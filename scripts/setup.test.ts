import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ensureInstalled } from './setup.mjs';
import { withSetupLock } from './setup-lock.mjs';

const slow = 30_000;
let folder: string;
let lines: string[];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'esep-setup-'));
  lines = [];
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const log = (line: string) => lines.push(line);
const ensure = (scope: 'run' | 'all') => ensureInstalled(scope, { folder, log });
const isInstalled = (name: string) => existsSync(join(folder, 'node_modules', name));

function write(path: string, content: object | string) {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), typeof content === 'string' ? content : JSON.stringify(content));
}

/** A project with one package to run and one to develop, both local: no registry is asked. */
function givenProject({ version = '1.0.0' } = {}) {
  const manifest = {
    name: 'project',
    version,
    dependencies: { needed: 'file:needed' },
    devDependencies: { tool: 'file:tool' },
  };
  write('package.json', manifest);
  write('needed/package.json', { name: 'needed', version: '1.0.0' });
  write('tool/package.json', { name: 'tool', version: '1.0.0' });
  write('package-lock.json', {
    name: 'project',
    version,
    lockfileVersion: 3,
    packages: {
      '': manifest,
      needed: { version: '1.0.0' },
      'node_modules/needed': { resolved: 'needed', link: true },
      'node_modules/tool': { resolved: 'tool', link: true, dev: true },
      tool: { version: '1.0.0', dev: true },
    },
  });
}

describe('installing what the lockfile names', { timeout: slow }, () => {
  it('installs for a start without the development tools, and nothing the second time', async () => {
    givenProject();
    expect(await ensure('run')).toEqual({ installed: true });
    expect([isInstalled('needed'), isInstalled('tool')]).toEqual([true, false]);
    expect(await ensure('run')).toEqual({ installed: false });
  });

  it('adds the development tools when tests want them', async () => {
    givenProject();
    await ensure('run');
    expect(await ensure('all')).toEqual({ installed: true });
    expect(isInstalled('tool')).toBe(true);
  });

  it('never takes development tools away on a start, even after the lockfile changed', async () => {
    givenProject();
    await ensure('all');
    givenProject({ version: '1.0.1' });
    await ensure('run');
    expect(isInstalled('tool')).toBe(true);
  });

  it('accepts packages that somebody installed by hand', async () => {
    givenProject();
    execFileSync('npm', ['ci', '--offline'], { cwd: folder, stdio: 'pipe' });
    expect(await ensure('all')).toEqual({ installed: false });
  });

  it('notices packages that somebody removed by hand', async () => {
    givenProject();
    await ensure('all');
    execFileSync('npm', ['prune', '--omit=dev', '--offline'], { cwd: folder, stdio: 'pipe' });
    expect(await ensure('all')).toEqual({ installed: true });
    expect(isInstalled('tool')).toBe(true);
  });

  it('says what to do when manifest and lockfile disagree', async () => {
    givenProject();
    write('package.json', { name: 'project', dependencies: { other: 'file:needed' } });
    await expect(ensure('run')).rejects.toThrow(/Run `npm install` under Node 24 and commit the lockfile/);
  });
});

describe('one installation at a time', { timeout: slow }, () => {
  const path = () => join(folder, 'locks', 'setup.lock');

  it('takes over the lock of a process that was killed', async () => {
    const { pid } = spawnSync(process.execPath, ['-e', '']);
    write('locks/setup.lock', { pid });
    expect(await withSetupLock(path(), log, async () => 'done')).toBe('done');
    expect(existsSync(path())).toBe(false);
  });

  it('waits while a child of a killed process still installs, and says for whom', async () => {
    const { pid } = spawnSync(process.execPath, ['-e', '']);
    const child = spawn(process.execPath, ['-e', 'setTimeout(() => {}, 600)']);
    const ended = new Promise((done) => child.once('exit', done));
    write('locks/setup.lock', { pid, child: child.pid });
    await withSetupLock(path(), log, () => ended);
    expect(child.exitCode).toBe(0);
    expect(lines[0]).toMatch(/Waiting for another installation/);
  });

  it('lets rivals that found the same dead lock work one after the other', async () => {
    const { pid } = spawnSync(process.execPath, ['-e', '']);
    write('locks/setup.lock', { pid });
    const journal = join(folder, 'journal');
    const code = `
      import { appendFileSync } from 'node:fs';
      import { withSetupLock } from ${JSON.stringify(join(import.meta.dirname, 'setup-lock.mjs'))};
      await withSetupLock(${JSON.stringify(path())}, () => {}, async () => {
        appendFileSync(${JSON.stringify(journal)}, 'in ');
        await new Promise((done) => setTimeout(done, 100));
        appendFileSync(${JSON.stringify(journal)}, 'out ');
      });`;
    const rivals = Array.from({ length: 4 }, () =>
      spawn(process.execPath, ['--input-type=module', '-e', code], { stdio: 'inherit' }),
    );
    await Promise.all(rivals.map((rival) => new Promise((done) => rival.once('exit', done))));
    expect(readFileSync(journal, 'utf8').trim()).toBe('in out in out in out in out');
  });
});
