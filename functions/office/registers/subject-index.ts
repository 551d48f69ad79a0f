import {
  type CivilDate,
  type Entry,
  effectiveEntries,
  foldSubject,
  isChange,
  type JsonObject,
  type Registry,
  subjectTypeOf,
} from '@esep/domain';
import { isSheetKind } from '@esep/intake';
import type { OfficeDeps } from '../deps.ts';
import { type CellValue, cellValue } from './cell-value.ts';
import { columnsOf } from './columns.ts';
import { type Register, registers } from './registers.ts';

/** One line of a register, small enough that all lines of a council stay in memory: about 450 bytes each. */
export interface IndexLine {
  readonly register: string;
  readonly subject: string;
  /** After the colon of the subject. */
  readonly key: string;
  /** The first entry of the line. */
  readonly seq: number;
  readonly on: CivilDate;
  readonly state: string | undefined;
  /** By column; ids and hashes, not their words. */
  readonly cells: Readonly<Record<string, CellValue>>;
  readonly title: CellValue;
  readonly deputies: readonly string[];
  readonly districts: readonly string[];
  readonly topics: readonly string[];
}

/** All subjects of a council, by register, as of the ledger's head. */
export interface SubjectIndex {
  /** Brings the index to the head: a strong read of the new entries, and the history of each subject that they concern. */
  sync(): Promise<void>;
  /** The number of the last entry that was read. */
  head(): number;
  /** How many entries of each kind count now, as sheets of entries have them; from one day to another, both included and either left out. */
  counting(days: { readonly from?: string; readonly to?: string }): ReadonlyMap<string, number>;
  lines(register: string): readonly IndexLine[];
  /** The key of the newest subject of a type. */
  newestKey(type: string): string | undefined;
  has(subject: string): boolean;
  /** Keys of the type, newest first, at most `limit`. */
  keysOf(type: string, limit: number): readonly string[];
  /** The newest entry of the kind by that person, or by anyone where they have recorded none. */
  newestEntry(kind: string, author: string): { readonly seq: number; readonly subject: string } | undefined;
}

type Deps = Pick<OfficeDeps, 'council' | 'ledger' | 'recorder' | 'registry'>;

const pageSize = 1000;
/** The first read holds all histories at once; later ones are asked one by one. */
const historiesAtOnce = 16;

/** One recorder may serve many councils, as in the cloud. */
const indexes = new WeakMap<Deps['recorder'], Map<string, SubjectIndex>>();

/** The process's one index of the council. */
export function indexOf(deps: Deps): SubjectIndex {
  const byCouncil = indexes.get(deps.recorder) ?? new Map<string, SubjectIndex>();
  indexes.set(deps.recorder, byCouncil);
  const index = byCouncil.get(deps.council) ?? createSubjectIndex(deps);
  byCouncil.set(deps.council, index);
  return index;
}

