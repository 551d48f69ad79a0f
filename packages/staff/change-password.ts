import type { VaultStore } from '@esep/ledger';
import { createAccounts } from './accounts.ts';
import { createStaffEvents } from './events.ts';
import { hashPassword, type PasswordProblem, passwordProblem } from './passwords.ts';
import { proveWho } from './prove.ts';

export type PasswordChange =
  | { readonly changed: true }
  | { readonly problem: PasswordProblem | 'differs' | 'same' | 'wrong' }
  | { readonly problem: 'wait'; readonly seconds: number };

interface ChangeDeps {
  readonly vault: VaultStore;
  readonly now: () => Date;
  /** False only in a demonstration, whose accounts have no second factor. */
  readonly needsFactor: boolean;
}

/**
 * Gives the account another password, for whoever proves anew who they are: an open session alone is not enough. What is wrong with
 * the new one is said first, so that no code of the phone is used up by it.
 */
export async function changePassword(
  deps: ChangeDeps,
  council: string,
  given: {
    readonly account: string;
    readonly current: string;
    readonly code: string;
    readonly password: string;
    readonly again: string;
  },
): Promise<PasswordChange> {
  const accounts = createAccounts(deps);
  const account = await accounts.get(council, given.account);
  if (account?.source !== 'own' || account.disabled) return { problem: 'wrong' };
  const wrong = passwordProblem(given.password, account);
  if (wrong) return { problem: wrong };
  if (given.password !== given.again) return { problem: 'differs' };
  if (given.password === given.current) return { problem: 'same' };
  const { login } = account;
  const proved = await proveWho(deps, council, { login, password: given.current, code: given.code });
  if (!('account' in proved)) return proved;
  const password = await hashPassword(given.password);
  await accounts.change(council, account.id, (one) => ({ ...one, password }));
  await createStaffEvents(deps).note(council, 'password-changed', account.id);
  return { changed: true };
}
