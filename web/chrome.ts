import type { CouncilRecord, Language } from '@esep/domain';
import type { Document, Partition } from '@esep/ledger';
import type { Assets } from './assets.ts';
import type { WebDeps } from './deps.ts';
import type { Speech } from './locales/speech.ts';
import { speechIn } from './locales/speech.ts';

/** What surrounds every page. */
export interface Chrome {
  readonly speech: Speech;
  /** The council's slug, for links to the API. */
  readonly slug: string;
  /** Absent before the first entry is folded. */
  readonly council: CouncilRecord | undefined;
  /** The address after the language, with its query: the language switch keeps it. */
  readonly path: string;
  readonly baseUrl: string;
  readonly assets: Assets;
}

export const councilKey = 'shared/council';

/** The council's own record out of the shared document that holds it. */
export function councilOf(documents: ReadonlyMap<string, Document>): CouncilRecord | undefined {
  const value = documents.get(councilKey)?.value as { council?: CouncilRecord } | null | undefined;
  return value?.council;
}

export function chromeOf(
  deps: Pick<WebDeps, 'council' | 'assets' | 'baseUrl'>,
  language: Language,
  path: string,
  council: CouncilRecord | undefined,
): Chrome {
  return {
    speech: speechIn(language, council?.timeZone),
    slug: deps.council,
    council,
    path,
    baseUrl: deps.baseUrl,
    assets: deps.assets,
  };
}

/** Reads the council's record and gives what a page of its own (such as the feedback form) needs for `Layout`. */
export async function readChrome(
  deps: Pick<WebDeps, 'council' | 'documents' | 'assets' | 'baseUrl'>,
  language: Language,
  path: string,
): Promise<Chrome> {
  const generation = await deps.documents.serving(deps.council);
  if (generation === undefined) return chromeOf(deps, language, path, undefined);
  const partition: Partition = { council: deps.council, generation };
  const documents = await deps.documents.get(partition, [councilKey]);
  return chromeOf(deps, language, path, councilOf(documents));
}
