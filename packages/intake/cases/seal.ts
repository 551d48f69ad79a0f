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
  /** For scans. */
  readonly files: Uint8Array;
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
  return { seal: derived('seal'), index: derived('index'), files: derived('files') };
}

/** Bound to its appeal, so that a file cannot be moved to another. */
export function sealCitizen(keys: CaseKeys, place: string, citizen: Citizen): SealedCase {
  return sealJson(keys, place, citizen);
}

/** Throws `StoreFailure` `corrupt` when it was not sealed for this place with this key. */
export function openCitizen(keys: CaseKeys, place: string, sealed: SealedCase): Citizen {
  return openJson<Citizen>(keys, place, sealed);
}

/** Anything that belongs to a case, bound to where it lies. */
export function sealJson({ seal }: CaseKeys, place: string, value: object): SealedCase {
  return version + Buffer.from(sealed(seal, place, Buffer.from(JSON.stringify(value)))).toString('base64');
}

/** Throws as `openCitizen` does. */
export function openJson<Value>({ seal }: CaseKeys, place: string, sealedJson: SealedCase): Value {
  const bytes = Buffer.from(sealedJson.slice(version.length), 'base64');
  return JSON.parse(Buffer.from(opened(seal, place, bytes)).toString('utf8')) as Value;
}

/** Bytes of a scan: nonce (12 bytes), tag (16 bytes) and ciphertext, under a key of their own. */
export function sealBytes({ files }: CaseKeys, place: string, bytes: Uint8Array): Uint8Array {
  return sealed(files, place, bytes);
}

/** Throws as `openCitizen` does. */
export function openBytes({ files }: CaseKeys, place: string, bytes: Uint8Array): Uint8Array {
  return opened(files, place, bytes);
}

function sealed(key: Uint8Array, place: string, plain: Uint8Array): Uint8Array {
  const nonce = randomBytes(nonceBytes);
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(place));
  const text = Buffer.concat([cipher.update(plain), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), text]);
}

function opened(key: Uint8Array, place: string, bytes: Uint8Array): Uint8Array {
  try {
    const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, nonceBytes), {
      authTagLength: tagBytes,
    })
      .setAAD(Buffer.from(place))
      .setAuthTag(bytes.subarray(nonceBytes, nonceBytes + tagBytes));
    return Buffer.concat([decipher.update(bytes.subarray(nonceBytes + tagBytes)), decipher.final()]);
  } catch (cause) {
    throw new StoreFailure('corrupt', 'a case file does not open with the council’s key', cause);
  }
}

/** What a value is found by; tells nothing without the key. */
export function keyedHash({ index }: CaseKeys, use: string, value: string): string {
  return createHmac('sha256', index).update(`${use}\0${value}`).digest('hex');
}
