import type { DeputyRecord, Month } from '@esep/domain';
import { inOffice, onLeave } from '@esep/domain';
import type { ClosedMonth } from './frame.ts';
import type { Fraction, MonthServed } from './types.ts';

/** For each closed month the days that the deputy served: in office and not on approved leave. */
export function monthsServed(months: readonly ClosedMonth[], deputy: DeputyRecord): readonly MonthServed[] {
  return months.map((month) => monthServed(month, deputy));
}

function monthServed({ month, from, to, days }: ClosedMonth, deputy: DeputyRecord): MonthServed {
  const whole = deputy.mandates.some((mandate) => mandate.from <= from && !(mandate.to && mandate.to < to));
  const away = deputy.leaves.some((leave) => leave.from <= to && leave.to >= from);
  if (whole && !away) return { month, days, inOffice: days, onLeave: 0, served: days };
  // Day by day is slow but plainly right: mandates and leaves may overlap in any way.
  const seated = daysOf(month, days).filter((day) => inOffice(deputy, day));
  const absent = seated.filter((day) => onLeave(deputy, day)).length;
  return { month, days, inOffice: seated.length, onLeave: absent, served: seated.length - absent };
}

function daysOf(month: Month, days: number): readonly string[] {
  return Array.from({ length: days }, (_, i) => `${month}-${String(i + 1).padStart(2, '0')}`);
}

/** `k`: Σ days served / days of the month, in lowest terms. A half of February weighs as much as a half of March. */
export function completedMonths(months: readonly MonthServed[]): Fraction {
  let num = 0;
  let den = 1;
  for (const { served, days } of months) {
    num = num * days + served * den;
    den *= days;
  }
  const divisor = greatestCommonDivisor(num, den);
  return { num: num / divisor, den: den / divisor };
}

function greatestCommonDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestCommonDivisor(b, a % b);
}
