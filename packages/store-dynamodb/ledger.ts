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
      for (let more = true; more && recorded.length < limit; ) {
        const next = after + recorded.length + 1;
        const page = await items.fromWithin(next, Math.min(readPage, limit - recorded.length));
        recorded.push(...page.items.flatMap(recordedIn).filter(({ entry }) => entry.seq >= next));
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
