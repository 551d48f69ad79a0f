import { type AnyKind, type Effective, type Entry, given, publicTextFields, Refusal } from '@esep/domain';
import {
  countingByKind,
  type KindTableOptions,
  kindTable,
  readableCell,
  readLists,
  sheetColumns,
  type Table,
} from '@esep/intake';
import { exportWords, speechIn } from '@esep/web';
import type { OfficeScope } from '../scope.ts';
import type { Made } from './answer.ts';
import type { ExportAsked } from './asked.ts';

const pageSize = 2_000;
const textsAtOnce = 500;

/** Told after each page of the ledger and each table; throws to stop. */
export type OnProgress = (entries: number) => Promise<void>;

/**
 * What counts now of the days asked for, a table a kind. Reads the ledger up to the asked size: a correction may stand anywhere
 * after its entry. Throws `Refusal` `not_found` when there is nothing to make a table of.
 */
export async function makeEntries(
  scope: OfficeScope,
  asked: ExportAsked,
  onProgress: OnProgress = async () => {},
): Promise<Made> {
  const { deps, language } = scope;
  const { id, as, filters, size } = asked;
  const byKind = countingByKind(deps.registry, await entriesOf(scope, size, onProgress));
  const { from = '', to = '' } = filters;
  const within = ({ occurredOn }: Effective) => (!from || occurredOn >= from) && (!to || occurredOn <= to);
  const tables: Table[] = [];
  for (const name of id === 'all' ? [...byKind.keys()].sort() : [id]) {
    const own = (byKind.get(name) ?? []).filter(within);
    if (id === 'all' && own.length === 0) continue;
    tables.push(
      await entriesTable(scope, deps.registry.kinds.get(name) as AnyKind, own, as.startsWith('csv')),
    );
    await onProgress(size);
  }
  const [first] = tables;
  if (!first) throw new Refusal('not_found');
  const words = exportWords[language];
  const { f } = speechIn(language);
  const dates = [from && `${words.from}: ${f.date(from)}`, to && `${words.to}: ${f.date(to)}`];
  return {
    tables,
    file: `esep-${id === 'all' ? 'entries' : id}`,
    source: {
      what: id === 'all' ? words.entries : first.name,
      days: dates.filter(Boolean).join(', '),
      asOf: size,
      publicPath: `/${language}/verify`,
    },
  };
}

async function entriesOf(
  { deps: { ledger, council } }: OfficeScope,
  size: number,
  onProgress: OnProgress,
): Promise<readonly Entry[]> {
  const entries: Entry[] = [];
  while (entries.length < size) {
    const limit = Math.min(pageSize, size - entries.length);
    for (const { entry } of await ledger.read(council, entries.length, limit)) entries.push(entry);
    await new Promise((done) => setImmediate(done));
    await onProgress(entries.length);
  }
  return entries;
}

/**
 * One kind's table: for programs in the words of the schema, for people with the headings of the template, names and labels in
 * their language. Sheets in read both.
 */
async function entriesTable(
  scope: OfficeScope,
  kind: AnyKind,
  entries: readonly Effective[],
  isForPrograms: boolean,
): Promise<Table> {
  const { deps, language } = scope;
  const texts = await textsOf(scope, kind, entries);
  const options: KindTableOptions = {
    registry: deps.registry,
    textOf: (hash) => texts.get(hash) ?? `[${exportWords[language].withheld}]`,
    nameOf: (one) => given(one.title, language),
    headingOf: (_, column) => column,
  };
  if (isForPrograms) return kindTable(kind, entries, options);
  const lists = await readLists(await scope.look());
  const columns = new Map(sheetColumns(kind, language, lists).map((column) => [column.name, column]));
  return kindTable(kind, entries, {
    ...options,
    headingOf: (_, name) => columns.get(name)?.heading ?? name,
    readableOf(name, cell) {
      const column = columns.get(name);
      const isNamed = column && (column.choices.length > 0 || column.refers || column.type === 'flag');
      return isNamed ? String(readableCell(column, cell, language, lists)) : undefined;
    },
  });
}

async function textsOf(
  { deps }: OfficeScope,
  { schema }: AnyKind,
  entries: readonly Effective[],
): Promise<ReadonlyMap<string, string>> {
  const fields = publicTextFields(schema);
  const said = entries.flatMap(({ body }) =>
    fields.flatMap((field) => {
      const value = body[field];
      return typeof value === 'string' ? [value] : [];
    }),
  );
  const hashes = [...new Set(said)];
  const texts = new Map<string, string>();
  for (let at = 0; at < hashes.length; at += textsAtOnce) {
    const found = await deps.texts.get(deps.council, hashes.slice(at, at + textsAtOnce));
    for (const [hash, { text }] of found) if (text !== undefined) texts.set(hash, text);
  }
  return texts;
}
