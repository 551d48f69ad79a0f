import type { CivilDate } from '@esep/domain';

/** The time of the office whose days are being lived. */
export interface DemoClock {
  now(): Date;
  /** Ten in the morning of that day in Kazakhstan. */
  setDay(day: CivilDate): void;
}

/** Each look at the clock moves it on by 20 to 50 seconds: rows of a day get times one after another. */
export function createDemoClock(day: CivilDate): DemoClock {
  let time = morning(day);
  return {
    now() {
      time += 20_000 + (time % 30_001);
      return new Date(time);
    },
    setDay(next) {
      time = morning(next);
    },
  };
}

function morning(day: CivilDate): number {
  return Date.parse(`${day}T05:00:00Z`);
}
