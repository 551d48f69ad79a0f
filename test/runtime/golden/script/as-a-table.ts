import type { CriterionResult, Fraction, Ranking, RankingRow, Scorecard } from '@esep/rating';
import type { Line } from './sheets.ts';

/**
 * A ranking and its scorecards in the words of `reckon.py`'s table: one line for each deputy in the order of the ranking. It
 * only writes down what stands in the documents; nothing is worked out here.
 */
export function asATable(ranking: Ranking, scorecards: ReadonlyMap<string, Scorecard>): readonly Line[] {
  return ranking.rows.map((row) => {
    const card = scorecards.get(row.deputy);
    if (!card) throw new Error(`${row.deputy} is ranked and has no scorecard`);
    return { ...rankOf(row, card), ...Object.assign({}, ...card.criteria.map(criterion)) };
  });
}

/** The counters shown beside the points, by the short names of the table. */
export function shownAsATable(ranking: Ranking, scorecards: ReadonlyMap<string, Scorecard>): readonly Line[] {
  return ranking.rows.map(({ deputy }) => {
    const shown = scorecards.get(deputy)?.shown ?? [];
    const cells = shown.map(({ counter, value }) => [shortNames[counter] ?? counter, String(value)]);
    return { deputy, ...Object.fromEntries(cells) };
  });
}

const shortNames: Readonly<Record<string, string>> = {
  'appeals.received': 'received',
  'receptions.visitors': 'visitors',
  'receptions.invitationsOffered': 'offered',
  'voters.invitationsIssued': 'issued',
  'voters.invitationsCast': 'cast',
  'meetings.attendees': 'attendees',
  'meetings.remote': 'remote',
  'meetings.reports': 'reports',
  'requests.sociallySignificant': 'significant',
  'requests.onPromise': 'onPromise',
};

function rankOf(row: RankingRow, card: Scorecard): Line {
  const points = Object.fromEntries(card.groups.map(({ group, points }) => [group, text(points)]));
  return {
    deputy: row.deputy,
    rank: text(row.rank),
    best: text(row.best),
    worst: text(row.worst),
    total: text(row.total),
    tier: row.tier ?? '',
    work: points['work'] ?? '',
    voters: points['voters'] ?? '',
    available: text(row.weightShare),
    mean: text(card.spread?.mean),
    variance: text(card.spread?.variance),
  };
}

function criterion(result: CriterionResult): Line {
  const name = result.criterion;
  return {
    [name]: counted(result),
    [`${name}: points`]: result.points === null ? whyNone(result) : text(result.points),
    [`${name}: weight`]: text(result.weight),
  };
}

function counted({ working, withheld, none }: CriterionResult): string {
  const isHidden = withheld?.rule === 'stock' ? '; withheld' : '';
  switch (working.form) {
    case 'share':
      return `${working.a}/${working.b}`;
    case 'norm':
      return working.quarters.map(({ x, k }) => `${x} of ${working.perMonth}·${lowest(k)}`).join(', ');
    case 'bayesian-mean': {
      const cards = withheld?.rule === 'share-below' ? `; cards ${withheld.a}/${withheld.b}` : '';
      return `${working.histogram.join('-')} on ${working.days} days${cards}`;
    }
    case 'status-mean':
      return `${working.sum}/${working.n}${isHidden}`;
    case 'ppm-mean':
      return `${working.ppm}/${working.n}`;
    case 'levels':
      return none ? '' : (levels[working.level ?? ''] ?? '');
  }
}

const levels: Readonly<Record<string, string>> = {
  'programme.public': 'public',
  'programme.onRequest': 'on-request',
  'programme.withheld': 'withheld',
};

function whyNone({ none }: CriterionResult): string {
  return none?.reason === 'under-minimum' ? `under-minimum ${none.n} of ${none.min}` : (none?.reason ?? '');
}

function text(value: number | null | undefined): string {
  return value === null || value === undefined ? '' : String(value);
}

/** A ratio in lowest terms, a whole number without its denominator. */
function lowest({ num, den }: Fraction): string {
  const divisor = greatestCommon(num, den);
  return den === divisor ? String(num / divisor) : `${num / divisor}/${den / divisor}`;
}

function greatestCommon(a: number, b: number): number {
  return b === 0 ? a : greatestCommon(b, a % b);
}
