import { addDays, type CivilDate, daysBetween } from '@esep/domain';
import { missedReasons, plans } from './plan-texts.ts';
import { type DemoPromise, seen } from './programmes.ts';
import { type DemoRow, happened, inOfficeOn, type World, workingDayFrom } from './world.ts';

/** A plan runs for a year. */
const planDays = 364;
type Plan = (typeof plans)[number];

/** Plans of coordinated actions: most actions done in time, some late, some missed with a reason, some with silence. */
export function planRows(world: World, promises: readonly DemoPromise[]): DemoRow[] {
  const { random } = world;
  const rows: DemoRow[] = [];
  for (const [index, plan] of plans.entries()) {
    const from = workingDayFrom(world, addDays(world.from, 14 + 9 * index + random.int(0, 5)));
    const to = addDays(from, planDays);
    const { id, partner, title, with: kind } = plan;
    const body = { plan: id, with: kind, partner: { ...partner }, title, from, to };
    if (!happened(world, rows, { kind: 'plan.agreed', id: `${id}-agreed`, on: from, body })) continue;
    for (const number of plan.actions.keys()) {
      oneAction(world, rows, { plan, number, from, to, promises });
    }
  }
  return rows;
}

interface OneAction {
  readonly plan: Plan;
  readonly number: number;
  readonly from: CivilDate;
  readonly to: CivilDate;
  readonly promises: readonly DemoPromise[];
}

function oneAction(world: World, rows: DemoRow[], { plan, number, from, to, promises }: OneAction): void {
  const { random } = world;
  const step = Math.floor(daysBetween(from, to) / plan.actions.length);
  const due = workingDayFrom(world, addDays(from, step * number + random.int(50, 70)));
  const texts = plan.actions[number] as Plan['actions'][number];
  // Whoever leaves in mid-term is not made to answer for what comes later.
  const able = world.deputies.filter((deputy) => inOfficeOn(deputy, from) && inOfficeOn(deputy, due));
  const drawn = random.sample(able, random.int(5, 9)).map(({ id }) => id);
  const promise = promises.find(
    ({ topic, deputy, on }) => topic === texts.topic && on <= from && able.some(({ id }) => id === deputy),
  );
  const deputies = promise ? [...new Set([promise.deputy, ...drawn])] : drawn;
  const action = `${plan.id}-${number + 1}`;
  const served = promise ? { promise: promise.promise } : {};
  const body = {
    action,
    plan: plan.id,
    title: texts.title,
    deputies,
    due,
    outcome: texts.outcome,
    ...served,
  };
  happened(world, rows, { kind: 'action.planned', id: `${action}-planned`, on: from, body });
  const roll = random.next();
  const done = (on: CivilDate) => {
    const told = { action, result: texts.result, evidence: [seen(action, on)] };
    happened(world, rows, { kind: 'action.completed', id: `${action}-completed`, on, body: told });
  };
  if (roll < 0.62) done(addDays(due, -random.int(0, 12)));
  else if (roll < 0.78) done(addDays(due, random.int(3, 25)));
  else if (roll < 0.9) {
    const told = { action, reason: random.pick(missedReasons) };
    const on = addDays(due, random.int(0, 6));
    happened(world, rows, { kind: 'action.missed', id: `${action}-missed`, on, body: told });
  }
}
