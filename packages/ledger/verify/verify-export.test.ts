import { createHash } from 'node:crypto';
import { beforeAll, expect, test } from 'vitest';
import { createRandom } from '../../../test/fault/scheduler.ts';
import { nextDraft, toyDerive, toyRegistry } from '../../../test/fault/toy-council.ts';
import type { ExportFiles } from '../../../test/support/memory-export.ts';
import { exportFiles, sourceOf } from '../../../test/support/memory-export.ts';
import { createMemoryStores } from '../../../test/support/memory-store.ts';
import { signCheckpoint } from '../checkpoint.ts';
import { createFolding } from '../fold/folding.ts';
import { leafHash } from '../hashes.ts';
import { createNoteSigner } from '../signed-note.ts';
import { createFrontier } from '../tree.ts';
import type { Scorecards } from './documents.ts';
import type { VerifyOptions } from './verify-export.ts';
import { verifyExport } from './verify-export.ts';

const council = 'toy';
const signer = createNoteSigner('esep.example/toy', new Uint8Array(32).fill(7));

/** A deputy's card: all counters up to the quarter. */
const scorecards: Scorecards = ({ tallies }, period) => {
  const own = Map.groupBy(
    tallies.filter(({ value }) => value.quarter <= period),
    ({ value }) => value.owner,
  );
  return new Map([...own].map(([owner, all]) => [owner, all.map(({ value }) => ({ ...value.counters }))]));
};
/** An edition of the toy: all tallies of the period. */
const editions: VerifyOptions['editions'] = ({ tallies }, period) => ({
  methodology: 'toy',
  rows: tallies.filter(({ value }) => value.quarter === period).map(({ value }) => ({ ...value.counters })),
});
const rules: VerifyOptions = { registry: toyRegistry, derive: toyDerive, scorecards, editions };

const salt = 'ab'.repeat(16);
const hashOf = (text: string) =>
  `sha256:${createHash('sha256').update(Buffer.from(salt, 'hex')).update(text).digest('hex')}`;

const entries = 40;
let files: ExportFiles;
let stores: ReturnType<typeof createMemoryStores>;

beforeAll(async () => {
  stores = createMemoryStores();
  const random = createRandom(11);
  for (let seq = 1; seq <= entries; seq++) {
    const known = (await stores.ledger.read(council, 0, seq)).map(({ entry }) => entry);
    const draft = nextDraft(council, known, random);
    const text = `Жол туралы № ${seq}`;
    if (seq % 5 === 0) await stores.texts.put(council, [{ hash: hashOf(text), salt, text }]);
    const body = seq % 5 === 0 ? { ...draft.body, topic: hashOf(text) } : draft.body;
    await stores.ledger.append(council, [{ ...draft, body }]);
  }
  const folding = createFolding({ ...stores, registry: toyRegistry, derive: toyDerive, onFault() {} });
  await folding.catchUp(council);
  files = await exportFiles(stores, council, { signer, scorecards });
});

const verified = (changed: ExportFiles, options: Partial<VerifyOptions> = {}) =>
  verifyExport(sourceOf(changed), { ...rules, ...options });
const changed = (name: string, change: (text: string) => string): ExportFiles =>
  new Map(files).set(name, change(files.get(name) as string));

test('an export as it was made is verified', async () => {
  expect(await verified(files)).toMatchObject({ ok: true, entries, size: entries, texts: 8, withheld: 0 });
  expect([...files.keys()].filter((name) => name.startsWith('scorecards/')).length).toBeGreaterThan(3);
});

test('one flipped bit in any file is found', { timeout: 60_000 }, async () => {
  const random = createRandom(5);
  for (const name of files.keys()) {
    const bytes = Buffer.from(files.get(name) as string);
    for (let flips = 0; flips < 60; flips++) {
      const flipped = Buffer.from(bytes);
      const at = random.below(bytes.length);
      flipped[at] = (bytes[at] as number) ^ (1 << random.below(8));
      const result = await verified(new Map(files).set(name, flipped.toString('utf8')));
      expect(result, `${name} byte ${at}`).toMatchObject({ ok: false });
    }
  }
});

