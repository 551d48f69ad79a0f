import { type CivilDate, civilDateIn } from '@esep/domain';
import type { OfficeDeps } from '../deps.ts';

export interface DayCount {
  /** The first entry of the day; one after the last entry while there is none. */
  readonly first: number;
  readonly kinds: ReadonlyMap<string, number>;
}

const page = 1000;

/**
 * Counts the entries of the running day by kind. What was counted is kept: a page that is asked again reads only what is new.
 * Entries are recorded in the order of time, so that the day's first is found by halving.
 */
export function createDayCount({ ledger, council }: Pick<OfficeDeps, 'ledger' | 'council'>) {
  let kept: { day: CivilDate; first: number; seen: number; kinds: Map<string, number> } | undefined;

  async function dayOf(seq: number, timeZone: string): Promise<CivilDate> {
    const [recorded] = await ledger.read(council, seq - 1, 1);
    return recorded ? civilDateIn(timeZone, new Date(recorded.entry.recordedAt)) : '9999-12-31';
  }

  async function firstOf(day: CivilDate, size: number, timeZone: string): Promise<number> {
    let [low, high] = [1, size + 1];
    while (low < high) {
      const middle = Math.floor((low + high) / 2);
      if ((await dayOf(middle, timeZone)) < day) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  return async (day: CivilDate, timeZone: string): Promise<DayCount> => {
    const size = await ledger.size(council);
    if (kept?.day !== day || kept.seen > size) {
      const first = await firstOf(day, size, timeZone);
      kept = { day, first, seen: first - 1, kinds: new Map() };
    }
    const count = kept;
    while (count.seen < size) {
      const recorded = await ledger.read(council, count.seen, page);
      if (recorded.length === 0) break;
      for (const { entry } of recorded) {
        // Somebody else may have counted it while this page was read.
        if (entry.seq <= count.seen) continue;
        count.kinds.set(entry.kind, (count.kinds.get(entry.kind) ?? 0) + 1);
        count.seen = entry.seq;
      }
    }
    return { first: count.first, kinds: count.kinds };
  };
}

export type CountDay = ReturnType<typeof createDayCount>;
