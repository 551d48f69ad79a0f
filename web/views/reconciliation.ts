import type { Counter, DeputyRecord, PrintedTotalRecord, Quarter } from '@esep/domain';
import { given, inOffice, shiftQuarter } from '@esep/domain';
import type { Tally } from '@esep/rating';
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
  const views = totals
    .map((total) => totalView(total, tallies, deputies, speech))
    .sort((a, b) => Number(b.differs) - Number(a.differs));
  const differing = views.filter(({ differs }) => differs).length;
  return { summary: speech.t.reconciliation.summary(differing, views.length), differing, totals: views };
}

function totalView(
  total: PrintedTotalRecord,
  tallies: readonly Tally[],
  deputies: Readonly<Record<string, DeputyRecord>>,
  speech: Speech,
): TotalView {
  const { t, f, language } = speech;
  const { parts = [], counted, seats } = total;
  const compare = (label: string, value: number): Comparison => ({
    label,
    value: f.number(value),
    agrees: value === total.value,
    verdict:
      value === total.value
        ? t.reconciliation.agrees
        : t.reconciliation.differs(difference(value - total.value, speech)),
  });
  const comparisons: Comparison[] = [];
  if (parts.length > 0) {
    comparisons.push(
      compare(
        t.reconciliation.parts,
        parts.reduce((all, { value }) => all + value, 0),
      ),
    );
  }
  if (counted) {
    const span = t.reconciliation.between(f.period(counted.from), f.period(counted.to));
    comparisons.push(
      compare(`${t.reconciliation.counted}, ${span}`, countedValue(counted, tallies, deputies)),
    );
  }
  if (seats) {
    const seated = Object.values(deputies).filter((record) => inOffice(record, seats.on)).length;
    comparisons.push(
      compare(`${t.reconciliation.seats}, ${t.reconciliation.onDate(f.date(seats.on))}`, seated),
    );
  }
  return {
    label: given(total.label, language),
    printed: f.number(total.value),
    source: total.source,
    entryHref: `/${language}/entries/${total.seq}`,
    entry: t.entry.title(String(total.seq)),
    parts: parts.map(({ label, value }) => ({ label: given(label, language), value: f.number(value) })),
    comparisons,
    differs: comparisons.some(({ agrees }) => !agrees),
  };
}

function countedValue(
  { counters, deputies: named, from, to }: NonNullable<PrintedTotalRecord['counted']>,
  tallies: readonly Tally[],
  deputies: Readonly<Record<string, DeputyRecord>>,
): number {
  const owners = new Set(named ?? Object.keys(deputies));
  let value = 0;
  for (const { owner, quarter, counters: own } of tallies) {
    if (!owners.has(owner) || quarter < from || quarter > to) continue;
    for (const counter of counters) value += own[counter as Counter] ?? 0;
  }
  return value;
}

function difference(by: number, { f }: Speech): string {
  return by > 0 ? `+${f.number(by)}` : `−${f.number(-by)}`;
}