test('a file that is left out is missed, whichever it is', async () => {
  for (const name of files.keys()) {
    const rest = new Map(files);
    rest.delete(name);
    expect(await verified(rest), name).toMatchObject({ ok: false });
  }
});

test('a changed counter is named with file, line, key and field', async () => {
  const lines = (files.get('tallies.ndjson') as string).split('\n');
  const at = lines.findIndex((line) => line.includes('"meetings.attendees":'));
  const forged = changed('tallies.ndjson', (text) => {
    const own = text.split('\n');
    own[at] = (own[at] as string).replace(/("meetings\.attendees":)\d+/, '$1999');
    return own.join('\n');
  });
  expect(await verified(forged)).toMatchObject({
    file: 'tallies.ndjson',
    line: at + 1,
    key: JSON.parse(lines[at] as string).key,
    field: '/value/counters/meetings.attendees',
    found: '999',
  });
});

test('an entry that was changed, and its line made canonical again, is found by the root', async () => {
  const forged = changed('ledger.ndjson', (text) =>
    text.replace('"recordedBy":"office/toy"', '"recordedBy":"office/you"'),
  );
  expect(await verified(forged)).toMatchObject({
    ok: false,
    file: 'ledger.ndjson',
    expected: expect.stringContaining('root'),
  });
});

test('a document that stayed behind a correction is found', async () => {
  const stale = createMemoryStores();
  for (const { entry } of await stores.ledger.read(council, 0, entries - 10))
    await stale.ledger.append(council, [entry]);
  await createFolding({ ...stale, registry: toyRegistry, derive: toyDerive, onFault() {} }).catchUp(council);
  const older = await exportFiles(stale, council, { signer, scorecards });
  const mixed = new Map(files).set('tallies.ndjson', older.get('tallies.ndjson') as string);
  expect(await verified(mixed)).toMatchObject({ ok: false, file: 'tallies.ndjson' });
});

test('a text that is withheld verifies, one that is missing does not', async () => {
  const lines = (files.get('texts.ndjson') as string).trimEnd().split('\n');
  const { hash } = JSON.parse(lines[2] as string);
  const note = `{"hash":"${hash}","withheld":{"on":"2026-10-05","reason":"a name"}}`;
  const withheld = changed('texts.ndjson', (text) => text.replace(lines[2] as string, note));
  expect(await verified(withheld)).toMatchObject({ ok: true, withheld: 1 });
  const missing = changed('texts.ndjson', (text) => text.replace(`${lines[2]}\n`, ''));
  expect(await verified(missing)).toMatchObject({ ok: false, file: 'texts.ndjson', key: hash });
});

async function checkpointAt(size: number, change?: (line: string) => string): Promise<string> {
  const tree = createFrontier();
  for (const { canonical } of await stores.ledger.read(council, 0, size))
    tree.push(leafHash(change?.(canonical) ?? canonical));
  return signCheckpoint(size, tree.root(), signer);
}

test('an older checkpoint of the same ledger is continued, one of a rewritten ledger is not', async () => {
  expect(await verified(files, { since: await checkpointAt(17) })).toMatchObject({ ok: true, since: 17 });
  const other = await checkpointAt(17, (line) => line.replace('office/toy', 'office/old'));
  expect(await verified(files, { since: other })).toMatchObject({
    ok: false,
    expected: expect.stringContaining('the older checkpoint'),
  });
});

test('an export shorter than a checkpoint that was published is found', async () => {
  const short = changed('ledger.ndjson', (text) => text.split('\n').slice(0, -3).join('\n'));
  expect(await verified(short)).toMatchObject({ ok: false, file: 'ledger.ndjson' });
});

test('a checkpoint by a key that the caller does not trust is refused', async () => {
  const trusted = createNoteSigner('esep.example/toy', new Uint8Array(32).fill(8));
  expect(await verified(files, { keys: [trusted.verifierKey] })).toMatchObject({
    ok: false,
    file: 'checkpoint',
  });
});

test('a running Esep may have recorded more than its checkpoint covers, and folded more than when it was asked', async () => {
  const live = { ...sourceOf(files), live: true, folded: async () => 30, checkpoint: () => checkpointAt(25) };
  expect(await verifyExport(live, rules)).toMatchObject({ ok: true, size: 25, entries });
});
