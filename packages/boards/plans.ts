import type { ActionRow, CivilDate, PlanPartner, PlanRecord } from '@esep/domain';
import { planPartners } from '@esep/domain';
import { defineBoard } from './board.ts';

/** `overdue` is past its due date and not closed yet. */
export const actionStates = ['overdue', 'missed', 'late', 'planned', 'on-time'] as const;
export type ActionState = (typeof actionStates)[number];

export interface ActionShown extends ActionRow {
  readonly state: ActionState;
}

export type ActionCounts = Readonly<Record<ActionState, number>> & { readonly total: number };

/** Plans of coordinated actions by partner, and their actions, what is late first. */
export interface PlansBoard {
  readonly plan?: string;
  readonly deputy?: string;
  readonly state?: ActionState;
  readonly counts: ActionCounts;
  readonly partners: readonly {
    readonly with: PlanPartner;
    readonly plans: readonly (PlanRecord & { readonly counts: ActionCounts })[];
  }[];
  readonly deputies: readonly string[];
  readonly actions: readonly ActionShown[];
}

export const plansBoard = defineBoard<PlansBoard>({
  name: 'plans',
  summary: 'Plans of coordinated actions by partner, with what is done, late and missed',
  parameters: {
    plan: 'Only this plan.',
    deputy: 'Only actions that this deputy answers for.',
    state: `One of ${actionStates.join(', ')}.`,
  },
  async read(reader, query) {
    const [rows, records] = await Promise.all([
      reader.rows<ActionRow>('actions'),
      reader.collection<PlanRecord>('plans'),
    ]);
    const { plan, deputy } = query;
    const state = actionStates.find((one) => one === query['state']);
    const all = rows.map((row) => ({ ...row, state: stateOf(row, reader.today) }));
    const own = all.filter(({ deputies }) => !deputy || deputies.includes(deputy));
    const ofPlan = own.filter((row) => !plan || row.plan === plan);
    const plans = Object.values(records).filter((record) => !plan || record.plan === plan);
    return {
      ...(plan ? { plan } : {}),
      ...(deputy ? { deputy } : {}),
      ...(state ? { state } : {}),
      counts: counted(ofPlan),
      partners: planPartners.flatMap((partner) => {
        const agreed = plans.filter((record) => record.with === partner);
        if (agreed.length === 0) return [];
        const shown = agreed
          .map((record) => ({ ...record, counts: counted(own.filter((row) => row.plan === record.plan)) }))
          .sort((a, b) => (a.from < b.from ? 1 : -1));
        return [{ with: partner, plans: shown }];
      }),
      deputies: [...new Set(all.flatMap(({ deputies }) => deputies))].sort(),
      actions: ofPlan.filter((row) => !state || row.state === state).sort(lateFirst),
    };
  },
});

function stateOf({ status, due }: ActionRow, today: CivilDate): ActionState {
  return status === 'planned' && due < today ? 'overdue' : status;
}

function counted(actions: readonly ActionShown[]): ActionCounts {
  const counts = Object.fromEntries(
    actionStates.map((state) => [state, actions.filter((one) => one.state === state).length]),
  ) as Record<ActionState, number>;
  return { ...counts, total: actions.length };
}

/** What is late or not done first, newest first; then what is to come, soonest first; then what is done. */
function lateFirst(a: ActionShown, b: ActionShown): number {
  const by = actionStates.indexOf(a.state) - actionStates.indexOf(b.state);
  if (by !== 0) return by;
  const soonest = a.due < b.due ? -1 : a.due > b.due ? 1 : a.action < b.action ? -1 : 1;
  return a.state === 'planned' ? soonest : -soonest;
}
