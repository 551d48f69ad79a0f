export {
  type ChangesThatWait,
  changesThatWait,
  type DeskSettings,
  defaultDeskSettings,
  readDeskSettings,
  saveDeskSettings,
} from './desk-settings.ts';
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
