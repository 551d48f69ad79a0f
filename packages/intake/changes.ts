import {
  type AnyKind,
  type Entry,
  isChange,
  type JsonObject,
  Refusal,
  type Registry,
  type Submission,
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
  const door = await underBody(() =>
    kind.door?.({ id: target.id, occurredOn, body, corrects: target, ...by }, view.without(target)),
  );
  return { ...(door === undefined ? {} : { of: door }), version: kind.version };
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
