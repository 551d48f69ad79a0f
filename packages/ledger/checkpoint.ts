import { InvalidCheckpoint } from './errors.ts';
import type { Hash } from './hashes.ts';
import type { NoteSigner } from './signed-note.ts';
import { openNote, signNote, splitNote } from './signed-note.ts';

/** What a log was at one moment (C2SP tlog-checkpoint). */
export interface Checkpoint {
  /** The log's unique name, also the name of the key that signs for it. */
  readonly origin: string;
  readonly size: number;
  /** 32 bytes: the root hash of the first `size` leaves. */
  readonly root: Hash;
}

/** The unsigned text: origin, size and base64 root, a line each. */
export function checkpointText({ origin, size, root }: Checkpoint): string {
  return `${origin}\n${size}\n${Buffer.from(root).toString('base64')}\n`;
}

/** Signs size and root under the signer's name, which is the log's origin. */
export function signCheckpoint(size: number, root: Hash, signer: NoteSigner): string {
  return signNote(checkpointText({ origin: signer.name, size, root }), [signer]);
}

/** Reads a checkpoint without checking who signed it. Throws `InvalidCheckpoint` `malformed`. */
export function parseCheckpoint(note: string): Checkpoint {
  return parseText(splitNote(note).text);
}

/**
 * Reads a checkpoint that the log itself signed with one of the verifier keys (`name+hex+base64`). Throws
 * `InvalidCheckpoint`: `malformed`, `bad_signature`, `unknown_key`, or `other_origin` when it is a trusted key's
 * note about a log of another name.
 */
export function verifyCheckpoint(note: string, verifierKeys: readonly string[]): Checkpoint {
  const { text, signedBy } = openNote(note, verifierKeys);
  const checkpoint = parseText(text);
  if (!signedBy.includes(checkpoint.origin)) {
    throw new InvalidCheckpoint(
      'other_origin',
      `${signedBy.join(', ')} signed for the log ${checkpoint.origin}`,
    );
  }
  return checkpoint;
}

function parseText(text: string): Checkpoint {
  // Lines after the root are extensions of the format, which we neither write nor need.
  const [origin, size, root] = text.split('\n');
  const bytes = Buffer.from(root ?? '', 'base64');
  const wellFormed = /^(0|[1-9]\d{0,15})$/.test(size ?? '') && Number.isSafeInteger(Number(size));
  if (!origin || !wellFormed || bytes.length !== 32 || bytes.toString('base64') !== root) {
    throw new InvalidCheckpoint('malformed', 'a checkpoint is origin, size and base64 root, a line each');
  }
  return { origin, size: Number(size), root: bytes };
}
