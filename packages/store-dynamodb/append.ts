import type { Entry } from '@esep/domain';
import { StoreFailure } from '@esep/ledger';
import type { AppendProtocol } from './append-protocol.ts';
import { sideBySide } from './backoff.ts';
import type { CommitItem } from './commit-item.ts';
import { parseEntry } from './commit-item.ts';
import type { Prepared } from './prepared.ts';

export interface CommitPage {
  readonly items: readonly CommitItem[];
  /** Whether more may follow. */
  readonly more: boolean;
}

/** What the protocol needs of one council's ledger: single-item conditional puts and strong reads. */
export interface LedgerItems {
  /** The number of the last entry, 0 when there is none. A strong read. */
  head(): Promise<number>;
  /** Commit items from the one that begins at `first`, ascending and without gaps, about `limit` of them. Strong. */
  from(first: number, limit: number): Promise<CommitPage>;
  /** Puts the claim `{head}` of an id if there is none, and gives the one that stands now. */
  claim(id: string, head: number): Promise<{ readonly head: number; readonly isOwn: boolean }>;
  /**
   * Puts the item if nothing stands at its place; false when something does, which may be the same item from an
   * earlier sending. Rejects with `unavailable` when the outcome is unknown: it may be put even later than that.
   */
  put(item: CommitItem): Promise<boolean>;
  /** Waits a random while, longer in later rounds, before the next try. */
  pause(round: number): Promise<void>;
  /** A text that nobody ever used before. */
  newCommit(): string;
}

export interface Found {
  readonly entry: Entry;
  /** It was put by this very call. */
  readonly created: boolean;
}

/** Puts of unknown outcome after which a caller is told so. */
const patience = 6;
/** Lost races after which a caller is told to try again: others write faster than we can read. */
const mostLost = 200;
/** Commit items in the first page of a look-up, and in later ones: an entry most often lies right behind its claim. */
const firstPage = 4;
const laterPages = 64;
/** Claims put side by side. */
const claimsAtOnce = 32;

interface Sought {
  readonly prepared: Prepared;
  /** Entries up to this number are looked through; first the head of the claim. Always the end of a commit item. */
  searched: number;
  readonly isOwnClaim: boolean;
}

interface Search {
  readonly commit: string;
  /** What is not found yet. */
  open: readonly Sought[];
  readonly found: Map<string, Found>;
}

/**
 * Records drafts of different ids, all of them in one commit item, each at most once. Gives for every id what stands in the
 * ledger. Ids are missing from the result when `heldBack` said, of what was found, that the rest must not be written.
 *
 *     ours    head: 5   claim x {5}     put at 6 ✗ reply lost    look in (5, 7]: x at 6, the commit is ours ⇒ created
 *     rival   head: 5   claim y {5}     put at 6 ✗ taken         look in (5, 6]: no y     put at 7 ✓
 *     retry                             claim x: {5} stands      look in (5, 7]: x at 6 ⇒ known, not created
 *     late    put at 6, given up long ago, arrives only now ✗ taken: it was aimed at the end of the ledger,
 *             so whatever was put after that end stands in its way for ever
 *
 * Why at most once: everybody claims an id before putting it, and the first claim stands. Its head was read before it, so
 * every entry of the id comes after claim.head. A put at h+1 succeeds only while the ledger ends at h, and (claim.head, h]
 * was looked through; entries never change, so what was looked through need not be read again. This binds the claim's
 * creator too: once its put is lost or unknown, somebody else with the same id may have been faster.
 *
 * Rejects with `unavailable` when the outcome is unknown, and with whatever else the items reject with.
 */
