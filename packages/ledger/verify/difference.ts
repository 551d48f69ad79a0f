import type { Json } from '@esep/domain';

/** The first thing in an export that is not as the ledger says. */
export interface Difference {
  readonly ok: false;
  readonly file: string;
  /** 1 is the first. */
  readonly line?: number;
  /** Key of the document, or hash of the text. */
  readonly key?: string;
  /** JSON pointer into the document or entry. */
  readonly field?: string;
  readonly expected: string;
  readonly found: string;
}

export type Place = Pick<Difference, 'file' | 'line' | 'key' | 'field'>;

/** Ends the verification with a difference. */
export class Differs extends Error {
  override readonly name = 'Differs';
  readonly difference: Difference;

  constructor(place: Place, expected: string, found: string) {
    super(`${place.file}: expected ${expected}, found ${found}`);
    this.difference = { ok: false, ...place, expected, found: shortened(found) };
  }
}

/** The first value that differs, by key order, as a JSON pointer; undefined when there is none. */
export function firstDifference(
  expected: Json | undefined,
  found: Json | undefined,
  field = '',
): { field: string; expected: string; found: string } | undefined {
  if (isBranch(expected) && isBranch(found) && Array.isArray(expected) === Array.isArray(found)) {
    const [a, b] = [expected as Record<string, Json>, found as Record<string, Json>];
    for (const key of [...new Set([...Object.keys(a), ...Object.keys(b)])].sort()) {
      const inside = firstDifference(
        a[key],
        b[key],
        `${field}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`,
      );
      if (inside) return inside;
    }
    return undefined;
  }
  if (expected === found) return undefined;
  return { field, expected: shown(expected), found: shown(found) };
}

function isBranch(value: Json | undefined): boolean {
  return typeof value === 'object' && value !== null;
}

function shown(value: Json | undefined): string {
  return value === undefined ? 'nothing' : shortened(JSON.stringify(value));
}

function shortened(text: string): string {
  return text.length > 200 ? `${text.slice(0, 200)}…` : text;
}
