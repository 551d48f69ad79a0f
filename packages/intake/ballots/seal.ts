import { Aes256Gcm, CipherSuite, DhkemX25519HkdfSha256, HkdfSha256 } from '@hpke/core';

/**
 * Ratings are sealed with HPKE (RFC 9180, base mode, X25519, HKDF-SHA256, AES-256-GCM) to a key whose private half only
 * `count-ballots` is given. The invitation's hash is bound in, so that a sealed rating cannot be moved to another.
 */
const suite = new CipherSuite({
  kem: new DhkemX25519HkdfSha256(),
  kdf: new HkdfSha256(),
  aead: new Aes256Gcm(),
});

/** Base64 of the 32-byte keys. */
export interface BallotKeys {
  readonly publicKey: string;
  readonly privateKey: string;
}

/** `enc.ciphertext`, both base64; every rating gives the same length. */
export type Sealed = string;

export type Rating = 1 | 2 | 3 | 4 | 5;

export async function newBallotKeys(): Promise<BallotKeys> {
  const pair = await suite.kem.generateKeyPair();
  return {
    publicKey: base64(await suite.kem.serializePublicKey(pair.publicKey)),
    privateKey: base64(await suite.kem.serializePrivateKey(pair.privateKey)),
  };
}

export async function sealRating(rating: Rating, invitation: string, publicKey: string): Promise<Sealed> {
  const recipientPublicKey = await suite.kem.deserializePublicKey(bytes(publicKey));
  const { enc, ct } = await suite.seal({ recipientPublicKey }, Uint8Array.of(rating), utf8(invitation));
  return `${base64(enc)}.${base64(ct)}`;
}

/** Undefined when it was not sealed for this invitation and key, or holds no rating. */
export async function openRating(
  sealed: Sealed,
  invitation: string,
  privateKey: string,
): Promise<Rating | undefined> {
  const [enc, ct] = sealed.split('.');
  try {
    const recipientKey = await suite.kem.deserializePrivateKey(bytes(privateKey));
    const opened = await suite.open(
      { recipientKey, enc: bytes(enc ?? '') },
      bytes(ct ?? ''),
      utf8(invitation),
    );
    const rating = new Uint8Array(opened);
    return rating.length === 1 && isRating(rating[0]) ? rating[0] : undefined;
  } catch {
    return undefined;
  }
}

export function isRating(value: unknown): value is Rating {
  return value === 1 || value === 2 || value === 3 || value === 4 || value === 5;
}

function base64(buffer: ArrayBuffer): string {
  return Buffer.from(buffer).toString('base64');
}

function bytes(text: string): ArrayBuffer {
  const buffer = Buffer.from(text, 'base64');
  return buffer.buffer.slice(buffer.byteOffset, buffer.byteOffset + buffer.byteLength) as ArrayBuffer;
}

function utf8(text: string): ArrayBuffer {
  return new TextEncoder().encode(text).buffer as ArrayBuffer;
}
