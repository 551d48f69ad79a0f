import type { Entry, Json, JsonObject } from '@esep/domain';
import type { DeriveInput } from '../fold/derive.ts';
import { Differs, firstDifference } from './difference.ts';
import { ledgerFile } from './ledger-lines.ts';
import type { Replay } from './replay.ts';
import type { FrozenAt } from './source.ts';

/** What an edition's numbers should be, from what rankings derive from and the root at its size: `{methodology, rows}`. */
export type Editions = (sources: DeriveInput, period: string, root: string) => JsonObject;

/** Compares the ranking that each edition holds with one worked out anew from the entries before it. */
export interface EditionChecks {
  readonly checked: number;
  /** To be called at each size, before the next entry is folded. */
  reached(size: number, replay: Replay, root: () => string): void;
  /** Throws `Differs` for an edition that is not as the entries say. */
  met(entry: Entry): void;
}

/**
 * `hints` say beforehand where editions were frozen, so that one reading of the ledger is enough. They are not believed: an
 * edition that no hint led to is a difference, unless it was recorded after `folded`, in a ledger that goes on growing.
 */
export function createEditionChecks(
  hints: readonly FrozenAt[],
  editions: Editions,
  folded: number | undefined,
): EditionChecks {
  const periodsAt = Map.groupBy(hints, ({ size }) => size);
  const expected = new Map<string, { readonly root: string; readonly value: JsonObject }>();
  let checked = 0;
  return {
    get checked() {
      return checked;
    },
    reached(size, replay, rootOf) {
      for (const { period } of periodsAt.get(size) ?? []) {
        const root = rootOf();
        expected.set(placeOf(size, period), { root, value: editions(replay.sources(), period, root) });
      }
    },
    met({ seq, kind, body }) {
      if (!isEdition(kind)) return;
      const { size, period, root, methodology, rows } = body;
      const found = expected.get(placeOf(Number(size), String(period)));
      const at = { file: ledgerFile, line: seq };
      if (!found) {
        if (folded !== undefined && seq > folded) return;
        throw new Differs({ ...at, field: '/body/size' }, 'a size before this entry', String(size));
      }
      if (root !== found.root) throw new Differs({ ...at, field: '/body/root' }, found.root, String(root));
      const differs = firstDifference(found.value, { methodology, rows } as Json);
      if (differs) {
        throw new Differs({ ...at, field: `/body${differs.field}` }, differs.expected, differs.found);
      }
      checked++;
    },
  };
}

function placeOf(size: number, period: string): string {
  return `${size} ${period}`;
}

function isEdition(kind: string): boolean {
  return kind === 'edition.previewed' || kind === 'edition.published';
}

/** Where editions are frozen, by the lines of a ledger; lines that cannot be read are left to the verification. */
export async function editionsIn(lines: AsyncIterable<string>): Promise<readonly FrozenAt[]> {
  const found: FrozenAt[] = [];
  for await (const line of lines) {
    if (!line.includes('"kind":"edition.')) continue;
    try {
      const { size, period } = (JSON.parse(line) as Entry).body;
      if (typeof size === 'number' && typeof period === 'string') found.push({ size, period });
    } catch {
      // Told by the verification, with its place.
    }
  }
  return found;
}
