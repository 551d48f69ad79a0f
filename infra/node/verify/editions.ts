import type { ConvocationRecord, DeputyRecord, JsonObject, MethodologyRecord } from '@esep/domain';
import { drawBlocks, type Editions } from '@esep/ledger';
import { chronicleOf, editionNumbers, frameOf, type Tally } from '@esep/rating';

/** What an edition should hold, from what rankings derive from and the root at its size. */
export const editionOf: Editions = (sources, period, root) => {
  const months = sources.shared<boolean>('months').value;
  const convocations = sources.shared<ConvocationRecord>('convocations').value;
  const frame = frameOf(period, chronicleOf(months, convocations));
  if (!frame) return { methodology: null, rows: [] };
  const { ranking, rows } = editionNumbers({
    frame,
    methodologies: Object.values(sources.shared<MethodologyRecord>('methodologies').value),
    deputies: Object.values(sources.shared<DeputyRecord>('deputies').value),
    tallies: sources.tallies.map(({ value }) => value as unknown as Tally),
    draw: drawBlocks(root),
  });
  return { methodology: ranking.methodology, rows } as unknown as JsonObject;
};
