import { createHash } from 'node:crypto';
import type { DeputyRecord } from '@esep/domain';
import { type Account, type Accounts, type NewAccount, type StaffRole, staffRoles } from '@esep/staff';
import { type Claims, listOf, SignInFailed, textOf, valueAt } from './claims.ts';
import type { Issuer } from './issuer.ts';

interface WhoDeps {
  readonly council: string;
  readonly accounts: Accounts;
  readonly deputies: () => Promise<Readonly<Record<string, DeputyRecord>>>;
}

/** The account of a person whom the embedded provider vouches for. Throws `SignInFailed`. */
export async function ownAccount({ council, accounts }: WhoDeps, claims: Claims): Promise<Account> {
  const account = await accounts.get(council, claims.sub);
  if (account?.source !== 'own' || account.disabled) throw new SignInFailed('disabled');
  return account;
}

/**
 * The account of a person whom an outside issuer vouches for, made at the first sign-in and brought up to date at each. The role
 * is the one `<council>/<role>` that the claim lists; whoever has two has none, for entries name one. Throws `SignInFailed`.
 */
export async function outsideAccount(
  { council, accounts, deputies }: WhoDeps,
  issuer: Issuer,
  claims: Claims,
): Promise<Account> {
  const granted = grantedIn(council, listOf(valueAt(claims, issuer.rolesClaim ?? defaultRolesClaim)));
  const [only] = granted;
  if (!only || granted.length > 1) throw new SignInFailed('role');
  const deputy =
    only.role === 'deputy' ? (only.deputy ?? textOf(valueAt(claims, issuer.deputyClaim ?? ''))) : undefined;
  if (only.role === 'deputy' && !(deputy && Object.hasOwn(await deputies(), deputy)))
    throw new SignInFailed('role');
  const login = loginOf(claims);
  const given: NewAccount = {
    ...{ login, name: (textOf(claims['name']) ?? login).slice(0, 120), role: only.role },
    ...(deputy === undefined ? {} : { deputy }),
  };
  const subject = createHash('sha256').update(`${claims.iss}\0${claims.sub}`).digest('hex');
  const account = await accounts.ofSubject(council, subject, given);
  if (!account || account.disabled) throw new SignInFailed('disabled');
  return account;
}

export const defaultRolesClaim = 'cognito:groups';

interface Granted {
  readonly role: StaffRole;
  readonly deputy?: string;
}

/** `<council>/chair`, `<council>/deputy`, `<council>/deputy/d-07`: what is of another council, or no role here, grants nothing. */
function grantedIn(council: string, names: readonly string[]): readonly Granted[] {
  const prefix = `${council}/`;
  const own = new Set(
    names.filter((name) => name.startsWith(prefix)).map((name) => name.slice(prefix.length)),
  );
  return [...own].flatMap((name): readonly Granted[] => {
    const [, deputy] = /^deputy\/([a-z0-9][a-z0-9-]{0,63})$/.exec(name) ?? [];
    if (deputy) return [{ role: 'deputy', deputy }];
    const role = staffRoles.find((one) => one === name);
    return role ? [{ role }] : [];
  });
}

/** What its own people know the account by; only for lists that an administrator reads. */
function loginOf(claims: Claims): string {
  const names = ['preferred_username', 'email', 'cognito:username', 'username'];
  return (names.map((name) => textOf(claims[name])).find((name) => name !== undefined) ?? claims.sub).slice(
    0,
    100,
  );
}
