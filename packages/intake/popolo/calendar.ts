import type { CivilDate } from '@esep/domain';
import { dateOf, isPartial } from './dates.ts';
import type { Notes } from './notes.ts';
import type { Span } from './spans.ts';
import { type PopoloObject, textOf } from './values.ts';

export interface PopoloCalendar {
  readonly first: CivilDate;
  readonly today: CivilDate;
  /**
   * The days of something that has `<begins>_date` and `<ends>_date`, from the council's first day until today; undefined when it was over
   * before or has not begun. How a date that is not whole was read is noted.
   */
  spanOf(what: string, object: PopoloObject, begins?: string, ends?: string): Span | undefined;
}

export function createCalendar(
  { first, today }: { readonly first: CivilDate; readonly today: CivilDate },
  notes: Notes,
): PopoloCalendar {
  function spanOf(what: string, object: PopoloObject, begins = 'start_date', ends = 'end_date') {
    const [begin, end] = [textOf(object, begins), textOf(object, ends)];
    const from = beginning(what, begin);
    const to = ending(what, end);
    if (from > today) return left(what, 'has not begun');
    if (to !== undefined && to < from) return left(what, `was over before ${first}`);
    return { from, ...(to === undefined ? {} : { to }) };
  }

  function left(what: string, why: string): undefined {
    notes.add(`${what}: ${why}, left out`);
    return undefined;
  }

  function beginning(what: string, text: string | undefined): CivilDate {
    const date = dateOf(text, 'first');
    const from = date === undefined || date < first ? first : date;
    if (text === undefined) notes.add(`${what}: no beginning, taken as ${from}`);
    else if (from !== text || isPartial(text)) notes.add(`${what}: begins “${text}”, taken as ${from}`);
    return from;
  }

  function ending(what: string, text: string | undefined): CivilDate | undefined {
    if (text === undefined) return undefined;
    const to = dateOf(text, 'last');
    if (to === undefined || to > today) {
      notes.add(`${what}: ends “${text}”, taken as going on`);
      return undefined;
    }
    if (isPartial(text)) notes.add(`${what}: ends “${text}”, taken as ${to}`);
    return to;
  }

  return { first, today, spanOf };
}
