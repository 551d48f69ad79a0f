import type { KeyObject } from 'node:crypto';
import { createPrivateKey, createPublicKey, hash, sign, verify } from 'node:crypto';
import { InvalidCheckpoint } from './errors.ts';

/** The C2SP signed-note type of an Ed25519 signature. */
const ed25519 = Buffer.of(1);
/** DER headers that turn 32 raw bytes into what node:crypto reads (RFC 8410). */
const secretHeader = Buffer.from('302e020100300506032b657004220420', 'hex');
const publicHeader = Buffer.from('302a300506032b6570032100', 'hex');

/** Who signs notes. */
export interface NoteSigner {
  readonly name: string;
  /** What others check with: `name+<key id in hex>+<base64 of the type byte and the public key>`. */
  readonly verifierKey: string;
  /** The signature line of a text, with its line break. */
  sign(text: string): string;
}

/**
 * A signer from a name without blanks or `+`, such as `esep.example/demo`, and the 32 secret bytes of an Ed25519
 * key (RFC 8032). The same text gets the same signature.
 */
export function createNoteSigner(name: string, seed: Uint8Array): NoteSigner {
  if (!isKeyName(name)) throw new RangeError(`"${name}" cannot name a key: it is empty or has blanks or +`);
  if (seed.length !== 32) throw new RangeError(`an Ed25519 seed has 32 bytes, not ${seed.length}`);
  const secret = createPrivateKey({
    key: Buffer.concat([secretHeader, seed]),
    format: 'der',
    type: 'pkcs8',
  });
  const raw = createPublicKey(secret).export({ format: 'der', type: 'spki' }).subarray(publicHeader.length);
  const id = keyId(name, raw);
  return {
    name,
    verifierKey: `${name}+${id.toString('hex')}+${Buffer.concat([ed25519, raw]).toString('base64')}`,
    sign(text) {
      const signature = sign(null, Buffer.from(text), secret);
      return `— ${name} ${Buffer.concat([id, signature]).toString('base64')}\n`;
    },
  };
}

/** The text and its signatures as one note (C2SP signed-note). The text ends with a line break. */
export function signNote(text: string, signers: readonly NoteSigner[]): string {
  if (!isNoteText(text)) throw new RangeError('a note is lines of text without control characters');
  return `${text}\n${signers.map((signer) => signer.sign(text)).join('')}`;
}

export interface OpenedNote {
  readonly text: string;
  /** Names of the trusted keys that signed it: at least one. Signatures by other keys are ignored. */
  readonly signedBy: readonly string[];
}

/**
 * Opens a note that at least one of the keys has signed. Throws `InvalidCheckpoint`: `malformed`, `bad_signature`
 * (by a trusted key, whatever the others say) or `unknown_key` (no trusted key signed it).
 */
export function openNote(note: string, verifierKeys: readonly string[]): OpenedNote {
  const keys = verifierKeys.map(parseVerifierKey);
  const { text, signatures } = splitNote(note);
  const signedBy = new Set<string>();
  for (const { name, id, signature } of signatures) {
    const key = keys.find((candidate) => candidate.name === name && candidate.id.equals(id));
    if (!key) continue;
    if (!verify(null, Buffer.from(text), key.publicKey, signature)) {
      throw new InvalidCheckpoint('bad_signature', `the signature of ${name} is not of this text`);
    }
    signedBy.add(name);
  }
  if (signedBy.size === 0) throw new InvalidCheckpoint('unknown_key', 'no trusted key signed the note');
  return { text, signedBy: [...signedBy] };
}

interface NoteSignature {
  readonly name: string;
  readonly id: Buffer;
  readonly signature: Buffer;
}

/** The parts of a note, nothing checked but its form. */
export function splitNote(note: string): {
  readonly text: string;
  readonly signatures: readonly NoteSignature[];
} {
  const end = note.lastIndexOf('\n\n');
  const text = note.slice(0, end + 1);
  const lines = note.slice(end + 2);
  if (end < 0 || !isNoteText(text) || !lines.endsWith('\n')) {
    throw new InvalidCheckpoint('malformed', 'a note is text, an empty line and signatures');
  }
  return { text, signatures: lines.slice(0, -1).split('\n').map(parseSignature) };
}

function parseSignature(line: string): NoteSignature {
  const [dash, name, encoded, ...more] = line.split(' ');
  const bytes = encoded === undefined ? undefined : strictBase64(encoded);
  if (dash !== '—' || !name || !isKeyName(name) || !bytes || bytes.length < 5 || more.length > 0) {
    throw new InvalidCheckpoint('malformed', 'a signature line is not "— name base64"');
  }
  return { name, id: bytes.subarray(0, 4), signature: bytes.subarray(4) };
}

interface VerifierKey {
  readonly name: string;
  readonly id: Buffer;
  readonly publicKey: KeyObject;
}

/** Reads `name+hex+base64`; throws `InvalidCheckpoint` when the key id is not that of the name and key. */
function parseVerifierKey(text: string): VerifierKey {
  const [name, hex, ...rest] = text.trim().split('+');
  // Base64 may hold + itself, a name may not.
  const bytes = strictBase64(rest.join('+'));
  if (!name || !isKeyName(name) || !bytes || bytes.length !== 33 || bytes[0] !== ed25519[0]) {
    throw new InvalidCheckpoint('malformed', 'a verifier key is not "name+hex+base64" of an Ed25519 key');
  }
  const raw = bytes.subarray(1);
  const id = keyId(name, raw);
  if (id.toString('hex') !== hex) {
    throw new InvalidCheckpoint('malformed', `the id of the verifier key of ${name} does not fit the key`);
  }
  const key = Buffer.concat([publicHeader, raw]);
  return { name, id, publicKey: createPublicKey({ key, format: 'der', type: 'spki' }) };
}

/** The first 4 bytes of `SHA-256(name ‖ 0x0A ‖ 0x01 ‖ public key)`. */
function keyId(name: string, publicKey: Uint8Array): Buffer {
  return hash('sha256', Buffer.concat([Buffer.from(`${name}\n`), ed25519, publicKey]), 'buffer').subarray(
    0,
    4,
  );
}

function isKeyName(name: string): boolean {
  return name.length > 0 && name.isWellFormed() && !/[\s+\p{White_Space}]/u.test(name);
}

function isNoteText(text: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the format forbids them, but for the line break.
  return text.endsWith('\n') && text.isWellFormed() && !/[\u0000-\u0009\u000b-\u001f]/.test(text);
}

/** Buffer skips what is not base64; here every character counts. */
function strictBase64(text: string): Buffer | undefined {
  const bytes = Buffer.from(text, 'base64');
  return bytes.toString('base64') === text ? bytes : undefined;
}
