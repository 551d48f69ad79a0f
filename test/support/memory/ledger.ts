import type { Draft } from '@esep/domain';
import type { Appended, LedgerStore, Recorded } from '@esep/ledger';
import { canonicalJson, sameSubmission } from '@esep/ledger';
import type { Around } from './hooks.ts';

export type LedgerData = Map<string, Recorded[]>;

/** A ledger in memory: an append is one step. */
export function createMemoryLedger(data: LedgerData, around: Around): LedgerStore {
  const of = (council: string) => data.get(council) ?? [];
  const step = <Result>(name: string, write: boolean, council: string, run: () => Result) =>
    around({ store: 'ledger', name, write, key: council }, run);
  return {
    append: (council, drafts, options) =>
      step('append', true, council, () => {
        const entries = [...of(council)];
        const before = entries.length;
        const answers = drafts.map((draft) => appendOne(council, entries, draft));
        const stuck = options?.allOrNothing && answers.some((answer) => 'conflict' in answer);
        if (!stuck) data.set(council, entries);
        const numberOf = (answer: Appended) => ('seq' in answer ? answer.seq : answer.conflict);
        return answers.map((answer) => (stuck && numberOf(answer) > before ? { conflict: 0 } : answer));
      }),
    size: (council) => step('size', false, council, () => of(council).length),
    read: (council, after, limit) =>
      step('read', false, council, () => of(council).slice(after, after + limit)),
    find: (council, id) =>
      step('find', false, council, () => of(council).find(({ entry }) => entry.id === id)),
  };
}

function appendOne(council: string, entries: Recorded[], draft: Draft): Appended {
  if (draft.council !== council) throw new RangeError(`an entry of ${draft.council} is not of ${council}`);
  const known = entries.find(({ entry }) => entry.id === draft.id)?.entry;
  if (known)
    return sameSubmission(known, draft) ? { seq: known.seq, created: false } : { conflict: known.seq };
  const canonical = canonicalJson({ ...draft, seq: entries.length + 1 });
  entries.push({ entry: JSON.parse(canonical), canonical });
  return { seq: entries.length, created: true };
}
