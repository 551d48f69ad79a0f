import type { ConvocationRecord } from './records.ts';
import type { CivilDate } from './time.ts';
import { addDays } from './time.ts';

/** A term of the council. */
export interface Convocation {
  readonly convocation: number;
  /** The first session. */
  readonly from: CivilDate;
  /** The day before the next one's first session; absent while it runs. */
  readonly to?: CivilDate;
}

/** The convocations in the shared document `convocations`, oldest first: each lasts until the next begins. */
export function convocationsIn(records: Readonly<Record<string, ConvocationRecord>>): readonly Convocation[] {
  const opened = Object.values(records).sort((a, b) =>
    a.from === b.from ? a.convocation - b.convocation : a.from < b.from ? -1 : 1,
  );
  return opened.map(({ convocation, from }, index) => {
    const next = opened[index + 1];
    return { convocation, from, ...(next ? { to: addDays(next.from, -1) } : {}) };
  });
}

/** The convocation that sat on that day; undefined before the first. */
export function convocationOn(
  records: Readonly<Record<string, ConvocationRecord>>,
  on: CivilDate,
): Convocation | undefined {
  return convocationsIn(records).findLast(({ from }) => from <= on);
}
