import { randomUUID } from 'node:crypto';
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { StoreFailure } from '@esep/ledger';
import { numberOf } from './document-value.ts';
import { alone, partitions } from './keys.ts';
import { type Condition, ifAbsent, openTable, type Table } from './table.ts';

export interface ProofOptions {
  readonly client: DynamoDBClient;
  /** The documents' table. */
  readonly table: string;
}

const rounds = 4;
const rivals = 16;

/**
 * Proves on this endpoint what all stores rest on: of many puts at once over the same state of one item exactly one wins,
 * whether the item is absent or at a version, and a strong read right after it sees the winner. Throws `StoreFailure`
 * with `corrupt` when that is not so: no number of retries makes such an endpoint fit to hold a ledger. It writes
 * probes of its own in the documents' table and removes them.
 */
export async function proveConditionalCreate({ client, table }: ProofOptions): Promise<void> {
  const opened = openTable(client, table);
  for (let round = 0; round < rounds; round++) {
    const pk = partitions.probes(randomUUID());
    try {
      const creator = await race(opened, pk, ifAbsent);
      await race(opened, pk, { expression: '#by = :by', values: { ':by': { N: String(creator) } } }, rivals);
    } finally {
      await opened.remove(pk, alone);
    }
  }
}

/** The winner among rivals numbered from `first`; those who were told that they won, and what is read, must agree. */
async function race(table: Table, pk: string, condition: Condition, first = 0): Promise<number> {
  const numbers = Array.from({ length: rivals }, (_, i) => first + i);
  const put = (by: number) =>
    table.put({ pk: { S: pk }, sk: { S: alone }, by: { N: String(by) } }, condition);
  const told = await Promise.all(numbers.map(put));
  const stored = await table.get(pk, alone);
  const standing = stored && numberOf(stored, 'by');
  const winners = numbers.filter((_, i) => told[i]);
  // Nobody is told that it won when the winner's reply was lost and its put was sent again.
  const agree = winners.length <= 1 && standing !== undefined && winners.every((by) => by === standing);
  if (!agree || !numbers.includes(standing)) {
    const found = `${winners.length} of ${rivals} puts at once won, and ${standing ?? 'nothing'} is read`;
    throw new StoreFailure('corrupt', `conditional puts do not hold on this endpoint: ${found}`);
  }
  return standing;
}
