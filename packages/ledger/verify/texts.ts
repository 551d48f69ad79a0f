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
    if (isShown(found)) {
      shown++;
      const salted = hashOf(found.salt, found.text);
      if (salted !== key) throw new Differs({ ...at, key }, `a text and salt with the hash ${key}`, salted);
    } else if (isWithheld(found)) withheld++;
    else throw new Differs({ ...at, key }, '{hash, salt, text} or {hash, withheld: {on, reason}}', text);
    missing.delete(key);
  }
  for (const [key, seq] of missing) {
    throw new Differs({ file, key }, `the text that entry ${seq} names, or why it is withheld`, 'nothing');
  }
  return { shown, withheld };
}

function isShown(found: Partial<PublicText>): found is Required<Pick<PublicText, 'hash' | 'salt' | 'text'>> {
  // Other ways to write the same bytes would be a change that nobody notices.
  const isSalt = typeof found.salt === 'string' && /^([0-9a-f]{2})+$/.test(found.salt);
  return isSalt && typeof found.text === 'string' && Object.keys(found).length === 3;
}

/** What is withheld has neither text nor salt, and a reason. */
function isWithheld(found: Partial<PublicText>): boolean {
  const { on, reason, ...more } = Object(found.withheld) as NonNullable<PublicText['withheld']>;
  const isNote = typeof on === 'string' && typeof reason === 'string' && Object.keys(more).length === 0;
  return isNote && Object.keys(found).length === 2;
}

function hashOf(salt: string, text: string): string {
  return `sha256:${hash('sha256', Buffer.concat([Buffer.from(salt, 'hex'), Buffer.from(text)]), 'hex')}`;
}