export async function recordOnce(
  items: LedgerItems,
  drafts: readonly Prepared[],
  heldBack: (found: ReadonlyMap<string, Found>) => boolean,
  protocol: AppendProtocol,
): Promise<ReadonlyMap<string, Found>> {
  const head = await items.head();
  const open = await claimAll(items, drafts, head, protocol);
  const search: Search = { commit: items.newCommit(), open, found: new Map() };
  let until = head;
  for (let lost = 0, unknown = 0; ; until = Number.POSITIVE_INFINITY) {
    const end = await lookUp(items, search, until, protocol);
    if (search.open.length === 0 || heldBack(search.found)) return search.found;
    const outcome = await putAll(items, search, protocol.putWhereSearchEnded ? end : await items.head());
    if (outcome === 'won') return search.found;
    if (outcome === 'lost' ? ++lost > mostLost : ++unknown > patience) throw givenUp(outcome);
    await items.pause(lost + unknown);
  }
}

/** Clause: an id is claimed before it is put, with a head that was read before; the first claim stands. */
async function claimAll(
  items: LedgerItems,
  drafts: readonly Prepared[],
  head: number,
  { searchFromClaim }: AppendProtocol,
): Promise<readonly Sought[]> {
  const sought = new Map<Prepared, Sought>();
  await sideBySide(drafts, claimsAtOnce, async (prepared) => {
    const standing = await items.claim(prepared.draft.id, head);
    const searched = searchFromClaim ? standing.head : head;
    sought.set(prepared, { prepared, searched, isOwnClaim: standing.isOwn });
  });
  return drafts.map((prepared) => sought.get(prepared) as Sought);
}

/**
 * Clause: looks for what is open, each id from where it was looked for last, up to `until` at least, or to the end. Gives
 * the number up to which all that is still open was looked for.
 */
async function lookUp(
  items: LedgerItems,
  search: Search,
  until: number,
  protocol: AppendProtocol,
): Promise<number> {
  const reached = () => Math.min(...search.open.map(({ searched }) => searched));
  for (let limit = firstPage; reached() < until; limit = laterPages) {
    const after = reached();
    const page = await items.from(after + 1, limit);
    for (const item of page.items) recognise(search, item, protocol);
    const last = page.items.at(-1);
    const end = last ? last.first + last.entries.length - 1 : after;
    for (const sought of search.open) sought.searched = Math.max(sought.searched, end);
    if (!page.more) break;
  }
  return reached();
}

function recognise(search: Search, { commit, entries }: CommitItem, protocol: AppendProtocol): void {
  const isSoughtFor = ({ isOwnClaim }: Sought) =>
    protocol.lookUpFirst && (protocol.creatorLooksToo || !isOwnClaim);
  const ids = new Set(search.open.filter(isSoughtFor).map(({ prepared }) => prepared.draft.id));
  for (const text of entries) {
    const entry = parseEntry(text);
    if (!ids.has(entry.id)) continue;
    // Clause: the commit id tells that it was us, although we were told that the put was lost, or nothing.
    search.found.set(entry.id, { entry, created: protocol.ownCommitKnown && commit === search.commit });
    search.open = search.open.filter(({ prepared }) => prepared.draft.id !== entry.id);
  }
}

/** Clause: all of them are aimed at the place after `end`, which must be free. */
async function putAll(
  items: LedgerItems,
  search: Search,
  end: number,
): Promise<'won' | 'lost' | StoreFailure> {
  const { commit, open, found } = search;
  const first = end + 1;
  try {
    const entries = open.map(({ prepared }, i) => prepared.textAt(first + i));
    if (!(await items.put({ first, commit, entries }))) return 'lost';
  } catch (error) {
    if (error instanceof StoreFailure && error.code === 'unavailable') return error;
    throw error;
  }
  for (const [i, { prepared }] of open.entries()) {
    found.set(prepared.draft.id, { entry: { ...prepared.draft, seq: first + i }, created: true });
  }
  search.open = [];
  return 'won';
}

function givenUp(outcome: StoreFailure | 'lost'): StoreFailure {
  return outcome === 'lost'
    ? new StoreFailure('unavailable', `others were faster ${mostLost} times`)
    : outcome;
}
