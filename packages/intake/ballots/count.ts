import type { CivilDate, CouncilRecord } from '@esep/domain';
import type { VaultItem, VaultStore } from '@esep/ledger';
import type { Recorder } from '../recorder.ts';
import { setAsideForReview } from './cast.ts';
import {
  type Cards,
  type Count,
  type CountedBody,
  type Invitation,
  items,
  keys,
  type Review,
} from './items.ts';
import { recordOne } from './record-one.ts';
import { openRating, type Rating, sealRating } from './seal.ts';

export interface CountDeps {
  readonly vault: VaultStore;
  readonly recorder: Recorder;
  /** Only this use case is given it. */
  readonly privateKey: string;
}

export interface CountResult {
  readonly deputy: string;
  readonly batch: number;
  readonly cast: number;
}

type Ballot = VaultItem<Extract<Invitation, { sealed: string }>>;

/**
 * Counts the waiting ballots of every deputy who has enough of them, one entry each.
 *
 *   vault    freeze the list ─▶ cast → counting (no replacing) ─▶ keep the sum ──────────▶ counting → counted, list erased
 *   ledger                                                                   record (id) ─┘
 *
 * Each step may be repeated: after a crash the frozen count is finished before another begins, and the entry's id is made
 * of its number. Ballots under review wait.
 *
 * Several processes may count at once. A list is frozen only over the count that was read before its ballots were, so that
 * nobody else has counted some of them meanwhile: the rest could be too few to hide a single one among them.
 *
 *   one    counts {#3 done}   12 ballots are cast   freeze #4 over #3 ✓ (12)   lock, count
 *   other  counts {#3 done}   10 of them are cast   freeze #4 over #3 ✗ taken: nothing of them is ours
 *   third                     counts {#4 frozen}    finish #4; whoever keeps the sum first has counted
 */
export async function countBallots(
  deps: CountDeps,
  council: string,
  {
    minBallots,
    minReceptionDays,
    today,
  }: Pick<CouncilRecord['ballots'], 'minBallots' | 'minReceptionDays'> & { today: CivilDate },
): Promise<readonly CountResult[]> {
  const { vault } = deps;
  await requireRightKey(deps, council);
  for await (const item of items<Count>(vault, council, keys.counts)) {
    if (item.value.state !== 'done') await finish(deps, council, item);
  }
  const before = await lastCounts(vault, council);
  const { waiting, cards } = await surveyed(vault, council);
  const results: CountResult[] = [];
  for (const [deputy, ballots] of waiting) {
    const days = new Set(ballots.map(({ value }) => value.place.on));
    if (ballots.length < minBallots || days.size < minReceptionDays) continue;
    const item = before.get(keys.count(deputy));
    // Another process froze it a moment ago and may be opening its ballots: it ends that, or the next run does.
    if (item && item.value.state !== 'done') continue;
    const issued = cards
      .filter((card) => card.deputy === deputy)
      .reduce((sum, { number }) => sum + number, 0);
    const frozen: Count = {
      state: 'frozen',
      number: (item?.value.number ?? 0) + 1,
      on: today,
      hashes: ballots.map(({ key }) => key.slice(keys.invitations.length)),
      days: item?.value.days ?? [],
      issued: item?.value.issued ?? 0,
      out: issued,
    };
    const version = item?.version ?? 0;
    if (!(await vault.put(council, keys.count(deputy), frozen, version))) continue;
    const stored = { key: keys.count(deputy), value: frozen, version: version + 1 };
    const body = await finish(deps, council, stored);
    if (body) results.push({ deputy, batch: body.batch, cast: body.cast });
  }
  return results;
}

/** By key, of every deputy who had one. */
async function lastCounts(
  vault: VaultStore,
  council: string,
): Promise<ReadonlyMap<string, VaultItem<Count>>> {
  const counts = new Map<string, VaultItem<Count>>();
  for await (const item of items<Count>(vault, council, keys.counts)) counts.set(item.key, item);
  return counts;
}

