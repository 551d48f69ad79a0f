import type { AppealRow, AppealStatus, Calendars } from '@esep/domain';
import { workingDays } from './working-days.ts';

/** What became of some appeals. `received = onTime + late + overdue + forwarded + open`. */
export interface AppealFigures {
  readonly received: number;
  readonly onTime: number;
  readonly late: number;
  readonly overdue: number;
  /** In time or not. */
  readonly forwarded: number;
  /** Not answered and not yet due, or with nobody. */
  readonly open: number;
  readonly reopened: number;
  readonly template: number;
  /** Working days from registration to the first answer; absent under `fewestAnswers` answers. */
  readonly days?: { readonly median: number; readonly ninetieth: number; readonly of: number };
}

/** Fewer answers say nothing of how long one takes. */
export const fewestAnswers = 5;

/** What a row counts as, in the columns of a table. */
export type AppealGroup = 'onTime' | 'late' | 'overdue' | 'forwarded' | 'open';

const groups: Readonly<Record<AppealStatus, AppealGroup>> = {
  unassigned: 'open',
  open: 'open',
  'answered-on-time': 'onTime',
  'answered-late': 'late',
  overdue: 'overdue',
  'forwarded-on-time': 'forwarded',
  'forwarded-late': 'forwarded',
};

export function groupOf({ status }: AppealRow): AppealGroup {
  return groups[status];
}

export function figuresOf(rows: readonly AppealRow[], calendars: Calendars): AppealFigures {
  const count = (group: AppealGroup) => rows.filter((row) => groupOf(row) === group).length;
  const taken = rows
    .map((row) => daysToAnswer(row, calendars))
    .filter((days) => days !== undefined)
    .sort((a, b) => a - b);
  return {
    received: rows.length,
    onTime: count('onTime'),
    late: count('late'),
    overdue: count('overdue'),
    forwarded: count('forwarded'),
    open: count('open'),
    reopened: rows.filter(({ reopened }) => reopened > 0).length,
    template: rows.filter(({ template }) => template).length,
    ...(taken.length < fewestAnswers
      ? {}
      : { days: { median: nearest(taken, 0.5), ninetieth: nearest(taken, 0.9), of: taken.length } }),
  };
}

function daysToAnswer({ registeredOn, answeredOn }: AppealRow, calendars: Calendars): number | undefined {
  return answeredOn === undefined ? undefined : workingDays(registeredOn, answeredOn, calendars);
}

/** The nearest rank: the smallest value that at least this share does not exceed. */
function nearest(sorted: readonly number[], share: number): number {
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] as number;
}
