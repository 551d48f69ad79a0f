import type { EditionRecord, Frozen } from '../edition-records.ts';
import type { JsonObject } from '../entry.ts';
import { amountIn, countIn, MalformedBody } from '../recorded-body.ts';
import type { Effective } from '../subject.ts';
import { defineSubject, setAside } from '../subject.ts';
import type { CivilDate } from '../time.ts';
import { addDays, daysBetween } from '../time.ts';

/**
 * Whole days between preview and publication, in which the rated can look and object (METHODOLOGY, Principles: "the rated see
 * their data before the public does and can answer"). As with any term of days, the day of the preview is not one of them.
 */
export const daysToDispute = 10;

/** An edition previewed on 5 October has the 6th to the 15th for disputes, and is published from the 16th on. */
export function firstDayToPublish(previewedOn: CivilDate): CivilDate {
  return addDays(previewedOn, daysToDispute + 1);
}

/** Of which edition a frozen ranking is. */
interface Named {
  readonly edition: string;
  readonly period: string;
  readonly number: number;
}

interface State {
  readonly previewed?: Frozen & Named;
  readonly published?: Frozen & Named;
}

/** One edition of one period's ranking: previewed, then published. It counts nothing; its rows stand in the entries. */
export const edition = defineSubject<State>({
  type: 'edition',
  initial: {},
  apply(state, entry) {
    if (entry.kind === 'edition.previewed') {
      return state.previewed ? setAside('already_previewed') : { previewed: frozenIn(entry) };
    }
    if (entry.kind !== 'edition.published') return setAside('kind_not_of_subject');
    const { previewed, published } = state;
    const now = frozenIn(entry);
    if (!previewed || previewed.period !== now.period || previewed.number !== now.number) {
      return setAside('not_previewed');
    }
    if (published) return setAside('already_published');
    if (daysBetween(previewed.on, now.on) <= daysToDispute) return setAside('published_early');
    return { previewed, published: now };
  },
  moves: () => [],
  records: ({ previewed, published }) =>
    previewed
      ? [{ collection: 'editions', key: previewed.edition, value: recordOf(previewed, published) }]
      : [],
});

function frozenIn({ body, seq, occurredOn }: Effective): Frozen & Named {
  return {
    seq,
    on: occurredOn,
    edition: textIn(body, 'edition'),
    period: textIn(body, 'period'),
    number: countIn(body, 'number'),
    size: amountIn(body, 'size'),
    root: textIn(body, 'root'),
    methodology: textIn(body, 'methodology'),
  };
}

function textIn(body: Effective['body'], field: string): string {
  const value = body[field];
  if (typeof value !== 'string') throw new MalformedBody(field);
  return value;
}

function recordOf(previewed: Frozen & Named, published: Frozen | undefined): JsonObject {
  const { edition: id, period, number } = previewed;
  const record: EditionRecord = {
    edition: id,
    period,
    number,
    previewed: placeOf(previewed),
    ...(published ? { published: placeOf(published) } : {}),
  };
  return record as unknown as JsonObject;
}

function placeOf({ seq, on, size, root, methodology }: Frozen): Frozen {
  return { seq, on, size, root, methodology };
}
