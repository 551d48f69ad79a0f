import { type Entry, type Json, type Registry, subjectTypeOf } from '@esep/domain';
import { type DocumentReader, type LedgerStore, StoreFailure } from '@esep/ledger';
import { type Collection, changesOf, type RecordChanges, replaced } from './record-changes.ts';

/** Subjects whose history is kept when they are not in the tail; each costs about 1 KB. */
const keptHistories = 4096;
const pageSize = 1000;
/** The follower that writes subjects and shared documents. */
const follower = 'scorecards';

/** A council's subjects and shared documents as of the ledger's head, for the doors. */
export interface Overlay {
  /** Brings the overlay to the head: one strong read of the size, and each entry not seen yet once. */
  sync(): Promise<void>;
  /** Takes entries that were just appended, so that they need not be read back. */
  learn(entries: readonly Entry[]): void;
  history(subject: string): Promise<readonly Entry[]>;
  collection(name: string): Promise<Collection>;
  entry(seq: number): Promise<Entry | undefined>;
  /** The ledger's size as far as it is known here. */
  head(): number;
}

export interface OverlayDeps {
  readonly ledger: LedgerStore;
  readonly documents: DocumentReader;
  readonly registry: Registry;
  /** Entries that arrive between two looks at how far the documents are; 512 unless told. */
  readonly trimEvery?: number;
}

/**
 * Documents lag behind the ledger. The overlay keeps the entries after the documents' cursor (the tail), and what
 * was read of histories and shared documents; every new entry moves these on, so a warm door reads no document.
 *
 *     documents ≥ folded │ tail: folded+1 … head │ ledger
 *
 * What is read from the documents holds at least all entries up to the `folded` at which the read began; the tail
 * keeps all later ones until that read has ended. Both overlap harmlessly: entries are told apart by seq, and
 * putting a subject's records again changes nothing. Between an `await` and the next, what is kept is whole.
 */
