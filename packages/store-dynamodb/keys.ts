/**
 * Partition keys. Called without names they are patterns for IAM's `dynamodb:LeadingKeys`: `*` stands for any council. A
 * council's slug has no `#`, which a name that came from elsewhere is refused for: it could reach another council's.
 */
export const partitions = {
  /** Commit items of a council's ledger. */
  ledger: (council = '*') => `L#${plain(council)}`,
  /** The claim of an entry's id. */
  claim: (council = '*', id = '*') => `I#${plain(council)}#${id}`,
  /** Markers of founded councils. */
  markers: () => 'M',
  documents: (council = '*', generation = '*') => `D#${plain(council)}#${plain(generation)}`,
  cursors: (council = '*', generation = '*') => `C#${plain(council)}#${plain(generation)}`,
  serving: (council = '*') => `S#${plain(council)}`,
  texts: (council = '*') => `T#${plain(council)}`,
  probes: (name = '*') => `P#${name}`,
  vault: (section: string, council = '*') => `V#${plain(council)}#${section}`,
} as const;

function plain(name: string): string {
  if (name === '' || name.includes('#'))
    throw new RangeError(`“${name}” cannot be part of a partition's key`);
  return name;
}

/** The sort key of an item that is alone in its partition. */
export const alone = '-';

/** Numbers as sort keys: twelve digits, so that their order as text is their order. */
export function numberKey(seq: number): string {
  return String(seq).padStart(12, '0');
}
