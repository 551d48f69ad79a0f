import {
  type CivilDate,
  type CouncilRecord,
  type Draft,
  isChange,
  type JsonObject,
  publicTextFields,
  Refusal,
  type Registry,
  type Submitted,
} from '@esep/domain';
import type { VaultStore } from '@esep/ledger';
import type { BatchView } from './batch-view.ts';
import { type Change, checkChange, type Recording, readChange } from './changes.ts';
import { hashTexts, type SaltedText, textKey } from './public-texts.ts';
import type { ParsedRow } from './submission.ts';

/** What is compared when an id comes again, with the texts that its hashes stand for. */
export interface Content {
  readonly submitted: Submitted;
  readonly texts: readonly SaltedText[];
  readonly change: Change | undefined;
}

export interface Acceptor {
  /** The row's content, texts hashed. Throws `Refusal` when a correction names nothing that can be corrected. */
  contentOf(row: ParsedRow, view: BatchView): Promise<Content>;
  /** What the kind's door works out for the row. Throws `Refusal`. */
  check(row: ParsedRow, content: Content, by: Recording, view: BatchView): Promise<Draft['door']>;
}

const foundingKind = 'council.founded';

export function createAcceptor(registry: Registry, vault: VaultStore): Acceptor {
  const keys = new Map<string, Uint8Array>();
  const textFields = new Map<string, readonly string[]>(
    [...registry.kinds.values()].map((kind) => [kind.name, publicTextFields(kind.schema)]),
  );

  async function keyOf(council: string): Promise<Uint8Array> {
    const key = keys.get(council) ?? (await textKey(vault, council));
    keys.set(council, key);
    return key;
  }

  async function contentOf(row: ParsedRow, view: BatchView): Promise<Content> {
    const { kind, occurredOn } = row;
    const change = isChange(kind.name) ? await readChange(registry, row, view) : undefined;
    const { body, texts } = await hashed(row, change, view.council);
    const subject = change ? change.target.subject : (kind.subject(row.body) as string);
    return {
      submitted: { kind: kind.name, version: kind.version, subject, occurredOn, body },
      texts,
      change,
    };
  }

  async function hashed(row: ParsedRow, change: Change | undefined, council: string) {
    const own = textFields.get(row.kind.name) ?? [];
    const nested = change?.body['body'] === undefined ? [] : (textFields.get(change.kind.name) ?? []);
    const body = change?.body ?? row.body;
    if (own.length + nested.length === 0) return { body, texts: [] };
    const key = await keyOf(council);
    const outer = hashTexts(key, council, row.id, body, own);
    if (nested.length === 0) return outer;
    const inner = hashTexts(key, council, row.id, body['body'] as JsonObject, nested, 'body.');
    return { body: { ...outer.body, body: inner.body }, texts: [...outer.texts, ...inner.texts] };
  }

  async function check(
    row: ParsedRow,
    { change, submitted }: Content,
    by: Recording,
    view: BatchView,
  ): Promise<Draft['door']> {
    const { kind, id, occurredOn, body } = row;
    const founded = await foundedOn(view);
    if (kind.name !== foundingKind && founded === undefined) {
      throw new Refusal('unknown_council', undefined, { council: view.council });
    }
    if (founded !== undefined && occurredOn < founded) {
      throw new Refusal('date_before_council', '/occurredOn', { date: occurredOn, from: founded });
    }
    if (occurredOn > view.today) {
      throw new Refusal('date_in_future', '/occurredOn', { date: occurredOn, today: view.today });
    }
    return change
      ? checkChange(row, change, by, view, { registry, submitted })
      : kind.door?.({ id, occurredOn, body, ...by }, view);
  }

  return { contentOf, check };
}

/** The convocation's first day; undefined before the council is founded. */
async function foundedOn(view: BatchView): Promise<CivilDate | undefined> {
  return (await view.collection<CouncilRecord>('council'))['council']?.firstSession;
}