export function createOverlay(
  council: string,
  { ledger, documents, registry, trimEvery = 512 }: OverlayDeps,
): Overlay {
  let generation: string | undefined;
  /** Grows with every change of generation; 0 before the first look. */
  let epoch = 0;
  let folded = 0;
  let head = 0;
  let trimAt = trimEvery;
  let forgetAt = 2 * keptHistories;
  let tail: Entry[] = [];
  const tailOf = new Map<string, readonly Entry[]>();
  const histories = new Map<string, readonly Entry[]>();
  const collections = new Map<string, Collection>();
  /** Subjects whose records are not yet in `collections`, with the first entry that is missing there. */
  const dirty = new Map<string, number>();
  /** What subjects in the tail change, by the first entry that counts: a sweep reads hundreds of collections over one tail. */
  const tailChanges = new Map<
    string,
    { readonly from: number; readonly last: number; readonly changes: RecordChanges }
  >();
  /** The `folded` at which each unfinished read of documents began. */
  const reading = new Set<{ readonly floor: number }>();
  let opening: Promise<void> | undefined;
  let catchingUp: Promise<void> | undefined;

  const putsRecords = (subject: string) =>
    registry.subjects.get(subjectTypeOf(subject))?.records !== undefined;

  function merge(entry: Entry): void {
    if (entry.seq !== head + 1) return;
    head = entry.seq;
    tail.push(entry);
    const { subject, seq } = entry;
    tailOf.set(subject, [...(tailOf.get(subject) ?? []), entry]);
    const known = histories.get(subject);
    if (known && (known.at(-1)?.seq ?? 0) < seq) histories.set(subject, [...known, entry]);
    if (collections.size > 0 && !dirty.has(subject) && putsRecords(subject)) dirty.set(subject, seq);
  }

  /** Begins anew with the serving generation. */
  async function open(): Promise<void> {
    const serving = await documents.serving(council);
    const from =
      serving === undefined ? 0 : (await documents.cursor({ council, generation: serving }, follower)).c;
    const entries: Entry[] = [];
    for (;;) {
      const page = await ledger.read(council, from + entries.length, pageSize);
      for (const { entry } of page) entries.push(entry);
      if (page.length < pageSize && from + entries.length >= head) break;
      if (page.length === 0) throw new StoreFailure('corrupt', `the ledger of ${council} got shorter`);
    }
    generation = serving;
    folded = from;
    head = from;
    tail = [];
    for (const map of [tailOf, histories, collections, dirty, tailChanges]) map.clear();
    epoch += 1;
    for (const entry of entries) merge(entry);
    trimAt = tail.length + trimEvery;
  }

  function reopen(): Promise<void> {
    opening ??= open().finally(() => {
      opening = undefined;
    });
    return opening;
  }

  /** Gives a document to `use`, again if another generation came to serve meanwhile. */
  async function reads<Result>(
    key: string,
    use: (value: Json | undefined, floor: number) => Result | Promise<Result>,
  ): Promise<Result> {
    for (;;) {
      const began = { epoch, generation };
      const mark = { floor: folded };
      reading.add(mark);
      try {
        const found =
          began.generation === undefined
            ? undefined
            : await documents.get({ council, generation: began.generation }, [key]);
        // Asked after the read: the generation that was read may have been dropped before it.
        if (began.generation === (await documents.serving(council)) && began.epoch === epoch) {
          const result = await use(found?.get(key)?.value, mark.floor);
          if (began.epoch === epoch) return result;
        }
      } finally {
        reading.delete(mark);
      }
      if (began.epoch === epoch) await reopen();
    }
  }

  async function history(subject: string): Promise<readonly Entry[]> {
    return (
      histories.get(subject) ??
      reads(`subject/${subject}`, (value) => {
        const inDocument = (value as { entries?: readonly Entry[] } | null | undefined)?.entries ?? [];
        const last = inDocument.at(-1)?.seq ?? 0;
        const later = (tailOf.get(subject) ?? []).filter(({ seq }) => seq > last);
        const whole = later.length ? [...inDocument, ...later] : inDocument;
        histories.set(subject, whole);
        return whole;
      })
    );
  }

  /** Brings the kept collections to the head. */
  async function settle(): Promise<void> {
    while (dirty.size > 0) {
      for (const subject of dirty.keys()) await history(subject);
      for (const [subject, from] of dirty) {
        const entries = histories.get(subject);
        if (!entries) continue;
        const changes = changesOf(registry, entries, from);
        for (const [name, values] of collections) collections.set(name, replaced(values, name, changes));
        dirty.delete(subject);
      }
    }
  }

  function changesSince(subject: string, from: number): RecordChanges {
    const entries = histories.get(subject) ?? [];
    const last = entries.at(-1)?.seq ?? 0;
    const known = tailChanges.get(subject);
    if (known && known.from === from && known.last === last) return known.changes;
    const changes = changesOf(registry, entries, from);
    tailChanges.set(subject, { from, last, changes });
    return changes;
  }

  async function collection(name: string): Promise<Collection> {
    if (dirty.size > 0) await settle();
    return (
      collections.get(name) ??
      reads(`shared/${name}`, async (value, floor) => {
        for (;;) {
          const began = epoch;
          const later = [...tailOf.keys()].filter(putsRecords);
          const unread = later.filter((subject) => !histories.has(subject));
          for (const subject of unread) await history(subject);
          if (epoch !== began) return {};
          if (unread.length > 0) continue;
          const whole = later.reduce(
            (values, subject) => replaced(values, name, changesSince(subject, floor + 1)),
            (value ?? {}) as Collection,
          );
          collections.set(name, whole);
          return whole;
        }
      })
    );
  }

  /** Drops what the documents hold, but nothing that an unfinished read may still need. */
  async function trim(): Promise<void> {
    trimAt = Number.POSITIVE_INFINITY;
    try {
      const serving = await documents.serving(council);
      if (serving !== generation) return await reopen();
      if (serving !== undefined) {
        folded = Math.max(folded, (await documents.cursor({ council, generation: serving }, follower)).c);
      }
      const keepAfter = Math.min(folded, ...[...reading].map(({ floor }) => floor));
      const first = tail.findIndex(({ seq }) => seq > keepAfter);
      const gone = tail.splice(0, first < 0 ? tail.length : first);
      tailChanges.clear();
      for (const subject of new Set(gone.map((entry) => entry.subject))) {
        const left = (tailOf.get(subject) ?? []).filter(({ seq }) => seq > keepAfter);
        if (left.length) tailOf.set(subject, left);
        else tailOf.delete(subject);
      }
    } finally {
      trimAt = tail.length + trimEvery;
    }
  }

  /** Forgets the histories read longest ago; those in the tail are needed to load collections. */
  function forget(): void {
    for (const subject of histories.keys()) {
      if (histories.size <= keptHistories) break;
      if (!tailOf.has(subject) && !dirty.has(subject)) histories.delete(subject);
    }
    forgetAt = 2 * Math.max(keptHistories, histories.size);
  }

  async function nextPage(size: number): Promise<void> {
    const page = await ledger.read(council, head, pageSize);
    for (const { entry } of page) merge(entry);
    if (page.length === 0 && head < size) {
      throw new StoreFailure('corrupt', `the ledger of ${council} has no entry after ${head} of ${size}`);
    }
  }

  async function sync(): Promise<void> {
    if (epoch === 0) await reopen();
    const size = await ledger.size(council);
    while (head < size) {
      catchingUp ??= nextPage(size).finally(() => {
        catchingUp = undefined;
      });
      await catchingUp;
    }
    if (tail.length >= trimAt) await trim();
    if (histories.size > forgetAt) forget();
  }

  async function entry(seq: number): Promise<Entry | undefined> {
    if (!Number.isSafeInteger(seq) || seq < 1 || seq > head) return undefined;
    const first = tail[0]?.seq;
    if (first !== undefined && seq >= first) return tail[seq - first];
    return (await ledger.read(council, seq - 1, 1))[0]?.entry;
  }

  return {
    sync,
    learn: (entries) => entries.forEach(merge),
    history,
    collection,
    entry,
    head: () => head,
  };
}
