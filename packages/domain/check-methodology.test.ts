import { describe, expect, it } from 'vitest';
import { checkMethodology } from './check-methodology.ts';
import { defaultMethodology } from './default-methodology.ts';
import type { Criterion, Measure, Methodology } from './methodology.ts';
import { methodologySchema } from './methodology.ts';

const [work, voters] = defaultMethodology.groups as [Methodology['groups'][0], Methodology['groups'][0]];

function withCriterion(measure: Measure, more: Partial<Criterion> = {}): Methodology {
  const criterion = { id: 'one', title: { en: 'One' }, weight: 1, measure, ...more };
  return { ...defaultMethodology, groups: [{ ...voters, criteria: [criterion] }] };
}

function problems(methodology: Methodology) {
  return checkMethodology(methodology).map(({ code, field }) => `${code} ${field}`);
}

describe('the methodology that ships', () => {
  it('has the right shape and no problems', () => {
    expect(methodologySchema.parse(defaultMethodology)).toEqual(defaultMethodology);
    expect(problems(defaultMethodology)).toEqual([]);
  });

  it('weighs work 70 and voters 30, and its work adds up to 100', () => {
    expect([work.weight, voters.weight]).toEqual([70, 30]);
    expect(work.criteria.map(({ id, weight }) => `${id} ${weight}`)).toEqual([
      'appeals-on-time 15',
      'appeals-solved 10',
      'receptions 10',
      'meetings 10',
      'sittings 10',
      'requests 10',
      'promises 15',
      'indicators 10',
      'plans 5',
      'openness 5',
    ]);
    expect(work.criteria.reduce((sum, { weight }) => sum + weight, 0)).toBe(100);
  });

  it('is told in Kazakh, Russian and English', () => {
    const titles = [
      defaultMethodology,
      ...defaultMethodology.groups,
      ...defaultMethodology.groups.flatMap((g) => g.criteria),
    ];
    for (const { title } of titles) expect(Boolean(title.kk && title.ru && title.en)).toBe(true);
  });
});

describe('a methodology is refused', () => {
  it('when one id names two things, also across groups', () => {
    const twice = { ...defaultMethodology, groups: [work, { ...voters, id: 'meetings' }] };
    expect(problems(twice)).toEqual(['id_twice /groups/1/id']);
  });

  it('when its tiers do not descend', () => {
    const tiers = { high: 60, good: 60, middle: 40 };
    expect(problems({ ...defaultMethodology, tiers })).toEqual(['tiers_not_ordered /tiers']);
  });

  it('when a share reads a stock, which would be a change and not a count', () => {
    const measure: Measure = {
      form: 'share',
      of: [{ counter: 'promises.kept', weight: 1 }],
      outOf: [{ counter: 'promises.kept', weight: 1 }],
      min: 1,
      window: 'period',
    };
    expect(problems(withCriterion(measure))).toEqual([
      'flow_counter_expected /groups/0/criteria/0/measure/of',
      'flow_counter_expected /groups/0/criteria/0/measure/outOf',
    ]);
  });

  it('when a level or a withheld rule reads a flow as if it were a stock', () => {
    const measure: Measure = { form: 'levels', levels: [{ counter: 'meetings.reports', points: 100 }] };
    const withheld: Criterion['withheld'] = { rule: 'stock', counter: 'meetings.reports' };
    expect(problems(withCriterion(measure, { withheld }))).toEqual([
      'stock_counter_expected /groups/0/criteria/0/measure/levels',
      'stock_counter_expected /groups/0/criteria/0/withheld',
    ]);
  });

  it('when a sum can only fall, counts a counter twice, or caps what it takes off', () => {
    const negative = { counter: 'meetings.remote', weight: -1, cap: 2 };
    const measure: Measure = { form: 'norm', of: [negative, negative], perMonth: 1 };
    expect(problems(withCriterion(measure))).toEqual([
      'counter_twice /groups/0/criteria/0/measure/of',
      'nothing_counted /groups/0/criteria/0/measure/of',
      'cap_on_negative /groups/0/criteria/0/measure/of',
    ]);
  });
});
