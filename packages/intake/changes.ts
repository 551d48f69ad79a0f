import {
  type AnyKind,
  type DoorView,
  type Draft,
  type Entry,
  foldSubject,
  isChange,
  type JsonObject,
  Refusal,
  type Registry,
  type Submission,
  type Submitted,
  targetOf,
  withdrawnKind,
} from '@esep/domain';
import type { BatchView } from './batch-view.ts';
import { InvalidSubmission } from './errors.ts';
import { type ParsedRow, parseBody } from './submission.ts';

/** What a correction or withdrawal names, and its body with the new body in today's shape of that kind. */
export interface Change {
  /** The entry that is named. */
  readonly target: Entry;
  /** The plain entry at the end of the chain of changes, and its kind. */
  readonly original: Entry;
  readonly kind: AnyKind;
  readonly body: JsonObject;
}

/** The change as it will be recorded, texts hashed. */
export interface Recordable {
  readonly registry: Registry;
  readonly submitted: Submitted;
}

/** Who submits. */
export type Recording = Pick<Submission<unknown>, 'role' | 'recordedBy'>;

/** Finds the target. Throws `Refusal`: `target_unknown`, `target_not_correctable`, or `InvalidSubmission`. */
export async function readChange(registry: Registry, row: ParsedRow, view: BatchView): Promise<Change> {
  const seq = Number(row.body['entry']);
  const target = await view.entry(seq);
  if (!target) throw new Refusal('target_unknown', '/body/entry', { entry: seq });
  const original = await plainEntry(target, view);
  const kind = registry.kinds.get(original.kind);
  if (!kind) throw notCorrectable(target);
  if (row.kind.name === withdrawnKind) return { target, original, kind, body: row.body };
  if (target !== original) throw notCorrectable(target);
  const parsed = parseBody(kind, row.body['body'], undefined, '/body/body');
  if (!parsed.ok) throw new InvalidSubmission(parsed.errors);
  return { target, original, kind, body: { ...row.body, body: parsed.body } };
}

/**
 * Checks what the change would make of its target, and gives the entry's `door`. Throws `Refusal`:
 * `target_not_correctable`, `already_withdrawn`, `withdrawn_not_today`, `target_other_subject`, and what the target's kind refuses.
 */
export async function checkChange(
  row: ParsedRow,
  change: Change,
  by: Recording,
  view: BatchView,
  recordable: Recordable,
): Promise<JsonObject | undefined> {
  const { target, original, kind } = change;
  if (by.role !== 'system' && !kind.recordedBy.includes(by.role)) throw notCorrectable(target);
  if (row.kind.name === withdrawnKind) {
    if (await isWithdrawn(target, view)) {
      throw new Refusal('already_withdrawn', '/body/entry', { entry: target.seq });
    }
    if (row.occurredOn !== view.today) {
      throw new Refusal('withdrawn_not_today', '/occurredOn', { today: view.today });
    }
    await kind.mayChange?.({ original, ...by }, view);
    return undefined;
  }
  const body = change.body['body'] as JsonObject;
  if (kind.subject(body) !== target.subject) {
    throw new Refusal('target_other_subject', '/body/body', { entry: target.seq, subject: target.subject });
  }
  const occurredOn = (row.body['occurredOn'] as string | undefined) ?? target.occurredOn;
  if (occurredOn > view.today) {
    throw new Refusal('date_in_future', '/body/occurredOn', { date: occurredOn, today: view.today });
  }
  await kind.mayChange?.({ original, body, occurredOn, ...by }, view);
  const through = (seen: DoorView) =>
    underBody(() => kind.door?.({ id: target.id, occurredOn, body, corrects: target, ...by }, seen));
  const doorOf = (door: JsonObject | undefined) => ({
    ...(door === undefined ? {} : { of: door }),
    version: kind.version,
  });
  try {
    return doorOf(await through(view.without(target)));
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const door = await laterLeaves(through, target, view);
    if (!door || !(await fits(recordable, doorOf(door.is), view))) throw error;
    return doorOf(door.is);
  }
}

/**
 * What follows from an entry can leave no room for it: an appeal that is answered is assigned to nobody any more. Its correction is
 * then seen as the entry was, before what came later; undefined when the door refuses that too, or nothing came later.
 */
async function laterLeaves(
  through: (view: DoorView) => Promise<JsonObject | undefined>,
  target: Entry,
  view: BatchView,
): Promise<{ readonly is: JsonObject | undefined } | undefined> {
  const history = await view.history(target.subject);
  if (!history.some(({ seq, kind }) => seq > target.seq && !isChange(kind))) return undefined;
  try {
    return { is: await through(view.asBefore(target)) };
  } catch (error) {
    if (error instanceof Refusal) return undefined;
    throw error;
  }
}

/** True when nothing of the subject that counted would be set aside by the correction, which counts itself. */
async function fits(
  { registry, submitted }: Recordable,
  door: JsonObject,
  view: BatchView,
): Promise<boolean> {
  const history = await view.history(submitted.subject);
  const seq = Number.MAX_SAFE_INTEGER;
  const { council } = view;
  const draft: Draft = { council, ...submitted, id: '', recordedAt: '', recordedBy: '', door };
  const before = new Set(foldSubject(registry, history).setAside.map((aside) => aside.seq));
  const after = foldSubject(registry, [...history, { ...draft, seq }]).setAside;
  return after.every((aside) => before.has(aside.seq));
}

/** True when a withdrawal of the entry stands: another would change nothing and hide that it does not. */
async function isWithdrawn({ seq, subject }: Entry, view: BatchView): Promise<boolean> {
  const history = await view.history(subject);
  const withdrawn = new Set<number>();
  // Newest first: whether a withdrawal stands is known before what it names is looked at.
  for (const entry of history.toReversed()) {
    if (entry.kind === withdrawnKind && !withdrawn.has(entry.seq)) withdrawn.add(targetOf(entry));
  }
  return withdrawn.has(seq);
}

async function plainEntry(entry: Entry, view: BatchView): Promise<Entry> {
  if (!isChange(entry.kind)) return entry;
  const target = await view.entry(targetOf(entry));
  if (!target || target.seq >= entry.seq) throw notCorrectable(entry);
  return plainEntry(target, view);
}

function notCorrectable({ seq, kind }: Entry): Refusal {
  return new Refusal('target_not_correctable', '/body/entry', { entry: seq, kind });
}

/** The target kind's door speaks of `/body/x`; in a correction that is `/body/body/x`. */
async function underBody<Result>(door: () => Promise<Result> | undefined): Promise<Result | undefined> {
  try {
    return await door();
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const moved = new Refusal(error.code, error.field?.replace(/^\//, '/body/'), error.params);
    const { errors } = error as { errors?: readonly { readonly field: string }[] };
    if (!errors) throw moved;
    throw Object.assign(moved, {
      errors: errors.map((one) => ({ ...one, field: one.field.replace(/^\//, '/body/') })),
    });
  }
}
