import { Refusal } from './errors.ts';
import { stateOf } from './fold.ts';
import type { DoorView, Submission } from './kind.ts';
import { isChange } from './standing.ts';
import { appeal } from './subjects/appeal.ts';
import type { Term } from './subjects/appeal-state.ts';
import { termOf } from './subjects/appeal-state.ts';
import type { CivilDate } from './time.ts';

/**
 * The appeal's running or last term; `appeal_unknown` unless it was received, `appeal_before_receipt` for a day before it
 * was, or before it was reopened. A correction is judged by what had happened by its day: an answer of the first term may be
 * mended after the second.
 */
export async function requireTerm(
  id: string,
  { occurredOn, corrects }: Pick<Submission<unknown>, 'occurredOn' | 'corrects'>,
  view: DoorView,
): Promise<Term> {
  const history = await view.history(`appeal:${id}`);
  const known = corrects
    ? history.filter((entry) => isChange(entry.kind) || entry.occurredOn <= occurredOn)
    : history;
  const term = termOf(stateOf(appeal, known));
  if (!term) throw new Refusal('appeal_unknown', '/body/appeal', { appeal: id });
  const received = term.opened.on;
  if (occurredOn < received) {
    throw new Refusal('appeal_before_receipt', '/occurredOn', { date: occurredOn, received });
  }
  return term;
}

/** `appeal_answered` or `appeal_forwarded` when nothing more can happen in the term. */
export function requireRunning(id: string, { answer, forwarded }: Term): void {
  if (answer) throw new Refusal('appeal_answered', '/body/appeal', { appeal: id, date: answer.on });
  if (forwarded) throw new Refusal('appeal_forwarded', '/body/appeal', { appeal: id, date: forwarded.on });
}

/** The answer that stands on that day; `appeal_not_answered` without one. */
export function requireAnswer(id: string, on: CivilDate, { answer }: Term): NonNullable<Term['answer']> {
  if (!answer || on < answer.on) throw new Refusal('appeal_not_answered', '/body/appeal', { appeal: id });
  return answer;
}
