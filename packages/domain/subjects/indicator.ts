import type { JsonObject } from '../entry.ts';
import { amountIn, dateIn, MalformedBody, objectIn, quarterIn, slugIn, slugsIn } from '../recorded-body.ts';
import type { Stock } from '../stock.ts';
import { stockMoves } from '../stock.ts';
import type { Effective, Move, RecordPut, SetAside } from '../subject.ts';
import { defineSubject, setAside } from '../subject.ts';
import type { CivilDate, Quarter } from '../time.ts';
import { lastDay, quarterOf } from '../time.ts';
import { promiseIn, promiseWork, textIn } from './promise-work.ts';

export interface IndicatorPlan {
  readonly quarter: Quarter;
  readonly plannedOn: CivilDate;
  readonly deputies: readonly string[];
  readonly planned: number;
  readonly actual: number;
  /** The quarter has ended. */
  readonly ended: boolean;
  readonly seq: number;
  readonly body: JsonObject;
  /** The last report of what was reached. */
  readonly update?: { readonly on: CivilDate; readonly seq: number };
}

/** `indicators` / `<quarter>/<indicator>`. A type rather than an interface, so that it is JSON to the compiler. */
export type IndicatorRow = {
  readonly indicator: string;
  readonly quarter: Quarter;
  readonly deputies: readonly string[];
  /** Hash of a public text. */
  readonly title?: string;
  readonly unit?: string;
  readonly planned: number;
  readonly actual: number;
  readonly ended: boolean;
  readonly promise?: string;
  /** The system that it is kept in, and its id there. */
  readonly source?: { readonly system: string; readonly id: string };
  readonly updatedOn?: CivilDate;
  readonly seq: number;
  readonly updateSeq?: number;
};

interface State {
  readonly indicator?: string;
  readonly plans: ReadonlyMap<Quarter, IndicatorPlan>;
  readonly moves: readonly Move[];
}

/**
 * One indicator, with a plan for each quarter. A plan is due when its quarter has ended, or at once when it is fully
 * attained; what is reported later moves the stock in the quarter of the report.
 */
export const indicator = defineSubject<State>({
  type: 'indicator',
  initial: { plans: new Map(), moves: [] },
  apply(state, entry) {
    switch (entry.kind) {
      case 'indicator.planned':
        return planned(state, entry);
      case 'indicator.updated':
        return updated(state, entry);
      case 'deadline.passed':
        return deadline(state, entry);
      default:
        return setAside('kind_not_of_subject');
    }
  },
  moves: ({ moves }) => moves,
  records({ indicator: id, plans }) {
    const open = [...plans.values()].filter(({ ended }) => !ended);
    const due = open.map(({ quarter, deputies }) => ({
      collection: `due/${lastDay(quarter)}`,
      key: `indicator:${id}`,
      value: { kind: 'deadline.passed', deputies },
    }));
    return [...due, ...workOf(`indicator:${id}`, [...plans.values()])];
  },
  rows: ({ indicator: id, plans }) =>
    [...plans.values()].map((plan) => ({
      table: 'indicators',
      key: `${plan.quarter}/${id}`,
      value: rowOf(id ?? '', plan),
    })),
});

/** One link for each promise that any quarter's plan serves, from the last such plan. */
function workOf(key: string, plans: readonly IndicatorPlan[]): readonly RecordPut[] {
  const byPromise = new Map<string, RecordPut>();
  for (const { body, plannedOn: on, deputies, seq } of [...plans].sort((a, b) =>
    a.quarter < b.quarter ? -1 : 1,
  )) {
    const promise = promiseIn(body);
    if (promise === undefined) continue;
    const title = textIn(body, 'title');
    const value = { kind: 'indicator', on, ...(title ? { title } : {}), deputies, seq } as const;
    byPromise.set(promise, promiseWork(promise, key, value));
  }
  return [...byPromise.values()];
}

function sourceIn(body: JsonObject): IndicatorRow['source'] {
  if (body['source'] === undefined) return undefined;
  const source = objectIn(body, 'source');
  const [system, id] = [textIn(source, 'system'), textIn(source, 'id')];
  return system !== undefined && id !== undefined ? { system, id } : undefined;
}

function rowOf(
  id: string,
  { quarter, deputies, planned: amount, actual, ended, seq, body, update }: IndicatorPlan,
): IndicatorRow {
  const promise = promiseIn(body);
  const [title, unit] = [textIn(body, 'title'), textIn(body, 'unit')];
  const source = sourceIn(body);
  return {
    indicator: id,
    quarter,
    deputies,
    ...(title ? { title } : {}),
    ...(unit ? { unit } : {}),
    planned: amount,
    actual,
    ended,
    ...(promise === undefined ? {} : { promise }),
    ...(source ? { source } : {}),
    ...(update ? { updatedOn: update.on, updateSeq: update.seq } : {}),
    seq,
  };
}

/** Attainment in millionths: what was reached of what was planned, at most all of it. */
export function attainmentPpm(actual: number, plannedAmount: number): number {
  return actual >= plannedAmount ? 1_000_000 : Math.round((actual / plannedAmount) * 1_000_000);
}

type Next = State | SetAside;

function planned(state: State, { body, occurredOn, seq }: Effective): Next {
  const quarter = quarterIn(body, 'quarter');
  if (state.plans.has(quarter)) return setAside('already_planned');
  if (occurredOn > lastDay(quarter)) return setAside('planned_late');
  const amount = amountIn(body, 'planned');
  if (amount === 0) throw new MalformedBody('planned');
  promiseIn(body);
  sourceIn(body);
  const plan: IndicatorPlan = {
    quarter,
    plannedOn: occurredOn,
    deputies: slugsIn(body, 'deputies'),
    planned: amount,
    actual: 0,
    ended: false,
    seq,
    body,
  };
  const plans = new Map(state.plans).set(quarter, plan);
  return { ...state, indicator: slugIn(body, 'indicator'), plans };
}

function updated(state: State, { body, occurredOn, seq }: Effective): Next {
  const plan = state.plans.get(quarterIn(body, 'quarter'));
  if (!plan) return setAside('not_planned');
  const after = { ...plan, actual: amountIn(body, 'actual'), update: { on: occurredOn, seq } };
  return changed(state, plan, after, quarterOf(occurredOn), seq);
}

function deadline(state: State, { body, seq }: Effective): Next {
  const due = dateIn(body, 'due');
  const plan = state.plans.get(quarterOf(due));
  if (!plan) return setAside('not_planned');
  if (due !== lastDay(plan.quarter)) return setAside('other_deadline');
  return plan.ended
    ? setAside('already_due')
    : changed(state, plan, { ...plan, ended: true }, plan.quarter, seq);
}

function changed(
  state: State,
  before: IndicatorPlan,
  after: IndicatorPlan,
  quarter: Quarter,
  seq: number,
): State {
  const moves = stockMoves(after.deputies, stockOf(before), stockOf(after), { quarter, seq });
  const plans = new Map(state.plans).set(after.quarter, after);
  return { ...state, plans, moves: [...state.moves, ...moves] };
}

function stockOf({ planned: amount, actual, ended }: IndicatorPlan): Stock {
  if (!ended && actual < amount) return {};
  return { 'projects.indicatorsDue': 1, 'projects.attainmentPpm': attainmentPpm(actual, amount) };
}
