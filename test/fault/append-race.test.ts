import type { LedgerStore } from '@esep/ledger';
import { createDynamoStores } from '@esep/store-dynamodb';
import { expect, test } from 'vitest';
import { draft } from '../contract/stores.ts';
import { describeOnDynamoLocal, freshTables, localClient } from '../support/dynamo-world.ts';
import { loseReplies, loseRepliesOnce } from '../support/lost-replies.ts';
import { createRandom } from './scheduler.ts';

const writers = 32;
const entries = 5_000;
/** Appends that one writer has on their way at a time. */
const inFlight = 25;
const council = 'race';

interface Answered {
  readonly id: string;
  readonly seq: number;
  readonly created: boolean;
}

/** Records the ids, each by an append of its own, so many at a time. */
async function write(ledger: LedgerStore, ids: readonly string[]): Promise<Answered[]> {
  const answered: Answered[] = [];
  const rest = ids.values();
  async function work(): Promise<void> {
    for (const id of rest) {
      const [answer] = await ledger.append(council, [draft(council, id)]);
      if (!answer || 'conflict' in answer) throw new Error(`${id} was told of a conflict`);
      answered.push({ id, ...answer });
    }
  }
  await Promise.all(Array.from({ length: inFlight }, work));
  return answered;
}

function isCommit(input: object): boolean {
  return 'Item' in input && 'e' in (input.Item as object);
}

describeOnDynamoLocal('recording at once', (endpoint) => {
  test(`${writers} processes record ${entries} entries without gap, fork or double, and each hears of its own`, {
    timeout: 120_000,
  }, async () => {
    const tables = await freshTables(endpoint);
    const random = createRandom(7);
    const lost = { once: 0, forGood: 0 };
    const clients = Array.from({ length: writers }, (_, i) => {
      const client = localClient(endpoint);
      // A quarter of the processes have a bad connection. The SDK sends again for half of those, claims too; the
      // others are told nothing of their commit item.
      const counted = (kind: keyof typeof lost, isLost: boolean) => {
        if (isLost) lost[kind]++;
        return isLost;
      };
      if (i % 8 === 0)
        loseRepliesOnce(client, (input) => counted('once', 'Item' in input && random.chance(0.05)));
      if (i % 8 === 4)
        loseReplies(client, (input) => counted('forGood', isCommit(input) && random.chance(0.5)));
      return client;
    });
    const ledgers = clients.map((client) => createDynamoStores({ client, tables }).ledger);
    const mine = (writer: number) =>
      Array.from({ length: entries }, (_, n) => n)
        .filter((n) => n % writers === writer)
        .map((n) => `id-${n}`);
    const answered = (await Promise.all(ledgers.map((ledger, i) => write(ledger, mine(i))))).flat();

    const [reader] = ledgers as [LedgerStore];
    expect(await reader.size(council)).toBe(entries);
    const read = await reader.read(council, 0, entries + 1);
    expect(read.map(({ entry }) => entry.seq)).toEqual(Array.from({ length: entries }, (_, i) => i + 1));
    expect(new Set(read.map(({ entry }) => entry.id)).size).toBe(entries);
    for (const { id, seq, created } of answered) {
      expect(read[seq - 1]?.entry.id).toBe(id);
      // Nobody else records this id, so whoever was told otherwise did not find out that it had won.
      expect(created).toBe(true);
    }
    expect(lost.once).toBeGreaterThan(0);
    expect(lost.forGood).toBeGreaterThan(0);
    for (const client of clients) client.destroy();
  });
});
