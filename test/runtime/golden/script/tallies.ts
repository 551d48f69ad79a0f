import type { Stores } from '../../../support/running-council.ts';

/** `d-05 2026-Q3 meetings.inDistrict` → how many. */
export type Tallies = ReadonlyMap<string, number>;

/** All counters of all deputies and quarters, as folded. */
export async function talliesOf({ documents }: Stores, council: string): Promise<Tallies> {
  const generation = await documents.serving(council);
  if (generation === undefined) throw new Error('nothing is folded yet');
  const page = await documents.query({ council, generation }, 'tally/', { limit: 1000 });
  return new Map(
    page.flatMap(({ value }) => {
      const { owner, quarter, counters } = value as unknown as {
        owner: string;
        quarter: string;
        counters: Readonly<Record<string, number>>;
      };
      return Object.entries(counters).map(
        ([counter, number]) => [`${owner} ${quarter} ${counter}`, number] as const,
      );
    }),
  );
}

/** What moved, and by how much. */
export function difference(before: Tallies, after: Tallies): Readonly<Record<string, number>> {
  const names = [...new Set([...before.keys(), ...after.keys()])].sort();
  return Object.fromEntries(
    names
      .map((name) => [name, (after.get(name) ?? 0) - (before.get(name) ?? 0)] as const)
      .filter(([, by]) => by !== 0),
  );
}
