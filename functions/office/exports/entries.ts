import {
  type AnyKind,
  type CivilDate,
  type Effective,
  type Entry,
  given,
  publicTextFields,
} from '@esep/domain';
import {
  countingByKind,
  type KindTableOptions,
  kindTable,
  readableCell,
  readLists,
  sheetColumns,
  type Table,
} from '@esep/intake';
import { exportWords } from '@esep/web';
import type { OfficeVisit } from '../visit.ts';

const pageSize = 2_000;

/** From one day to another, both included; empty ends are open. */
export interface Days {
  readonly from: CivilDate | '';
  readonly to: CivilDate | '';
}

export interface CountingEntries {
  /** By kind; kinds that nobody recorded on these days are left out. */
  readonly byKind: ReadonlyMap<string, readonly Effective[]>;
  /** The ledger's size that was read. */
  readonly size: number;
}

/** What counts now of the days asked for. Reads the whole ledger: a correction may stand anywhere after its entry. */
export async function countingEntries({ deps }: OfficeVisit, { from, to }: Days): Promise<CountingEntries> {
  const { ledger, council, registry } = deps;
  const entries: Entry[] = [];
  for (const size = await ledger.size(council); entries.length < size; ) {
    for (const { entry } of await ledger.read(council, entries.length, pageSize)) entries.push(entry);
    await new Promise((done) => setImmediate(done));
  }
  const within = ({ occurredOn }: Effective) => (!from || occurredOn >= from) && (!to || occurredOn <= to);
  const found = [...countingByKind(registry, entries)]
    .map(([kind, own]) => [kind, own.filter(within)] as const)
    .filter(([, own]) => own.length > 0);
  return { byKind: new Map(found), size: entries.length };
}

/**
 * One kind's table: for programs in the words of the schema, for people with the headings of the template, names and labels in
 * their language. Sheets in read both.
 */
export async function entriesTable(
  visit: OfficeVisit,
  kind: AnyKind,
  entries: readonly Effective[],
  isForPrograms: boolean,
): Promise<Table> {
  const { deps, language } = visit;
  const texts = await textsOf(visit, kind, entries);
  const options: KindTableOptions = {
    registry: deps.registry,
    textOf: (hash) => texts.get(hash) ?? `[${exportWords[language].withheld}]`,
    nameOf: (one) => given(one.title, language),
    headingOf: (_, column) => column,
  };
  if (isForPrograms) return kindTable(kind, entries, options);
  const lists = await readLists(await visit.look());
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
  { deps }: OfficeVisit,
  { schema }: AnyKind,
  entries: readonly Effective[],
): Promise<ReadonlyMap<string, string>> {
  const fields = publicTextFields(schema);
  const hashes = new Set(
    entries.flatMap(({ body }) =>
      fields.flatMap((field) => {
        const value = body[field];
        return typeof value === 'string' ? [value] : [];
      }),
    ),
  );
  const found = await deps.texts.get(deps.council, [...hashes]);
  return new Map(
    [...found].flatMap(([hash, { text }]) => (text === undefined ? [] : [[hash, text] as const])),
  );
}
