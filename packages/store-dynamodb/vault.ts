import { randomUUID } from 'node:crypto';
import type { Json } from '@esep/domain';
import type { VaultItem, VaultStore } from '@esep/ledger';
import { canonicalJson, vaultSectionOf, vaultSectionsUnder } from '@esep/ledger';
import { numberOf, textOf } from './document-value.ts';
import { prefixRange } from './key-range.ts';
import { partitions } from './keys.ts';
import type { Condition, Item, Table } from './table.ts';

/** A page of a query with a limit: expired items take places in it. */
const leastPage = 25;

/**
 * Each section has partitions of its own, so that a function can be granted some of them. An item counts as absent from
 * the moment it expires; DynamoDB deletes it some time after, by the attribute `ttl`.
 *
 *     us        put over version 1, w = a ──▶ done     ✗ the reply is lost
 *     the SDK   sends the same again      ──▶ refused: the version is 2
 *     us        read what stands there    ──▶ w = a: it was us ⇒ true; anything else ⇒ false
 *
 * If somebody has changed the item between the two, the answer is false although the put took place; whoever is told
 * false reads what stands there and decides anew.
 */
export function createDynamoVault(table: Table, now: () => Date): VaultStore {
  const placeOf = (council: string, key: string) => partitions.vault(vaultSectionOf(key), council);
  const isLive = (item: Item) => !item['expiresAt'] || numberOf(item, 'expiresAt') > now().getTime();

  return {
    async get<Value = Json>(council: string, key: string) {
      const item = await table.get(placeOf(council, key), key);
      return item && isLive(item) ? toItem<Value>(item) : undefined;
    },
    async put(council, key, value, version, expiresAt) {
      const pk = placeOf(council, key);
      const w = randomUUID();
      const item: Item = {
        pk: { S: pk },
        sk: { S: key },
        v: { S: canonicalJson(value) },
        version: { N: String(version + 1) },
        w: { S: w },
        ...(expiresAt ? expiry(expiresAt) : {}),
      };
      const condition = version === 0 ? ifAbsentAt(now()) : ifVersionAt(version, now());
      return (await table.put(item, condition)) || (await table.get(pk, key))?.['w']?.S === w;
    },
    async delete(council, key, version) {
      const pk = placeOf(council, key);
      const { removed, retried } = await table.remove(pk, key, ifVersionAt(version, now()));
      // Sent twice, and nothing there: what was asked for holds, and most likely the first sending did it.
      return removed || (retried && (await table.get(pk, key)) === undefined);
    },
    async query<Value = Json>(
      council: string,
      prefix: string,
      { after, limit = Number.POSITIVE_INFINITY }: { after?: string; limit?: number } = {},
    ) {
      const range = prefixRange(prefix, after);
      if (!range || limit <= 0) return [];
      const page = Number.isFinite(limit) ? { pageSize: Math.max(limit, leastPage) } : {};
      const ofSection = async (pk: string) => {
        const found: Item[] = [];
        for await (const { items } of table.query(pk, { ...range, ...page })) {
          found.push(...items.filter(isLive));
          if (found.length >= limit) break;
        }
        return found;
      };
      const sections = vaultSectionsUnder(prefix).map((section) => partitions.vault(section, council));
      const items = (await Promise.all(sections.map(ofSection))).flat();
      return items
        .map((item) => toItem<Value>(item))
        .sort(byKey)
        .slice(0, limit);
    },
  };
}

/** DynamoDB counts seconds; an item must not be deleted before its moment. */
function expiry(at: Date): Item {
  return {
    expiresAt: { N: String(at.getTime()) },
    ttl: { N: String(Math.ceil(at.getTime() / 1000)) },
  };
}

function ifAbsentAt(now: Date): Condition {
  return {
    expression: 'attribute_not_exists(#pk) OR #expiresAt <= :now',
    values: { ':now': { N: String(now.getTime()) } },
  };
}

function ifVersionAt(version: number, now: Date): Condition {
  return {
    expression: '#version = :version AND (attribute_not_exists(#expiresAt) OR #expiresAt > :now)',
    values: { ':version': { N: String(version) }, ':now': { N: String(now.getTime()) } },
  };
}

function toItem<Value>(item: Item): VaultItem<Value> {
  return {
    key: textOf(item, 'sk'),
    value: JSON.parse(textOf(item, 'v')) as Value,
    version: numberOf(item, 'version'),
  };
}

/** As DynamoDB orders keys: by their bytes. */
function byKey(a: VaultItem<unknown>, b: VaultItem<unknown>): number {
  return Buffer.compare(Buffer.from(a.key), Buffer.from(b.key));
}
