import type { Counter, DeputyRecord, PrintedTotalRecord } from '@esep/domain';
import { inOffice } from '@esep/domain';
import type { Tally } from './types.ts';

/** One thing that a printed total should equal. */
export interface Reconciliation {
  readonly with: 'parts' | 'ledger' | 'seats';
  readonly value: number;
  readonly agrees: boolean;
}

export interface ReconciledTotal {
  readonly printed: PrintedTotalRecord;
  readonly comparisons: readonly Reconciliation[];
  /** `alone` when nothing was printed or recorded that it could be compared with. */
  readonly verdict: 'agrees' | 'differs' | 'alone';
}

/**
 * Compares each printed total with the sum of its printed parts, with what the ledger counts in the named quarters,
 * and with the deputies in office on the named day. Totals that differ come first, then by number of entry.
 */
export function reconcile(
  totals: readonly PrintedTotalRecord[],
  tallies: readonly Tally[],
  deputies: Readonly<Record<string, DeputyRecord>>,
): readonly ReconciledTotal[] {
  return totals
    .map((printed) => reconciled(printed, tallies, deputies))
    .sort(
      (a, b) =>
        Number(b.verdict === 'differs') - Number(a.verdict === 'differs') || a.printed.seq - b.printed.seq,
    );
}

function reconciled(
  printed: PrintedTotalRecord,
  tallies: readonly Tally[],
  deputies: Readonly<Record<string, DeputyRecord>>,
): ReconciledTotal {
  const { parts = [], counted, seats } = printed;
  const comparisons: Reconciliation[] = [];
  const compare = (what: Reconciliation['with'], value: number) =>
    comparisons.push({ with: what, value, agrees: value === printed.value });
  if (parts.length > 0)
    compare(
      'parts',
      parts.reduce((sum, { value }) => sum + value, 0),
    );
  if (counted) compare('ledger', countedIn(counted, tallies, deputies));
  if (seats) compare('seats', Object.values(deputies).filter((record) => inOffice(record, seats.on)).length);
  const differs = comparisons.some(({ agrees }) => !agrees);
  return { printed, comparisons, verdict: differs ? 'differs' : comparisons.length ? 'agrees' : 'alone' };
}

function countedIn(
  { counters, deputies: named, from, to }: NonNullable<PrintedTotalRecord['counted']>,
  tallies: readonly Tally[],
  deputies: Readonly<Record<string, DeputyRecord>>,
): number {
  const owners = new Set(named ?? Object.keys(deputies));
  return tallies
    .filter(({ owner, quarter }) => owners.has(owner) && from <= quarter && quarter <= to)
    .flatMap((tally) => counters.map((counter) => tally.counters[counter as Counter] ?? 0))
    .reduce((sum, value) => sum + value, 0);
}
