import { rebuild } from '@esep/ledger';
import type { Council } from '../council/open-council.ts';

/**
 * After an upgrade the documents may be of other code. Whoever holds the council alone folds it anew, beside the documents that
 * serve; where others may serve the same tables the operator is told, or two versions would fold against each other. Looked for
 * once a process: what comes back is to be called before the first entry is folded, and tries again until it has succeeded.
 */
export function foldedByThisCode(
  { slug, folding, foldingDeps }: Pick<Council, 'slug' | 'folding' | 'foldingDeps'>,
  isExclusive: boolean,
  tell: (line: string) => void,
): () => Promise<void> {
  let isDone = false;
  return async () => {
    if (isDone) return;
    if (await folding.isCurrent(slug)) {
      isDone = true;
      return;
    }
    const found = `The documents of ${slug} were folded by another version of Esep.`;
    if (isExclusive) {
      tell(`${found} Folding everything anew; pages show the documents of before until it is done.`);
      const { generation, entries } = await rebuild(foldingDeps, slug);
      tell(`Folded ${entries} entries anew. Generation ${generation} serves now.`);
    } else {
      tell(`${found} Fold them anew when all processes run this version: esep rebuild`);
    }
    isDone = true;
  };
}
