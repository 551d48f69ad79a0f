import type { Json } from '@esep/domain';
import type { Cursor, Document, DocumentStore, Partition, Put } from '@esep/ledger';
import type { ItemOps } from '../../../packages/ledger/fold/apply.ts';
import { applyItemByItem } from '../../../packages/ledger/fold/apply.ts';
import type { Protocol } from '../../../packages/ledger/fold/protocol.ts';
import type { Around } from './hooks.ts';

interface Stored {
  readonly asOf: number;
  /** Text, so that nobody shares an object with the store. */
  readonly json: string;
}

interface Generation {
  readonly documents: Map<string, Stored>;
  readonly cursors: Map<string, Cursor>;
}

export interface DocumentsData {
  readonly generations: Map<string, Generation>;
  readonly serving: Map<string, string>;
}

export interface MemoryDocumentsOptions {
  readonly protocol?: Protocol | undefined;
  readonly dropServing?: boolean | undefined;
  readonly atOnce?: number | undefined;
}

const atZero: Cursor = { c: 0, m: 0 };

/** Documents in memory that are written one by one: a batch can stop between any two of them. */
export function createMemoryDocuments(
  data: DocumentsData,
  around: Around,
  { protocol, dropServing, atOnce }: MemoryDocumentsOptions = {},
): DocumentStore {
  const nameOf = ({ council, generation }: Partition) => `${council}/${generation}`;
  const of = (partition: Partition): Generation => {
    const found = data.generations.get(nameOf(partition));
    if (found) return found;
    const made = { documents: new Map(), cursors: new Map() };
    data.generations.set(nameOf(partition), made);
    return made;
  };
  const step = <Result>(name: string, write: boolean, key: string, run: () => Result) =>
    around({ store: 'documents', name, write, key }, run);
  const cursorOf = (partition: Partition, follower: string) => of(partition).cursors.get(follower) ?? atZero;

  const ops: ItemOps = {
    ...(atOnce === undefined ? {} : { atOnce }),
    put: (partition, put) => step('put', true, put.key, () => putIfOver(of(partition), put)),
    asOf: (partition, key) => step('asOf', false, key, () => of(partition).documents.get(key)?.asOf ?? 0),
    putCursor: (partition, follower, from, to) =>
      step('putCursor', true, follower, () => {
        const stored = cursorOf(partition, follower);
        const isExact = stored.c === from.c && stored.m === from.m;
        const mustBe = from.c === from.m ? protocol?.exactClaim : protocol?.exactEnd;
        if (isExact || mustBe === false) of(partition).cursors.set(follower, to);
        return isExact;
      }),
  };

  return {
    async get(partition, keys) {
      // One by one: no store has to read many keys as of one moment.
      const found = new Map<string, Document>();
      for (const key of keys) {
        const stored = await step('get', false, key, () => of(partition).documents.get(key));
        if (stored) found.set(key, documentOf(key, stored));
      }
      return found;
    },
    query: (partition, prefix, { after = '', limit = Number.POSITIVE_INFINITY, reverse = false } = {}) =>
      step('query', false, prefix, () => {
        const isPast = (key: string) => after === '' || (reverse ? key < after : key > after);
        const keys = [...of(partition).documents.keys()].filter(
          (key) => key.startsWith(prefix) && isPast(key),
        );
        keys.sort();
        if (reverse) keys.reverse();
        return keys
          .map((key) => documentOf(key, of(partition).documents.get(key) as Stored))
          .filter(({ value }) => value !== null)
          .slice(0, limit);
      }),
    cursor: (partition, follower) => step('cursor', false, follower, () => cursorOf(partition, follower)),
    serving: (council) => step('serving', false, council, () => data.serving.get(council)),
    applyBatch: (partition, batch) => applyItemByItem(ops, partition, batch, protocol),
    serve: (council, from, to) =>
      step('serve', true, council, () => {
        if (data.serving.get(council) !== from) return false;
        data.serving.set(council, to);
        return true;
      }),
    async drop(partition) {
      // Item by item, as it must be where there are no transactions: a killed drop leaves the rest.
      for (const key of [...of(partition).documents.keys(), ...of(partition).cursors.keys()]) {
        await step('drop', true, key, () => {
          if (data.serving.get(partition.council) === partition.generation && !dropServing) {
            throw new Error(`${nameOf(partition)} serves`);
          }
          of(partition).cursors.delete(key);
          of(partition).documents.delete(key);
        });
      }
    },
  };
}

function putIfOver({ documents }: Generation, { key, asOf, value, over }: Put): boolean {
  if ((documents.get(key)?.asOf ?? 0) !== over) return false;
  documents.set(key, { asOf, json: JSON.stringify(value) });
  return true;
}

function documentOf(key: string, { asOf, json }: Stored): Document {
  return { key, asOf, value: JSON.parse(json) as Json };
}
