/** The maslikhat itself as an organization: its chair is the maslikhat's. */
export const councilOrganization = 'council';

export const membershipRoles = ['chair', 'deputy-chair', 'secretary', 'member'] as const;
export type MembershipRole = (typeof membershipRoles)[number];
