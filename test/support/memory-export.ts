import type {
  DeriveInput,
  DocumentStore,
  ExportFile,
  ExportSource,
  LedgerStore,
  NoteSigner,
  Scorecards,
  SharedDocument,
  Tally,
  TextStore,
} from '@esep/ledger';
import { canonicalJson, createFrontier, editionsIn, leafHash, signCheckpoint } from '@esep/ledger';

/** An export folder in memory: file name → text. */
export type ExportFiles = Map<string, string>;

/** Writes what `esep export` writes, from stores that are folded to the end. */
export async function exportFiles(
  stores: { readonly ledger: LedgerStore; readonly documents: DocumentStore; readonly texts: TextStore },
  council: string,
  { signer, scorecards }: { readonly signer: NoteSigner; readonly scorecards: Scorecards },
): Promise<ExportFiles> {
  const { ledger, documents, texts } = stores;
  const partition = { council, generation: (await documents.serving(council)) as string };
  const recorded = await ledger.read(council, 0, await ledger.size(council));
  const tallies = await documents.query(partition, 'tally/');
  const tree = createFrontier();
  for (const { canonical } of recorded) tree.push(leafHash(canonical));
  const lines = (values: readonly string[]) => values.map((value) => `${value}\n`).join('');
  const files: ExportFiles = new Map([
    ['ledger.ndjson', lines(recorded.map(({ canonical }) => canonical))],
    ['texts.ndjson', lines((await texts.list(council, '', 1000)).map(canonicalJson))],
    ['tallies.ndjson', lines(tallies.map(canonicalJson))],
    ['log.pub', `${signer.verifierKey}\n`],
    ['checkpoint', signCheckpoint(tree.size, tree.root(), signer)],
  ]);
  const shared = new Map<string, SharedDocument>();
  for (const { key, asOf, value } of await documents.query(partition, 'shared/')) {
    shared.set(key, { asOf, value: value as SharedDocument['value'] });
  }
  const sources: DeriveInput = {
    tallies: tallies.map(({ key, asOf, value }) => ({ key, asOf, value: value as unknown as Tally })),
    shared: <Value>(name: string) =>
      (shared.get(`shared/${name}`) ?? { asOf: 0, value: {} }) as SharedDocument<Value>,
    stored: new Map(),
  };
  for (const ranking of await documents.query(partition, 'ranking/')) {
    const period = ranking.key.slice('ranking/'.length);
    files.set(`rankings/${period}.json`, `${canonicalJson(ranking)}\n`);
    for (const [deputy, value] of scorecards(sources, period)) {
      const card = { key: `scorecard/${period}/${deputy}`, asOf: ranking.asOf, value };
      files.set(`scorecards/${period}/${deputy}.json`, `${canonicalJson(card)}\n`);
    }
  }
  for (const periods of await documents.query(partition, 'periods')) {
    files.set('periods.json', `${canonicalJson(periods)}\n`);
  }
  return files;
}

/** The same folder as `verify` reads it. */
export function sourceOf(files: ReadonlyMap<string, string>): ExportSource {
  const file = (name: string) => files.get(name) ?? '';
  async function* lines(name: string): AsyncGenerator<string> {
    const all = file(name).split('\n');
    if (all.at(-1) === '') all.pop();
    yield* all;
  }
  async function* under(folder: string): AsyncGenerator<ExportFile> {
    for (const [name, text] of files) if (name.startsWith(folder)) yield { name, text };
  }
  return {
    live: false,
    checkpoint: async () => file('checkpoint'),
    logKeys: async () => file('log.pub'),
    folded: async () => undefined,
    tallies: () => lines('tallies.ndjson'),
    async *rankings() {
      yield* under('periods.json');
      yield* under('rankings/');
    },
    scorecards: () => under('scorecards/'),
    editions: () => editionsIn(lines('ledger.ndjson')),
    ledger: () => lines('ledger.ndjson'),
    texts: () => lines('texts.ndjson'),
  };
}
