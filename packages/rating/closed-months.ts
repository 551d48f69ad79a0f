import type { Month } from '@esep/domain';

/** The months that are closed, in order, from the shared document `months`. */
export function closedMonths(months: Readonly<Record<Month, unknown>>): readonly Month[] {
  return Object.keys(months)
    .filter((month) => months[month])
    .sort();
}
