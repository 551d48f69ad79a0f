import type {
  ConvocationRecord,
  DeputyRecord,
  Entry,
  MethodologyRecord,
  Period,
  Registry,
} from '@esep/domain';
import { Refusal } from '@esep/domain';
import {
  type DocumentReader,
  drawBlocks,
  effectOfLast,
  type LedgerStore,
  type Partition,
  type SubjectDocument,
  sharedKey,
  subjectKey,
} from '@esep/ledger';
import type { Cause, EditionNumbers, Tally } from '@esep/rating';
import { chronicleOf, editionNumbers, frameOf } from '@esep/rating';

export interface FoldedDeps {
  readonly ledger: Pick<LedgerStore, 'read' | 'size'>;
  readonly documents: DocumentReader;
  /** Base64 root hash of the tree of the first `size` entries; undefined while the tree does not reach so far. */
  readonly root: (council: string, size: number) => Promise<string | undefined>;
  readonly registry: Registry;
}

/** A period's numbers as of one size of the ledger, whose root is known. */
export interface FoldedNumbers extends EditionNumbers {
  readonly size: number;
  readonly root: string;
}

/** Documents may move on while they are read; a rest of this long lets the followers come to the end. */
const attempts = 100;
const restMs = 30;

/**
 * The numbers of a period once everything is folded that was recorded before the asking: an answer to a dispute, given a
 * moment ago, is in them. Throws `Refusal` `try_again` when the council records without a pause.
 */
export async function numbersNow(
  { ledger, documents, root: rootOf }: FoldedDeps,
  council: string,
  period: Period,
): Promise<FoldedNumbers> {
  const head = await ledger.size(council);
  for (let attempt = 0; attempt < attempts; attempt++) {
    const generation = await documents.serving(council);
    const partition = generation === undefined ? undefined : { council, generation };
    const size = partition && (await restingSize(documents, partition));
    if (partition && size !== undefined && size >= head) {
      const { chronicle, ...sources } = await sourcesIn(documents, partition);
      const frame = frameOf(period, chronicle);
      if (!frame) throw new Refusal('period_not_closed', '/period', { period });
      const root = await rootOf(council, size);
      if (root !== undefined && (await restingSize(documents, partition)) === size) {
        return { ...editionNumbers({ ...sources, frame, draw: drawBlocks(root) }), size, root };
      }
    }
    await new Promise((done) => setTimeout(done, restMs));
  }
  throw new Refusal('try_again');
}

async function restingSize(documents: DocumentReader, partition: Partition): Promise<number | undefined> {
  const { c, m } = await documents.cursor(partition, 'scorecards');
  return c === m ? c : undefined;
}

async function sourcesIn(documents: DocumentReader, partition: Partition) {
  const names = ['convocations', 'deputies', 'methodologies', 'months'] as const;
  const [tallies, shared] = await Promise.all([
    documents.query(partition, 'tally/'),
    documents.get(partition, names.map(sharedKey)),
  ]);
  const values = <Value>(name: (typeof names)[number]) =>
    (shared.get(sharedKey(name))?.value ?? {}) as unknown as Readonly<Record<string, Value>>;
  return {
    tallies: tallies.map(({ value }) => value as unknown as Tally),
    deputies: Object.values(values<DeputyRecord>('deputies')),
    methodologies: Object.values(values<MethodologyRecord>('methodologies')),
    chronicle: chronicleOf(values<boolean>('months'), values<ConvocationRecord>('convocations')),
  };
}

const pageSize = 500;

/** What each entry after `from`, up to `to`, changed of what rankings are made from; entries that changed nothing are left out. */
export async function causesBetween(
  { ledger, documents, registry }: FoldedDeps,
  council: string,
  from: number,
  to: number,
): Promise<readonly Cause[]> {
  const generation = (await documents.serving(council)) ?? '';
  const causes: Cause[] = [];
  for (let after = from; after < to; ) {
    const page = await ledger.read(council, after, Math.min(pageSize, to - after));
    if (page.length === 0) break;
    const subjects = [...new Set(page.map(({ entry }) => subjectKey(entry.subject)))];
    const found = await documents.get({ council, generation }, subjects);
    for (const { entry } of page) {
      const document = found.get(subjectKey(entry.subject))?.value as SubjectDocument | undefined;
      const cause = causeOf(registry, document?.entries ?? [], entry);
      if (cause) causes.push(cause);
    }
    after += page.length;
  }
  return causes;
}

function causeOf(registry: Registry, history: readonly Entry[], entry: Entry): Cause | undefined {
  const upTo = history.filter(({ seq }) => seq <= entry.seq);
  if (upTo.at(-1)?.seq !== entry.seq) return undefined;
  const { seq, tallies, shared } = effectOfLast(registry, upTo);
  const roster = shared.filter(({ collection }) => collection === 'deputies').map(({ key }) => key);
  const months = shared.filter(({ collection }) => collection === 'months').map(({ key }) => key);
  const isNothing = tallies.length + roster.length + months.length === 0;
  return isNothing ? undefined : { seq, moved: tallies, roster, months };
}
