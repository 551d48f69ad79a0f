import type { DatabaseSync } from 'node:sqlite';
import type { Draft, Entry } from '@esep/domain';
import type { Appended, LedgerStore, Recorded } from '@esep/ledger';
import { canonicalJson, StoreFailure, sameSubmission } from '@esep/ledger';
import { guarded } from './failures.ts';
import { rowLimit } from './key-range.ts';
import { createMemo } from './memo.ts';
import type { Writer } from './writer.ts';

export const ledgerFormat = 1;

/** `canonical` is the exact leaf. The triggers guard against ourselves: no code may change what was recorded. */
export const ledgerSchema = `
  CREATE TABLE entries (
    council TEXT NOT NULL, seq INTEGER NOT NULL, id TEXT NOT NULL, canonical TEXT NOT NULL,
    PRIMARY KEY (council, seq)
  ) WITHOUT ROWID, STRICT;
  CREATE UNIQUE INDEX entries_by_id ON entries (council, id);
  CREATE TRIGGER entries_keep_order BEFORE INSERT ON entries
    WHEN NEW.seq <> 1 + (SELECT coalesce(max(seq), 0) FROM entries WHERE council = NEW.council)
    BEGIN SELECT raise(ABORT, 'the ledger has no gaps'); END;
  CREATE TRIGGER entries_are_not_changed BEFORE UPDATE ON entries
    BEGIN SELECT raise(ABORT, 'the ledger is append-only'); END;
  CREATE TRIGGER entries_are_not_deleted BEFORE DELETE ON entries
    BEGIN SELECT raise(ABORT, 'the ledger is append-only'); END;
`;

/** A draft with its leaf's text around the number, which is known only inside the transaction. */
interface Prepared {
  readonly draft: Draft;
  readonly before: string;
  readonly after: string;
}

export function createSqliteLedger(db: DatabaseSync, writer: Writer): LedgerStore {
  const insert = db.prepare(
    'INSERT INTO entries (council, seq, id, canonical) VALUES (?, ?, ?, ?) ON CONFLICT (council, id) DO NOTHING',
  );
  const last = db.prepare('SELECT coalesce(max(seq), 0) AS seq FROM entries WHERE council = ?');
  const byId = db.prepare('SELECT canonical FROM entries WHERE council = ? AND id = ?');
  const after = db.prepare(
    'SELECT seq, canonical FROM entries WHERE council = ? AND seq > ? ORDER BY seq LIMIT ?',
  );
  after.setReturnArrays(true);

  const sizes = createMemo<number>(db);
  const sizeOf = (council: string) => sizes.get(council, () => (last.get(council) as { seq: number }).seq);

  function findEntry(council: string, id: string): Recorded | undefined {
    const row = byId.get(council, id) as { canonical: string } | undefined;
    return row && { entry: JSON.parse(row.canonical) as Entry, canonical: row.canonical };
  }

  function known(draft: Draft): Appended {
    const found = findEntry(draft.council, draft.id);
    if (!found) throw new StoreFailure('corrupt', 'ledger.db: an id is in the index only');
    return sameSubmission(found.entry, draft)
      ? { seq: found.entry.seq, created: false }
      : { conflict: found.entry.seq };
  }

  /** Inside the writer's transaction: nobody else writes between reading the size and the last insert. */
  function appendEach(council: string, drafts: readonly Prepared[]): readonly Appended[] {
    let seq = sizeOf(council);
    sizes.forget(council);
    return drafts.map(({ draft, before, after }) => {
      const { changes } = insert.run(council, seq + 1, draft.id, `${before}${seq + 1}${after}`);
      if (changes === 0) return known(draft);
      seq++;
      return { seq, created: true };
    });
  }

  function appendAll(council: string, drafts: readonly Prepared[]): readonly Appended[] {
    const first = new Map<string, Draft>();
    const answers = drafts.map(({ draft }): Appended | undefined => {
      if (findEntry(council, draft.id)) return known(draft);
      const earlier = first.get(draft.id) ?? draft;
      first.set(draft.id, earlier);
      return sameSubmission(earlier, draft) ? undefined : { conflict: 0 };
    });
    const refused = answers.some((answer) => answer && 'conflict' in answer);
    return refused ? answers.map((answer) => answer ?? { conflict: 0 }) : appendEach(council, drafts);
  }

  return {
    async append(council, drafts, { allOrNothing = false } = {}) {
      // Before the queue: what cannot be a leaf is refused to its caller alone.
      const prepared = drafts.map((draft) => prepareDraft(council, draft));
      if (prepared.length === 0) return [];
      return writer.write(() => (allOrNothing ? appendAll : appendEach)(council, prepared), prepared.length);
    },
    async size(council) {
      return guarded('ledger.db', () => sizeOf(council));
    },
    async read(council, from, limit) {
      const rows = guarded('ledger.db', () => after.all(council, from, rowLimit(limit))) as unknown as [
        number,
        string,
      ][];
      return rows.map(([seq, canonical], i) => {
        if (seq !== from + 1 + i)
          throw new StoreFailure('corrupt', `ledger.db: entry ${from + 1 + i} is gone`);
        return { entry: JSON.parse(canonical) as Entry, canonical };
      });
    },
    async find(council, id) {
      return guarded('ledger.db', () => findEntry(council, id));
    },
  };
}

/**
 * The canonical JSON of an entry around its `seq`: of an entry's members only `subject` and `version` sort after
 * it. So the text is made once and outside the transaction.
 */
function prepareDraft(council: string, draft: Draft): Prepared {
  if (draft.council !== council) throw new RangeError(`an entry of ${draft.council} is not of ${council}`);
  const { subject, version, ...earlier } = draft;
  return {
    draft,
    before: `${canonicalJson(earlier).slice(0, -1)},"seq":`,
    after: `,${canonicalJson({ subject, version }).slice(1)}`,
  };
}
