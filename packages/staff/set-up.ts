import type { VaultStore } from '@esep/ledger';
import { createAccounts } from './accounts.ts';
import { createStaffEvents } from './events.ts';
import { hashPassword, type PasswordProblem, passwordProblem } from './passwords.ts';
import { randomLetters, sha256 } from './secrets.ts';
import { createSetupLinks } from './setup-links.ts';
import { newTotpSecret, totpStep } from './totp.ts';

const recoveryCodes = 8;

interface SetUpDeps {
  readonly vault: VaultStore;
  readonly now: () => Date;
}

export interface OpenedLink {
  readonly login: string;
  readonly name: string;
  /** Of the second factor that is being added, the same each time the link is opened. */
  readonly secret: string;
}

/** What somebody who opened a set-up link sees; undefined for a link that was used, replaced or is too old. */
export async function openSetupLink(
  deps: SetUpDeps,
  council: string,
  token: string,
): Promise<OpenedLink | undefined> {
  const links = createSetupLinks(deps);
  const item = await links.find(council, token);
  const account = item && (await createAccounts(deps).get(council, item.value.account));
  if (!item || !account || account.disabled) return undefined;
  const secret = item.value.secret ?? newTotpSecret();
  if (!item.value.secret && !(await links.keep(council, token, { secret }))) return undefined;
  return { login: account.login, name: account.name, secret };
}

export type SetUp =
  | { readonly recovery: readonly string[] }
  | { readonly problem: PasswordProblem | 'differs' | 'code' | 'gone' };

/** Gives the account its password and second factor, and takes the link. The recovery codes are shown this once. */
export async function setUpAccount(
  deps: SetUpDeps,
  council: string,
  given: {
    readonly token: string;
    readonly password: string;
    readonly again: string;
    readonly code: string;
  },
): Promise<SetUp> {
  const links = createSetupLinks(deps);
  const accounts = createAccounts(deps);
  const item = await links.find(council, given.token);
  const account = item && (await accounts.get(council, item.value.account));
  const secret = item?.value.secret;
  if (!account || account.disabled || !secret) return { problem: 'gone' };
  const wrong = passwordProblem(given.password, account);
  if (wrong) return { problem: wrong };
  if (given.password !== given.again) return { problem: 'differs' };
  const step = totpStep(secret, given.code, { now: deps.now(), after: 0 });
  if (step === undefined) return { problem: 'code' };
  const password = await hashPassword(given.password);
  const recovery = Array.from({ length: recoveryCodes }, () => randomLetters(10));
  if (!(await links.use(council, given.token))) return { problem: 'gone' };
  await accounts.change(council, account.id, (one) => ({
    ...one,
    password,
    totp: { secret, step },
    recovery: recovery.map(sha256),
  }));
  await createStaffEvents(deps).note(council, 'set-up', account.id);
  return { recovery: recovery.map((code) => `${code.slice(0, 5)}-${code.slice(5)}`) };
}
