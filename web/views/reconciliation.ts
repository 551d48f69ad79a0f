import type { PrintedTotalRecord } from '@esep/domain';
import { given } from '@esep/domain';
import type { ReconciledTotal, Reconciliation } from '@esep/rating';
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
  /** Where it is shown with its entries. */
  readonly href: string;
  /** The ledger counts something for it. */
  readonly isCounted: boolean;
  readonly parts: readonly {
    readonly label: string;
    readonly value: string;
    /** Null where it names nobody. */
    readonly agrees: boolean | null;
    readonly verdict: string;
  }[];
  readonly comparisons: readonly Comparison[];
  readonly differs: boolean;
}

export interface ReconciliationView {
  readonly summary: string;
  readonly differing: number;
  readonly totals: readonly TotalView[];
}

/** Printed totals that differ come first: they are what the page is for. */
export function reconciliationView(totals: readonly ReconciledTotal[], speech: Speech): ReconciliationView {
  const views = totals.map((total) => totalView(total, speech));
  const differing = views.filter(({ differs }) => differs).length;
  return { summary: speech.t.reconciliation.summary(differing, views.length), differing, totals: views };
}

/** One total with its comparisons in words. */
export function totalView(
  { printed, comparisons, parts, verdict }: ReconciledTotal,
  speech: Speech,
): TotalView {
  const { t, f, language } = speech;
  return {
    label: given(printed.label, language),
    printed: f.number(printed.value),
    source: printed.source,
    entryHref: `/${language}/entries/${printed.seq}`,
    entry: t.entry.title(String(printed.seq)),
    href: `/${language}/reconciliation/${printed.total}`,
    isCounted: printed.counted !== undefined,
    parts: parts.map(({ label, value, counted, agrees }) => ({
      label: given(label, language),
      value: f.number(value),
      agrees,
      verdict:
        counted === null
          ? ''
          : agrees
            ? t.reconciliation.agrees
            : t.reconciliation.differs(difference(counted - value, speech)),
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
    const { from, to } = counted;
    return `${words.counted}, ${from === to ? f.period(from) : words.between(f.period(from), f.period(to))}`;
  }
  if (comparison.with === 'seats' && seats) return `${words.seats}, ${words.onDate(f.date(seats.on))}`;
  return words.parts;
}

function difference(by: number, { f }: Speech): string {
  return by > 0 ? `+${f.number(by)}` : `−${f.number(-by)}`;
}
