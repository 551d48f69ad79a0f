import type { CouncilRecord } from '@esep/domain';
import { civilDateIn } from '@esep/domain';
import {
  type DocumentReader,
  type Line,
  lineKey,
  type Partition,
  rowKey,
  sharedKey,
  type Tally,
  tallyKey,
} from '@esep/ledger';
import type { BoardReader, QuarterCounts } from './board.ts';

/** A board's reader over one generation of a council's documents. */
export async function boardReader(
  documents: Pick<DocumentReader, 'get' | 'query'>,
  partition: Partition,
  now: () => Date,
): Promise<BoardReader> {
  async function collection<Value>(name: string): Promise<Readonly<Record<string, Value>>> {
    const key = sharedKey(name);
    const found = (await documents.get(partition, [key])).get(key);
    return (found?.value ?? {}) as Readonly<Record<string, Value>>;
  }

  const { council } = await collection<CouncilRecord>('council');
  return {
    today: civilDateIn(council?.timeZone ?? 'Asia/Almaty', now()),
    collection,
    rows: async <Value>(table: string, prefix = '') => {
      const found = await documents.query(partition, rowKey(table, prefix));
      return found.map(({ value }) => value as Value);
    },
    async tallies(deputy) {
      const found = await documents.query(partition, tallyKey(deputy, ''));
      const tallies = found.map(({ value }) => value as unknown as Tally | null);
      return Object.fromEntries(
        tallies.flatMap((tally) => (tally ? [[tally.quarter, tally.counters as QuarterCounts]] : [])),
      );
    },
    async lines(deputy, quarter) {
      const found = await documents.query(partition, lineKey(deputy, quarter, '', '').slice(0, -1));
      return found.map(({ value }) => value as unknown as Line);
    },
  };
}
