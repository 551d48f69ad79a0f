import type { Entry } from '@esep/domain';
import { StoreFailure } from '@esep/ledger';
import { numberOf, textOf } from './document-value.ts';
import { numberKey, partitions } from './keys.ts';
import type { Item } from './table.ts';

/** Entries that were put together: `entries[i]` is the canonical JSON of number `first + i`. */
export interface CommitItem {
  readonly first: number;
  /** Chosen by who put it, and by nobody else. */
  readonly commit: string;
  readonly entries: readonly string[];
}

/**
 * `council` and `ref` repeat the key for the stream: an EventBridge Pipe takes a message's group and deduplication id
 * only as a whole attribute.
 */
export function commitToItem(council: string, { first, commit, entries }: CommitItem): Item {
  const sk = numberKey(first);
  return {
    pk: { S: partitions.ledger(council) },
    sk: { S: sk },
    council: { S: council },
    ref: { S: `${council}#${sk}` },
    n: { N: String(entries.length) },
    w: { S: commit },
    e: { L: entries.map((text) => ({ S: text })) },
  };
}

export function itemToCommit(item: Item): CommitItem {
  const entries = (item['e']?.L ?? []).map(({ S: text = '' }) => text);
  const first = Number(textOf(item, 'sk'));
  if (entries.length === 0 || entries.length !== numberOf(item, 'n')) {
    throw new StoreFailure('corrupt', `the commit item at ${first} holds ${entries.length} entries`);
  }
  return { first, commit: textOf(item, 'w'), entries };
}

/** The number of the last entry in an item of which `sk` and `n` were read. */
export function lastOf(item: Item): number {
  return Number(textOf(item, 'sk')) + numberOf(item, 'n') - 1;
}

export function parseEntry(text: string): Entry {
  try {
    return JSON.parse(text) as Entry;
  } catch (error) {
    throw new StoreFailure('corrupt', 'an entry of the ledger is not JSON', error);
  }
}
