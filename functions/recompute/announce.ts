import type { Cursor, DocumentStore, LedgerStore, Recorded } from '@esep/ledger';
import type { CloudEvent, EventBus } from '../events.ts';

export interface AnnounceDeps {
  readonly ledger: Pick<LedgerStore, 'read'>;
  readonly documents: Pick<DocumentStore, 'serving' | 'cursor' | 'query' | 'applyBatch'>;
  readonly bus: EventBus;
  /** Most entries in one batch; 100 unless told. */
  readonly batchSize?: number;
}

export interface AnnounceOptions {
  /** Checked between batches: true ends the run, to be continued by the next. */
  readonly enough?: () => boolean;
}

/** Tells others what is new. */
export interface Announce {
  /**
   * Sends the events of all entries that are folded and were not told of, and resolves to the last one told. At least
   * once, never not at all: whatever stops it between sending and moving on, the next run sends that batch again,
   * under the same ids. Any number of runs may go on at once.
   */
  run(council: string, options?: AnnounceOptions): Promise<number>;
}

/** A follower of its own; no generation of documents, so that a rebuild does not tell everything anew. */
const generation = 'announced';
const follower = 'events';

/** Batches that others took before a run leaves the field to them. */
const patience = 8;

/**
 *     read {c, m} ─▶ read entries (c, to] ─▶ send their events ─▶ {c, c} → {c, to} → {to, to}
 *                                                        killed here: sent again by the next run
 *
 * It follows what the scorecards have folded, so whoever hears of an entry finds it in the documents.
 */
export function createAnnounce({ ledger, documents, bus, batchSize = 100 }: AnnounceDeps): Announce {
  /** One batch; false when another run has moved on first. */
  async function step(council: string, from: Cursor, folded: number): Promise<boolean> {
    // A batch that was begun keeps its end.
    const to = from.m > from.c ? from.m : Math.min(folded, from.c + batchSize);
    const recorded = await ledger.read(council, from.c, to - from.c);
    const rankings = await changedRankings(council, from.c, to, recorded);
    const editions = recorded.filter(({ entry }) => entry.kind === 'edition.published').map(editionPublished);
    await bus.send([...recorded.map(entryRecorded), ...rankings, ...editions]);
    const batch = { follower, from, to, phases: [] };
    return (await documents.applyBatch({ council, generation }, batch)) === 'applied';
  }

  async function changedRankings(council: string, after: number, to: number, recorded: readonly Recorded[]) {
    const serving = await documents.serving(council);
    if (serving === undefined) return [];
    const rankings = await documents.query({ council, generation: serving }, 'ranking/');
    return rankings
      .filter(({ asOf }) => asOf > after && asOf <= to)
      .map(({ key, asOf }) => rankingChanged(key, recorded[asOf - after - 1] as Recorded));
  }

  async function foldedOf(council: string): Promise<number> {
    const serving = await documents.serving(council);
    return serving === undefined
      ? 0
      : (await documents.cursor({ council, generation: serving }, 'scorecards')).c;
  }

  return {
    async run(council, { enough = () => false } = {}) {
      const folded = await foldedOf(council);
      for (let lost = 0; ; ) {
        const cursor = await documents.cursor({ council, generation }, follower);
        const isThere = cursor.c === cursor.m && cursor.c >= folded;
        if (isThere || lost >= patience || enough()) return cursor.c;
        lost = (await step(council, cursor, folded)) ? 0 : lost + 1;
      }
    },
  };
}

function entryRecorded({ entry }: Recorded): CloudEvent {
  const { council, seq, kind, occurredOn, subject } = entry;
  return {
    ...frame(entry),
    id: `${council}/${seq}`,
    type: 'EntryRecorded',
    subject,
    data: { council, seq, kind, occurredOn, subject },
  };
}

/** Whoever hears of it finds the edition in the entry: its door was passed, and an edition never changes. */
function editionPublished({ entry }: Recorded): CloudEvent {
  const { council, seq, body } = entry;
  const { edition, period, number, size, root } = body;
  return {
    ...frame(entry),
    id: `${council}/${seq}/edition/${edition}`,
    type: 'EditionPublished',
    subject: String(edition),
    data: { council, seq, edition, period, number, size, root },
  };
}

/** `changedBy` is the entry that the ranking is as of. */
function rankingChanged(key: string, { entry: changedBy }: Recorded): CloudEvent {
  const { council, seq: asOf } = changedBy;
  const period = key.slice('ranking/'.length);
  return {
    ...frame(changedBy),
    id: `${council}/${asOf}/${key}`,
    type: 'RankingChanged',
    subject: period,
    data: { council, period, asOf },
  };
}

function frame({ council, recordedAt }: Recorded['entry']) {
  return {
    specversion: '1.0',
    source: `/councils/${council}`,
    time: recordedAt,
    datacontenttype: 'application/json',
  } as const;
}
