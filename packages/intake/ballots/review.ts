import { isSamePerson, Refusal } from '@esep/domain';
import type { VaultStore } from '@esep/ledger';
import { type Cards, type Invitation, items, keys, type Review } from './items.ts';

/** Receptions whose ballots wait for a decision. */
export async function openReviews(vault: VaultStore, council: string): Promise<readonly Review[]> {
  const reviews: Review[] = [];
  for await (const { value } of items<Review>(vault, council, keys.reviews))
    if (!value.settled) reviews.push(value);
  return reviews;
}

/** How many ballots were cast and how many cards were issued at receptions whose ballots wait for a decision. */
export async function reviewNumbers(
  vault: VaultStore,
  council: string,
  receptions: ReadonlySet<string>,
): Promise<ReadonlyMap<string, { readonly cast: number; readonly issued: number }>> {
  const numbers = new Map([...receptions].map((reception) => [reception, { cast: 0, issued: 0 }]));
  if (receptions.size === 0) return numbers;
  for await (const { value } of items<Invitation>(vault, council, keys.invitations)) {
    const found = value.state === 'cast' ? numbers.get(value.place.reception) : undefined;
    if (found) found.cast += 1;
  }
  for await (const { value } of items<Cards>(vault, council, keys.allCards)) {
    const found = value.state === 'done' ? numbers.get(value.reception) : undefined;
    if (found) found.issued += value.number;
  }
  return numbers;
}

/**
 * One person's decision on the ballots of a reception; the second, different person who agrees settles it. Another
 * decision than the first person's starts over with it. Discarded ballots are void for good.
 */
export async function decideReview(
  vault: VaultStore,
  council: string,
  reception: string,
  decision: 'count' | 'discard',
  by: string,
): Promise<Review> {
  const item = await vault.get<Review>(council, keys.review(reception));
  if (!item) throw new Refusal('review_unknown', '/reception', { reception });
  if (item.value.settled) throw new Refusal('review_settled', '/reception', { reception });
  const agreeing = item.value.decision === decision ? item.value.by : [];
  if (agreeing.some((one) => isSamePerson(one, by)))
    throw new Refusal('second_person_needed', undefined, { reception });
  const together = [...agreeing, by];
  const review: Review = { ...item.value, decision, by: together, settled: together.length >= 2 };
  if (!(await vault.put(council, item.key, review, item.version))) throw new Refusal('try_again');
  if (review.settled && decision === 'discard') await discard(vault, council, reception);
  return review;
}

async function discard(vault: VaultStore, council: string, reception: string): Promise<void> {
  for await (const { key, value, version } of items<Invitation>(vault, council, keys.invitations)) {
    if (value.state === 'cast' && value.place.reception === reception) {
      await vault.put(council, key, { state: 'void' }, version);
    }
  }
}
