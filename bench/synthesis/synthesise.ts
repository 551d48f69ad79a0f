import { createHash } from 'node:crypto';
import {
  type AnyKind,
  type DoorView,
  type Draft,
  type Entry,
  foldSubject,
  type Json,
  type JsonObject,
  publicTextFields,
  registry,
} from '@esep/domain';
import type { LedgerStore, TextStore } from '@esep/ledger';
import { councilLife } from './life.ts';
import type { Row } from './rows.ts';

/** Entries in one append: the store syncs once for them. */
const atOnce = 2_000;
/** 16 bytes; texts that are the same everywhere need no other. */
const salt = '00'.repeat(16);

/**
 * Records a council's life through the store's port, as its doors would have: each kind's own `door` works out due
 * dates and districts. What a person could type wrong is not checked again.
 */
export async function synthesise(
  stores: { readonly ledger: LedgerStore; readonly texts: TextStore },
  { council, size, lastDay }: { readonly council: string; readonly size: number; readonly lastDay: string },
  progress: (recorded: number) => void = () => {},
): Promise<void> {
  const doors = createDoors(council, lastDay);
  let drafts: Draft[] = [];
  let seq = 0;
  async function flush(): Promise<void> {
    await stores.texts.put(council, doors.takeTexts());
    await stores.ledger.append(council, drafts);
    drafts = [];
    progress(seq);
  }
  for (const row of councilLife(size, lastDay)) {
    seq += 1;
    drafts.push(await doors.draft(row, seq));
    if (drafts.length === atOnce) await flush();
  }
  await flush();
}

function createDoors(council: string, today: string) {
  const histories = new Map<string, Entry[]>();
  const collections = new Map<string, Record<string, Json>>();
  const hashes = new Map<string, string>();
  let newTexts: { hash: string; salt: string; text: string }[] = [];
  const view: DoorView = {
    council,
    timeZone: 'Asia/Almaty',
    today,
    history: async (subject) => histories.get(subject) ?? [],
    collection: async <Value>(name: string) => (collections.get(name) ?? {}) as Record<string, Value>,
    entry: async () => undefined,
    moves: async () => [],
  };

  function hashed(text: string): string {
    const known = hashes.get(text);
    if (known) return known;
    const hash = `sha256:${createHash('sha256').update(Buffer.from(salt, 'hex')).update(text).digest('hex')}`;
    hashes.set(text, hash);
    newTexts.push({ hash, salt, text });
    return hash;
  }

  function recordedBody(kind: AnyKind, body: JsonObject): JsonObject {
    const texts = textFieldsOf(kind).filter((field) => body[field] !== undefined);
    if (texts.length === 0) return body;
    return { ...body, ...Object.fromEntries(texts.map((field) => [field, hashed(String(body[field]))])) };
  }

  /** Keeps what later doors read: histories of subjects that go on, and the shared records of the founding. */
  function remember(entry: Entry): void {
    const { kind, subject } = entry;
    if (closing.has(kind)) histories.delete(subject);
    else if (!single.has(kind)) histories.set(subject, [...(histories.get(subject) ?? []), entry]);
    if (!roster.has(kind)) return;
    for (const { collection, key, value } of foldSubject(registry, histories.get(subject) ?? []).records) {
      collections.set(collection, { ...collections.get(collection), [key]: value });
    }
  }

  return {
    async draft({ kind: name, id, occurredOn, body }: Row, seq: number): Promise<Draft> {
      const kind = registry.kinds.get(name);
      if (!kind) throw new Error(`there is no kind ${name}`);
      const door: JsonObject | undefined = await kind.door?.(
        { id, occurredOn, body, role: 'office', recordedBy: 'office/bench' },
        view,
      );
      const draft: Draft = {
        council,
        id,
        kind: name,
        version: kind.version,
        subject: kind.subject(body) as string,
        occurredOn,
        recordedAt: `${occurredOn}T06:00:00.000Z`,
        recordedBy: 'office/bench',
        body: recordedBody(kind, body),
        ...(door === undefined ? {} : { door }),
      };
      remember({ ...draft, seq });
      return draft;
    },
    takeTexts() {
      const taken = newTexts;
      newTexts = [];
      return taken;
    },
  };
}

const roster = new Set([
  'council.founded',
  'calendar.set',
  'district.defined',
  'organization.formed',
  'deputy.seated',
  'methodology.adopted',
]);
const closing = new Set(['appeal.answered', 'reception.held', 'reception.missed', 'request.answered']);
const single = new Set(['meeting.held', 'sitting.held', 'month.closed']);

const textFields = new Map<string, readonly string[]>();

function textFieldsOf(kind: AnyKind): readonly string[] {
  const known = textFields.get(kind.name) ?? publicTextFields(kind.schema);
  textFields.set(kind.name, known);
  return known;
}
