import { hash } from 'node:crypto';
import type { Entry } from '@esep/domain';
import { canonicalJson } from './canonical-json.ts';

/** 32 bytes of SHA-256. */
export type Hash = Uint8Array;

/** RFC 6962 §2.1: `SHA-256(0x00 ‖ data)`; a string stands for its UTF-8 bytes. */
export function leafHash(data: string | Uint8Array): Hash {
  // U+0000 is the single byte 0x00 in UTF-8; joining strings spares a copy into bytes.
  if (typeof data === 'string') return hash('sha256', `\u0000${data}`, 'buffer');
  const bytes = new Uint8Array(data.length + 1);
  bytes.set(data, 1);
  return hash('sha256', bytes, 'buffer');
}

// Hashing is synchronous and happens in one thread, so one buffer serves every node.
const pair = new Uint8Array(65);
pair[0] = 1;

/** RFC 6962 §2.1: `SHA-256(0x01 ‖ left ‖ right)`. */
export function nodeHash(left: Hash, right: Hash): Hash {
  pair.set(left, 1);
  pair.set(right, 33);
  return hash('sha256', pair, 'buffer');
}

/** The root of a tree without leaves: `SHA-256()`. */
export function emptyRoot(): Hash {
  return hash('sha256', '', 'buffer');
}

/** The leaf of an entry: the hash of its canonical JSON. */
export function entryLeaf(entry: Entry): Hash {
  return leafHash(canonicalJson(entry));
}

export function sameHash(a: Hash, b: Hash): boolean {
  return a.length === b.length && a.every((byte, i) => byte === b[i]);
}
