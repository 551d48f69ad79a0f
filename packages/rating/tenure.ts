import type { DeputyRecord, Month, Quarter } from '@esep/domain';
import { addDays, firstDay, inOffice, lastDay, monthsOf, onLeave } from '@esep/domain';
import type { Fraction, MonthServed } from './types.ts';

/** The closed months of a quarter with the days that the deputy served: in office and not on approved leave. */
export function monthsServed(
  quarter: Quarter,
  deputy: DeputyRecord,
  closedMonths: ReadonlySet<Month>,
): readonly MonthServed[] {
  return monthsOf(quarter)
    .filter((month) => closedMonths.has(month))
    .map((month) => monthServed(month, deputy));
}

function monthServed(month: Month, deputy: DeputyRecord): MonthServed {
  const from = firstDay(month);
  const to = lastDay(month);
  const days = Number(to.slice(8));
  const whole = deputy.mandates.some((mandate) => mandate.from <= from && !(mandate.to && mandate.to < to));
  const away = deputy.leaves.some((leave) => leave.from <= to && leave.to >= from);
  // Counting day by day is slow but plainly right: mandates and leaves may overlap in any way.
  if (whole && !away) return { month, days, inOffice: days, onLeave: 0, served: days };
  let seated = 0;
  let onLeaveDays = 0;
  for (let day = from; day <= to; day = addDays(day, 1)) {
    if (!inOffice(deputy, day)) continue;
    seated += 1;
    if (onLeave(deputy, day)) onLeaveDays += 1;
  }
  return { month, days, inOffice: seated, onLeave: onLeaveDays, served: seated - onLeaveDays };
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
