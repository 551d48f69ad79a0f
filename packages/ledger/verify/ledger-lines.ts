import type { Entry, Json, JsonObject } from '@esep/domain';
import { textHash } from '@esep/domain';
import { canonicalJson } from '../canonical-json.ts';
import { Differs } from './difference.ts';

export const ledgerFile = 'ledger.ndjson';

/** Checks each line as far as it can be checked alone; collects the hashes of the texts that entries name. */
export interface LedgerLines {
  read(line: string): Entry;
  /** Hash → the first entry that names it. */
  readonly texts: ReadonlyMap<string, number>;
}

export function createLedgerLines(): LedgerLines {
  const ids = new Map<string, number>();
  const texts = new Map<string, number>();
  let council: string | undefined;
  let last = 0;
  return {
    texts,
    read(line) {
      last++;
      const at = { file: ledgerFile, line: last };
      const entry = canonicalLine(line, at) as Partial<Entry> | null;
      if (entry?.seq !== last) throw new Differs({ ...at, field: '/seq' }, String(last), String(entry?.seq));
      for (const field of ['council', 'id', 'kind', 'subject', 'occurredOn'] as const) {
        if (typeof entry[field] === 'string') continue;
        throw new Differs({ ...at, field: `/${field}` }, 'a text', String(JSON.stringify(entry[field])));
      }
      const whole = entry as Entry;
      council ??= whole.council;
      if (whole.council !== council) throw new Differs({ ...at, field: '/council' }, council, whole.council);
      const same = ids.get(whole.id);
      if (same)
        throw new Differs({ ...at, field: '/id' }, `an id other than that of entry ${same}`, whole.id);
      ids.set(whole.id, last);
      for (const hash of hashesIn(whole.body)) if (!texts.has(hash)) texts.set(hash, last);
      return whole;
    },
  };
}

/** The value of a line that is its own canonical JSON. */
export function canonicalLine(text: string, at: { file: string; line?: number }): Json {
  let value: Json;
  let canonical: string;
  try {
    value = JSON.parse(text) as Json;
    canonical = canonicalJson(value);
  } catch {
    throw new Differs(at, 'canonical JSON (RFC 8785)', text);
  }
  if (canonical !== text) throw new Differs(at, `the canonical form ${canonical.slice(0, 200)}`, text);
  return value;
}

/** Texts stand at the top level of a body, and of the new body that a correction brings. */
function hashesIn(body: JsonObject | undefined): readonly string[] {
  if (typeof body !== 'object' || body === null) return [];
  const inner = body['body'];
  const values = [
    ...Object.values(body),
    ...(typeof inner === 'object' && inner !== null ? Object.values(inner) : []),
  ];
  return values.filter((value) => typeof value === 'string' && textHash.test(value)) as string[];
}