/** Cast ballots by deputy, without those of receptions under review, and the printings that are out. */
async function surveyed(vault: VaultStore, council: string) {
  const cards: Cards[] = [];
  for await (const { value } of items<Cards>(vault, council, keys.allCards))
    if (value.state !== 'frozen') cards.push(value);
  const byReception = new Map<string, Ballot[]>();
  for await (const item of items<Invitation>(vault, council, keys.invitations)) {
    if (item.value.state !== 'cast') continue;
    const { reception } = item.value.place;
    byReception.set(reception, [...(byReception.get(reception) ?? []), item as Ballot]);
  }
  const waiting = new Map<string, Ballot[]>();
  for (const [reception, ballots] of byReception) {
    const issued = cards
      .filter((card) => card.reception === reception)
      .reduce((sum, { number }) => sum + number, 0);
    if (ballots.length > issued)
      await setAsideForReview(vault, council, { reception, reason: 'more-than-issued' });
    const review = await vault.get<Review>(council, keys.review(reception));
    if (review && !(review.value.settled && review.value.decision === 'count')) continue;
    const deputy = ballots[0]?.value.place.deputy as string;
    waiting.set(deputy, [...(waiting.get(deputy) ?? []), ...ballots]);
  }
  // By deputy: the order of the codes' hashes, which is drawn by lot, would stand in the ledger.
  const inOrder = [...waiting].sort(([a], [b]) => (a < b ? -1 : 1));
  return { waiting: new Map(inOrder), cards };
}

async function finish(
  deps: CountDeps,
  council: string,
  item: VaultItem<Count>,
): Promise<CountedBody | undefined> {
  const { vault } = deps;
  const deputy = item.key.slice(keys.counts.length);
  let { value: count, version } = item;
  if (count.state === 'frozen') {
    const opened = await lockAndOpen(deps, council, count.hashes);
    const days = [...new Set([...count.days, ...opened.days])].sort();
    const body: CountedBody = {
      deputy,
      batch: count.number,
      histogram: opened.histogram,
      newReceptionDays: days.length - count.days.length,
      issued: Math.max(0, (count.out ?? count.issued) - count.issued),
      cast: opened.histogram.reduce((sum, n) => sum + n, 0),
    };
    count = { ...count, state: 'tallied', body, days, issued: count.issued + body.issued };
    if (!(await vault.put(council, item.key, count, version))) return undefined;
    version += 1;
  }
  const body = count.body as CountedBody;
  if (body.cast > 0) {
    const id = `feedback-${deputy}-${count.number}`;
    const entry = { kind: 'feedback.counted', id, occurredOn: count.on, body };
    await recordOne(deps.recorder, council, entry, 'system/count-ballots');
  }
  for (const hash of count.hashes) {
    const ballot = await vault.get<Invitation>(council, keys.invitation(hash));
    if (ballot?.value.state === 'counting')
      await vault.put(council, ballot.key, { state: 'counted' }, ballot.version);
  }
  const { body: _, ...rest } = count;
  await vault.put(council, item.key, { ...rest, state: 'done', hashes: [] }, version);
  return body;
}

/** Ends replacing, then opens. What cannot be opened although the key is right is void, and shown for review. */
async function lockAndOpen(deps: CountDeps, council: string, hashes: readonly string[]) {
  const { vault, privateKey } = deps;
  const histogram = [0, 0, 0, 0, 0];
  const days = new Set<CivilDate>();
  for (const hash of hashes) {
    const ballot = await locked(vault, council, hash);
    if (!ballot) continue;
    const rating: Rating | undefined = await openRating(ballot.value.sealed, hash, privateKey);
    if (rating === undefined) {
      await vault.put(council, ballot.key, { state: 'void' }, ballot.version);
      await setAsideForReview(vault, council, {
        reception: ballot.value.place.reception,
        reason: 'unreadable',
      });
      continue;
    }
    histogram[rating - 1] = (histogram[rating - 1] ?? 0) + 1;
    days.add(ballot.value.place.on);
  }
  return { histogram, days };
}

async function locked(vault: VaultStore, council: string, hash: string): Promise<Ballot | undefined> {
  for (;;) {
    const item = await vault.get<Invitation>(council, keys.invitation(hash));
    if (!item || !('sealed' in item.value)) return undefined;
    if (item.value.state === 'counting') return item as Ballot;
    const value: Invitation = { ...item.value, state: 'counting' };
    if (await vault.put(council, item.key, value, item.version)) {
      return { key: item.key, value, version: item.version + 1 } as Ballot;
    }
  }
}

/** A wrong key must not make ballots unreadable: without the right one nothing is touched. */
async function requireRightKey({ vault, privateKey }: CountDeps, council: string): Promise<void> {
  const item = await vault.get<{ publicKey: string }>(council, keys.publicKey);
  const probe = item && (await sealRating(3, 'probe', item.value.publicKey));
  if (probe && (await openRating(probe, 'probe', privateKey)) !== 3) throw new WrongBallotKey();
}

export class WrongBallotKey extends Error {
  override readonly name = 'WrongBallotKey';
  readonly code = 'wrong_ballot_key';

  constructor() {
    super('the key for opening ballots does not belong to the key that ballots are sealed with');
  }
}
