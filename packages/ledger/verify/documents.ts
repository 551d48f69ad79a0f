import type { Json } from '@esep/domain';
import type { Derive, Derived, DeriveInput } from '../fold/derive.ts';
import type { Document } from '../ports.ts';
import { Differs, firstDifference } from './difference.ts';
import { canonicalLine } from './ledger-lines.ts';
import type { Replay } from './replay.ts';
import type { ExportFile, ExportSource } from './source.ts';

/** One document of the export, with where it stands. */
interface Exported extends Document {
  readonly at: { readonly file: string; readonly line?: number };
}

/** The scorecards of one period, by deputy: a pure function of what rankings derive from. */
export type Scorecards = (sources: DeriveInput, period: string) => ReadonlyMap<string, Json>;

export interface DocumentRules {
  readonly derive: Derive;
  readonly scorecards: Scorecards;
}

export interface ExportedDocuments {
  readonly tallies: number;
  readonly rankings: number;
  readonly scorecards: number;
  /** Compares every document that claims to be as of this entry. */
  checkAsOf(seq: number, replay: Replay): void;
  /** Every document there should be by now is in the export, and not older than it should be. */
  checkComplete(replay: Replay, live: boolean): void;
  /** No document claims an entry beyond the ledger's `size`, or before its first. */
  checkWithin(size: number): void;
}

export async function readDocuments(source: ExportSource, rules: DocumentRules): Promise<ExportedDocuments> {
  const tallies = await exportedLines(source.tallies());
  const rankings = await exportedFiles(source.rankings(), 'ranking');
  const cards = await exportedFiles(source.scorecards(), 'scorecard');
  const byKey = new Map<string, Exported>();
  for (const document of [...tallies, ...rankings, ...cards]) {
    if (byKey.has(document.key))
      throw new Differs(document.at, 'one document a key', `${document.key} again`);
    byKey.set(document.key, document);
  }
  const byAsOf = Map.groupBy(byKey.values(), ({ asOf }) => asOf);
  return {
    tallies: tallies.length,
    rankings: rankings.filter(({ key }) => key.startsWith('ranking/')).length,
    scorecards: cards.length,
    checkAsOf(seq, replay) {
      const expected = lazyExpected(replay, rules);
      for (const document of byAsOf.get(seq) ?? []) compare(document, expected(document.key));
    },
    checkComplete(replay, live) {
      const expected = allExpected(replay, rules, !live || cards.length > 0);
      for (const { key, asOf } of expected) {
        const found = byKey.get(key);
        if (!found)
          throw new Differs({ file: fileOf(key), key }, `the document, as of entry ${asOf}`, 'nothing');
        if (found.asOf < asOf) throw outdated(found, asOf);
      }
    },
    checkWithin(size) {
      for (const { at, key, asOf } of byKey.values()) {
        const isWithin = asOf >= 1 && asOf <= size;
        if (!isWithin)
          throw new Differs({ ...at, key, field: '/asOf' }, `an entry from 1 to ${size}`, String(asOf));
      }
    },
  };
}

function outdated({ at, key, asOf }: Exported, expected: number): Differs {
  return new Differs({ ...at, key, field: '/asOf' }, String(expected), String(asOf));
}

function compare({ at, key, asOf, value }: Exported, expected: Document | Derived | undefined): void {
  if (!expected)
    throw new Differs({ ...at, key }, `no such document as of entry ${asOf}`, JSON.stringify(value));
  if (expected.asOf !== asOf) throw outdated({ at, key, asOf, value }, expected.asOf);
  const differs = firstDifference(expected.value as Json, value);
  if (differs)
    throw new Differs({ ...at, key, field: `/value${differs.field}` }, differs.expected, differs.found);
}

/** Looks documents up as they should be now; rankings and scorecards are worked out when one is asked for. */
function lazyExpected(replay: Replay, rules: DocumentRules): (key: string) => Document | Derived | undefined {
  let rankings: ReadonlyMap<string, Derived> | undefined;
  const cards = new Map<string, ReadonlyMap<string, Json>>();
  return (key) => {
    if (key.startsWith('tally/')) return replay.tally(key) as Document | undefined;
    rankings ??= rankingsOf(replay, rules);
    if (!key.startsWith('scorecard/')) return rankings.get(key);
    const [, period = '', deputy = ''] = key.split('/');
    const ranking = rankings.get(`ranking/${period}`);
    if (!ranking) return undefined;
    if (!cards.has(period)) cards.set(period, rules.scorecards(replay.sources(), period));
    const value = cards.get(period)?.get(deputy);
    return value === undefined ? undefined : { key, asOf: ranking.asOf, value };
  };
}

function rankingsOf(replay: Replay, { derive }: DocumentRules): ReadonlyMap<string, Derived> {
  return new Map(derive(replay.sources()).map((derived) => [derived.key, derived]));
}

function allExpected(
  replay: Replay,
  rules: DocumentRules,
  withScorecards: boolean,
): readonly { key: string; asOf: number }[] {
  const sources = replay.sources();
  const derived = [...rankingsOf(replay, rules).values()];
  const rankings = derived.filter(({ key }) => key.startsWith('ranking/'));
  const cards = rankings.flatMap(({ key, asOf }) => {
    const period = key.slice('ranking/'.length);
    const deputies = withScorecards ? [...rules.scorecards(sources, period).keys()] : [];
    return deputies.map((deputy) => ({ key: `scorecard/${period}/${deputy}`, asOf }));
  });
  return [...sources.tallies, ...derived, ...cards];
}

function fileOf(key: string): string {
  if (key.startsWith('tally/')) return 'tallies.ndjson';
  return `${key.replace(/^(ranking|scorecard)\//, '$1s/')}.json`;
}

async function exportedLines(lines: AsyncIterable<string>): Promise<readonly Exported[]> {
  const documents: Exported[] = [];
  for await (const line of lines) {
    documents.push(exported(line, { file: 'tallies.ndjson', line: documents.length + 1 }, 'tally'));
  }
  return documents;
}

async function exportedFiles(files: AsyncIterable<ExportFile>, type: string): Promise<readonly Exported[]> {
  const documents: Exported[] = [];
  for await (const { name, text } of files) {
    const document = exported(text.endsWith('\n') ? text.slice(0, -1) : text, { file: name }, type);
    if (fileOf(document.key) !== name)
      throw new Differs({ file: name, field: '/key' }, 'the key of this file', document.key);
    documents.push(document);
  }
  return documents;
}

function exported(text: string, at: { file: string; line?: number }, type: string): Exported {
  const { asOf, key, value, ...more } = Object(canonicalLine(text, at)) as Record<string, Json | undefined>;
  const isOfType = typeof key === 'string' && (key.startsWith(`${type}/`) || at.file === `${key}.json`);
  const isDocument = isOfType && Number.isSafeInteger(asOf);
  if (!isDocument || value === undefined || Object.keys(more).length > 0) {
    throw new Differs(at, `a document {asOf, key, value} with a key that begins with ${type}/`, text);
  }
  return { at, asOf: asOf as number, key: key as string, value };
}
