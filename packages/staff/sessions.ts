import { createHash, randomBytes } from 'node:crypto';
import { deputyAuthor } from '@esep/domain';
import type { VaultItem, VaultStore } from '@esep/ledger';
import { getAccount, stillStands } from './accounts.ts';
import type { StaffRole } from './roles.ts';

/** Who signed in, as the office's pages know them. */
// A type, so that it is JSON to the compiler.
export type Person = {
  /** The account's pseudonym: entries name it. */
  readonly account: string;
  readonly role: StaffRole;
  /** The deputy's id; exactly with the role `deputy`. */
  readonly deputy?: string;
  /** For the person's own eyes, at the top of each page. */
  readonly name: string;
};

export type Session = {
  readonly person: Person;
  /** Stands in every form, and must come back. */
  readonly csrf: string;
  /** All in RFC 3339. */
  readonly begunAt: string;
  readonly seenAt: string;
  /** When the person last proved who they are. */
  readonly provedAt: string;
  /** When the cookie's value was last exchanged. */
  readonly turnedAt: string;
  /** Set when the cookie's value was exchanged for another: this one works a moment longer. */
  readonly replacedAt?: string;
};

export type FoundSession =
  | { readonly state: 'open'; readonly session: Session }
  /** The person must sign in again; what they sent can be kept for them. */
  | { readonly state: 'idle' | 'ended'; readonly session: Session };

export interface SessionLimits {
  readonly idleMs: number;
  readonly wholeMs: number;
  /** After this long the cookie's value is exchanged. */
  readonly turnMs: number;
}

export const sessionLimits: SessionLimits = {
  idleMs: 30 * 60_000,
  wholeMs: 12 * 3_600_000,
  turnMs: 15 * 60_000,
};

/** A replaced value is honoured this long, for requests that were under way. */
const graceMs = 60_000;
/** `seenAt` is written at most this often. */
const seenEveryMs = 60_000;

/** `role/pseudonym`, as entries carry it. */
export function authorOf({ role, account, deputy }: Person): string {
  return deputy === undefined ? `${role}/${account}` : deputyAuthor(deputy);
}

/** Sessions in the vault, under the hash of what the cookie holds. */
export function createSessions({
  vault,
  now = () => new Date(),
  limits = sessionLimits,
}: {
  readonly vault: VaultStore;
  readonly now?: () => Date;
  readonly limits?: SessionLimits;
}) {
  /**
   * Begins a session; the secret goes into the cookie and is kept nowhere. `provedAt` is when the person proved who they are,
   * where that was not just now. Durable on return.
   */
  async function begin(
    council: string,
    person: Person,
    { provedAt }: { readonly provedAt?: Date } = {},
  ): Promise<{ secret: string; session: Session }> {
    const ended = await vault.get<{ at: string }>(council, endedKey(person.account));
    // After the end of all sessions, also within the same millisecond.
    const earliest = ended ? Date.parse(ended.value.at) + 1 : 0;
    const at = new Date(Math.max(now().getTime(), earliest)).toISOString();
    // Another machine's clock may be ahead of this one's.
    const proved = provedAt && provedAt.toISOString() < at ? provedAt.toISOString() : at;
    const session = { csrf: randomSecret(), begunAt: at, seenAt: at, provedAt: proved, turnedAt: at };
    return write(council, { person, ...session });
  }

  async function write(council: string, record: Session): Promise<{ secret: string; session: Session }> {
    const secret = randomSecret();
    const end = new Date(Date.parse(record.begunAt) + limits.wholeMs);
    await vault.put(council, keyOf(secret), record, 0, end);
    return { secret, session: record };
  }

  /** The session of a cookie's secret, noted as seen; undefined for one that nobody has. */
  async function find(council: string, secret: string): Promise<FoundSession | undefined> {
    const item = await itemOf(council, secret);
    if (!item) return undefined;
    const session = item.value;
    const at = now().getTime();
    if (session.replacedAt && at - Date.parse(session.replacedAt) > graceMs) return undefined;
    if (await isEnded(council, session)) return { state: 'ended', session };
    if (at - Date.parse(session.seenAt) > limits.idleMs) return { state: 'idle', session };
    if (at - Date.parse(session.seenAt) > seenEveryMs) {
      const end = new Date(Date.parse(session.begunAt) + limits.wholeMs);
      await vault.put(council, item.key, { ...session, seenAt: now().toISOString() }, item.version, end);
    }
    return { state: 'open', session };
  }

  /** Exchanges the cookie's value when it is old; undefined while it is not. */
  async function turn(council: string, secret: string): Promise<string | undefined> {
    const item = await itemOf(council, secret);
    if (!item || item.value.replacedAt) return undefined;
    const at = now();
    if (at.getTime() - Date.parse(item.value.turnedAt) < limits.turnMs) return undefined;
    const replaced = { ...item.value, replacedAt: at.toISOString() };
    const end = new Date(at.getTime() + graceMs);
    if (!(await vault.put(council, item.key, replaced, item.version, end))) return undefined;
    return (await write(council, { ...item.value, seenAt: at.toISOString(), turnedAt: at.toISOString() }))
      .secret;
  }

  /** Ends this one session. */
  async function end(council: string, secret: string): Promise<void> {
    const item = await itemOf(council, secret);
    if (item) await vault.delete(council, item.key, item.version);
  }

  /** Ends every session of the account, wherever it is open. Durable on return. */
  async function endAll(council: string, account: string): Promise<void> {
    const key = endedKey(account);
    const item = await vault.get(council, key);
    await vault.put(council, key, { at: now().toISOString() }, item?.version ?? 0);
  }

  /** Also when the account is gone, disabled, or has another role by now. */
  async function isEnded(council: string, { person, begunAt }: Session): Promise<boolean> {
    const item = await vault.get<{ at: string }>(council, endedKey(person.account));
    if (item !== undefined && begunAt <= item.value.at) return true;
    return !stillStands((await getAccount(vault, council, person.account))?.value, person);
  }

  function itemOf(council: string, secret: string): Promise<VaultItem<Session> | undefined> {
    if (!/^[\w-]{43}$/.test(secret)) return Promise.resolve(undefined);
    return vault.get<Session>(council, keyOf(secret));
  }

  return { begin, find, turn, end, endAll };
}

export type Sessions = ReturnType<typeof createSessions>;

function randomSecret(): string {
  return randomBytes(32).toString('base64url');
}

function keyOf(secret: string): string {
  return `session/open/${createHash('sha256').update(secret).digest('hex')}`;
}

function endedKey(account: string): string {
  return `session/ended/${account}`;
}
