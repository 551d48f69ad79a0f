import type { VaultStore } from '@esep/ledger';
import { type Account, createAccounts } from './accounts.ts';
import { createStaffEvents } from './events.ts';
import { isPassword } from './passwords.ts';
import { sha256 } from './secrets.ts';
import { totpStep } from './totp.ts';
import { createTries } from './tries.ts';

export interface Given {
  readonly login: string;
  readonly password: string;
  /** Of the second factor, or one of the codes that stand in for it. */
  readonly code: string;
}

export type Proved =
  | { readonly account: Account }
  /** One answer for a wrong name, a wrong password, a wrong code and a disabled account: it tells nobody which. */
  | { readonly problem: 'wrong' }
  | { readonly problem: 'wait'; readonly seconds: number };

interface ProveDeps {
  readonly vault: VaultStore;
  readonly now: () => Date;
  /** False only in a demonstration, whose accounts have none. */
  readonly needsFactor: boolean;
}

/**
 * Whether somebody is who they say. A try counts before it is looked at; a right one forgets those before it. A code is used
 * up in the same step that accepts it, so that of two requests with one code only one gets in.
 */
export async function proveWho(deps: ProveDeps, council: string, given: Given): Promise<Proved> {
  const { vault, now, needsFactor } = deps;
  const accounts = createAccounts(deps);
  const tries = createTries(deps);
  const events = createStaffEvents({ vault, now });
  const name = given.login.trim().toLowerCase().slice(0, 100);
  const seconds = await tries.take(council, name);
  const found = await accounts.byLogin(council, name);
  if (seconds !== undefined) {
    if (found) await events.note(council, 'locked-out', found.id);
    return { problem: 'wait', seconds };
  }
  if (!(await isPassword(given.password, found?.password)) || !found || found.disabled) {
    if (found) await events.note(council, 'password-wrong', found.id);
    return { problem: 'wrong' };
  }
  const signedInAt = now().toISOString();
  const account = await accounts.change(council, found.id, (one) => {
    const used = withFactorUsed(one, given.code, now());
    if (!used && (needsFactor || one.totp)) return undefined;
    return { ...(used ?? one), signedInAt };
  });
  if (!account) {
    await events.note(council, 'code-wrong', found.id);
    return { problem: 'wrong' };
  }
  await tries.forget(council, name);
  return { account };
}

/** The account after this code was used; undefined when the code is none of its own. */
function withFactorUsed(account: Account, code: string, now: Date): Account | undefined {
  const { totp, recovery = [] } = account;
  const step = totp && totpStep(totp.secret, code, { now, after: totp.step });
  if (totp && step !== undefined) return { ...account, totp: { ...totp, step } };
  const hash = sha256(code.replaceAll(/[\s-]/g, '').toLowerCase());
  return recovery.includes(hash)
    ? { ...account, recovery: recovery.filter((one) => one !== hash) }
    : undefined;
}
