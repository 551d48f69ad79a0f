import { registry, weekday } from '@esep/domain';
import { describe, expect, it } from 'vitest';
import { isWorkingDay } from '../roster/working-calendar.ts';
import { demoLife } from './demo-life.ts';

const life = demoLife('esep', '2026-11-22');

describe('demonstration life', () => {
  it('runs from the quarter three quarters ago until yesterday, nothing in the future', () => {
    expect(life.world.from).toBe('2026-01-01');
    expect(
      life.rows.every(({ occurredOn, recordedOn }) => occurredOn <= recordedOn && recordedOn <= '2026-11-21'),
    ).toBe(true);
    expect(life.rows.at(-1)?.recordedOn.slice(0, 7)).toBe('2026-11');
  });

  it('has unique ids and bodies that every kind accepts', () => {
    expect(new Set(life.rows.map(({ id }) => id)).size).toBe(life.rows.length);
    for (const { kind, id, body } of life.rows) {
      const schema = registry.kinds.get(kind)?.schema;
      const parsed = typeof body === 'function' ? { success: true } : schema?.safeParse(body);
      expect([id, kind, parsed?.success]).toEqual([id, kind, true]);
    }
  });

  it('is the same for the same seed and day, and moves with the clock', () => {
    expect(demoLife('esep', '2026-11-22').rows.map(({ id }) => id)).toEqual(life.rows.map(({ id }) => id));
    expect(demoLife('esep', '2027-02-03').world.from).toBe('2026-04-01');
  });

  it('has receptions on working Fridays, with each deputy’s next one, and no sitting on a day off', () => {
    const { calendars, deputies, to } = life.world;
    const days = life.rows
      .filter(({ kind }) => kind === 'reception.scheduled')
      // A row of the demonstration has a body made by the generator, of this kind here.
      .map(({ body }) => body as unknown as { readonly deputy: string; readonly on: string });
    expect(days.filter(({ on }) => weekday(on) !== 5 || !isWorkingDay(calendars, on))).toEqual([]);
    const coming = new Set(days.filter(({ on }) => on > to).map(({ deputy }) => deputy));
    const serving = deputies.filter(({ to: until }) => until === undefined).map(({ id }) => id);
    expect(serving.filter((id) => !coming.has(id))).toEqual([]);
    const sittings = life.rows.filter(({ kind }) => kind === 'sitting.held');
    expect(sittings.filter(({ occurredOn }) => !isWorkingDay(calendars, occurredOn))).toEqual([]);
  });

  it('has appeals of receptions only on days when their deputies’ receptions were held', () => {
    const held = new Set(
      life.rows.filter(({ kind }) => kind === 'reception.held').map(({ occurredOn }) => occurredOn),
    );
    const appeals = life.rows.filter(({ kind }) => kind === 'appeal.received');
    const atReception = appeals.filter(
      ({ body }) => (body as { readonly channel?: string }).channel === 'reception',
    );
    expect(atReception.length).toBeGreaterThan(appeals.length / 10);
    expect(atReception.filter(({ occurredOn }) => !held.has(occurredOn))).toEqual([]);
  });
});
