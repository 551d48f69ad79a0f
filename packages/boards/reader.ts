import type { CouncilRecord } from '@esep/domain';
import { civilDateIn } from '@esep/domain';
import {
  type DocumentReader,
  type Line,
  lineKey,
  type Partition,
  rowKey,
  sharedKey,
  tallyKey,
} from '@esep/ledger';
import type { Tally } from '@esep/rating';
import type { BoardReader } from './board.ts';

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
    tallies: async (of) => {
      const found = await documents.get(
        partition,
        of.map(({ owner, quarter }) => tallyKey(owner, quarter)),
      );
      return [...found.values()].flatMap(({ value }) => (value ? [value as unknown as Tally] : []));
    },
    lines: async (owner, quarter) => {
      const found = await documents.query(partition, lineKey(owner, quarter, '', '').slice(0, -1));
      return found.map(({ value }) => value as unknown as Line);
    },
  };
}
