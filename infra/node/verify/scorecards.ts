import type { ConvocationRecord, DeputyRecord, Json, MethodologyRecord } from '@esep/domain';
import type { Scorecards, Tally } from '@esep/ledger';
import { chronicleOf, deputiesIn, frameOf, methodologyFor, scorecard } from '@esep/rating';

/** The scorecards of a period as pages and exports show them, from what rankings derive from. */
export const scorecardsOf: Scorecards = (sources, period) => {
  const months = sources.shared<boolean>('months').value;
  const frame = frameOf(period, chronicleOf(months, sources.shared<ConvocationRecord>('convocations').value));
  const methodologies = Object.values(sources.shared<MethodologyRecord>('methodologies').value);
  const record = frame && methodologyFor(frame, methodologies);
  if (!record) return new Map();
  const tallies = Map.groupBy(
    sources.tallies.map(({ value }) => value as unknown as Tally),
    ({ owner }) => owner,
  );
  const deputies = deputiesIn(frame, Object.values(sources.shared<DeputyRecord>('deputies').value));
  return new Map(
    deputies.map((deputy) => {
      const own = { deputy, tallies: tallies.get(deputy.deputy) ?? [] };
      const card = scorecard({ ...own, methodology: record.methodology, frame });
      return [deputy.deputy, card as unknown as Json];
    }),
  );
};
