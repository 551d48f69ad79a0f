export {
  type Account,
  type AccountProblem,
  type Accounts,
  createAccounts,
  getAccount,
  type NewAccount,
  readLogin,
  stillStands,
} from './accounts.ts';
export { callbackOf, signedOutOf } from './callback.ts';
export { changePassword, type PasswordChange } from './change-password.ts';
export {
  type ChangesThatWait,
  changesThatWait,
  type DeskSettings,
  defaultDeskSettings,
  readDeskSettings,
  saveDeskSettings,
} from './desk-settings.ts';
export {
  createStaffEvents,
  type StaffEvent,
  type StaffEventName,
  type StaffEvents,
  staffEvents,
} from './events.ts';
export {
  hashPassword,
  isPassword,
  type PasswordProblem,
  passwordProblem,
  shortestPassword,
} from './passwords.ts';
export { type Given, type Proved, proveWho } from './prove.ts';
export { type Act, actOfKind, acts, doorRole, may, mayDo, type StaffRole, staffRoles } from './roles.ts';
export { demoPassword } from './secrets.ts';
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
export { type OpenedLink, openSetupLink, type SetUp, setUpAccount } from './set-up.ts';
export { createSetupLinks, type LinkPurpose, type SetupLink, type SetupLinks } from './setup-links.ts';
export { newTotpSecret, totpCode, totpStep, totpUri } from './totp.ts';
export { createTries, freeTries } from './tries.ts';
