import type { Counter, DeputyRecord, Month, Organizations, PrintedTotalRecord } from '@esep/domain';
import { isStock, monthOf } from '@esep/domain';
import type { Line } from '@esep/ledger';
import type { ReconciledTotal, Tally } from '@esep/rating';
import { ownersCounted, quartersCounted, reconcile } from '@esep/rating';
import type { BoardReader } from './board.ts';
import { defineBoard } from './board.ts';

/** What one subject added to the total on one day, with the entries that say so. */
export interface CountedLine {
  readonly deputy: string;
  readonly on: string;
  readonly subject: string;
  readonly value: number;
  readonly seqs: readonly number[];
}

/** One printed total beside what the ledger counts, with the entries behind it; or all totals with their verdicts. */
export interface ReconciliationBoard {
  readonly totals: readonly ReconciledTotal[];
  /** Set when one total is asked for and the ledger counts something for it. */
  readonly counted?: {
    /** Whose entries are listed: one deputy, or all one after the other. */
    readonly deputy: string | null;
    /** By month, for that deputy or for all; empty for a stock, which has a state and no flow. */
    readonly months: readonly { readonly month: Month; readonly value: number }[];
    /** By deputy, then by day. */
    readonly lines: readonly CountedLine[];
    /** How many there are in all. */
    readonly count: number;
    readonly page: number;
    readonly pages: number;
    /** Too many deputies and quarters to list at once: a deputy is to be chosen. */
    readonly tooMany: boolean;
  };
}

/** Lines on a page. */
const perPage = 50;

/** Deputies times quarters that are read at once: a year of a council of fifty. */
const mostPlaces = 200;

export const reconciliationBoard = defineBoard<ReconciliationBoard>({
  name: 'reconciliation',
  summary: 'Printed totals beside what the ledger counts; one of them with the entries that make it up',
  parameters: {
    total: 'Only this total, with its entries.',
    deputy: 'Only the entries of this deputy.',
    page: `Which ${perPage} of the entries.`,
  },
  async read(reader, query) {
    const [records, deputies, organizations] = await Promise.all([
      reader.collection<PrintedTotalRecord>('totals'),
      reader.collection<DeputyRecord>('deputies'),
      reader.collection<Organizations[string]>('organizations'),
    ]);
    const asked = query['total'];
    if (asked !== undefined && !Object.hasOwn(records, asked)) return undefined;
    const printed = Object.values(records).filter(({ total }) => asked === undefined || total === asked);
    const tallies = await talliesOf(reader, printed, deputies);
    const totals = reconcile(printed, { tallies, deputies, organizations });
    const [one] = printed;
    if (asked === undefined || !one?.counted) return { totals };
    return { totals, counted: await countedIn(reader, one.counted, deputies, query) };
  },
});

async function talliesOf(
  reader: BoardReader,
  totals: readonly PrintedTotalRecord[],
  deputies: Readonly<Record<string, DeputyRecord>>,
): Promise<readonly Tally[]> {
  const owners = totals.flatMap(({ counted }) => (counted ? ownersCounted(counted, deputies) : []));
  const found = await Promise.all(
    [...new Set(owners)].map(async (owner) => {
      const byQuarter = await reader.tallies(owner);
      return Object.entries(byQuarter).map(([quarter, counters]) => ({ owner, quarter, counters }));
    }),
  );
  return found.flat();
}

async function countedIn(
  reader: BoardReader,
  counted: NonNullable<PrintedTotalRecord['counted']>,
  deputies: Readonly<Record<string, DeputyRecord>>,
  query: Readonly<Record<string, string | undefined>>,
): Promise<NonNullable<ReconciliationBoard['counted']>> {
  const owners = ownersCounted(counted, deputies);
  const deputy = owners.find((owner) => owner === query['deputy']) ?? null;
  const chosen = deputy === null ? owners : [deputy];
  const places = chosen.flatMap((owner) => quartersCounted(counted).map((quarter) => ({ owner, quarter })));
  const tooMany = places.length > mostPlaces;
  const found = await Promise.all(
    (tooMany ? [] : places).map(async ({ owner, quarter }) => {
      const lines = await reader.lines(owner, quarter);
      return lines.flatMap((line) => lineOf(owner, line, counted.counters));
    }),
  );
  const lines = found.flat();
  const isFlow = counted.counters.every((counter) => !isStock(counter as Counter));
  const pages = Math.max(1, Math.ceil(lines.length / perPage));
  const page = Math.min(pages, Math.max(1, Math.floor(Number(query['page'])) || 1));
  return {
    deputy,
    months: isFlow ? byMonth(lines) : [],
    lines: lines.slice((page - 1) * perPage, page * perPage),
    count: lines.length,
    page,
    pages,
    tooMany,
  };
}

function lineOf(deputy: string, { on, subject, seqs, counters }: Line, of: readonly string[]): CountedLine[] {
  const value = of.reduce((sum, counter) => sum + (counters[counter as Counter] ?? 0), 0);
  return value === 0 ? [] : [{ deputy, on, subject, value, seqs }];
}

function byMonth(lines: readonly CountedLine[]): readonly { month: Month; value: number }[] {
  const sums = new Map<Month, number>();
  for (const { on, value } of lines) sums.set(monthOf(on), (sums.get(monthOf(on)) ?? 0) + value);
  return [...sums].sort(([a], [b]) => (a < b ? -1 : 1)).map(([month, value]) => ({ month, value }));
}
