import { createHash } from 'node:crypto';
import { isSamePerson, Refusal, type Role, withdrawnKind } from '@esep/domain';
import { canonicalJson, type VaultItem, type VaultStore } from '@esep/ledger';
import { items } from '../ballots/items.ts';
import { type Recorder, type Rehearsed, type RowResult, refuseTooMany } from '../recorder.ts';
import { idOf, type SubmittedRow } from '../submission.ts';
import { isExpired, openMs, type Proposal, proposalKeys, shownMs } from './proposal.ts';

export interface ProposalDeps {
  readonly vault: VaultStore;
  readonly recorder: Pick<Recorder, 'record' | 'rehearse' | 'look'>;
  readonly now: () => Date;
}

export interface Proposing {
  readonly rows: readonly SubmittedRow[];
  /** `role/pseudonym`. */
  readonly by: string;
  readonly role: Role;
}

/** What became of the rows of a proposal: as of a record with `allOrNothing`, or that it waits. */
export type Proposed =
  | { readonly proposal: Proposal }
  /** Some were refused, and the others are held back with them; or all were recorded before. */
  | { readonly results: readonly RowResult[] };

/**
 * Asks the doors whether they would take the rows, all or none, and keeps them for a second person. The same rows under the
 * same ids are one proposal, however often they are sent. Throws `Refusal`: `proposal_differs` when the ids wait already with
 * other content, `too_many_rows`, `batch_too_large`. Durable on return.
 */
export async function propose(
  { vault, recorder, now }: ProposalDeps,
  council: string,
  { rows, by, role }: Proposing,
): Promise<Proposed> {
  refuseTooMany(rows, true);
  const rehearsed = await recorder.rehearse(council, { role, recordedBy: by }).check(rows);
  // With allOrNothing the recorder answers for what was recorded before, or for what one refused row holds back.
  const isRefused = rehearsed.some(({ outcome }) => outcome === 'refused');
  if (isRefused) return { results: rows.map((row, i) => heldBack(row, rehearsed[i] as Rehearsed)) };
  if (rehearsed.every(({ outcome }) => outcome === 'known')) {
    const { results } = await recorder.record(council, rows, { role, recordedBy: by, allOrNothing: true });
    return { results };
  }
  const id = proposalId(rows);
  const at = now();
  const until = new Date(at.getTime() + openMs);
  const proposal: Proposal = {
    id,
    rows,
    by,
    role,
    at: at.toISOString(),
    until: until.toISOString(),
    state: 'open',
  };
  const item = await vault.get<Proposal>(council, proposalKeys.of(id));
  if (item && isWaiting(item.value, at)) return { proposal: sameAs(item.value, proposal) };
  const shown = new Date(until.getTime() + shownMs);
  if (await vault.put(council, proposalKeys.of(id), proposal as never, item?.version ?? 0, shown)) {
    return { proposal };
  }
  const faster = await vault.get<Proposal>(council, proposalKeys.of(id));
  if (!faster) throw new Refusal('try_again');
  return { proposal: sameAs(faster.value, proposal) };
}

function heldBack(row: SubmittedRow, rehearsed: Rehearsed): RowResult {
  const id = idOf(row);
  if (rehearsed.outcome === 'refused') return { ...rehearsed, ...(id === undefined ? {} : { id }) };
  return { outcome: 'held_back', id: id ?? '' };
}

function isWaiting(proposal: Proposal, at: Date): boolean {
  return (proposal.state === 'open' || proposal.state === 'accepting') && !isExpired(proposal, at);
}

function sameAs(kept: Proposal, { rows, by, id }: Proposal): Proposal {
  const isSame = kept.by === by && canonicalJson(kept.rows as never) === canonicalJson(rows as never);
  if (!isSame) throw new Refusal('proposal_differs', undefined, { proposal: id });
  return kept;
}

/** By the rows' own ids: what is sent twice is one. */
function proposalId(rows: readonly SubmittedRow[]): string {
  const ids = rows.map(({ id }) => String(id));
  return createHash('sha256').update(JSON.stringify(ids)).digest('hex').slice(0, 16);
}

/** Every proposal that is still kept, the newest first. */
export async function readProposals(vault: VaultStore, council: string): Promise<readonly Proposal[]> {
  const all: Proposal[] = [];
  for await (const { value } of items<Proposal>(vault, council, proposalKeys.all)) all.push(value);
  return all.sort((a, b) => (a.at < b.at ? 1 : -1));
}

/** Throws `Refusal` `proposal_unknown`. */
export async function readProposal(vault: VaultStore, council: string, id: string): Promise<Proposal> {
  return (await itemOf(vault, council, id)).value;
}

async function itemOf(vault: VaultStore, council: string, id: string): Promise<VaultItem<Proposal>> {
  const item = await vault.get<Proposal>(council, proposalKeys.of(id));
  if (!item) throw new Refusal('proposal_unknown', undefined, { proposal: id });
  return item;
}

