import type { Counter, Owner, Quarter } from '@esep/domain';
import { isStock, stockCounters } from '@esep/domain';
import type { SumPlan } from './plan.ts';
import type { CounterUse, Tally, UseRole } from './types.ts';

type Counters = Tally['counters'];
type Stock = Readonly<Record<string, number>>;

/** One deputy's tallies, indexed once and read by all periods. */
export interface History {
  readonly byQuarter: ReadonlyMap<Quarter, Counters>;
  /** Stock counters summed up to the end of a quarter, from the first or from `from` on. Each stretch is summed once. */
  stock(to: Quarter, from?: Quarter): Stock;
}

export function createHistory(owner: Owner, tallies: Iterable<Tally>): History {
  const byQuarter = new Map<Quarter, Counters>();
  for (const tally of tallies) if (tally.owner === owner) byQuarter.set(tally.quarter, tally.counters);
  const sums = new Map<string, Stock>();
  return {
    byQuarter,
    stock(to, from = '') {
      const stretch = `${from}…${to}`;
      let sum = sums.get(stretch);
      if (!sum) {
        sum = stockBetween(byQuarter, from, to);
        sums.set(stretch, sum);
      }
      return sum;
    },
  };
}

function stockBetween(byQuarter: ReadonlyMap<Quarter, Counters>, from: Quarter, to: Quarter): Stock {
  const sum: Record<string, number> = {};
  for (const [quarter, counters] of byQuarter) {
    if (quarter < from || quarter > to) continue;
    for (const [counter, change] of changesOf(counters)) sum[counter] = (sum[counter] ?? 0) + change;
  }
  return sum;
}

type Changes = readonly (readonly [Counter, number])[];
const changesByCounters = new WeakMap<Counters, Changes>();

/** The stock counters of one tally that are not zero; looked for once, since few of many quarters have any. */
function changesOf(counters: Counters): Changes {
  let changes = changesByCounters.get(counters);
  if (!changes) {
    changes = stockCounters.flatMap((counter) => {
      const change = counters[counter];
      return change ? [[counter, change] as const] : [];
    });
    changesByCounters.set(counters, changes);
  }
  return changes;
}

/** How a counter is read: a flow over the quarters, a stock up to the end of the last of them. */
export interface Reading {
  readonly history: History;
  readonly quarters: readonly Quarter[];
  /** Where the sum of a stock begins; undefined for all there is. */
  readonly stockFrom: Quarter | undefined;
}

/** The counter's use in a formula: its value over the reading, with the cap of each quarter applied. */
export function use(
  reading: Reading,
  role: UseRole,
  counter: Counter,
  weight = 1,
  cap: number | null = null,
): CounterUse {
  if (!isStock(counter)) return useFlow(reading, role, counter, weight, cap);
  const { history, quarters, stockFrom } = reading;
  const value = history.stock(quarters.at(-1) as Quarter, stockFrom)[counter] ?? 0;
  return { role, counter, weight, cap, value, counted: value, quarters: [] };
}

/** The same by what was added in each quarter, also for a stock. */
export function useFlow(
  { history, quarters }: Reading,
  role: UseRole,
  counter: Counter,
  weight: number,
  cap: number | null,
): CounterUse {
  let value = 0;
  let counted = 0;
  const used: { quarter: Quarter; value: number; counted: number }[] = [];
  for (const quarter of quarters) {
    const recorded = history.byQuarter.get(quarter)?.[counter];
    if (!recorded) continue;
    const within = cap === null ? recorded : Math.min(cap, recorded);
    value += recorded;
    counted += within;
    used.push({ quarter, value: recorded, counted: within });
  }
  return { role, counter, weight, cap, value, counted, quarters: used };
}

/** The uses of a weighted sum, and the sum times its plan's `scale`: a whole number. */
export function useSum(
  reading: Reading,
  role: UseRole,
  sum: SumPlan,
): { uses: CounterUse[]; scaled: number } {
  let scaled = 0;
  const uses: CounterUse[] = [];
  for (const { term, counter, scaled: weight } of sum.terms) {
    const one = use(reading, role, counter, term.weight, term.cap ?? null);
    uses.push(one);
    scaled += weight * one.counted;
  }
  return { uses, scaled };
}
