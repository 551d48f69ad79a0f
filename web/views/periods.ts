import type { Period } from '@esep/domain';
import type { PeriodSummary } from '@esep/rating';
import type { Speech } from '../locales/speech.ts';

export interface PeriodLink {
  readonly period: Period;
  readonly label: string;
  /** `running` in words, empty for a closed one. */
  readonly state: string;
  readonly href: string;
  readonly current: boolean;
}

export function periodLinks(
  periods: readonly PeriodSummary[],
  current: Period,
  { t, f }: Speech,
  href: (period: Period) => string,
): readonly PeriodLink[] {
  return periods.map(({ period, status }) => ({
    period,
    label: f.period(period),
    state: status === 'running' ? t.period.running : '',
    href: href(period),
    current: period === current,
  }));
}