/**
 * A second person accepts: the rows are recorded, all or none, in the name of who proposed them, and the entries name the
 * second person too. Two at once record once. What a door refuses by now leaves the proposal open, with the reason, and is
 * told by `results`. Throws `Refusal`: `proposal_unknown`, `proposal_settled`, `proposal_expired`, `second_person_needed`,
 * `try_again`.
 */
export async function acceptProposal(
  deps: ProposalDeps,
  council: string,
  { id, by }: { readonly id: string; readonly by: string },
): Promise<{ readonly proposal: Proposal; readonly results: readonly RowResult[]; readonly size: number }> {
  const { vault, recorder, now } = deps;
  const item = await begun(deps, council, await itemOf(vault, council, id), by);
  const { rows, role, by: recordedBy, decidedBy } = item.value;
  const { results, size } = await recorder.record(council, rows, {
    role,
    recordedBy,
    confirmedBy: decidedBy as string,
    allOrNothing: true,
  });
  const refused = results.find((result) => result.outcome === 'refused');
  const proposal: Proposal = refused
    ? reopened(item.value, refused.refusal.code)
    : { ...item.value, state: 'accepted', seqs: results.flatMap((one) => ('seq' in one ? [one.seq] : [])) };
  // Somebody else who went on with the same acceptance may have written it: what is recorded is the same.
  await vault.put(council, item.key, proposal as never, item.version, keptUntil(proposal, now()));
  return { proposal, results, size };
}

/** Fixes who accepts and as of which day, before anything is recorded; goes on with what was fixed before. */
async function begun(
  { vault, recorder, now }: ProposalDeps,
  council: string,
  item: VaultItem<Proposal>,
  by: string,
): Promise<VaultItem<Proposal>> {
  requireSecond(item.value, by);
  if (item.value.state === 'accepting') return item;
  requireOpen(item.value, now());
  const { today } = await recorder.look(council);
  const value: Proposal = {
    ...item.value,
    // A withdrawal holds from the day on which it is recorded.
    rows: item.value.rows.map((row) => (row.kind === withdrawnKind ? { ...row, occurredOn: today } : row)),
    state: 'accepting',
    decidedBy: by,
    decidedAt: now().toISOString(),
  };
  if (!(await vault.put(council, item.key, value as never, item.version, keptUntil(value, now())))) {
    throw new Refusal('try_again');
  }
  return { ...item, value, version: item.version + 1 };
}

function reopened({ decidedBy: _, decidedAt: __, ...proposal }: Proposal, trouble: string): Proposal {
  return { ...proposal, state: 'open', trouble };
}

/** A second person refuses, with a reason that the proposer reads. Throws as `acceptProposal` does. */
export async function refuseProposal(
  deps: ProposalDeps,
  council: string,
  { id, by, reason }: { readonly id: string; readonly by: string; readonly reason: string },
): Promise<Proposal> {
  const item = await itemOf(deps.vault, council, id);
  requireSecond(item.value, by);
  return settle(deps, council, item, { state: 'refused', decidedBy: by, reason });
}

/** The proposer takes it back. Throws `Refusal` `proposal_not_yours` for anybody else. */
export async function takeBackProposal(
  deps: ProposalDeps,
  council: string,
  { id, by }: { readonly id: string; readonly by: string },
): Promise<Proposal> {
  const item = await itemOf(deps.vault, council, id);
  if (!isSamePerson(item.value.by, by)) throw new Refusal('proposal_not_yours', undefined, { proposal: id });
  return settle(deps, council, item, { state: 'taken-back' });
}

async function settle(
  { vault, now }: ProposalDeps,
  council: string,
  item: VaultItem<Proposal>,
  change: Partial<Proposal>,
): Promise<Proposal> {
  const at = now();
  requireOpen(item.value, at);
  const settled: Proposal = { ...item.value, ...change, decidedAt: at.toISOString() };
  if (!(await vault.put(council, item.key, settled as never, item.version, keptUntil(settled, at)))) {
    throw new Refusal('try_again');
  }
  return settled;
}

function keptUntil({ state, until }: Proposal, at: Date): Date {
  const from = state === 'open' || state === 'accepting' ? Date.parse(until) : at.getTime();
  return new Date(from + shownMs);
}

function requireSecond({ by: proposer, id }: Proposal, by: string): void {
  if (isSamePerson(proposer, by)) throw new Refusal('second_person_needed', undefined, { proposal: id });
}

function requireOpen(proposal: Proposal, at: Date): void {
  const { id, state } = proposal;
  if (state !== 'open') throw new Refusal('proposal_settled', undefined, { proposal: id });
  if (isExpired(proposal, at)) throw new Refusal('proposal_expired', undefined, { proposal: id });
}
