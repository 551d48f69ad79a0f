import type { Language } from '@esep/domain';
import type { Document, Partition } from '@esep/ledger';
import type { Chrome } from './chrome.ts';
import { chromeOf, councilKey, councilOf } from './chrome.ts';
import type { WebDeps } from './deps.ts';

/** One request for a page: who asks what in which language, and the generation it is answered from. */
export interface Visit {
  readonly deps: WebDeps;
  readonly language: Language;
  /** After the language, with the query. */
  readonly path: string;
  readonly params: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, string>>;
  readonly partition: Partition;
}

/** What was read, and the frame made from it. */
export interface Opened {
  readonly chrome: Chrome;
  readonly documents: ReadonlyMap<string, Document>;
}

/** Reads documents together with what every page's frame needs. */
export async function open(visit: Visit, keys: readonly string[]): Promise<Opened> {
  const { deps, partition, language, path } = visit;
  const documents = await deps.documents.get(partition, [councilKey, ...keys]);
  return { documents, chrome: chromeOf(deps, language, path, councilOf(documents)) };
}

/** A document's value; `fallback` when it is absent or emptied. */
export function contentOf<Value>(
  documents: ReadonlyMap<string, Document>,
  key: string,
  fallback: Value,
): Value {
  return (documents.get(key)?.value as Value | null | undefined) ?? fallback;
}
