/** What may become of a dispute. */
export const disputeOutcomes = ['accepted', 'partly', 'refused'] as const;
export type DisputeOutcome = (typeof disputeOutcomes)[number];
