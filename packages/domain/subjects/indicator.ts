import { amountIn, dateIn, MalformedBody, quarterIn, slugIn, slugsIn } from '../recorded-body.ts';
import type { Stock } from '../stock.ts';
import { stockMoves } from '../stock.ts';
import type { Effective, Move, SetAside } from '../subject.ts';
import { defineSubject, setAside } from '../subject.ts';
import type { CivilDate, Quarter } from '../time.ts';
import { lastDay, quarterOf } from '../time.ts';

export interface IndicatorPlan {
  readonly quarter: Quarter;
  readonly plannedOn: CivilDate;
  readonly deputies: readonly string[];
  readonly planned: number;
  readonly actual: number;
  /** The quarter has ended. */
  readonly ended: boolean;
}

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
    return open.map(({ quarter, deputies }) => ({
      collection: `due/${lastDay(quarter)}`,
      key: `indicator:${id}`,
      value: { kind: 'deadline.passed', deputies },
    }));
  },
});

/** Attainment in millionths: what was reached of what was planned, at most all of it. */
export function attainmentPpm(actual: number, plannedAmount: number): number {
  return actual >= plannedAmount ? 1_000_000 : Math.round((actual / plannedAmount) * 1_000_000);
}

type Next = State | SetAside;

function planned(state: State, { body, occurredOn }: Effective): Next {
  const quarter = quarterIn(body, 'quarter');
  if (state.plans.has(quarter)) return setAside('already_planned');
  if (occurredOn > lastDay(quarter)) return setAside('planned_late');
  const amount = amountIn(body, 'planned');
  if (amount === 0) throw new MalformedBody('planned');
  const plan: IndicatorPlan = {
    quarter,
    plannedOn: occurredOn,
    deputies: slugsIn(body, 'deputies'),
    planned: amount,
    actual: 0,
    ended: false,
  };
  const plans = new Map(state.plans).set(quarter, plan);
  return { ...state, indicator: slugIn(body, 'indicator'), plans };
}

function updated(state: State, { body, occurredOn, seq }: Effective): Next {
  const plan = state.plans.get(quarterIn(body, 'quarter'));
  if (!plan) return setAside('not_planned');
  return changed(state, plan, { ...plan, actual: amountIn(body, 'actual') }, quarterOf(occurredOn), seq);
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
