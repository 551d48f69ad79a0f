import { describe, expect, it } from 'vitest';
import { createMemoryStores } from '../../../test/support/memory-store.ts';
import {
  book,
  cameTo,
  changeDesk,
  countVisitor,
  emptyReception,
  freeTime,
  readDesk,
  toggleBooked,
} from './desk.ts';
import { slotsOf } from './slots.ts';

const on = '2026-10-02';
const now = () => new Date('2026-10-02T05:00:00Z');

describe('the desk of a reception day', () => {
  it('applies each of many changes at once, on whatever the others have written', async () => {
    const { vault } = createMemoryStores({ now });
    const step = (i: number) => ({ on, reception: 'r-1', turn: `${i}`, change: countVisitor(1) });
    await Promise.all([0, 1, 2, 3, 4].map((i) => changeDesk({ vault, now }, 'almaly', step(i))));
    expect((await readDesk({ vault }, 'almaly', on)).receptions['r-1']?.walkIns).toBe(5);
  });

  it('says to try again when others are faster every time, and changes nothing', async () => {
    const { vault } = createMemoryStores({ now });
    const busy = { ...vault, put: async () => false };
    const step = { on, reception: 'r-1', turn: '1', change: countVisitor(1) };
    await expect(changeDesk({ vault: busy, now }, 'almaly', step)).rejects.toThrow('try_again');
    expect((await readDesk({ vault }, 'almaly', on)).receptions).toEqual({});
  });

  it('counts who came with a booking and without, and never fewer than nobody', () => {
    const booked = book('10:15')(book('10:00')(emptyReception));
    expect(cameTo(booked)).toBe(0);
    const came = countVisitor(1)(toggleBooked('10:15')(booked));
    expect(cameTo(came)).toBe(2);
    expect(cameTo(toggleBooked('10:15')(came))).toBe(1);
    expect(cameTo(freeTime('10:15')(came))).toBe(1);
    expect(countVisitor(-1)(emptyReception)).toEqual(emptyReception);
    expect(toggleBooked('12:00')(came)).toEqual(came);
    expect(() => book('10:00')(booked)).toThrow('time_taken');
  });
});

describe('the times that may be booked', () => {
  it('are every quarter of an hour of the reception', () => {
    expect(slotsOf({ from: '10:00', to: '11:00' })).toEqual(['10:00', '10:15', '10:30', '10:45']);
    expect(slotsOf({ from: '23:30' })).toEqual(['23:30', '23:45']);
    expect(slotsOf({}).at(-1)).toBe('12:45');
  });
});
