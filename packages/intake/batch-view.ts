import {
  type DoorView,
  type Entry,
  foldSubject,
  isChange,
  type Registry,
  subjectTypeOf,
  targetOf,
} from '@esep/domain';
import type { Overlay } from './overlay.ts';
import { type Collection, changesOf, type RecordChanges, replaced } from './record-changes.ts';

/** What the doors of one batch see: the overlay and the batch's earlier rows. */
export interface BatchView extends DoorView {
  /** Shows the entry to later rows, as if it were recorded. */
  assume(entry: Entry): void;
  /** The view without one entry and what changed it: what else is told of its subject. */
  without(entry: Entry): DoorView;
  /** The same without later entries of its subject too: what it was first checked against, mistakes in it mended. */
  asBefore(entry: Entry): DoorView;
}

type Facts = Pick<DoorView, 'council' | 'timeZone' | 'today'>;

export function createBatchView(overlay: Overlay, registry: Registry, facts: Facts): BatchView {
  /** Earlier rows of the batch that put something in shared documents. */
  const putting: Entry[] = [];
  const rowsOf = new Map<string, readonly Entry[]>();
  const collections = new Map<string, { values: Collection; rows: number }>();

  async function history(subject: string): Promise<readonly Entry[]> {
    const recorded = await overlay.history(subject);
    const rows = rowsOf.get(subject);
    if (!rows) return recorded;
    const last = recorded.at(-1)?.seq ?? 0;
    return [...recorded, ...rows.filter(({ seq }) => seq > last)];
  }

  async function collection<Value>(name: string): Promise<Readonly<Record<string, Value>>> {
    type Values = Readonly<Record<string, Value>>;
    if (putting.length === 0) return (await overlay.collection(name)) as Values;
    const kept = collections.get(name) ?? { values: await overlay.collection(name), rows: 0 };
    let { values } = kept;
    for (const { subject, seq } of putting.slice(kept.rows)) {
      values = replaced(values, name, changesOf(registry, await history(subject), seq));
    }
    collections.set(name, { values, rows: putting.length });
    return values as Values;
  }

  /** As if the entries of the subject that `isGone` names, and what changed them, had not been recorded. */
  function except({ subject: about }: Entry, isGone: (entry: Entry) => boolean): DoorView {
    const stands = async () => {
      const gone = new Set<number>();
      const left: Entry[] = [];
      for (const other of await history(about)) {
        if (isChange(other.kind) ? gone.has(targetOf(other)) : isGone(other)) gone.add(other.seq);
        else left.push(other);
      }
      return left;
    };
    return {
      ...facts,
      entry: overlay.entry,
      history: (subject) => (subject === about ? stands() : history(subject)),
      moves: async (subject) =>
        foldSubject(registry, await (subject === about ? stands() : history(subject))).moves,
      async collection<Value>(name: string) {
        const values = await collection<Value>(name);
        const put: RecordChanges = {
          before: changesOf(registry, await history(about), Number.POSITIVE_INFINITY).now,
          now: changesOf(registry, await stands(), Number.POSITIVE_INFINITY).now,
        };
        return replaced(values as Collection, name, put) as Readonly<Record<string, Value>>;
      },
    };
  }

  return {
    ...facts,
    history,
    collection,
    entry: overlay.entry,
    moves: async (subject) => foldSubject(registry, await history(subject)).moves,
    assume(entry) {
      if (registry.subjects.get(subjectTypeOf(entry.subject))?.records) putting.push(entry);
      rowsOf.set(entry.subject, [...(rowsOf.get(entry.subject) ?? []), entry]);
    },
    without: (entry) => except(entry, ({ seq }) => seq === entry.seq),
    asBefore: (entry) => except(entry, ({ seq }) => seq >= entry.seq),
  };
}
