import { createFolding } from '@esep/ledger';
import { expect, it } from 'vitest';
import { foundingRows } from '../../../test/support/council.ts';
import { createMemoryStores } from '../../../test/support/memory-store.ts';
import { openCouncil } from '../council/open-council.ts';
import { foldedByThisCode } from './folded-by-this-code.ts';

const slug = 'almaly';

/** A council whose documents another version has folded. */
async function upgraded() {
  const marker = { council: slug, origin: 'esep.test/almaly', demonstration: true, created: '' };
  const stores = { ...createMemoryStores(), marker, close: async () => {} };
  const council = openCouncil({
    stores: stores as never,
    follow: false,
    onFault: (fault) => {
      throw fault;
    },
  });
  const founded = { role: 'system', recordedBy: 'system/test' } as const;
  await council.recorder.record(slug, foundingRows() as never, founded);
  await createFolding({ ...council.foldingDeps, codeVersion: '1' }).catchUp(slug);
  const said: string[] = [];
  const serving = () => stores.documents.serving(slug);
  return { council, said, serving, tell: (line: string) => said.push(line) };
}

it('documents of another version are folded anew once, and said to be, by whoever holds the council alone', async () => {
  const { council, said, serving, tell } = await upgraded();
  expect(await council.folding.isCurrent(slug)).toBe(false);
  const refold = foldedByThisCode(council, true, tell);
  await refold();
  expect([await council.folding.isCurrent(slug), await serving()]).toEqual([true, 'g2']);
  expect(said).toEqual([
    expect.stringContaining('folded by another version'),
    expect.stringContaining('Generation g2 serves now'),
  ]);
  await refold();
  await foldedByThisCode(council, true, tell)();
  expect([said.length, await serving()]).toEqual([2, 'g2']);
});

it('one that failed is tried again by the next run', async () => {
  const { council, serving, tell } = await upgraded();
  const { documents } = council.foldingDeps;
  let isDown = true;
  const serve: typeof documents.serve = (...args) =>
    isDown ? Promise.reject(new Error('down')) : documents.serve(...args);
  const foldingDeps = { ...council.foldingDeps, documents: { ...documents, serve } };
  const refold = foldedByThisCode({ ...council, foldingDeps }, true, tell);
  await expect(refold()).rejects.toThrow('down');
  expect(await serving()).toBe('g1');
  isDown = false;
  await refold();
  expect(await council.folding.isCurrent(slug)).toBe(true);
});

it('where others may serve the same tables, the operator is told once and nothing is folded', async () => {
  const { council, said, serving, tell } = await upgraded();
  const refold = foldedByThisCode(council, false, tell);
  await refold();
  await refold();
  expect(said).toEqual([expect.stringContaining('esep rebuild')]);
  expect([await council.folding.isCurrent(slug), await serving()]).toEqual([false, 'g1']);
});
