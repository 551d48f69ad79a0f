import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { defaultMethodology } from '@esep/domain';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { esepIn } from '../../../test/support/esep-command.ts';

const examples = resolve(import.meta.dirname, '../../../examples/promises-watch-2023');

let dir: string;
let esep: ReturnType<typeof esepIn>;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'esep-methodology-'));
  esep = esepIn(dir);
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

function write(methodology: unknown): string {
  const file = join(dir, 'draft.json');
  writeFileSync(file, typeof methodology === 'string' ? methodology : JSON.stringify(methodology));
  return file;
}

/** Real processes: a busy machine needs seconds for each. */
describe('esep methodology', { timeout: 120_000 }, () => {
  it('finds nothing wrong with the methodology that ships, nor with the example', async () => {
    expect(await esep.json(['methodology', 'check', write(defaultMethodology)])).toEqual({
      ok: true,
      version: 'esep-2',
      problems: [],
    });
    expect((await esep.json(['methodology', 'check', join(examples, 'methodology.json')])).ok).toBe(true);
  });

  it('tells everything that is wrong at once, with places, and ends with 1', async () => {
    const [work, voters] = defaultMethodology.groups;
    const tiers = { high: 10, good: 20, middle: 30 };
    const draft = {
      ...defaultMethodology,
      tiers,
      groups: [
        { ...work, weight: 71 },
        { ...voters, id: 'meetings' },
      ],
    };
    const { problems } = await esep.json(['methodology', 'check', write(draft)], 1);
    expect(
      problems.map(({ severity, field }: { severity: string; field: string }) => [severity, field]),
    ).toEqual([
      ['error', '/tiers'],
      ['error', '/groups/1/id'],
      ['warning', '/groups'],
    ]);
    const { out, code } = await esep.run(['methodology', 'check', write(draft)]);
    expect(code).toBe(1);
    expect(out).toContain('error    /tiers: Tiers must descend');
    expect(out).toContain('cannot be adopted: 2 errors, 1 warning.');
  });

  it('tells where the shape is wrong, and ends with 2 where there is no JSON', async () => {
    const draft = { ...defaultMethodology, tiers: undefined, shown: ['meetings.imagined'] };
    const { problems } = await esep.json(['methodology', 'check', write(draft)], 1);
    expect(problems.map(({ field }: { field: string }) => field)).toEqual(['/tiers', '/shown/0']);
    expect((await esep.run(['methodology', 'check', write('{')])).code).toBe(2);
    expect((await esep.run(['methodology', 'check', join(dir, 'none.json')])).code).toBe(2);
  });

  it('tries a draft on a council, and says so when there is no such period', async () => {
    await esep.json(['init', join(examples, 'roster'), '--yes', '--from', '2023-Q1']);
    const file = write({ ...defaultMethodology, version: 'draft-1' });
    const { out } = await esep.run(['methodology', 'simulate', file]);
    expect(out).toContain('There is no past period yet');
    const { code, err } = await esep.run(['methodology', 'simulate', file, '--periods', '2031-Q1']);
    expect(code).toBe(1);
    expect(err).toContain('/periods/0');
    const wrong = write({ ...defaultMethodology, tiers: { high: 1, good: 2, middle: 3 } });
    expect((await esep.run(['methodology', 'simulate', wrong])).err).toContain('/methodology/tiers');
  });
});
