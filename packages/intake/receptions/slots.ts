const slotMinutes = 15;
/** What a reception without hours on the schedule is taken for. */
const usual = { from: '10:00', to: '13:00' } as const;

/** The times that may be booked: every quarter of an hour from the beginning, the last one before the end. */
export function slotsOf({ from, to }: { readonly from?: string; readonly to?: string }): readonly string[] {
  const begin = minutesOf(from ?? usual.from);
  const end = to === undefined ? (from === undefined ? minutesOf(usual.to) : begin + 180) : minutesOf(to);
  const slots: string[] = [];
  for (let at = begin; at < Math.min(end, 24 * 60); at += slotMinutes) slots.push(clock(at));
  return slots;
}

function minutesOf(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
}

function clock(minutes: number): string {
  const two = (n: number) => String(n).padStart(2, '0');
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}
