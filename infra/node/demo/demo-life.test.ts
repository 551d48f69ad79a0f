import { registry } from '@esep/domain';
import { describe, expect, it } from 'vitest';
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
});
