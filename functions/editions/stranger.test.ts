import { registry } from '@esep/domain';
import { createNoteSigner, type Derive, verifyExport } from '@esep/ledger';
import { deriveRankings } from '@esep/rating';
import { describe, expect, it } from 'vitest';
import { editionOf } from '../../infra/node/verify/editions.ts';
import { scorecardsOf } from '../../infra/node/verify/scorecards.ts';
import { row } from '../../test/support/council.ts';
import { sourceOf } from '../../test/support/memory-export.ts';
import { slug } from '../../test/support/running-council.ts';
import { exportCouncil } from '../publish/export-files.ts';
import {
  council,
  firstEdition,
  held,
  onDay,
  preview,
  recorded,
  stores,
  withEditions,
} from './test-edition-council.ts';

withEditions();

describe('a stranger', () => {
  const signer = createNoteSigner('esep.test/almaly', new Uint8Array(32).fill(7));

  async function verified(change: (ledger: string) => string = (ledger) => ledger) {
    const files = new Map<string, string>();
    for (const { name, chunks } of (await exportCouncil({ ...stores, signer }, slug)).files) {
      let text = '';
      for await (const chunk of chunks) text += chunk;
      files.set(name, text);
    }
    files.set('ledger.ndjson', change(files.get('ledger.ndjson') ?? ''));
    const derive = deriveRankings as Derive;
    return verifyExport(sourceOf(files), { registry, derive, scorecards: scorecardsOf, editions: editionOf });
  }

  it('works each preview and edition out anew, from the entries before it', async () => {
    await firstEdition();
    await onDay('2026-05-20');
    await recorded(held('m-9', 'd-01', '2026-03-15'));
    await preview();
    await council.settle();
    expect(await verified()).toMatchObject({ ok: true, editions: 3 });
  });

  it.each([
    ['a better rank', { rank: 1 }, '/body/rows/1/rank'],
    ['more points', { criteria: { c1: 100, c2: 99 } }, '/body/rows/1/criteria/c2'],
    ['a rank that looks more robust', { robust: [1, 1] }, '/body/rows/1/robust/0'],
  ])('finds %s in an edition that the office signed', async (_, better, field) => {
    await onDay('2026-04-02');
    const { seq } = (await preview()).json;
    await council.settle();
    const { value } = (await council.get('/editions/2026-Q1-1')).json;
    const rows = value.rows.map((one: object, i: number) => (i === 1 ? { ...one, ...better } : one));
    await onDay('2026-04-13');
    const forged = row('edition.published', '2026-04-13', {
      ...value,
      rows,
      sincePreview: { since: seq, deputies: [], roster: [] },
    });
    const by = { role: 'system', recordedBy: 'office/forger' } as const;
    const { results } = await council.recorder.record(slug, [forged], by);
    expect(results[0]).toMatchObject({ outcome: 'recorded' });
    await council.settle();
    expect(await verified()).toMatchObject({ ok: false, file: 'ledger.ndjson', line: seq + 1, field });
  });

  it('finds an edition that says it was made from entries that were not there yet', async () => {
    await onDay('2026-04-02');
    const { seq } = (await preview()).json;
    await council.settle();
    const { value } = (await council.get('/editions/2026-Q1-1')).json;
    const sincePreview = { since: seq, deputies: [], roster: [] };
    const body = { ...value, size: seq + 3, sincePreview };
    await onDay('2026-04-13');
    const by = { role: 'system', recordedBy: 'office/forger' } as const;
    await council.recorder.record(slug, [row('edition.published', '2026-04-13', body)], by);
    await recorded(held('m-7', 'd-04', '2026-04-03'), held('m-8', 'd-04', '2026-04-03'));
    expect(await verified()).toMatchObject({ ok: false, line: seq + 1, field: '/body/size' });
  });
});
