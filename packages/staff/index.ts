export { type Act, actOfKind, acts, doorRole, may, mayDo, type StaffRole, staffRoles } from './roles.ts';
export {
  authorOf,
  createSessions,
  type FoundSession,
  type Person,
  type Session,
  type SessionLimits,
  type Sessions,
  sessionLimits,
} from './sessions.ts';
