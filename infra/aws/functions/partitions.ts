import type { VaultSection } from '@esep/ledger';

/**
 * Beginnings of partition keys, as `dynamodb:LeadingKeys` compares them (`*` stands for anything). A function reaches
 * only these, so a mistake in its code cannot read another part of the table.
 */
export const partitions = {
  /** Commit items and claims. */
  ledger: ['L#*', 'I#*'],
  /** Which councils there are. */
  councils: ['M'],
  /** Documents, followers' cursors, and which generation serves. */
  documents: ['D#*', 'C#*', 'S#*'],
  texts: ['T#*'],
  vault: (section: VaultSection) => `V#*#${section}`,
} as const;
