import type { VaultStore } from '@esep/ledger';
import { sha256 } from './secrets.ts';

type Tries = { readonly count: number; readonly until: string };

/** So many wrong tries in a row are free. */
export const freeTries = 5;
const firstWaitMs = 60_000;
const longestWaitMs = 15 * 60_000;
/** After a day without a try the count begins anew. */
const forgottenMs = 24 * 3_600_000;
const maxAttempts = 20;

const keyOf = (name: string) => `staff/tries/${sha256(name)}`;

/**
 * Counts tries by what was typed, whether or not there is such an account, so that the lock-out tells nobody which
 * names there are. A try counts before its password is checked: a hundred at once are a hundred.
 */
export function createTries({ vault, now }: { readonly vault: VaultStore; readonly now: () => Date }) {
  /** Takes one try; resolves to the seconds to wait when there is none, else undefined. */
  async function take(council: string, name: string): Promise<number | undefined> {
    const key = keyOf(name);
    for (let attempt = 0; attempt < maxAttempts; attempt++) {
      const at = now().getTime();
      const item = await vault.get<Tries>(council, key);
      const wait = Date.parse(item?.value.until ?? '') - at;
      if (wait > 0) return Math.ceil(wait / 1000);
      const count = (item?.value.count ?? 0) + 1;
      const tries: Tries = { count, until: new Date(at + waitAfter(count)).toISOString() };
      if (await vault.put(council, key, tries, item?.version ?? 0, new Date(at + forgottenMs)))
        return undefined;
    }
    return 1; // So many at once are no person.
  }

  /** After a right one. */
  async function forget(council: string, name: string): Promise<void> {
    const item = await vault.get<Tries>(council, keyOf(name));
    if (item) await vault.delete(council, item.key, item.version);
  }

  return { take, forget };
}

/** None for the first five, then 1, 2, 4, 8 and 15 minutes. */
function waitAfter(count: number): number {
  return count < freeTries ? 0 : Math.min(longestWaitMs, firstWaitMs * 2 ** (count - freeTries));
}
