import type { VaultStore } from '@esep/ledger';

/** Which corrections and withdrawals wait for a second person, whatever their entry's kind. */
export const changesThatWait = ['none', 'past-quarters', 'all'] as const;
export type ChangesThatWait = (typeof changesThatWait)[number];

/** How this council's office works. Only what the ledger need not hold: nothing here changes what counts. */
// A type, so that it is JSON to the compiler.
export type DeskSettings = {
  /** Kinds of entries that wait for a second person; their corrections and withdrawals do too. */
  readonly secondPerson: readonly string[];
  readonly changes: ChangesThatWait;
  /** The office's own name and contacts, as coupons and the journal of appeals show them; empty for the council's name alone. */
  readonly officeName: { readonly kk: string; readonly ru: string };
  /** Who changed them and why, the newest first. */
  readonly log: readonly SettingsChange[];
};

export type SettingsChange = {
  /** RFC 3339. */
  readonly at: string;
  /** `role/pseudonym`. */
  readonly by: string;
  readonly reason: string;
};

/** What many scores hang on, and what everybody has read already. */
export const defaultDeskSettings: DeskSettings = {
  secondPerson: ['methodology.adopted', 'deputy.left'],
  changes: 'past-quarters',
  officeName: { kk: '', ru: '' },
  log: [],
};

const key = 'desk/settings';
const keptChanges = 50;

/** The settings and the version to save them over; the defaults, at version 0, while nobody has set any. */
export async function readDeskSettings(
  vault: Pick<VaultStore, 'get'>,
  council: string,
): Promise<{ readonly settings: DeskSettings; readonly version: number }> {
  const item = await vault.get<DeskSettings>(council, key);
  return { settings: { ...defaultDeskSettings, ...item?.value }, version: item?.version ?? 0 };
}

/** False, and nothing saved, when somebody else saved since `version` was read. Durable on return. */
export function saveDeskSettings(
  vault: Pick<VaultStore, 'put'>,
  council: string,
  settings: DeskSettings,
  version: number,
): Promise<boolean> {
  return vault.put(council, key, { ...settings, log: settings.log.slice(0, keptChanges) }, version);
}
