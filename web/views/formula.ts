import type { Counter, Measure, Methodology, Term } from '@esep/domain';
import type { CounterUse, CriterionResult, NormQuarter } from '@esep/rating';
import type { Speech } from '../locales/speech.ts';

type Criterion = Methodology['groups'][number]['criteria'][number];

/** A formula in words, and the rules that go with it, made from the methodology and nothing else. */
export interface FormulaWords {
  readonly formula: string;
  readonly rules: readonly string[];
}

export function formulaWords(criterion: Criterion, speech: Speech): FormulaWords {
  const { t } = speech;
  const rules = [...ownRules(criterion.measure, speech)];
  if (criterion.notApplicable) rules.push(t.measure.notApplicable[criterion.notApplicable]);
  const { withheld } = criterion;
  if (withheld?.rule === 'stock') rules.push(t.measure.withheldStock(label(withheld.counter, speech)));
  if (withheld?.rule === 'share-below') {
    const { of, outOf, share, min } = withheld;
    rules.push(t.measure.withheldShare(label(of, speech), label(outOf, speech), speech.f.percent(share)));
    if (min !== undefined) rules.push(t.measure.withheldFrom(label(outOf, speech), speech.f.number(min)));
  }
  return { formula: formula(criterion.measure, speech), rules };
}

function formula(measure: Measure, speech: Speech): string {
  const { t, f } = speech;
  switch (measure.form) {
    case 'share':
      return t.measure.share(sumWords(measure.of, speech), sumWords(measure.outOf, speech));
    case 'norm':
      return t.measure.norm(sumWords(measure.of, speech), f.decimal(measure.perMonth));
    case 'bayesian-mean':
      return t.measure.bayes(f.decimal(measure.priorMean), f.decimal(measure.priorWeight));
    case 'status-mean': {
      const parts = measure.statuses.map(({ counter, value }) =>
        t.measure.statusValue(label(counter, speech), f.decimal(value)),
      );
      return t.measure.status(parts.join('; '));
    }
    case 'ppm-mean':
      return t.measure.ppm;
    case 'levels': {
      const parts = measure.levels.map(({ counter, points }) =>
        t.measure.level(label(counter, speech), f.decimal(points)),
      );
      if (measure.otherwise !== undefined) parts.push(t.measure.otherwise(f.decimal(measure.otherwise)));
      return t.measure.levels(parts.join('; '));
    }
  }
}

function ownRules(measure: Measure, { t, f }: Speech): readonly string[] {
  switch (measure.form) {
    case 'share':
      return [
        measure.window === 'last-four' ? t.measure.lastFour : t.measure.thisPeriod,
        t.measure.shareMin(f.number(measure.min)),
      ];
    case 'norm':
      return [t.measure.normMore];
    case 'bayesian-mean':
      return [t.measure.lastFour, t.measure.bayesMin(f.number(measure.min), f.number(measure.minDays))];
    case 'status-mean':
    case 'ppm-mean':
      return [t.measure.stock, t.measure.statusMin(f.number(measure.min))];
    case 'levels':
      return [measure.window === undefined ? t.measure.stock : t.measure.yearly];
  }
}

function sumWords(terms: readonly Term[], speech: Speech): string {
  return joined(
    terms.map(({ counter, weight, cap }) => {
      const words = label(counter, speech);
      return {
        weight,
        text: cap === undefined ? words : speech.t.measure.capped(words, speech.f.number(cap)),
      };
    }),
    speech,
  );
}

/** The formula with a deputy's own numbers in it, a line a step. Empty when there is nothing to put in. */
export function formulaNumbers(result: CriterionResult, speech: Speech): readonly string[] {
  const { t, f } = speech;
  const { working, uses } = result;
  const points = result.points === null || result.withheld ? undefined : f.points(result.points);
  const equals = (left: string) => [points === undefined ? left : t.measure.equals(left, points)];
  switch (working.form) {
    case 'share':
      if (working.b === 0) return [];
      return equals(`100 × ${sumNumbers(uses, 'of', speech)} ÷ ${sumNumbers(uses, 'out-of', speech)}`);
    case 'norm':
      return normNumbers(working.quarters, working.perMonth, points, speech);
    case 'bayesian-mean': {
      if (working.n === 0) return [];
      const [weight, mean] = [f.decimal(working.priorWeight), f.decimal(working.priorMean)];
      const top = `${weight} × ${mean} + ${f.number(working.sum)}`;
      return equals(`100 × ((${top}) ÷ (${weight} + ${f.number(working.n)}) − 1) ÷ 4`);
    }
    case 'status-mean':
      if (working.n === 0) return [];
      return equals(`100 × ${sumNumbers(uses, 'status', speech)} ÷ ${f.number(working.n)}`);
    case 'ppm-mean':
      if (working.n === 0) return [];
      return equals(`100 × ${f.counted('projects.attainmentPpm', working.ppm)} ÷ ${f.number(working.n)}`);
    case 'levels':
      return working.level ? equals(label(working.level, speech)) : [];
  }
}

function normNumbers(
  quarters: readonly NormQuarter[],
  perMonth: number,
  points: string | undefined,
  { t, f }: Speech,
): readonly string[] {
  const lines = quarters.flatMap(({ quarter, x, k, months, points: own }) =>
    own === null
      ? []
      : [
          ...months
            .filter(({ served, days }) => served < days)
            .map(({ month, served, days }) =>
              t.measure.monthServed(f.month(month), f.number(served), f.number(days)),
            ),
          t.measure.quarterLine(
            f.period(quarter),
            f.decimal(x),
            `(${f.decimal(perMonth)} × ${f.months(k.num / k.den)})`,
            f.points(own),
          ),
        ],
  );
  const counted = quarters.filter((quarter) => quarter.points !== null).length;
  return counted > 1 && points !== undefined ? [...lines, t.measure.meanLine(points)] : lines;
}

function sumNumbers(uses: readonly CounterUse[], role: CounterUse['role'], speech: Speech): string {
  const terms = uses
    .filter((use) => use.role === role)
    .map(({ weight, counter, counted }) => ({ weight, text: speech.f.counted(counter, counted) }));
  const sum = joined(terms, speech);
  return terms.length > 1 ? `(${sum})` : sum;
}

/** `a + 0.5 × b − c`. */
function joined(terms: readonly { weight: number; text: string }[], { t, f }: Speech): string {
  return terms
    .map(({ weight, text }, i) => {
      const size = Math.abs(weight);
      const part = size === 1 ? text : t.measure.times(f.decimal(size), text);
      if (weight < 0) return `${i === 0 ? '−' : ' − '}${part}`;
      return i === 0 ? part : ` + ${part}`;
    })
    .join('');
}

export function label(counter: string, { f }: Speech): string {
  return f.counter(counter as Counter);
}