export function createSubjectIndex({ council, ledger, recorder, registry }: Deps): SubjectIndex {
  const byRegister = new Map(registers.map(({ id }) => [id as string, new Map<string, IndexLine[]>()]));
  const flat = new Map<string, readonly IndexLine[]>();
  /** Subjects by type, in the order of their first entries. */
  const keys = new Map<string, Set<string>>();
  const newest = new Map<string, { readonly seq: number; readonly subject: string }>();
  const effective = new Map<string, readonly { readonly kind: string; readonly on: CivilDate }[]>();
  const sheetKinds = new Set([...registry.kinds.values()].filter(isSheetKind).map(({ name }) => name));
  let head = 0;
  let syncing: Promise<void> | undefined;

  async function catchUp(): Promise<void> {
    const first = head === 0;
    const changed = new Map<string, Entry[]>();
    for (;;) {
      const page = await ledger.read(council, head, pageSize);
      for (const { entry } of page) {
        note(entry);
        const known = changed.get(entry.subject);
        if (known) known.push(entry);
        else changed.set(entry.subject, [entry]);
        head = entry.seq;
      }
      if (page.length < pageSize) break;
    }
    if (changed.size === 0) return;
    if (first) for (const [subject, entries] of changed) place(subject, entries);
    else await placeLater([...changed.keys()]);
  }

  async function placeLater(subjects: readonly string[]): Promise<void> {
    const view = await recorder.look(council);
    for (let at = 0; at < subjects.length; at += historiesAtOnce) {
      const some = subjects.slice(at, at + historiesAtOnce);
      const histories = await Promise.all(some.map((subject) => view.history(subject)));
      for (const [i, subject] of some.entries()) place(subject, histories[i] as readonly Entry[]);
    }
  }

  function note({ seq, kind, subject, recordedBy }: Entry): void {
    if (isChange(kind)) return;
    const type = subjectTypeOf(subject);
    const set = keys.get(type) ?? new Set();
    keys.set(type, set.add(subject.slice(type.length + 1)));
    newest.set(kind, { seq, subject });
    newest.set(`${kind} ${recordedBy}`, { seq, subject });
  }

  function place(subject: string, entries: readonly Entry[]): void {
    const type = subjectTypeOf(subject);
    const counts = effectiveEntries(registry, entries).filter(({ kind }) => sheetKinds.has(kind));
    effective.set(
      subject,
      counts.map(({ kind, occurredOn: on }) => ({ kind, on })),
    );
    for (const register of registers) {
      if (!register.types.includes(type)) continue;
      byRegister.get(register.id)?.set(subject, linesOf(registry, register, subject, entries));
      flat.delete(register.id);
    }
  }

  return {
    sync() {
      syncing ??= catchUp().finally(() => {
        syncing = undefined;
      });
      return syncing;
    },
    head: () => head,
    counting({ from = '', to = '9999' }) {
      const counts = new Map<string, number>();
      for (const entries of effective.values()) {
        for (const { kind, on } of entries) {
          if (on >= from && on <= to) counts.set(kind, (counts.get(kind) ?? 0) + 1);
        }
      }
      return counts;
    },
    lines(register) {
      const known = flat.get(register) ?? [...(byRegister.get(register)?.values() ?? [])].flat();
      flat.set(register, known);
      return known;
    },
    newestKey: (type) => [...(keys.get(type) ?? [])].at(-1),
    has: (subject) => keys.get(subjectTypeOf(subject))?.has(subject.slice(subject.indexOf(':') + 1)) ?? false,
    keysOf: (type, limit) => [...(keys.get(type) ?? [])].slice(-limit).reverse(),
    newestEntry: (kind, author) => newest.get(`${kind} ${author}`) ?? newest.get(kind),
  };
}

function linesOf(
  registry: Registry,
  register: Register,
  subject: string,
  entries: readonly Entry[],
): IndexLine[] {
  const outcome = foldSubject(registry, entries);
  const aside = new Set(outcome.setAside.map((one) => one.seq));
  const effective = effectiveEntries(registry, entries).filter(
    ({ kind, seq }) => !isChange(kind) && !aside.has(seq),
  );
  if (register.each !== undefined) {
    return effective
      .filter(({ kind }) => kind === register.each)
      .map((entry) => line(register, subject, { entries: [entry], body: entry.body, outcome }, entry));
  }
  const counted = effective[0];
  const body: JsonObject = Object.assign({}, ...effective.map((entry) => entry.body));
  if (counted) return [line(register, subject, { entries: effective, body, outcome }, counted)];
  // Everything about it was withdrawn: its history must still be found.
  const first = entries.find(({ kind }) => !isChange(kind));
  if (!first) return [];
  const gone = line(register, subject, { entries: [], body: first.body, outcome }, first);
  return [{ ...gone, state: 'withdrawn' }];
}

function line(
  register: Register,
  subject: string,
  facts: Parameters<NonNullable<Register['state']>>[0],
  { seq, occurredOn: on }: { readonly seq: number; readonly occurredOn: CivilDate },
): IndexLine {
  const { body } = facts;
  const cells = Object.fromEntries(columnsOf(register).map((column) => [column.id, column.of(facts)]));
  return {
    register: register.id,
    subject,
    key: subject.slice(subject.indexOf(':') + 1),
    seq,
    on: typeof cells['on'] === 'string' ? cells['on'] : on,
    state: register.state?.(facts),
    cells,
    title: register.title === undefined ? undefined : cellValue(body[register.title]),
    deputies: [
      ...new Set(['deputy', 'deputies', 'initiators', 'signers'].flatMap((name) => idsIn(body[name]))),
      ...Object.keys((body['roll'] as JsonObject | undefined) ?? {}),
    ],
    districts: ['district', 'districts'].flatMap((name) => idsIn(body[name])),
    topics: ['topic', 'topics', 'agenda'].flatMap((name) => idsIn(body[name])),
  };
}

function idsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  return Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : [];
}
