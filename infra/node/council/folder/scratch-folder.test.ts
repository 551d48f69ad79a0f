import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { makeScratchFolder } from './scratch-folder.ts';

describe('scratch folder', () => {
  it('removes what a killed process left, and not what another one is writing', () => {
    const first = makeScratchFolder();
    writeFileSync(join(first.path, 'ledger.db'), 'being written');
    const left = join(dirname(first.path), `esep-demo-left-${process.pid}`);
    mkdirSync(left);
    utimesSync(left, 0, 0);
    const second = makeScratchFolder();
    expect([existsSync(left), existsSync(first.path)]).toEqual([false, true]);
    for (const folder of [first, second]) folder.remove();
    expect([existsSync(first.path), existsSync(second.path)]).toEqual([false, false]);
    rmSync(left, { recursive: true, force: true });
  });

  it.runIf(process.platform !== 'win32')('goes with a process that is killed: keys lie in it', async () => {
    const module = pathToFileURL(join(import.meta.dirname, 'scratch-folder.ts')).href;
    const program = `
      import { writeFileSync } from 'node:fs';
      import { makeScratchFolder } from '${module}';
      const { path } = makeScratchFolder();
      writeFileSync(path + '/vault.db', 'keys');
      console.log(path);
      setInterval(() => {}, 1_000);
    `;
    const child = spawn(process.execPath, ['--input-type=module', '-e', program]);
    const [printed] = await once(child.stdout, 'data');
    const path = String(printed).trim();
    expect(existsSync(join(path, 'vault.db'))).toBe(true);
    child.kill('SIGKILL');
    await expect.poll(() => existsSync(path), { timeout: 5_000 }).toBe(false);
  });

  it.runIf(process.platform !== 'win32')('holds no process back from ending', async () => {
    const module = pathToFileURL(join(import.meta.dirname, 'scratch-folder.ts')).href;
    const program = `import { makeScratchFolder } from '${module}'; const made = makeScratchFolder(); console.log(made.path);`;
    const child = spawn(process.execPath, ['--input-type=module', '-e', program]);
    const [[printed], [code]] = await Promise.all([once(child.stdout, 'data'), once(child, 'exit')]);
    expect(code).toBe(0);
    await expect.poll(() => existsSync(String(printed).trim()), { timeout: 5_000 }).toBe(false);
  });
});
