import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';
import { StoreFailure, type VaultStore, vaultSections } from '@esep/ledger';
import type { Citizen } from './citizen.ts';

/**
 * Case files are sealed with AES-256-GCM under a key of the council, and found by HMAC-SHA256 under another; both come by HKDF from
 * one secret in a section of the vault of its own. Who holds the files without that section reads and guesses nothing.
 */
export interface CaseKeys {
  readonly seal: Uint8Array;
  readonly index: Uint8Array;
}

/** `v1.` and base64 of nonce (12 bytes), tag (16 bytes) and ciphertext. */
export type SealedCase = string;

const version = 'v1.';
const nonceBytes = 12;
const tagBytes = 16;

/** The council's keys; made on first use by councils that were founded without. */
export async function caseKeys(vault: VaultStore, council: string): Promise<CaseKeys> {
  for (;;) {
    const item = await vault.get<string>(council, vaultSections.caseKey);
    if (item) return keysFrom(Buffer.from(item.value, 'base64'));
    await makeCaseKey(vault, council);
  }
}

/** What is there already stays. */
export async function makeCaseKey(vault: VaultStore, council: string): Promise<void> {
  await vault.put(council, vaultSections.caseKey, randomBytes(32).toString('base64'), 0);
}

function keysFrom(secret: Uint8Array): CaseKeys {
  const derived = (use: string) => new Uint8Array(hkdfSync('sha256', secret, '', `esep/cases/${use}`, 32));
  return { seal: derived('seal'), index: derived('index') };
}

/** Bound to its appeal, so that a file cannot be moved to another. */
export function sealCitizen({ seal }: CaseKeys, place: string, citizen: Citizen): SealedCase {
  const nonce = randomBytes(nonceBytes);
  const cipher = createCipheriv('aes-256-gcm', seal, nonce).setAAD(Buffer.from(place));
  const sealed = Buffer.concat([cipher.update(JSON.stringify(citizen), 'utf8'), cipher.final()]);
  return version + Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString('base64');
}

/** Throws `StoreFailure` `corrupt` when it was not sealed for this place with this key. */
export function openCitizen({ seal }: CaseKeys, place: string, sealed: SealedCase): Citizen {
  const bytes = Buffer.from(sealed.slice(version.length), 'base64');
  try {
    const decipher = createDecipheriv('aes-256-gcm', seal, bytes.subarray(0, nonceBytes), {
      authTagLength: tagBytes,
    })
      .setAAD(Buffer.from(place))
      .setAuthTag(bytes.subarray(nonceBytes, nonceBytes + tagBytes));
    const opened = [decipher.update(bytes.subarray(nonceBytes + tagBytes)), decipher.final()];
    return JSON.parse(Buffer.concat(opened).toString('utf8')) as Citizen;
  } catch (cause) {
    throw new StoreFailure('corrupt', 'a case file does not open with the council’s key', cause);
  }
}

/** What a value is found by; tells nothing without the key. */
export function keyedHash({ index }: CaseKeys, use: string, value: string): string {
  return createHmac('sha256', index).update(`${use}\0${value}`).digest('hex');
}
