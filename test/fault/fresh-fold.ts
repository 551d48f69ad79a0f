import { registry } from '@esep/domain';
import type { Derive, DocumentReader, DocumentStore, LedgerStore, Partition } from '@esep/ledger';
import { canonicalJson, createFolding } from '@esep/ledger';
import { deriveRankings } from '@esep/rating';
import { createMemoryStores } from '../support/memory-store.ts';

/** Document key → its `asOf` and its bytes. */
export type Bytes = ReadonlyMap<string, string>;

/** Every document of a generation, as bytes; without those that `leftOut` names. */
export async function documentBytes(
  documents: DocumentReader,
  partition: Partition,
  leftOut: (key: string) => boolean = () => false,
): Promise<Bytes> {
  const found = await documents.query(partition, '');
  return new Map(
    found
      .filter(({ key }) => !leftOut(key))
      .map(({ key, asOf, value }) => [key, `as of ${asOf}: ${canonicalJson(value)}`]),
  );
}

/** The documents of a ledger folded from nothing, in a store of its own. */
export async function freshFold(ledger: LedgerStore, council: string): Promise<Bytes> {
  const { documents } = createMemoryStores();
  const failures: unknown[] = [];
  const onFault = (fault: unknown) => failures.push(fault);
  const folding = createFolding({ ledger, documents, registry, derive: deriveRankings as Derive, onFault });
  await folding.catchUp(council);
  if (failures.length > 0) throw failures[0];
  return documentBytes(documents, { council, generation: 'g1' });
}

/** Rejects with the first thing that is not as it must be after quiet and one sweep. */
export async function requireFolded(
  ledger: LedgerStore,
  documents: DocumentStore,
  council: string,
): Promise<void> {
  const size = await ledger.size(council);
  const generation = (await documents.serving(council)) ?? 'none';
  const partition = { council, generation };
  for (const follower of ['log', 'scorecards']) {
    const { c, m } = await documents.cursor(partition, follower);
    if (c !== size || m !== size)
      throw new Error(`cursor of ${follower} is {${c}, ${m}}, the size is ${size}`);
  }
  requireSameBytes(await documentBytes(documents, partition), await freshFold(ledger, council));
}

/** Throws with the first difference. */
export function requireSameBytes(found: Bytes, fresh: Bytes): void {
  for (const key of new Set([...fresh.keys(), ...found.keys()])) {
    const [stored = 'nothing', expected = 'nothing'] = [found.get(key), fresh.get(key)];
    if (stored === expected) continue;
    const at = [...stored].findIndex((char, i) => char !== expected[i]);
    const around = (text: string) => (at < 60 ? text : `…${text.slice(at - 40)}`).slice(0, 120);
    throw new Error(`${key}: stored "${around(stored)}"; a fresh fold gives "${around(expected)}"`);
  }
}
