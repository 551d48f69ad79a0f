import type { DeputyRecord, Json, MethodologyRecord } from '@esep/domain';
import type { Scorecards, Tally } from '@esep/ledger';
import { closedMonths, deputiesIn, methodologyFor, scorecard } from '@esep/rating';

/** The scorecards of a period as pages and exports show them, from what rankings derive from. */
export const scorecardsOf: Scorecards = (sources, period) => {
  const record = methodologyFor(
    period,
    Object.values(sources.shared<MethodologyRecord>('methodologies').value),
  );
  if (!record) return new Map();
  const months = closedMonths(sources.shared<boolean>('months').value);
  const tallies = Map.groupBy(
    sources.tallies.map(({ value }) => value as unknown as Tally),
    ({ owner }) => owner,
  );
  const deputies = deputiesIn(period, Object.values(sources.shared<DeputyRecord>('deputies').value));
  return new Map(
    deputies.map((deputy) => {
      const own = { deputy, tallies: tallies.get(deputy.deputy) ?? [], closedMonths: months };
      const card = scorecard({ ...own, methodology: record.methodology, period });
      return [deputy.deputy, card as unknown as Json];
    }),
  );
};
