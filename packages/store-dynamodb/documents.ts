import { randomUUID } from 'node:crypto';
import type { Cursor, Document, DocumentStore, ItemOps, Partition, Put } from '@esep/ledger';
import { applyItemByItem } from '@esep/ledger';
import { numberOf, storedValue, textOf, valueAttributes } from './document-value.ts';
import { prefixRange } from './key-range.ts';
import { partitions } from './keys.ts';
import type { Condition, Item, Table } from './table.ts';
import { ifAbsent } from './table.ts';

/** Puts of one phase that are on their way at a time. */
const atOnce = 16;
/** Keys that a drop removes between two looks at the pointer. */
const droppedAtOnce = 200;
/** A page of a query with a limit: emptied documents take places in it, and single items would be many requests. */
const leastPage = 25;
const serving = 'serving';

/** Every write is on one item, over exactly what was read; batches are `applyItemByItem`. */
export function createDynamoDocuments(table: Table): DocumentStore {
  const ops = itemOps(table);
  const servingItem = (council: string) => table.get(partitions.serving(council), serving);
  const servingOf = async (council: string) => (await servingItem(council))?.['generation']?.S;

  async function requireNotServing({ council, generation }: Partition): Promise<void> {
    if ((await servingOf(council)) === generation)
      throw new RangeError(`generation ${generation} serves and is not dropped`);
  }

  return {
    async get({ council, generation }, keys) {
      const pk = partitions.documents(council, generation);
      const items =
        keys.length === 1 ? [await table.get(pk, keys[0] as string)] : await table.getMany(pk, keys);
      const found = items.filter((item) => item !== undefined).map(toDocument);
      return new Map(found.map((document) => [document.key, document]));
    },
    async query({ council, generation }, prefix, { after, limit = Number.POSITIVE_INFINITY, reverse } = {}) {
      const range = prefixRange(prefix, after, reverse);
      const found: Document[] = [];
      if (!range || limit <= 0) return found;
      const page = Number.isFinite(limit) ? { pageSize: Math.max(limit, leastPage) } : {};
      const pages = table.query(partitions.documents(council, generation), { ...range, ...page });
      for await (const { items } of pages) {
        found.push(...items.map(toDocument).filter(({ value }) => value !== null));
        if (found.length >= limit) return found.slice(0, limit);
      }
      return found;
    },
    cursor: (partition, follower) => cursorOf(table, partition, follower),
    serving: servingOf,
    applyBatch: (partition, batch) => applyItemByItem(ops, partition, batch),
    async serve(council, from, to) {
      // When a put was sent twice because its reply was lost, its own mark stands in what it finds.
      const w = randomUUID();
      const item: Item = {
        pk: { S: partitions.serving(council) },
        sk: { S: serving },
        generation: { S: to },
        w: { S: w },
      };
      const isFrom: Condition =
        from === undefined
          ? ifAbsent
          : { expression: '#generation = :from', values: { ':from': { S: from } } };
      return (await table.put(item, isFrom)) || (await servingItem(council))?.['w']?.S === w;
    },
    async drop(partition) {
      const { council, generation } = partition;
      // The cursors go last: a generation without a cursor is taken for empty.
      for (const pk of [partitions.documents(council, generation), partitions.cursors(council, generation)]) {
        await requireNotServing(partition);
        for await (const { items } of table.query(pk, { pageSize: droppedAtOnce, only: ['sk'] })) {
          await requireNotServing(partition);
          await table.removeMany(
            pk,
            items.map((item) => textOf(item, 'sk')),
          );
        }
      }
    },
  };
}

function itemOps(table: Table): ItemOps {
  return {
    atOnce,
    put({ council, generation }, { key, asOf, value, over }: Put) {
      const item: Item = {
        pk: { S: partitions.documents(council, generation) },
        sk: { S: key },
        asOf: { N: String(asOf) },
        ...valueAttributes(value),
      };
      return table.put(item, over === 0 ? ifAbsent : equals({ asOf: over }));
    },
    async asOf({ council, generation }, key) {
      const item = await table.get(partitions.documents(council, generation), key);
      return item ? numberOf(item, 'asOf') : 0;
    },
    putCursor({ council, generation }, follower, from, to) {
      const item: Item = {
        pk: { S: partitions.cursors(council, generation) },
        sk: { S: follower },
        c: { N: String(to.c) },
        m: { N: String(to.m) },
      };
      return table.put(item, from.m === 0 ? ifAbsent : equals({ c: from.c, m: from.m }));
    },
  };
}

function equals(numbers: Readonly<Record<string, number>>): Condition {
  const names = Object.keys(numbers);
  return {
    expression: names.map((name) => `#${name} = :${name}`).join(' AND '),
    values: Object.fromEntries(names.map((name) => [`:${name}`, { N: String(numbers[name]) }])),
  };
}

async function cursorOf(table: Table, { council, generation }: Partition, follower: string): Promise<Cursor> {
  const item = await table.get(partitions.cursors(council, generation), follower);
  return item ? { c: numberOf(item, 'c'), m: numberOf(item, 'm') } : { c: 0, m: 0 };
}

function toDocument(item: Item): Document {
  return { key: textOf(item, 'sk'), asOf: numberOf(item, 'asOf'), value: storedValue(item) };
}
