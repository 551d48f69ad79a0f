import type { DeputyRecord, GivenText, Organizations } from '@esep/domain';
import { belongingsBetween, dayInOffice, isLeader, partyOf } from '@esep/domain';
import type { Frame } from './frame.ts';
import type { Entrant, Place } from './rank.ts';
import { places } from './rank.ts';
import type { RankingRow, Spread } from './types.ts';

/** Deputies who may be compared with each other: they have the same office, mandate, party or commission. */
export interface PeerGroup {
  /** `office:leaders`, `elected:list`, `party:amanat`, `commission:budget`: an address may name it. */
  readonly id: string;
  readonly sort: 'office' | 'elected' | 'party' | 'commission';
  /** Of a party or a commission; the others have words of their own. */
  readonly name?: GivenText;
  /** By id. */
  readonly members: readonly string[];
}

/** Fewer say too little about each other, and would point to persons. */
export const fewestPeers = 6;

/**
 * The groups among the deputies listed in a period, in a fixed order: leaders and ordinary, single-mandate and
 * party-list, parties, commissions by id. A leader chaired the maslikhat or a standing commission on any day of it; a
 * deputy belongs to every commission of the period, and to the party of the last day in it. Groups without members are
 * left out.
 */
export function peerGroups(
  deputies: readonly DeputyRecord[],
  organizations: Organizations,
  { from, to }: Pick<Frame, 'from' | 'to'>,
): readonly PeerGroup[] {
  const groups = new Map<string, PeerGroup & { readonly members: string[] }>();
  const join = (sort: PeerGroup['sort'], key: string, deputy: string, name?: GivenText) => {
    const id = `${sort}:${key}`;
    const group = groups.get(id) ?? { id, sort, ...(name ? { name } : {}), members: [] };
    groups.set(id, group);
    if (!group.members.includes(deputy)) group.members.push(deputy);
  };
  for (const record of [...deputies].sort((a, b) => (a.deputy < b.deputy ? -1 : 1))) {
    const { deputy, elected } = record;
    join('office', isLeader(record, organizations, from, to) ? 'leaders' : 'ordinary', deputy);
    join('elected', elected, deputy);
    const party = partyOf(record, organizations, dayInOffice(record, to));
    if (party) join('party', party.organization, deputy, party.name);
    for (const { organization } of belongingsBetween(record, organizations, from, to)) {
      if (organization.type === 'commission') {
        join('commission', organization.organization, deputy, organization.name);
      }
    }
  }
  return [...groups.values()].sort(inFixedOrder);
}

const sorts: readonly PeerGroup['sort'][] = ['office', 'elected', 'party', 'commission'];

function inFixedOrder(a: PeerGroup, b: PeerGroup): number {
  return sorts.indexOf(a.sort) - sorts.indexOf(b.sort) || (a.id < b.id ? -1 : 1);
}

/** A ranking's rows of one group, in their order there, with ranks and ranges inside the group. */
export interface GroupRanking {
  /** Whether ranks are given: the period is ranked, and at least six members have a total. */
  readonly ranked: boolean;
  readonly scored: number;
  readonly needed: number;
  readonly rows: readonly RankingRow[];
}

/**
 * Ranks within a group, by the same rules as in the whole council, from the printed totals and spreads. `isRanked` is
 * the period's own: a running one that has no ranks yet has none in a group either.
 */
export function rankWithin(
  rows: readonly RankingRow[],
  members: readonly string[],
  isRanked: boolean,
): GroupRanking {
  const own = new Set(members);
  const inGroup = rows.filter(({ deputy }) => own.has(deputy));
  const scored = inGroup.filter(isScored);
  const ranked = isRanked && scored.length >= fewestPeers;
  const placed = new Map<string, Place>();
  if (ranked) {
    const ranks = places(scored.map(({ total, spread }): Entrant => ({ total, ...spread })));
    scored.forEach(({ deputy }, i) => {
      placed.set(deputy, ranks[i] as Place);
    });
  }
  const unplaced = { rank: null, best: null, worst: null };
  return {
    ranked,
    scored: scored.length,
    needed: fewestPeers,
    rows: inGroup.map((row) => ({ ...row, ...(placed.get(row.deputy) ?? unplaced) })),
  };
}

function isScored(row: RankingRow): row is RankingRow & { readonly total: number; readonly spread: Spread } {
  // A ranking folded by engine 1 has no spread until it is folded anew.
  return row.total !== null && Boolean(row.spread);
}
