import type {
  Counter,
  DeputyRecord,
  Organizations,
  PrintedPart,
  PrintedTotalRecord,
  Quarter,
} from '@esep/domain';
import { belongingsBetween, firstDay, inOffice, lastDay, shiftQuarter } from '@esep/domain';
import type { Tally } from './types.ts';

/** One thing that a printed total should equal. */
export interface Reconciliation {
  readonly with: 'parts' | 'ledger' | 'seats';
  readonly value: number;
  readonly agrees: boolean;
}

/** A printed part beside what the ledger counts for whom it names; null where it names nobody, or nothing is counted. */
export interface ReconciledPart extends PrintedPart {
  readonly counted: number | null;
  readonly agrees: boolean | null;
}

export interface ReconciledTotal {
  readonly printed: PrintedTotalRecord;
  readonly comparisons: readonly Reconciliation[];
  readonly parts: readonly ReconciledPart[];
  /** What the ledger counts, for each deputy who has anything, by id; empty where nothing is counted. */
  readonly byDeputy: readonly { readonly deputy: string; readonly value: number }[];
  /** `alone` when nothing was printed or recorded that it could be compared with. */
  readonly verdict: 'agrees' | 'differs' | 'alone';
}

export interface CouncilFacts {
  readonly tallies: readonly Tally[];
  readonly deputies: Readonly<Record<string, DeputyRecord>>;
  readonly organizations: Organizations;
}

/**
 * Compares each printed total with the sum of its printed parts, with what the ledger counts in the named quarters,
 * and with the deputies in office on the named day; and each part that names a deputy or an organization with that
 * count. An organization's is that of all who belonged to it on any of those days. Totals that differ come first, then by
 * number of entry.
 */
export function reconcile(
  totals: readonly PrintedTotalRecord[],
  facts: CouncilFacts,
): readonly ReconciledTotal[] {
  return totals
    .map((printed) => reconciled(printed, facts))
    .sort(
      (a, b) =>
        Number(b.verdict === 'differs') - Number(a.verdict === 'differs') || a.printed.seq - b.printed.seq,
    );
}

function reconciled(printed: PrintedTotalRecord, facts: CouncilFacts): ReconciledTotal {
  const { parts = [], counted, seats } = printed;
  const { deputies } = facts;
  const byDeputy = counted ? countedByDeputy(counted, facts) : [];
  const comparisons: Reconciliation[] = [];
  const compare = (what: Reconciliation['with'], value: number) =>
    comparisons.push({ with: what, value, agrees: value === printed.value });
  if (parts.length > 0) compare('parts', sumOf(parts));
  if (counted) compare('ledger', sumOf(byDeputy));
  if (seats) compare('seats', Object.values(deputies).filter((record) => inOffice(record, seats.on)).length);
  const compared = parts.map((part) => reconciledPart(part, counted, byDeputy, facts));
  const judged = [...comparisons, ...compared].flatMap(({ agrees }) => (agrees === null ? [] : [agrees]));
  const verdict = judged.includes(false) ? 'differs' : judged.length > 0 ? 'agrees' : 'alone';
  return { printed, comparisons, parts: compared, byDeputy, verdict };
}

function sumOf(values: readonly { readonly value: number }[]): number {
  return values.reduce((sum, { value }) => sum + value, 0);
}

type Counted = NonNullable<PrintedTotalRecord['counted']>;

/** The deputies that a total speaks of. */
export function ownersCounted(
  { deputies: named }: Counted,
  deputies: CouncilFacts['deputies'],
): readonly string[] {
  return [...(named ?? Object.keys(deputies))].sort();
}

/** The quarters that a total speaks of, in order. */
export function quartersCounted({ from, to }: Counted): readonly Quarter[] {
  const quarters: Quarter[] = [];
  for (let quarter = from; quarter <= to; quarter = shiftQuarter(quarter, 1)) quarters.push(quarter);
  return quarters;
}

function countedByDeputy(counted: Counted, { tallies, deputies }: CouncilFacts): ReconciledTotal['byDeputy'] {
  const { counters, from, to } = counted;
  const sums = new Map(ownersCounted(counted, deputies).map((owner) => [owner, 0]));
  for (const { owner, quarter, counters: moved } of tallies) {
    const before = sums.get(owner);
    if (before === undefined || quarter < from || quarter > to) continue;
    const own = counters.map((counter) => moved[counter as Counter] ?? 0);
    sums.set(
      owner,
      own.reduce((sum, value) => sum + value, before),
    );
  }
  return [...sums].filter(([, value]) => value !== 0).map(([deputy, value]) => ({ deputy, value }));
}

function reconciledPart(
  part: PrintedPart,
  counted: Counted | undefined,
  byDeputy: ReconciledTotal['byDeputy'],
  { deputies, organizations }: CouncilFacts,
): ReconciledPart {
  const { deputy, organization } = part;
  if (!counted || (deputy === undefined && organization === undefined)) {
    return { ...part, counted: null, agrees: null };
  }
  const [first, last] = [firstDay(counted.from), lastDay(counted.to)];
  const belongs = (id: string) => {
    if (deputy !== undefined) return id === deputy;
    const record = deputies[id];
    return Boolean(
      record &&
        belongingsBetween(record, organizations, first, last).some(
          (one) => one.organization.organization === organization,
        ),
    );
  };
  const value = sumOf(byDeputy.filter((one) => belongs(one.deputy)));
  return { ...part, counted: value, agrees: value === part.value };
}
