import { Refusal } from '@esep/domain';
import type { VaultStore } from '@esep/ledger';
import { codeHash, readCode } from './code.ts';
import { type Invitation, keys, type Review } from './items.ts';
import { isRating, sealRating } from './seal.ts';

export interface CastDeps {
  readonly vault: VaultStore;
  readonly burst: BurstWatch;
}

/** What a receipt says, and all that it says. */
export type Receipt = 'unused' | 'waiting' | 'counted' | 'void';

const tries = 5;

/**
 * Casts or replaces a ballot: the invitation's own item becomes the ballot in one conditional put, without a time.
 * Refused with `code_mistyped`, `code_unknown`, `code_void`, `ballot_counted` or `rating_missing`.
 */
export async function castBallot(
  deps: CastDeps,
  council: string,
  typed: string,
  rating: unknown,
): Promise<Receipt> {
  if (!isRating(rating)) throw new Refusal('rating_missing', '/rating');
  const { vault } = deps;
  const hash = hashOf(council, typed);
  const publicKey = await vault.get<{ publicKey: string }>(council, keys.publicKey);
  if (!publicKey) throw new Refusal('ballots_closed');
  for (let attempt = 0; attempt < tries; attempt++) {
    const item = await vault.get<Invitation>(council, keys.invitation(hash));
    if (!item) throw new Refusal('code_unknown', '/code');
    const invitation = item.value;
    if (invitation.state === 'void') throw new Refusal('code_void', '/code');
    if (!('place' in invitation) || invitation.state === 'counting')
      throw new Refusal('ballot_counted', '/code');
    const sealed = await sealRating(rating, hash, publicKey.value.publicKey);
    const ballot: Invitation = { state: 'cast', place: invitation.place, sealed };
    if (await vault.put(council, item.key, ballot, item.version)) {
      if (invitation.state === 'issued' && deps.burst.sees(invitation.place.reception)) {
        await setAsideForReview(vault, council, { reception: invitation.place.reception, reason: 'burst' });
      }
      return 'waiting';
    }
  }
  throw new Refusal('try_again');
}

/** Changes nothing; opening a link or asking for a receipt spends no code. */
export async function receiptOf(vault: VaultStore, council: string, typed: string): Promise<Receipt> {
  const item = await vault.get<Invitation>(council, keys.invitation(hashOf(council, typed)));
  if (!item) throw new Refusal('code_unknown', '/code');
  const { state } = item.value;
  if (state === 'issued') return 'unused';
  return state === 'cast' || state === 'counting' ? 'waiting' : state;
}

function hashOf(council: string, typed: string): string {
  const code = readCode(typed);
  if (!code) throw new Refusal('code_mistyped', '/code');
  return codeHash(council, code);
}

/** Ballots of the reception wait for two people, unless two have decided already. */
export async function setAsideForReview(
  vault: VaultStore,
  council: string,
  { reception, reason }: Pick<Review, 'reception' | 'reason'>,
): Promise<void> {
  const review: Review = { reason, reception, by: [], settled: false };
  await vault.put(council, keys.review(reception), review, 0);
}

export interface BurstWatch {
  /** Notes one first cast of a reception's cards; true when there were too many within the window. */
  sees(reception: string): boolean;
}

/**
 * More than `most` first casts of one reception's cards within `windowMs`. Kept in memory only: the store never learns
 * when a ballot was cast.
 */
export function createBurstWatch({ most = 20, windowMs = 600_000, now = Date.now } = {}): BurstWatch {
  const casts = new Map<string, number[]>();
  return {
    sees(reception) {
      const since = now() - windowMs;
      for (const [key, times] of casts) if ((times.at(-1) ?? 0) <= since) casts.delete(key);
      const recent = (casts.get(reception) ?? []).filter((time) => time > since);
      recent.push(now());
      casts.set(reception, recent.slice(-most - 1));
      return recent.length > most;
    },
  };
}
