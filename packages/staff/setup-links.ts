import type { VaultStore } from '@esep/ledger';
import { randomSecret, sha256 } from './secrets.ts';

/** `all`: password and second factor; `factor`: a second factor beside the password that stays. */
export type LinkPurpose = 'all' | 'factor';

export type SetupLink = {
  readonly account: string;
  readonly purpose: LinkPurpose;
  /** What was chosen so far; the account has none of it before the last step. */
  readonly password?: string;
  readonly secret?: string;
  readonly until: string;
};

const keptMs = 48 * 3_600_000;
const keyOf = (token: string) => `staff/link/${sha256(token)}`;

/** One-time links with which somebody sets up an account. The vault keeps their hash. */
export function createSetupLinks({ vault, now }: { readonly vault: VaultStore; readonly now: () => Date }) {
  async function find(council: string, token: string) {
    if (!/^[\w-]{43}$/.test(token)) return undefined;
    return vault.get<SetupLink>(council, keyOf(token));
  }
  /** Links of one account that were made before work no longer. */
  async function drop(council: string, account: string): Promise<void> {
    for (const item of await vault.query<SetupLink>(council, 'staff/link/')) {
      if (item.value.account === account) await vault.delete(council, item.key, item.version);
    }
  }
  return {
    find,
    drop,
    /** The link's token, shown once; it works for 48 hours, and earlier ones of the account no more. */
    async make(council: string, account: string, purpose: LinkPurpose = 'all'): Promise<string> {
      await drop(council, account);
      const token = randomSecret();
      const until = new Date(now().getTime() + keptMs);
      await vault.put(council, keyOf(token), { account, purpose, until: until.toISOString() }, 0, until);
      return token;
    },
    /** Keeps what was chosen so far. False when the link was used or replaced meanwhile. */
    async keep(
      council: string,
      token: string,
      chosen: { password?: string; secret: string },
    ): Promise<boolean> {
      const item = await find(council, token);
      if (!item) return false;
      const until = new Date(item.value.until);
      return vault.put(council, item.key, { ...item.value, ...chosen }, item.version, until);
    },
    /** Takes the link for good. False when somebody else did. */
    async use(council: string, token: string): Promise<boolean> {
      const item = await find(council, token);
      return item !== undefined && vault.delete(council, item.key, item.version);
    },
  };
}

export type SetupLinks = ReturnType<typeof createSetupLinks>;
