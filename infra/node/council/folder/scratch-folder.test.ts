import { existsSync, mkdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
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
});
