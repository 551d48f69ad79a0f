import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { addScan, readScan, registerAppeal, type ScanDeps } from '@esep/intake';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { asked, by } from '../../../test/support/case-world.ts';
import { esepIn } from '../../../test/support/esep-command.ts';
import { openFolder } from '../council/folder/open-folder.ts';
import { openCouncil } from '../council/open-council.ts';

const roster = resolve(import.meta.dirname, '../../../examples/promises-watch-2023/roster');
const slug = 'promises-watch-2023';
const scanOf = (text: string) => new Uint8Array(Buffer.from(`%PDF-1.7\n${text.repeat(5_000)}`));
const [letter, photo] = [scanOf('Аулада жарық жоқ. '), scanOf('Сурет. ')];

let dir: string;
let backup: string;
let esep: ReturnType<typeof esepIn>;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'esep-restored-scans-'));
  backup = join(dir, 'copy');
  esep = esepIn(dir);
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

/** What the office's pages do in the data folder, without the pages. */
async function atDesk<Result>(work: (deps: ScanDeps) => Promise<Result>): Promise<Result> {
  const faults: unknown[] = [];
  const council = openCouncil({
    stores: openFolder({ dir: join(dir, 'data') }),
    onFault: (fault) => faults.push(fault),
  });
  const { stores, recorder, now } = council;
  const { vault, caseFiles: files } = stores;
  if (!files) throw new Error('a data folder keeps scans');
  try {
    return await work({ vault, recorder, now, files });
  } finally {
    await council.close();
    expect(faults).toEqual([]);
  }
}

/** A case with two scans is in the backup, and nothing is left of the data folder. Real processes found and copy. */
async function lostAfterBackup() {
  await esep.json(['init', roster, '--yes', '--from', '2023-Q1']);
  const kept = await atDesk(async (deps) => {
    const { appeal } = await registerAppeal(deps, slug, { asked: asked(), key: 'k-1', by });
    const add = (bytes: Uint8Array) => addScan(deps, slug, { appeal, by, name: 'Өтініш.pdf', bytes });
    return { appeal, letter: await add(letter), photo: await add(photo) };
  });
  await esep.json(['backup', backup]);
  rmSync(join(dir, 'data'), { recursive: true });
  return kept;
}

/** Files of sealed scans in the backup. */
function sealedFiles(): string[] {
  const folder = join(backup, 'case-files');
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /[0-9a-f]{32}$/.test(name))
    .map((name) => join(folder, name));
}

describe('scans in a restored data folder', () => {
  it('are the same to the byte after the folder was lost, and lay sealed in the backup', async () => {
    const kept = await lostAfterBackup();
    expect(sealedFiles()).toHaveLength(2);
    for (const file of sealedFiles()) expect(readFileSync(file, 'latin1')).not.toContain('PDF');
    expect(await esep.json(['restore', backup])).toMatchObject({ scans: 2, scanFaults: [] });
    const read = await atDesk(async (deps) => {
      const open = (scan: string) => readScan(deps, slug, { appeal: kept.appeal, by, scan });
      return [await open(kept.letter), await open(kept.photo)];
    });
    expect(read.map(({ name, type }) => [name, type])).toEqual([
      ['Өтініш.pdf', 'pdf'],
      ['Өтініш.pdf', 'pdf'],
    ]);
    expect(read.map(({ bytes }) => Buffer.from(bytes))).toEqual([Buffer.from(letter), Buffer.from(photo)]);
  });

  it('are named when one was damaged or is missing in the backup; the rest is restored', async () => {
    const kept = await lostAfterBackup();
    const [one = '', other = ''] = sealedFiles();
    const damaged = readFileSync(one);
    damaged.writeUInt8(damaged.readUInt8(1_000) ^ 1, 1_000);
    writeFileSync(one, damaged);
    rmSync(other);
    const ended = await esep.run(['restore', backup, '--json']);
    expect(ended.code).toBe(0);
    const { scans, scanFaults } = JSON.parse(ended.out) as {
      scans: number;
      scanFaults: { appeal: string; scan: string; found: string }[];
    };
    expect([scans, scanFaults.map(({ found }) => found).sort()]).toEqual([2, ['damaged', 'missing']]);
    expect(scanFaults.map(({ scan }) => scan).sort()).toEqual([kept.letter, kept.photo].sort());
    expect(ended.err).toContain('2 of 2 scans of case files did not come whole out of this backup');
    for (const { appeal, scan, found } of scanFaults)
      expect(ended.err).toContain(`appeal ${appeal}, scan ${scan}: ${found}`);
    expect(ended.err).not.toContain('Өтініш');
    const refused = { damaged: 'does not open', missing: { code: 'scan_missing' } };
    await atDesk(async (deps) => {
      for (const { appeal, scan, found } of scanFaults) {
        const reading = expect(readScan(deps, slug, { appeal, by, scan }), found).rejects;
        if (found === 'missing') await reading.toMatchObject(refused.missing);
        else await reading.toThrow(refused.damaged);
      }
    });
  });
});
