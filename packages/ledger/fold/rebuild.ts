import { StoreFailure } from '../errors.ts';
import type { DocumentStore } from '../ports.ts';
import type { FoldingDeps } from './folding.ts';
import { createFoldingWith, servingOrFirst } from './folding.ts';
import type { Protocol } from './protocol.ts';
import { wholeProtocol } from './protocol.ts';

export interface RebuildProgress {
  readonly folded: number;
  readonly size: number;
}

export interface Rebuilt {
  /** The generation that serves now. */
  readonly generation: string;
  readonly entries: number;
  /** False when another rebuild was faster: its generation serves. */
  readonly flipped: boolean;
}

/** Where entries arrive without a pause, the end is never reached: the rest is left to the followers. */
const mostPasses = 5;

/**
 * Entries in one batch: documents that many entries change are put half as often as in batches of 1,000, a tenth less
 * time in all. Larger ones would hold up readers for longer.
 */
const manyAtOnce = 2_000;

/**
 * Folds the whole ledger anew into another generation while the old one serves, points the council at it, and
 * deletes what no longer serves. It may be killed at any moment and run again: it then begins with another
 * generation, and what was left is deleted in the end. The documents are the same bytes, whatever the batches were.
 */
export async function rebuild(
  deps: FoldingDeps,
  council: string,
  options: { onProgress?: (progress: RebuildProgress) => void; protocol?: Protocol } = {},
): Promise<Rebuilt> {
  const { ledger, documents } = deps;
  const { onProgress, protocol = wholeProtocol } = options;
  const old = await servingOrFirst(documents, council);
  const generation = await firstUnused(documents, council, numberOf(old) + 1);
  // Nobody reads this generation yet, so rankings are derived once, at the end.
  const folding = createFoldingWith({ batchSize: manyAtOnce, ...deps }, protocol, true);
  let size = await ledger.size(council);
  const progress = onProgress && { onProgress: (folded: number) => onProgress({ folded, size }) };
  let folded = -1;
  for (let pass = 0; folded < size && pass < mostPasses; pass++) {
    const { scorecards } = await folding.catchUp(council, { generation, ...progress });
    if (scorecards.c <= folded)
      throw new StoreFailure('unavailable', `${generation} stays at entry ${folded}`);
    folded = scorecards.c;
    size = await ledger.size(council);
  }
  const flipped = await documents.serve(council, old, generation);
  // Wake-ups for what was recorded meanwhile may have gone to the old generation.
  await createFoldingWith(deps, protocol).catchUp(council);
  // Numbers only grow, so nobody can take up a generation below the serving one while it is deleted.
  const serving = numberOf(await servingOrFirst(documents, council));
  for (let number = 1; number < serving; number++) {
    await documents.drop({ council, generation: nameOf(number) });
  }
  return { generation: nameOf(serving), entries: size, flipped };
}

function nameOf(number: number): string {
  return `g${number}`;
}

function numberOf(generation: string): number {
  return Number(generation.slice(1));
}

/**
 * Clause: a generation is folded from nothing. One that another rebuild has begun, or left, is not taken up: other
 * code may have written it, and leftovers would count as done. A batch is claimed before anything is written, and a
 * drop deletes cursors last, so a generation without a cursor is empty.
 */
async function firstUnused(documents: DocumentStore, council: string, from: number): Promise<string> {
  for (let number = from; ; number++) {
    const generation = nameOf(number);
    const { m } = await documents.cursor({ council, generation }, 'log');
    if (m === 0) return generation;
  }
}
