import { setTimeout as sleep } from 'node:timers/promises';

/** Waits a random part of min(`mostMs`, 2^round · `baseMs`): full jitter, so that those who met once do not meet again. */
export async function backoff(round: number, baseMs = 20, mostMs = 1_000): Promise<void> {
  await sleep(Math.random() * Math.min(mostMs, baseMs * 2 ** round));
}

/** Does `work` for every item, at most `atOnce` at a time. Rejects with the first error, after what was begun has ended. */
export async function sideBySide<Item>(
  items: readonly Item[],
  atOnce: number,
  work: (item: Item) => Promise<unknown>,
): Promise<void> {
  const rest = items.values();
  let failed = false;
  async function worker(): Promise<void> {
    for (const item of rest) {
      if (failed) return;
      try {
        await work(item);
      } catch (error) {
        failed = true;
        throw error;
      }
    }
  }
  const ended = await Promise.allSettled(Array.from({ length: Math.min(atOnce, items.length) }, worker));
  for (const one of ended) if (one.status === 'rejected') throw one.reason;
}
