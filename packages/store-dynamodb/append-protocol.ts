/**
 * The clauses by which entries are recorded (DESIGN §4). All of them hold; test/fault/append-simulation switches off one
 * at a time to show what breaks without it. Not exported from the package.
 */
export interface AppendProtocol {
  /** A put at h+1 comes only after looking for each of its ids in (claim.head, h]. */
  readonly lookUpFirst: boolean;
  /** The claim's creator looks too, after every put that was lost or whose outcome is unknown. */
  readonly creatorLooksToo: boolean;
  /** The place of the put is the end of what was looked through, not a head that was read afterwards. */
  readonly putWhereSearchEnded: boolean;
  /** A claim is put only if absent: the first one stands. */
  readonly claimStands: boolean;
  /** Who finds a claim looks from its head on, not from the head of today. */
  readonly searchFromClaim: boolean;
  /** A commit item is put only if its place is free. */
  readonly placeIsFree: boolean;
  /** Equal ids that are recorded together are one entry. */
  readonly equalIdsJoined: boolean;
  /** A commit item with our own commit id is ours, whatever we were told about its put. */
  readonly ownCommitKnown: boolean;
}

export const wholeAppendProtocol: AppendProtocol = {
  lookUpFirst: true,
  creatorLooksToo: true,
  putWhereSearchEnded: true,
  claimStands: true,
  searchFromClaim: true,
  placeIsFree: true,
  equalIdsJoined: true,
  ownCommitKnown: true,
};
