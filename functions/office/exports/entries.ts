import {
  type AnyKind,
  type CivilDate,
  type Effective,
  type Entry,
  given,
  publicTextFields,
} from '@esep/domain';
import { countingByKind, kindTable, type Table } from '@esep/intake';
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

/** One kind's table with headings in the person's language, in the form that import reads. */
export async function entriesTable(
  visit: OfficeVisit,
  kind: AnyKind,
  entries: readonly Effective[],
): Promise<Table> {
  const { deps, language } = visit;
  const texts = await textsOf(visit, kind, entries);
  return kindTable(kind, entries, {
    registry: deps.registry,
    textOf: (hash) => texts.get(hash) ?? `[${exportWords[language].withheld}]`,
    nameOf: (one) => given(one.title, language),
    headingOf: (_, column) => column,
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
