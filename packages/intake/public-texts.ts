import { createHash, createHmac, randomBytes } from 'node:crypto';
import type { JsonObject } from '@esep/domain';
import { type PublicText, type VaultStore, vaultSections } from '@esep/ledger';

/** A text on its way to the public-text store. */
export type SaltedText = Required<Pick<PublicText, 'hash' | 'salt' | 'text'>>;

const keyItem = vaultSections.textKey;

/** The council's secret for salts; made on first use. Losing it costs nothing but that a repeat may compare unequal. */
export async function textKey(vault: VaultStore, council: string): Promise<Uint8Array> {
  for (;;) {
    const item = await vault.get<string>(council, keyItem);
    if (item) return Buffer.from(item.value, 'base64');
    await vault.put(council, keyItem, randomBytes(32).toString('base64'), 0);
  }
}

export interface HashedBody {
  readonly body: JsonObject;
  readonly texts: readonly SaltedText[];
}

/**
 * Replaces the named top-level texts by `sha256:<hex>` of salt and text. The salt is the first 16 bytes of
 * HMAC-SHA256(key, council 0x00 id 0x00 field): nobody can guess a text from its hash, and the same submission
 * made again gets the same hash and so compares equal.
 */
export function hashTexts(
  key: Uint8Array,
  council: string,
  id: string,
  body: JsonObject,
  fields: readonly string[],
  path = '',
): HashedBody {
  const texts: SaltedText[] = [];
  const hashed: Record<string, JsonObject[string]> = { ...body };
  for (const field of fields) {
    const text = body[field];
    if (typeof text !== 'string') continue;
    const salt = createHmac('sha256', key)
      .update(`${council}\0${id}\0${path}${field}`)
      .digest()
      .subarray(0, 16);
    const hash = `sha256:${createHash('sha256').update(salt).update(text, 'utf8').digest('hex')}`;
    texts.push({ hash, salt: salt.toString('hex'), text });
    hashed[field] = hash;
  }
  return texts.length ? { body: hashed, texts } : { body, texts };
}
