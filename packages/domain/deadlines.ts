import type { JsonObject } from './entry.ts';
import type { DueRecord } from './records.ts';
import type { CivilDate } from './time.ts';

/** What the sweep submits for a subject whose date has passed. */
export interface DeadlineSubmission {
  readonly kind: DueRecord['kind'];
  readonly id: string;
  readonly occurredOn: CivilDate;
  readonly body: JsonObject;
}

/**
 * The entry that closes what fell due on `due`, for the record under `due/<due>` of that subject. It is dated that
 * day, of which it is the last event, so a sweep that comes late or twice writes the same. Submit it once the day
 * is over in the council's zone.
 */
export function deadlineEntry(
  subject: string,
  due: CivilDate,
  { kind }: Pick<DueRecord, 'kind'>,
): DeadlineSubmission {
  const body = kind === 'appeal.overdue' ? { appeal: subject.slice('appeal:'.length) } : { subject, due };
  return { kind, id: `esep:${kind}:${subject}:${due}`, occurredOn: due, body };
}
