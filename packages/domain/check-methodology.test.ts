import { describe, expect, it } from 'vitest';
import { checkMethodology } from './check-methodology.ts';
import { defaultMethodology } from './default-methodology.ts';
import type { Criterion, Measure, Methodology } from './methodology.ts';
import { methodologySchema } from './methodology.ts';

const [work, voters] = defaultMethodology.groups as [Methodology['groups'][0], Methodology['groups'][0]];

function withCriterion(measure: Measure, more: Partial<Criterion> = {}): Methodology {
  const criterion = { id: 'one', title: { en: 'One' }, weight: 100, measure, ...more };
  return { ...defaultMethodology, groups: [{ ...voters, weight: 100, criteria: [criterion] }] };
}

/** Of one criterion alone it is known that it decides. */
function problems(methodology: Methodology) {
  return checkMethodology(methodology)
    .filter(({ code }) => code !== 'one_criterion_decides')
    .map(({ code, field }) => `${code} ${field}`);
}

const measureOf = (measure: Measure) => problems(withCriterion(measure));
const term = (counter: string, weight = 1, cap?: number) => ({
  counter,
  weight,
  ...(cap === undefined ? {} : { cap }),
});

describe('the methodology that ships', () => {
  it('has the right shape and no problems', () => {
    expect(methodologySchema.parse(defaultMethodology)).toEqual(defaultMethodology);
    expect(checkMethodology(defaultMethodology)).toEqual([]);
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
      'openness 2.5',
      'yearly-report 2.5',
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
    const ofTiers = (high: number, good: number, middle: number) =>
      problems({ ...defaultMethodology, tiers: { high, good, middle } });
    for (const [high, good, middle] of [
      [60, 60, 40],
      [80, 40, 40],
      [80, 60, 0],
      [101, 60, 40],
    ] as const) {
      expect(ofTiers(high, good, middle)).toEqual(['tiers_not_ordered /tiers']);
    }
    expect(ofTiers(100, 2, 1)).toEqual([]);
  });

  it('when a share reads a stock, which would be a change and not a count', () => {
    const kept = [term('promises.kept')];
    expect(measureOf({ form: 'share', of: kept, outOf: kept, min: 1, window: 'period' })).toEqual([
      'flow_counter_expected /groups/0/criteria/0/measure/of',
      'flow_counter_expected /groups/0/criteria/0/measure/outOf',
    ]);
  });

  it('when ratings, statuses or attainment read what is not of their sort, or one counter twice', () => {
    const rating = voters.criteria[0]?.measure as Extract<Measure, { form: 'bayesian-mean' }>;
    const [first, second, third, fourth, fifth] = rating.ratings;
    const at = '/groups/0/criteria/0/measure';
    expect(measureOf({ ...rating, ratings: [first, second, third, fourth, 'promises.kept'] })).toEqual([
      `flow_counter_expected ${at}/ratings`,
    ]);
    expect(measureOf({ ...rating, ratings: [first, second, third, fifth, fifth] })).toEqual([
      `counter_twice ${at}/ratings`,
    ]);
    expect(measureOf({ ...rating, days: 'promises.kept' })).toEqual([`flow_counter_expected ${at}/days`]);
    const statuses = [
      { counter: 'promises.kept', value: 1 },
      { counter: 'meetings.remote', value: 0 },
    ];
    expect(measureOf({ form: 'status-mean', statuses, min: 1 })).toEqual([
      `stock_counter_expected ${at}/statuses`,
    ]);
    expect(
      measureOf({ form: 'ppm-mean', ppm: 'projects.attainmentPpm', count: 'meetings.remote', min: 1 }),
    ).toEqual([`stock_counter_expected ${at}`]);
  });

  it('when a share that keeps points back reads a stock', () => {
    const measure = voters.criteria[0]?.measure as Measure;
    const withheld: Criterion['withheld'] = {
      rule: 'share-below',
      of: 'promises.kept',
      outOf: 'receptions.visitors',
      share: 0.8,
      window: 'period',
    };
    expect(problems(withCriterion(measure, { withheld }))).toEqual([
      'flow_counter_expected /groups/0/criteria/0/withheld',
    ]);
    const flows = { ...withheld, of: 'receptions.invitationsOffered' } as const;
    expect(problems(withCriterion(measure, { withheld: flows }))).toEqual([]);
  });

  it('when a level or a withheld rule reads a flow as if it were a stock, or the other way round', () => {
    const measure: Measure = { form: 'levels', levels: [{ counter: 'meetings.reports', points: 100 }] };
    const withheld: Criterion['withheld'] = { rule: 'stock', counter: 'meetings.reports' };
    expect(problems(withCriterion(measure, { withheld }))).toEqual([
      'stock_counter_expected /groups/0/criteria/0/measure/levels',
      'stock_counter_expected /groups/0/criteria/0/withheld',
    ]);
    expect(measureOf({ ...measure, window: 'last-four' })).toEqual([]);
    const stocks = { ...measure, levels: [{ counter: 'programme.public', points: 100 }] };
    expect(measureOf({ ...stocks, window: 'last-four' })).toEqual([
      'flow_counter_expected /groups/0/criteria/0/measure/levels',
    ]);
  });

  it('when a sum can only fall, counts a counter twice, or caps what it takes off', () => {
    const negative = term('meetings.remote', -1, 2);
    expect(measureOf({ form: 'norm', of: [negative, negative], perMonth: 1 })).toEqual([
      'counter_twice /groups/0/criteria/0/measure/of',
      'nothing_counted /groups/0/criteria/0/measure/of',
      'cap_on_negative /groups/0/criteria/0/measure/of',
      'norm_out_of_reach /groups/0/criteria/0/measure',
    ]);
  });

  it('but not when only some terms take off, or what weighs nothing is capped', () => {
    const norm = (...of: ReturnType<typeof term>[]) => measureOf({ form: 'norm', of, perMonth: 1 });
    expect(norm(term('meetings.inDistrict'), term('meetings.remote', -1))).toEqual([]);
    expect(norm(term('meetings.inDistrict'), term('meetings.remote', -1, 2))).toEqual([
      'cap_on_negative /groups/0/criteria/0/measure/of',
    ]);
    expect(norm(term('meetings.inDistrict'), term('meetings.remote', 0, 2))).toEqual([]);
    expect(norm(term('meetings.inDistrict', 0))).toContain('nothing_counted /groups/0/criteria/0/measure/of');
  });

  it('when its minimum lies beyond the caps, so that nobody would ever have points', () => {
    const share = (min: number, window: 'period' | 'last-four', cap?: number): Measure => ({
      form: 'share',
      of: [term('appeals.answeredOnTime')],
      outOf: [term('appeals.due', 2, cap)],
      min,
      window,
    });
    const never = ['never_points /groups/0/criteria/0/measure'];
    expect(measureOf(share(6, 'period', 3))).toEqual([]);
    expect(measureOf(share(7, 'period', 3))).toEqual(never);
    expect(measureOf(share(24, 'last-four', 3))).toEqual([]);
    expect(measureOf(share(25, 'last-four', 3))).toEqual(never);
    expect(measureOf(share(1000, 'period'))).toEqual([]);
    const rating = voters.criteria[0]?.measure as Extract<Measure, { form: 'bayesian-mean' }>;
    expect(measureOf({ ...rating, minDays: 372 })).toEqual([]);
    expect(measureOf({ ...rating, minDays: 373 })).toEqual(never);
  });

  it('when caps keep everybody below the norm', () => {
    const norm = (perMonth: number): Measure => ({
      form: 'norm',
      of: [term('requests.initiated', 1, 2), term('requests.signed', 0.5, 2), term('meetings.remote', -1)],
      perMonth,
    });
    expect(measureOf(norm(1))).toEqual([]);
    expect(measureOf(norm(1.01))).toEqual(['norm_out_of_reach /groups/0/criteria/0/measure']);
  });

  it('when nobody could get more than nothing', () => {
    const nothing = ['nothing_to_gain /groups/0/criteria/0/measure'];
    const statuses = [{ counter: 'promises.broken', value: 0 }];
    expect(measureOf({ form: 'status-mean', statuses, min: 1 })).toEqual(nothing);
    const levels = [{ counter: 'programme.public', points: 0 }];
    expect(measureOf({ form: 'levels', levels })).toEqual(nothing);
    expect(measureOf({ form: 'levels', levels, otherwise: 0 })).toEqual(nothing);
    expect(measureOf({ form: 'levels', levels, otherwise: 50 })).toEqual([]);
  });

  it('when a rule about a year stands at what is not read over one', () => {
    const levels: Measure = { form: 'levels', levels: [{ counter: 'programme.public', points: 100 }] };
    expect(problems(withCriterion(levels, { notApplicable: 'under-a-year' }))).toEqual([
      'yearly_levels_expected /groups/0/criteria/0/notApplicable',
    ]);
    const share = work.criteria[0]?.measure as Measure;
    expect(problems(withCriterion(share, { notApplicable: 'under-a-year' }))).toEqual([
      'yearly_levels_expected /groups/0/criteria/0/notApplicable',
    ]);
    expect(problems(withCriterion(share, { notApplicable: 'list-without-programme' }))).toEqual([]);
    const fourQuarters = { ...share, window: 'last-four' } as Measure;
    expect(problems(withCriterion(fourQuarters, { notApplicable: 'under-a-year' }))).toEqual([
      'yearly_levels_expected /groups/0/criteria/0/notApplicable',
    ]);
    const yearly = {
      ...levels,
      levels: [{ counter: 'meetings.reports', points: 100 }],
      window: 'last-four',
    } as Measure;
    expect(problems(withCriterion(yearly, { notApplicable: 'under-a-year' }))).toEqual([]);
  });
});

