import type { LedgerStore, Recorded } from '@esep/ledger';
import { createAppendQueue } from './append-queue.ts';
import type { CommitItem } from './commit-item.ts';
import { parseEntry } from './commit-item.ts';
import { createLedgerItems } from './ledger-items.ts';
import { prepareDraft } from './prepared.ts';
import type { Table } from './table.ts';

/** Commit items in the first page of a search for one id, and in later ones. */
const firstPage = 4;
const laterPages = 64;
/** Commit items in one page of reading: DynamoDB ends a page at 1 MB anyway. */
const readPage = 1_000;

/**
 * The ledger in one table, written item by item as append.ts tells. An id that was claimed, and whose recorder died before
 * putting it, costs whoever comes back with it a search through everything since; nothing else grows with the ledger.
 */
export function createDynamoLedger(table: Table): LedgerStore {
  const itemsOf = (council: string) => createLedgerItems(table, council);
  const queue = createAppendQueue(itemsOf);

  return {
    async append(council, drafts, { allOrNothing = false } = {}) {
      // Before the queue: what cannot be a leaf is refused to its caller alone.
      const prepared = drafts.map((draft) => prepareDraft(council, draft));
      return prepared.length === 0 ? [] : queue.append(council, prepared, allOrNothing);
    },
    size: (council) => itemsOf(council).head(),
    async read(council, after, limit) {
      const items = itemsOf(council);
      const recorded: Recorded[] = [];
      if (limit <= 0) return recorded;
      // A cursor may lie inside a commit item, so it begins with the one that holds the next entry.
      const begun = await items.holding(after + 1);
      if (begun) recorded.push(...recordedIn(begun).slice(Math.max(0, after + 1 - begun.first)));
      for (let more = recorded.length > 0 || !begun; more && recorded.length < limit; ) {
        const left = Math.min(readPage, limit - recorded.length);
        const page = await items.from(after + recorded.length + 1, left);
        recorded.push(...page.items.flatMap(recordedIn));
        more = page.more;
      }
      return recorded.slice(0, limit);
    },
    async find(council, id) {
      const items = itemsOf(council);
      const head = await items.claimed(id);
      if (head === undefined) return undefined;
      for (let next = head + 1, limit = firstPage; ; limit = laterPages) {
        const page = await items.from(next, limit);
        const all = page.items.flatMap(recordedIn);
        const found = all.find(({ entry }) => entry.id === id);
        if (found || !page.more) return found;
        next += all.length;
      }
    },
  };
}

function recordedIn({ entries }: CommitItem): Recorded[] {
  return entries.map((canonical) => ({ entry: parseEntry(canonical), canonical }));
}
