import { hash } from 'node:crypto';
import type { PublicText } from '../ports.ts';
import { Differs } from './difference.ts';
import { canonicalLine } from './ledger-lines.ts';
import type { ExportSource } from './source.ts';

const file = 'texts.ndjson';

export interface CheckedTexts {
  readonly shown: number;
  /** Blanked with a reason: the entry's hash stands, and still verifies. */
  readonly withheld: number;
}

/** Each text is the one that was hashed into the ledger, or is withheld with a reason; none is missing. */
export async function checkTexts(
  source: ExportSource,
  named: ReadonlyMap<string, number>,
): Promise<CheckedTexts> {
  const missing = new Map(named);
  let shown = 0;
  let withheld = 0;
  let line = 0;
  for await (const text of source.texts()) {
    line++;
    const at = { file, line };
    const found = Object(canonicalLine(text, at)) as Partial<PublicText>;
    const key = String(found.hash);
    if (found.withheld) {
      withheld++;
      if (found.text !== undefined || found.salt !== undefined) {
        throw new Differs({ ...at, key }, 'neither text nor salt of what is withheld', text);
      }
    } else {
      shown++;
      const salted = hashOf(String(found.salt), String(found.text));
      if (salted !== key) throw new Differs({ ...at, key }, `a text and salt with the hash ${key}`, salted);
    }
    missing.delete(key);
  }
  for (const [key, seq] of missing) {
    throw new Differs({ file, key }, `the text that entry ${seq} names, or why it is withheld`, 'nothing');
  }
  return { shown, withheld };
}

function hashOf(salt: string, text: string): string {
  return `sha256:${hash('sha256', Buffer.concat([Buffer.from(salt, 'hex'), Buffer.from(text)]), 'hex')}`;
}
