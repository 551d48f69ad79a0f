import type { Draft } from '@esep/domain';
import { canonicalJson } from '@esep/ledger';

/** A draft with the canonical JSON of its entry around the number, which is known only when it is put. */
export interface Prepared {
  readonly draft: Draft;
  /** The leaf's text at a number. */
  textAt(seq: number): string;
  /** Of the text at the longest number, in UTF-8. */
  readonly bytes: number;
}

/** Digits of the largest number; see `numberKey`. */
const longest = 999_999_999_999;

/**
 * Throws `RangeError` for a draft of another council and `NotCanonical` for one that cannot be a leaf. Members of an entry
 * are in the order of their names, and only `subject` and `version` come after `seq`.
 */
export function prepareDraft(council: string, draft: Draft): Prepared {
  if (draft.council !== council) throw new RangeError(`an entry of ${draft.council} is not of ${council}`);
  const { subject, version, ...others } = draft;
  const head = canonicalJson(others).slice(0, -1);
  const tail = canonicalJson({ subject, version }).slice(1);
  const textAt = (seq: number) => `${head},"seq":${seq},${tail}`;
  return { draft, textAt, bytes: Buffer.byteLength(textAt(longest)) };
}
