import { createHash, randomBytes, randomInt } from 'node:crypto';
import { deputyAuthor, Refusal, type Role } from '@esep/domain';
import { type VaultStore, vaultSections } from '@esep/ledger';
import type { Context } from 'hono';

/** Roles that a token can have; `system` is Esep itself. */
export const tokenRoles = ['office', 'connector', 'auditor', 'deputy'] as const satisfies readonly Role[];
export type TokenRole = (typeof tokenRoles)[number];

/** What the vault keeps about a token: never the token. */
export interface TokenRecord {
  /** Names the token in lists; entries carry it as a pseudonym, `office/k3v9m2`, but for deputies, who sign as `deputy/d-07`. */
  readonly id: string;
  readonly role: TokenRole;
  /** The deputy whose token it is; only with the role `deputy`. */
  readonly deputy?: string;
  /** What it is used for, in the operator's words. */
  readonly label: string;
  /** RFC 3339. */
  readonly createdAt: string;
}

/** Who is asking. */
export interface Caller {
  readonly role: TokenRole;
  /** `role/pseudonym`, as entries carry it. */
  readonly recordedBy: string;
}

const prefix = vaultSections.tokens;
/** Without letters and digits that are mistaken for one another. */
const alphabet = 'abcdefghjkmnpqrstuvwxyz23456789';
const idLength = 6;

/** What a token is made for; `deputy` is given exactly with the role `deputy`. */
export interface NewToken {
  readonly role: TokenRole;
  readonly deputy?: string;
  readonly label?: string;
  readonly now: Date;
}

/** Makes a token and shows it this once; the vault keeps its SHA-256. Durable on return. */
export async function createToken(
  vault: VaultStore,
  council: string,
  { role, deputy, label = '', now }: NewToken,
): Promise<{ readonly token: string; readonly record: TokenRecord }> {
  if ((role === 'deputy') !== (deputy !== undefined)) {
    throw new RangeError('a token names a deputy if its role is deputy, and only then');
  }
  const token = `esep_${randomBytes(32).toString('base64url')}`;
  const id = Array.from({ length: idLength }, () => alphabet[randomInt(alphabet.length)]).join('');
  const bound = deputy === undefined ? {} : { deputy };
  const record: TokenRecord = { id, role, ...bound, label, createdAt: now.toISOString() };
  await vault.put(council, keyOf(token), { ...record }, 0);
  return { token, record };
}

/** All tokens of the council, oldest first. */
export async function listTokens(vault: VaultStore, council: string): Promise<readonly TokenRecord[]> {
  const items = await vault.query<TokenRecord & Record<string, string>>(council, prefix);
  return items.map(({ value }) => value).sort((a, b) => a.createdAt.localeCompare(b.createdAt));
}

/** Deletes the token with this pseudonym; false when there is none. Doors may honour it for `cacheMs` longer. */
export async function revokeToken(vault: VaultStore, council: string, id: string): Promise<boolean> {
  for (const item of await vault.query<TokenRecord & Record<string, string>>(council, prefix)) {
    if (item.value.id === id) return vault.delete(council, item.key, item.version);
  }
  return false;
}

/** What of a request may tell who is asking: its headers, and what the runtime found out before the door. */
export type Asking = { readonly req: Pick<Context['req'], 'header'> } & Partial<Pick<Context, 'env'>>;

export interface Authenticator {
  /** Who is asking, if they may speak for a role in this council. Throws `Refusal` `unauthorized`. */
  authenticate(council: string, asking: Asking): Promise<Caller>;
}

/** Most tokens that are remembered; a flood of wrong ones cannot fill the memory. */
const remembered = 1000;

/** Asks the vault about a token at most every `cacheMs`, so that a revoked one works no longer than that. */
export function createAuthenticator({
  vault,
  now = Date.now,
  cacheMs = 5_000,
}: {
  readonly vault: VaultStore;
  readonly now?: () => number;
  readonly cacheMs?: number;
}): Authenticator {
  const known = new Map<string, { readonly caller: Caller; readonly until: number }>();

  async function authenticate(council: string, { req }: Asking): Promise<Caller> {
    const authorization = req.header('authorization');
    const token = authorization?.startsWith('Bearer ') ? authorization.slice(7).trim() : '';
    if (token === '' || token.length > 200) throw new Refusal('unauthorized');
    const key = keyOf(token);
    const place = `${council} ${key}`;
    const cached = known.get(place);
    if (cached && cached.until > now()) return cached.caller;
    known.delete(place);
    const item = await vault.get<TokenRecord & Record<string, string>>(council, key);
    if (!item) throw new Refusal('unauthorized');
    const { role, id, deputy } = item.value;
    const recordedBy = deputy === undefined ? `${role}/${id}` : deputyAuthor(deputy);
    const caller: Caller = { role, recordedBy };
    if (known.size >= remembered) known.clear();
    known.set(place, { caller, until: now() + cacheMs });
    return caller;
  }

  return { authenticate };
}

function keyOf(token: string): string {
  return `${prefix}${createHash('sha256').update(token).digest('hex')}`;
}
