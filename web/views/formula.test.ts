import { defaultMethodology } from '@esep/domain';
import { type Frame, frameOf, scorecard } from '@esep/rating';
import { describe, expect, it } from 'vitest';
import { speechIn } from '../locales/speech.ts';
import { deputy, tallyOf } from '../test-builders.ts';
import { formulaNumbers, formulaWords } from './formula.ts';

const card = scorecard({
  methodology: defaultMethodology,
  deputy: deputy('d-01'),
  tallies: [tallyOf('d-01', '2026-Q3', 0.75)],
  frame: frameOf('2026-Q3', {
    closedMonths: ['2026-07', '2026-08', '2026-09'],
    convocations: [],
  }) as Frame,
});

function line(form: string, counter: string) {
  const found = card.criteria.find(
    (one) => one.form === form && one.uses.some((use) => use.counter === counter),
  );
  if (!found) throw new Error(`no ${form} over ${counter}`);
  return found;
}

describe('a formula with the numbers put in', () => {
  const speech = speechIn('en');

  it('share: what was done over what was due', () => {
    expect(formulaNumbers(line('share', 'appeals.due'), speech)).toEqual(['100 × 15 ÷ 20 = 75.0']);
  });

  it('norm: against the norm of the months in office, weighted parts in view', () => {
    const [text] = formulaNumbers(line('norm', 'meetings.inDistrict'), speech);
    expect(text).toBe('Q3 2026: 5 ÷ (2 × 3) gives 83.3');
  });

  it('ratings: pulled towards the middle by the prior', () => {
    expect(formulaNumbers(line('bayesian-mean', 'voters.rated5'), speech)).toEqual([
      '100 × ((10 × 3 + 52) ÷ (10 + 12) − 1) ÷ 4 = 68.2',
    ]);
  });

  it('says nothing where there is nothing to put in', () => {
    expect(formulaNumbers(line('ppm-mean', 'projects.indicatorsDue'), speech)).toEqual([]);
  });
});

describe.each(['kk', 'ru', 'en'] as const)('formulas in words in %s', (language) => {
  const speech = speechIn(language);

  it.each(defaultMethodology.groups.flatMap(({ criteria }) => criteria).map((one) => [one.id, one] as const))(
    'explains %s without leaving a code or an empty place',
    (_, criterion) => {
      const { formula, rules } = formulaWords(criterion, speech);
      for (const text of [formula, ...rules]) expect(text).not.toMatch(/undefined|[a-z]+\.[a-z]+[A-Z]|\(\)/);
      expect(rules.length).toBeGreaterThan(0);
    },
  );
});
