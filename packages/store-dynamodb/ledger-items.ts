import { randomUUID } from 'node:crypto';
import { StoreFailure } from '@esep/ledger';
import type { LedgerItems } from './append.ts';
import { backoff } from './backoff.ts';
import type { CommitItem } from './commit-item.ts';
import { commitToItem, itemToCommit, lastOf } from './commit-item.ts';
import { numberOf } from './document-value.ts';
import { alone, numberKey, partitions } from './keys.ts';
import type { Table } from './table.ts';
import { ifAbsent } from './table.ts';

/** What is read of one council's ledger besides what an append needs. */
export interface CouncilItems extends LedgerItems {
  /** The commit item in which entry `seq` lies, or the last one when the ledger ends before. */
  holding(seq: number): Promise<CommitItem | undefined>;
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

  return {
    claimed,
    async head() {
      const { value: page } = await table.query(pk, { reverse: true, pageSize: 1, only: ['sk', 'n'] }).next();
      const last = page?.items[0];
      return last ? lastOf(last) : 0;
    },
    async from(first, limit) {
      const range = { from: numberKey(first), pageSize: limit };
      const { value: page } = await table.query(pk, range).next();
      const items = (page?.items ?? []).map(itemToCommit);
      requireNoGap(council, first, items);
      return { items, more: page?.more ?? false };
    },
    async holding(seq) {
      const range = { upTo: numberKey(seq), reverse: true, pageSize: 1 };
      const { value: page } = await table.query(pk, range).next();
      return page?.items[0] && itemToCommit(page.items[0]);
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
