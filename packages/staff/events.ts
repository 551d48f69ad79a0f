import { randomBytes } from 'node:crypto';
import type { VaultStore } from '@esep/ledger';

export const staffEvents = [
  'signed-in',
  'proved-again',
  'signed-out',
  'signed-out-everywhere',
  'password-wrong',
  'code-wrong',
  'locked-out',
  'recovery-used',
  'recovery-renewed',
  'set-up',
  'password-changed',
  'created',
  'link-made',
  'role-changed',
  'factor-reset',
  'disabled',
  'enabled',
] as const;
export type StaffEventName = (typeof staffEvents)[number];

/** Something that happened to an account. */
export type StaffEvent = {
  /** RFC 3339. */
  readonly at: string;
  /** The pseudonym. */
  readonly account: string;
  readonly what: StaffEventName;
  /** Who did it, when it was somebody else; `command` for the command line. */
  readonly by?: string;
};

const prefix = 'staff/event/';
/** As long as a year's inspection may look back. */
const keptMs = 400 * 24 * 3_600_000;

/** The newest first by key. */
function keyOf(at: Date): string {
  return `${prefix}${String(9e15 - at.getTime()).padStart(16, '0')}-${randomBytes(4).toString('hex')}`;
}

/** Who signed in and what was done to accounts: pseudonyms and times, no addresses, kept for 400 days. */
export function createStaffEvents({ vault, now }: { readonly vault: VaultStore; readonly now: () => Date }) {
  return {
    /** Durable on return. */
    async note(council: string, what: StaffEventName, account: string, by?: string): Promise<void> {
      const at = now();
      const event: StaffEvent = {
        at: at.toISOString(),
        account,
        what,
        ...(by && by !== account ? { by } : {}),
      };
      await vault.put(council, keyOf(at), event, 0, new Date(at.getTime() + keptMs));
    },
    /** Newest first; `next` is given as `after` for the page that follows. */
    async page(
      council: string,
      { after, limit = 100 }: { readonly after?: string; readonly limit?: number } = {},
    ): Promise<{ readonly events: readonly StaffEvent[]; readonly next: string | undefined }> {
      const from = after && /^\d{16}-[0-9a-f]{8}$/.test(after) ? { after: prefix + after } : {};
      const items = await vault.query<StaffEvent>(council, prefix, { limit: limit + 1, ...from });
      const shown = items.slice(0, limit);
      return {
        events: shown.map(({ value }) => value),
        next: items.length > limit ? shown.at(-1)?.key.slice(prefix.length) : undefined,
      };
    },
  };
}

export type StaffEvents = ReturnType<typeof createStaffEvents>;
