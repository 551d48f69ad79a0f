import { describe, expect, it } from 'vitest';
import { commissions, demoDeputies, districts } from './council.ts';
import { people } from './names.ts';
import { apportion, printedComposition } from './parties.ts';
import { createRandom } from './random.ts';

const deputies = demoDeputies(createRandom('test'), '2026-01-01', '2026-07-13');

describe('demonstration council', () => {
  it('brings the 34 printed seats to 32 by the largest remainder', () => {
    expect(
      apportion(
        printedComposition.map(({ seats }) => seats),
        32,
      ),
    ).toEqual([21, 3, 3, 2, 2, 1]);
  });

  it('has 32 deputies on every day, half of them elected in districts', () => {
    for (const day of ['2026-01-01', '2026-07-12', '2026-07-13', '2026-11-22']) {
      const inOffice = deputies.filter(({ from, to }) => from <= day && (!to || day <= to));
      expect(inOffice).toHaveLength(32);
      expect(inOffice.filter(({ elected }) => elected === 'district')).toHaveLength(16);
    }
  });

  it('gives every district one deputy elected there and attaches the list deputies', () => {
    const elected = deputies
      .filter(({ elected }) => elected === 'district')
      .map(({ districts: [own] }) => own);
    expect([...elected].sort()).toEqual(districts.map(({ id }) => id));
    expect(deputies.every((deputy) => deputy.districts.length > 0)).toBe(true);
  });

  it('has seven commissions with a head and members each', () => {
    for (const { id } of commissions) {
      const members = deputies.filter(({ commission }) => commission?.id === id);
      expect(members.filter(({ role }) => role === 'commission-head')).toHaveLength(1);
      expect(members.length).toBeGreaterThan(3);
    }
  });

  it('names everybody in three languages, nobody twice', () => {
    expect(people).toHaveLength(33);
    for (const language of ['kk', 'ru', 'en'] as const) {
      expect(new Set(people.map((name) => name[language])).size).toBe(33);
    }
  });

  it('is the same for the same seed and another for another', () => {
    const again = demoDeputies(createRandom('test'), '2026-01-01', '2026-07-13');
    expect(again).toEqual(deputies);
    expect(demoDeputies(createRandom('other'), '2026-01-01', '2026-07-13')).not.toEqual(deputies);
  });
});
