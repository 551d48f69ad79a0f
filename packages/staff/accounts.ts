import type { VaultItem, VaultStore } from '@esep/ledger';
import type { StaffRole } from './roles.ts';
import { randomLetters } from './secrets.ts';

/** Somebody who may sign in. */
// A type, so that it is JSON to the compiler.
export type Account = {
  /** The pseudonym: entries name it as `role/id`. It never changes, and is never given twice. */
  readonly id: string;
  /** What is typed at the sign-in; with an outside issuer what it calls the person. */
  readonly login: string;
  readonly name: string;
  readonly role: StaffRole;
  /** The deputy's id; exactly with the role `deputy`. */
  readonly deputy?: string;
  /** `issuer`: the person proves who they are elsewhere, and the role comes from there at each sign-in. */
  readonly source: 'own' | 'issuer';
  /** As `hashPassword` writes it; absent until the set-up link was used. */
  readonly password?: string;
  readonly totp?: {
    readonly secret: string;
    /** Of the last code that was used: it and those before it work no more. */
    readonly step: number;
  };
  /** SHA-256 of codes that stand in for the second factor, each once. */
  readonly recovery?: readonly string[];
  readonly disabled?: boolean;
  /** RFC 3339. */
  readonly createdAt: string;
  readonly signedInAt?: string;
};

export interface NewAccount {
  readonly login: string;
  readonly name: string;
  readonly role: StaffRole;
  readonly deputy?: string;
}

export type AccountProblem =
  | 'login_shape'
  | 'login_taken'
  | 'name_missing'
  | 'deputy_missing'
  | 'deputy_extra';

const accountKey = (id: string) => `staff/account/${id}`;
const loginKey = (login: string) => `staff/login/${login}`;
const subjectKey = (hash: string) => `staff/subject/${hash}`;
const maxAttempts = 20;

/** Small Latin letters, digits and . - _ : the same on every keyboard of the office. */
export function readLogin(text: string): string | undefined {
  const login = text.trim().toLowerCase();
  return /^[a-z0-9][a-z0-9._-]{1,31}$/.test(login) ? login : undefined;
}

/** Whether this account may still do what `person` signed in for. */
export function stillStands(
  account: Account | undefined,
  person: { role: StaffRole; deputy?: string },
): boolean {
  return (
    account !== undefined &&
    !account.disabled &&
    account.role === person.role &&
    account.deputy === person.deputy
  );
}

export function getAccount(
  vault: VaultStore,
  council: string,
  id: string,
): Promise<VaultItem<Account> | undefined> {
  if (!/^[a-z0-9-]{1,32}$/.test(id)) return Promise.resolve(undefined);
  return vault.get<Account>(council, accountKey(id));
}

/** Accounts in the vault. Everything is durable on return. */
export function createAccounts({ vault, now }: { readonly vault: VaultStore; readonly now: () => Date }) {
  /** A new account without password: it waits for its set-up link. */
  async function create(council: string, given: NewAccount): Promise<Account | AccountProblem> {
    const login = readLogin(given.login);
    if (login === undefined) return 'login_shape';
    const name = given.name.trim();
    if (name === '' || name.length > 120) return 'name_missing';
    if (given.role === 'deputy' && !given.deputy) return 'deputy_missing';
    if (given.role !== 'deputy' && given.deputy) return 'deputy_extra';
    const bound = given.deputy ? { deputy: given.deputy } : {};
    const account: Account = {
      ...{ id: randomLetters(6), login, name, role: given.role, ...bound },
      ...{ source: 'own', createdAt: now().toISOString() },
    };
    // The name first: two who choose it at once must not both get it.
    if (!(await vault.put(council, loginKey(login), { account: account.id }, 0))) return 'login_taken';
    return place(council, account);
  }

  async function place(council: string, account: Account): Promise<Account> {
    if (await vault.put(council, accountKey(account.id), account, 0)) return account;
    throw new Error('an account of that pseudonym is there already');
  }

  async function get(council: string, id: string): Promise<Account | undefined> {
    return (await getAccount(vault, council, id))?.value;
  }

  async function byLogin(council: string, text: string): Promise<Account | undefined> {
    const login = readLogin(text);
    const item = login && (await vault.get<{ account: string }>(council, loginKey(login)));
    return item ? get(council, item.value.account) : undefined;
  }

  /** Everybody, by name. */
  async function list(council: string): Promise<readonly Account[]> {
    const items = await vault.query<Account>(council, 'staff/account/');
    return items.map(({ value }) => value).sort((a, b) => a.name.localeCompare(b.name, 'kk'));
  }

  /** Writes what `change` makes of the account as it is at that moment; undefined leaves it as it is. */
  async function change(
    council: string,
    id: string,
    make: (account: Account) => Account | undefined,
  ): Promise<Account | undefined> {
    for (let attempt = 0; attempt < maxAttempts; attempt++) {
      const item = await getAccount(vault, council, id);
      const changed = item && make(item.value);
      if (!item || !changed) return undefined;
      if (await vault.put(council, accountKey(id), changed, item.version)) return changed;
    }
    throw new Error('the account is being changed by others all the time');
  }

  /** The account of somebody whom an outside issuer knows, made at their first sign-in; `subject` is theirs and the issuer's. */
  async function ofSubject(
    council: string,
    subject: string,
    given: NewAccount,
  ): Promise<Account | undefined> {
    const known = await vault.get<{ account: string }>(council, subjectKey(subject));
    const bound = given.deputy ? { deputy: given.deputy } : {};
    const { login, name, role } = given;
    if (known) {
      const update = ({ deputy: _, ...rest }: Account): Account => ({ ...rest, login, name, role, ...bound });
      return change(council, known.value.account, update);
    }
    const id = randomLetters(6);
    const createdAt = now().toISOString();
    await place(council, { id, login, name, role, ...bound, source: 'issuer', createdAt });
    if (await vault.put(council, subjectKey(subject), { account: id }, 0)) return get(council, id);
    // Somebody was faster: theirs stands, and this one can never sign in.
    await change(council, id, (account) => ({ ...account, disabled: true }));
    return ofSubject(council, subject, given);
  }

  return { create, get, byLogin, list, change, ofSubject };
}

export type Accounts = ReturnType<typeof createAccounts>;
