import type { Role } from '@esep/domain';
import type { SubmittedRow } from '../submission.ts';

/**
 * Rows that wait in the vault for a second person; nothing of them stands in the ledger until then:
 *
 *   open ──accept──▶ accepting ──entries recorded──▶ accepted
 *    │                   └──a door refuses now──▶ open, with its `trouble`
 *    ├──refuse──▶ refused
 *    └──take back (the proposer alone)──▶ taken-back
 *
 * Who accepts is fixed before anything is recorded, so that a repeat after a crash records the same.
 */
// A type, so that it is JSON to the compiler.
export type Proposal = {
  readonly id: string;
  readonly rows: readonly SubmittedRow[];
  /** `role/pseudonym` of who proposes; entries name them as who recorded. */
  readonly by: string;
  /** The role by which doors know the proposer. */
  readonly role: Role;
  /** RFC 3339, as all times here. */
  readonly at: string;
  /** Afterwards it can only be proposed anew. */
  readonly until: string;
  readonly state: 'open' | 'accepting' | 'accepted' | 'refused' | 'taken-back';
  /** `role/pseudonym` of the second person. */
  readonly decidedBy?: string;
  readonly decidedAt?: string;
  /** Why it was refused, for the proposer. */
  readonly reason?: string;
  /** Code of what a door said when somebody last accepted it. */
  readonly trouble?: string;
  /** Numbers of the entries, in the order of the rows. */
  readonly seqs?: readonly number[];
};

const prefix = 'desk/proposal/';
export const proposalKeys = { all: prefix, of: (id: string) => `${prefix}${id}` } as const;

const dayMs = 86_400_000;
/** How long a proposal may be accepted. */
export const openMs = 30 * dayMs;
/** How long it is shown after its time, or after the decision. */
export const shownMs = 30 * dayMs;

export function isExpired({ state, until }: Proposal, now: Date): boolean {
  return state === 'open' && until <= now.toISOString();
}
