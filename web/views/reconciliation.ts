import type { DeputyRecord, PrintedTotalRecord, Quarter } from '@esep/domain';
import { given, shiftQuarter } from '@esep/domain';
import type { ReconciledTotal, Reconciliation, Tally } from '@esep/rating';
import { reconcile } from '@esep/rating';
import type { Speech } from '../locales/speech.ts';

/** One comparison of a printed total with something that should equal it. */
export interface Comparison {
  readonly label: string;
  readonly value: string;
  readonly agrees: boolean;
  readonly verdict: string;
}

export interface TotalView {
  readonly label: string;
  readonly printed: string;
  readonly source: string;
  readonly entryHref: string;
  readonly entry: string;
  readonly parts: readonly { readonly label: string; readonly value: string }[];
  readonly comparisons: readonly Comparison[];
  readonly differs: boolean;
}

export interface ReconciliationView {
  readonly summary: string;
  readonly differing: number;
  readonly totals: readonly TotalView[];
}

/** The quarters whose tallies are needed to compare. */
export function quartersCounted(totals: readonly PrintedTotalRecord[]): readonly Quarter[] {
  return [
    ...new Set(totals.flatMap(({ counted }) => (counted ? quartersFromTo(counted.from, counted.to) : []))),
  ];
}

function quartersFromTo(from: Quarter, to: Quarter): readonly Quarter[] {
  const quarters: Quarter[] = [];
  for (let quarter = from; quarter <= to; quarter = shiftQuarter(quarter, 1)) quarters.push(quarter);
  return quarters;
}

/** Printed totals that differ come first: they are what the page is for. */
export function reconciliationView(
  totals: readonly PrintedTotalRecord[],
  tallies: readonly Tally[],
  deputies: Readonly<Record<string, DeputyRecord>>,
  speech: Speech,
): ReconciliationView {
  const views = reconcile(totals, tallies, deputies).map((total) => totalView(total, speech));
  const differing = views.filter(({ differs }) => differs).length;
  return { summary: speech.t.reconciliation.summary(differing, views.length), differing, totals: views };
}

function totalView({ printed, comparisons, verdict }: ReconciledTotal, speech: Speech): TotalView {
  const { t, f, language } = speech;
  return {
    label: given(printed.label, language),
    printed: f.number(printed.value),
    source: printed.source,
    entryHref: `/${language}/entries/${printed.seq}`,
    entry: t.entry.title(String(printed.seq)),
    parts: (printed.parts ?? []).map((part) => ({
      label: given(part.label, language),
      value: f.number(part.value),
    })),
    comparisons: comparisons.map((comparison) => ({
      label: comparedWith(comparison, printed, speech),
      value: f.number(comparison.value),
      agrees: comparison.agrees,
      verdict: comparison.agrees
        ? t.reconciliation.agrees
        : t.reconciliation.differs(difference(comparison.value - printed.value, speech)),
    })),
    differs: verdict === 'differs',
  };
}

function comparedWith(
  comparison: Reconciliation,
  { counted, seats }: PrintedTotalRecord,
  { t, f }: Speech,
): string {
  const { reconciliation: words } = t;
  if (comparison.with === 'ledger' && counted) {
    return `${words.counted}, ${words.between(f.period(counted.from), f.period(counted.to))}`;
  }
  if (comparison.with === 'seats' && seats) return `${words.seats}, ${words.onDate(f.date(seats.on))}`;
  return words.parts;
}

function difference(by: number, { f }: Speech): string {
  return by > 0 ? `+${f.number(by)}` : `−${f.number(-by)}`;
}
