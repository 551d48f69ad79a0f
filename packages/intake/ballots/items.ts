import type { CivilDate } from '@esep/domain';
import type { VaultStore } from '@esep/ledger';
import type { Sealed } from './seal.ts';

/*
 * What the vault keeps for ballots. An invitation's own item becomes the ballot; it carries no time, and once it is
 * counted nothing but that fact:
 *
 *   issued ──cast──▶ cast ──cast again──▶ cast ──freeze──▶ counting ──entry recorded──▶ counted
 *      └──void──▶ void                                    (no replacing)              (rating erased)
 */

export type Invitation =
  | { readonly state: 'issued'; readonly place: Place }
  | { readonly state: 'cast' | 'counting'; readonly place: Place; readonly sealed: Sealed }
  | { readonly state: 'counted' }
  /** `cards` when its printing was taken back: nobody has used it. */
  | { readonly state: 'void'; readonly cards?: string };

/** Which batch of cards the invitation belongs to: nothing about who drew it. */
// Type aliases, not interfaces: only these pass for JSON without a cast.
export type Place = {
  readonly reception: string;
  readonly deputy: string;
  readonly on: CivilDate;
  readonly cards: string;
};

/** One printing of cards: frozen before the ledger hears of it, done when the codes were handed over. */
export type Cards = {
  readonly state: 'frozen' | 'done' | 'void';
  readonly reception: string;
  readonly deputy: string;
  readonly number: number;
  /** The entry that says so, once it is recorded. */
  readonly seq?: number;
};

/** One count of one deputy's ballots; `hashes` are erased when it is done. */
export type Count = {
  readonly state: 'frozen' | 'tallied' | 'done';
  readonly number: number;
  /** Day of the entry, fixed by the freeze so that a repeat records the same. */
  readonly on: CivilDate;
  readonly hashes: readonly string[];
  readonly body?: CountedBody;
  /** Reception days that earlier counts brought in, and cards reported so far. */
  readonly days: readonly CivilDate[];
  readonly issued: number;
  /** Cards that were out when the list was frozen; whoever finishes the count reports the same. */
  readonly out?: number;
};

export type CountedBody = {
  readonly deputy: string;
  readonly batch: number;
  readonly histogram: readonly number[];
  readonly newReceptionDays: number;
  readonly issued: number;
  readonly cast: number;
};

/** Ballots of a reception that wait for two people's decision. */
export type Review = {
  readonly reason: 'burst' | 'more-than-issued' | 'unreadable';
  readonly reception: string;
  readonly decision?: 'count' | 'discard';
  /** Pseudonyms of those who agree with the decision so far; two settle it. */
  readonly by: readonly string[];
  readonly settled: boolean;
};

export const keys = {
  invitation: (hash: string) => `invitation/${hash}`,
  invitations: 'invitation/',
  cards: (id: string) => `cards/${id}`,
  allCards: 'cards/',
  count: (deputy: string) => `count/${deputy}`,
  counts: 'count/',
  review: (reception: string) => `review/${reception}`,
  reviews: 'review/',
  publicKey: 'key/ballots',
} as const;

/** All items below a prefix, page by page. */
export async function* items<Value>(vault: VaultStore, council: string, prefix: string) {
  let after: string | undefined;
  for (;;) {
    const page = await vault.query<Value>(council, prefix, { limit: 500, ...(after ? { after } : {}) });
    yield* page;
    if (page.length < 500) return;
    after = page.at(-1)?.key;
  }
}
