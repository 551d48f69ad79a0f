import { randomUUID } from 'node:crypto';
import { StoreFailure } from '@esep/ledger';
import type { CommitPage, LedgerItems } from './append.ts';
import { backoff } from './backoff.ts';
import type { CommitItem } from './commit-item.ts';
import { commitToItem, itemToCommit, lastOf } from './commit-item.ts';
import { numberOf } from './document-value.ts';
import { alone, numberKey, partitions } from './keys.ts';
import type { Range, Table } from './table.ts';
import { ifAbsent } from './table.ts';

/** What is read of one council's ledger besides what an append needs. */
export interface CouncilItems extends LedgerItems {
  /** Commit items from the one in which entry `seq` lies, as `from`; none when the ledger ends before. */
  fromWithin(seq: number, limit: number): Promise<CommitPage>;
  /** The head of an id's claim; undefined when it was never claimed. */
  claimed(id: string): Promise<number | undefined>;
}

export function createLedgerItems(table: Table, council: string): CouncilItems {
  const pk = partitions.ledger(council);
  const claimKey = (id: string) => partitions.claim(council, id);

  async function claimed(id: string): Promise<number | undefined> {
    const claim = await table.get(claimKey(id), alone);
    return claim && numberOf(claim, 'head');
  }

  async function page(range: Range): Promise<CommitPage> {
    const { value } = await table.query(pk, range).next();
    return { items: (value?.items ?? []).map(itemToCommit), more: value?.more ?? false };
  }

  return {
    claimed,
    async head() {
      const { value: page } = await table.query(pk, { reverse: true, pageSize: 1, only: ['sk', 'n'] }).next();
      const last = page?.items[0];
      return last ? lastOf(last) : 0;
    },
    async from(first, limit) {
      const found = await page({ from: numberKey(first), pageSize: limit });
      requireNoGap(council, first, found.items);
      return found;
    },
    async fromWithin(seq, limit) {
      const found = await page({ from: numberKey(seq), pageSize: limit });
      if (found.items[0]?.first === seq) {
        requireNoGap(council, seq, found.items);
        return found;
      }
      // A cursor may lie inside a commit item: then that is the last one that begins at or before it.
      const before = await page({ upTo: numberKey(seq), reverse: true, pageSize: 1 });
      const begun = before.items.filter(({ first, entries }) => first + entries.length > seq);
      const items = [...begun, ...found.items];
      requireNoGap(council, begun[0]?.first ?? seq, items);
      return { items, more: found.more };
    },
    async claim(id, head) {
      const item = { pk: { S: claimKey(id) }, sk: { S: alone }, head: { N: String(head) } };
      if (await table.put(item, ifAbsent)) return { head, isOwn: true };
      const standing = await claimed(id);
      if (standing === undefined) throw new StoreFailure('corrupt', `${council}: a claim is gone`);
      return { head: standing, isOwn: false };
    },
    put: (item) => table.put(commitToItem(council, item), ifAbsent),
    pause: (round) => backoff(round),
    newCommit: () => randomUUID(),
  };
}

function requireNoGap(council: string, first: number, items: readonly CommitItem[]): void {
  let next = first;
  for (const item of items) {
    if (item.first !== next) throw new StoreFailure('corrupt', `${council}: entry ${next} is gone`);
    next += item.entries.length;
  }
}
