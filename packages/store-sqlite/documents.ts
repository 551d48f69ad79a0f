import type { DatabaseSync } from 'node:sqlite';
import type { Json } from '@esep/domain';
import type { Batch, Document, DocumentStore, Partition } from '@esep/ledger';
import type { Row } from './document-rows.ts';
import { prepareCursors, preparePartitions, preparePointer, prepareRows } from './document-rows.ts';
import { guarded } from './failures.ts';
import type { Writer } from './writer.ts';

/** Documents of a dropped generation that go in one transaction: readers wait for it some 10 ms. */
const clearedAtOnce = 2_000;

/** Undoes the transaction of a batch for which somebody else was faster. */
class Behind extends Error {}

/** Everything of a batch is one transaction, so a half-written batch is never seen here. */
export function createSqliteDocuments(db: DatabaseSync, writer: Writer): DocumentStore {
  const partitions = preparePartitions(db);
  const rows = prepareRows(db);
  const cursors = prepareCursors(db);
  const pointer = preparePointer(db);

  function apply(partition: Partition, { follower, from, to, phases }: Batch): 'applied' {
    const part = partitions.findOrOpen(partition);
    const { c, m } = cursors.get(part, follower);
    if (c !== from.c || m !== from.m) throw new Behind();
    for (const puts of phases) {
      for (const put of puts) if (!rows.put(part, put)) throw new Behind();
    }
    cursors.set(part, follower, to);
    return 'applied';
  }

  async function clear(): Promise<void> {
    while (partitions.dropped() !== undefined) {
      await writer.write(() => {
        const part = partitions.dropped();
        if (part !== undefined && rows.clear(part, clearedAtOnce) === 0) partitions.cleared(part);
      }, clearedAtOnce);
    }
  }

  // A drop that the last process did not finish; failing here costs space only, and the next drop tries again.
  clear().catch(() => {});

  return {
    async get(partition, keys) {
      return guarded('documents.db', () => {
        const found = new Map<string, Document>();
        const part = partitions.find(partition);
        if (part === undefined) return found;
        // One moment: reading is synchronous, and nobody but this process writes.
        for (const key of keys) {
          const row = rows.get(part, key);
          if (row) found.set(key, toDocument(row));
        }
        return found;
      });
    },
    async query(partition, prefix, options = {}) {
      return guarded('documents.db', () => {
        const part = partitions.find(partition);
        return part === undefined ? [] : rows.query(part, prefix, options).map(toDocument);
      });
    },
    async cursor(partition, follower) {
      return guarded('documents.db', () => {
        const part = partitions.find(partition);
        return part === undefined ? { c: 0, m: 0 } : cursors.get(part, follower);
      });
    },
    async serving(council) {
      return guarded('documents.db', () => pointer.get(council));
    },
    async applyBatch(partition, batch) {
      requireForward(batch);
      const weight = batch.phases.reduce((sum, puts) => sum + puts.length, 1);
      try {
        return await writer.write(() => apply(partition, batch), weight);
      } catch (error) {
        if (error instanceof Behind) return 'behind';
        throw error;
      }
    },
    async serve(council, from, to) {
      return writer.write(() => {
        if (pointer.get(council) !== from) return false;
        pointer.set(council, to);
        return true;
      });
    },
    async drop(partition) {
      await writer.write(() => {
        if (pointer.get(partition.council) === partition.generation) {
          throw new RangeError(`generation ${partition.generation} serves and is not dropped`);
        }
        partitions.drop(partition);
      });
      await clear();
    },
  };
}

function toDocument([key, asOf, value]: Row): Document {
  return { key, asOf, value: JSON.parse(value) as Json };
}

function requireForward({ from, to }: Batch): void {
  const forward = from.m > from.c ? to === from.m : from.m === from.c && to >= from.m;
  if (!forward) throw new RangeError(`a batch does not lead from {${from.c}, ${from.m}} to ${to}`);
}
