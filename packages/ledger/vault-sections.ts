/**
 * Parts of the vault that are granted apart, by the beginning of an item's key; a key belongs to the section with the
 * longest beginning that fits. A store that can keep them apart lets a function reach only those of its manifest.
 */
export const vaultSections = {
  /** Hashes of bearer tokens. */
  tokens: 'token/',
  /** The secret from which salts of public texts are worked out. */
  textKey: 'key/texts',
  /** The seed that signs checkpoints. */
  logKey: 'key/log',
  /** The key that opens sealed ballots. */
  ballotKey: 'key/ballots-private',
  /** Citizens' case files, sealed: who wrote which appeal, and who looked. */
  cases: 'case/',
  /** The secret that opens case files, and by which they are found. */
  caseKey: 'key/cases',
  /** Who is signed in to the office. */
  sessions: 'session/',
  /** Accounts of the office's people: hashed passwords, second factors, set-up links, lock-outs. */
  staff: 'staff/',
  /** What the embedded sign-in keeps: codes, grants, its keys. */
  provider: 'oidc/',
  /** The office's desk: drafts, saved views, mappings of sheets, background jobs, proposals, bookings, settings. */
  desk: 'desk/',
  /** Everything else: invitations, sealed ballots, counts, reviews, and the key that seals. */
  ballots: '',
} as const;

export type VaultSection = keyof typeof vaultSections;

const byLength = Object.entries(vaultSections).sort(([, a], [, b]) => b.length - a.length) as [
  VaultSection,
  string,
][];

export function vaultSectionOf(key: string): VaultSection {
  return byLength.find(([, beginning]) => key.startsWith(beginning))?.[0] ?? 'ballots';
}

/** The sections in which keys with this beginning may lie. */
export function vaultSectionsUnder(prefix: string): readonly VaultSection[] {
  const within = byLength.filter(([, beginning]) => beginning.startsWith(prefix)).map(([name]) => name);
  return [...new Set([...within, vaultSectionOf(prefix)])];
}
