import type { Account, StaffRole } from '@esep/staff';
import type { AccountsView } from '@esep/web';

/** What pages show of an account: nothing that proves who somebody is. */
export function shownAccount(account: Account): AccountsView['accounts'][number] {
  const { id, login, name, role, deputy, source, password, totp, disabled = false, signedInAt } = account;
  return {
    ...{ id, login, name, role: role as StaffRole, disabled, source, hasFactor: totp !== undefined },
    ...{ isSetUp: password !== undefined || source === 'issuer' },
    ...(deputy === undefined ? {} : { deputy }),
    ...(signedInAt === undefined ? {} : { signedInAt }),
  };
}
