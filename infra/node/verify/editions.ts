import type { DeputyRecord, JsonObject, MethodologyRecord } from '@esep/domain';
import { drawBlocks, type Editions } from '@esep/ledger';
import { closedMonths, editionNumbers, type Tally } from '@esep/rating';

/** What an edition should hold, from what rankings derive from and the root at its size. */
export const editionOf: Editions = (sources, period, root) => {
  const { ranking, rows } = editionNumbers({
    period,
    methodologies: Object.values(sources.shared<MethodologyRecord>('methodologies').value),
    deputies: Object.values(sources.shared<DeputyRecord>('deputies').value),
    tallies: sources.tallies.map(({ value }) => value as unknown as Tally),
    closedMonths: closedMonths(sources.shared<boolean>('months').value),
    draw: drawBlocks(root),
  });
  return { methodology: ranking.methodology, rows } as unknown as JsonObject;
};
