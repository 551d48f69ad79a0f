import { describe, expect, it } from 'vitest';
import { calendarBoard } from './calendar.ts';
import { readerOf } from './test-reader.ts';

const reception = (id: string, on: string, from: string) => ({
  reception: id,
  deputy: 'd-01',
  on,
  from,
  status: 'held',
  invitations: 0,
});
const sitting = { sitting: 's-1', type: 'plenary', on: '2026-10-09', present: 30, absent: 1, excused: 1 };

const reader = readerOf({
  today: '2026-11-03',
  collections: {
    'receptions/2026-Q4': {
      b: reception('b', '2026-10-02', '14:00'),
      a: reception('a', '2026-10-02', '10:00'),
      c: reception('c', '2026-11-06', '10:00'),
    },
  },
  rows: { sittings: { '2026-10-09/s-1': sitting } },
});

describe('the calendar', () => {
  it('lists receptions and sittings of the month by day and hour', async () => {
    const board = await calendarBoard.read(reader, { month: '2026-10' });
    expect(board?.days).toEqual([
      {
        date: '2026-10-02',
        receptions: [
          expect.objectContaining({ reception: 'a' }),
          expect.objectContaining({ reception: 'b' }),
        ],
        sittings: [],
      },
      { date: '2026-10-09', receptions: [], sittings: [sitting] },
    ]);
  });

  it('shows the running month when none or nonsense is asked for, and names its neighbours', async () => {
    for (const query of [{}, { month: '2026-13' }]) {
      expect(await calendarBoard.read(reader, query)).toMatchObject({
        month: '2026-11',
        previous: '2026-10',
        next: '2026-12',
      });
    }
  });
});
