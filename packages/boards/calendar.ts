import type { CivilDate, Month, ReceptionRecord, SittingRow } from '@esep/domain';
import { addDays, firstDay, lastDay, monthOf, quarterOf } from '@esep/domain';
import { defineBoard } from './board.ts';

/** Receptions and sittings of one month, by day; days without either are left out. */
export interface CalendarBoard {
  readonly month: Month;
  readonly previous: Month;
  readonly next: Month;
  readonly days: readonly {
    readonly date: CivilDate;
    readonly receptions: readonly ReceptionRecord[];
    readonly sittings: readonly SittingRow[];
  }[];
}

export const calendarBoard = defineBoard<CalendarBoard>({
  name: 'calendar',
  summary: 'Receptions and sittings of a month, by day',
  parameters: { month: 'A month such as 2026-10; the running one otherwise.' },
  async read(reader, query) {
    const asked = query['month'];
    const month = asked && /^\d{4}-(0[1-9]|1[0-2])$/.test(asked) ? asked : monthOf(reader.today);
    const [sittings, scheduled] = await Promise.all([
      reader.rows<SittingRow>('sittings', `${month}-`),
      reader.collection<ReceptionRecord>(`receptions/${quarterOf(`${month}-01`)}`),
    ]);
    const receptions = Object.values(scheduled).filter(({ on }) => monthOf(on) === month);
    const dates = [...new Set([...sittings, ...receptions].map(({ on }) => on))].sort();
    return {
      month,
      previous: monthOf(addDays(firstDay(month), -1)),
      next: monthOf(addDays(lastDay(month), 1)),
      days: dates.map((date) => ({
        date,
        receptions: receptions.filter(({ on }) => on === date).sort(byTime),
        sittings: sittings.filter(({ on }) => on === date),
      })),
    };
  },
});

function byTime(a: ReceptionRecord, b: ReceptionRecord): number {
  const [first, second] = [`${a.from ?? ''}${a.deputy}`, `${b.from ?? ''}${b.deputy}`];
  return first < second ? -1 : 1;
}