describe('a methodology may be adopted, but should be looked at', () => {
  const warned = (methodology: Methodology) =>
    checkMethodology(methodology).map(({ severity, code, field }) => `${severity} ${code} ${field}`);

  it('when weights do not add up to 100', () => {
    const [first, ...rest] = work.criteria as [Criterion, ...Criterion[]];
    const heavier = { ...work, weight: 71, criteria: [{ ...first, weight: 15.5 }, ...rest] };
    expect(warned({ ...defaultMethodology, groups: [heavier, voters] })).toEqual([
      'warning weights_not_hundred /groups',
      'warning weights_not_hundred /groups/0/criteria',
    ]);
  });

  it('but not for what binary fractions make of decimals', () => {
    const thirds = work.criteria
      .slice(0, 3)
      .map((one, i) => ({ ...one, weight: [33.3, 33.3, 33.4][i] ?? 0 }));
    expect(warned({ ...defaultMethodology, groups: [{ ...work, criteria: thirds }, voters] })).toEqual([]);
  });

  it('when one criterion outweighs all the others together', () => {
    const groups = (weight: number) => [
      { ...work, weight: 100 - weight },
      { ...voters, weight },
    ];
    expect(warned({ ...defaultMethodology, groups: groups(50) })).toEqual([]);
    expect(warned({ ...defaultMethodology, groups: groups(51) })).toEqual([
      'warning one_criterion_decides /groups/1/criteria/0/weight',
    ]);
  });

  it('when a norm is more than one a day', () => {
    const norm = (perMonth: number): Measure => ({
      form: 'norm',
      of: [term('meetings.inDistrict', 1), term('meetings.elsewhere', 0.5)],
      perMonth,
    });
    expect(measureOf(norm(31))).toEqual([]);
    expect(measureOf(norm(31.5))).toEqual(['norm_high /groups/0/criteria/0/measure/perMonth']);
  });

  it('and an error that weights come before is told before them', () => {
    const levels: Measure = { form: 'levels', levels: [{ counter: 'programme.public', points: 0 }] };
    const one = withCriterion(levels, { weight: 90 });
    expect(warned(one)).toEqual([
      'error nothing_to_gain /groups/0/criteria/0/measure',
      'warning weights_not_hundred /groups/0/criteria',
      'warning one_criterion_decides /groups/0/criteria/0/weight',
    ]);
  });

  it('and what is wrong is told before what should be looked at', () => {
    const tiers = { high: 10, good: 20, middle: 30 };
    const groups = [
      { ...work, weight: 71 },
      { ...voters, id: 'meetings' },
    ];
    expect(warned({ ...defaultMethodology, tiers, groups })).toEqual([
      'error tiers_not_ordered /tiers',
      'error id_twice /groups/1/id',
      'warning weights_not_hundred /groups',
    ]);
  });
});
