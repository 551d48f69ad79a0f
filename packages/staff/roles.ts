import type { Role } from '@esep/domain';

/** Roles of people who sign in to the office. An account has exactly one. */
export const staffRoles = [
  'secretariat',
  'chair',
  'commission-secretary',
  'deputy',
  'auditor',
  'administrator',
] as const;
export type StaffRole = (typeof staffRoles)[number];

/** Everything that can be done in the office; a route or a kind of entry belongs to one of them. */
export const acts = [
  /** What is due, what waits, what was imported. */
  'today.read',
  /** Registers, forms and histories of entries, without citizens' data. */
  'registers.read',
  /** Work as it happens: meetings, requests, promises, plans, training and the like. */
  'work.record',
  'sittings.record',
  /** Deputies, organizations, districts, calendar, topics, leave. */
  'roster.record',
  /** An appeal's course, without who wrote it. */
  'appeals.record',
  /** Who wrote an appeal and what it says; each look is noted. */
  'cases.read',
  'cases.write',
  'cases.erase',
  'sheets.in',
  'sheets.out',
  /** Reception days: rota, booking, cards for visitors, closing. */
  'receptions.run',
  /** To be the second person for what another one proposed, and for set-aside ballots. */
  'second.decide',
  'disputes.answer',
  'methodology.draft',
  'methodology.adopt',
  'editions.preview',
  'editions.publish',
  /** A deputy's own page before it is public, disputes and replies. */
  'own.read',
  'own.write',
  /** Who looked at cases, who signed in. */
  'audit.read',
  'accounts.manage',
  'settings.manage',
  'help.read',
] as const;
export type Act = (typeof acts)[number];

/** What each role may do: the one table, held by a test row by row. Whoever is not named may not. */
export const mayDo: Readonly<Record<StaffRole, readonly Act[]>> = {
  secretariat: [
    'today.read',
    'registers.read',
    'work.record',
    'sittings.record',
    'roster.record',
    'appeals.record',
    'cases.read',
    'cases.write',
    'cases.erase',
    'sheets.in',
    'sheets.out',
    'receptions.run',
    'second.decide',
    'disputes.answer',
    'methodology.draft',
    'editions.preview',
    'help.read',
  ],
  chair: [
    'today.read',
    'registers.read',
    'sheets.out',
    'second.decide',
    'disputes.answer',
    'methodology.draft',
    'methodology.adopt',
    'editions.preview',
    'editions.publish',
    'audit.read',
    'help.read',
  ],
  'commission-secretary': ['today.read', 'registers.read', 'sittings.record', 'sheets.out', 'help.read'],
  deputy: ['own.read', 'own.write', 'help.read'],
  auditor: ['today.read', 'registers.read', 'sheets.out', 'audit.read', 'help.read'],
  administrator: ['accounts.manage', 'settings.manage', 'audit.read', 'help.read'],
};

export function may(role: StaffRole, act: Act): boolean {
  return mayDo[role].includes(act);
}

const actsOfKinds: Readonly<Record<string, Act>> = {
  'methodology.adopted': 'methodology.adopt',
  'dispute.answered': 'disputes.answer',
  'dispute.deferred': 'disputes.answer',
  'dispute.raised': 'own.write',
  'reply.published': 'own.write',
  'sitting.held': 'sittings.record',
};

const actsOfAreas: Readonly<Record<string, Act>> = {
  appeal: 'appeals.record',
  reception: 'receptions.run',
  council: 'roster.record',
  calendar: 'roster.record',
  convocation: 'roster.record',
  district: 'roster.record',
  organization: 'roster.record',
  membership: 'roster.record',
  deputy: 'roster.record',
  leave: 'roster.record',
  topic: 'roster.record',
};

/** What somebody must be allowed to do who records, corrects or withdraws an entry of this kind. */
export function actOfKind(kind: string): Act {
  return actsOfKinds[kind] ?? actsOfAreas[kind.split('.', 1)[0] as string] ?? 'work.record';
}

/** The role by which doors of kinds know somebody of the office. */
export function doorRole(role: StaffRole): Role {
  return role === 'deputy' || role === 'auditor' ? role : 'office';
}
