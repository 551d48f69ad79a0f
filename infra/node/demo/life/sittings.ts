import { type CivilDate, monthOf, weekday } from '@esep/domain';
import { isWorkingDay } from '../../roster/working-calendar.ts';
import { commissions, type DemoDeputy } from '../council.ts';
import { type DemoRow, daysOf, happened, inOfficeOn, onLeaveOn, type World } from './world.ts';

const [wednesday, thursday] = [3, 4];

/** What each commission has on its agenda, in the order of `commissions`. */
const commissionTopics: readonly (readonly string[])[] = [
  ['rights-budget', 'utilities-tariffs', 'work-business'],
  ['land-pastures', 'land-farming', 'land-unused'],
  ['education-schools', 'health-rural', 'social-families'],
  ['rights-human', 'rights-violence', 'safety-order'],
  ['roads-repair', 'transport-routes', 'housing-unsafe'],
  ['environment-air', 'environment-dumps', 'environment-greening'],
  ['social-youth', 'social-culture', 'work-jobs'],
];

/** A plenary session on the last working Thursday of a month and each commission once a month, in Wednesdays' turns. */
export function sittingRows(world: World): DemoRow[] {
  const rows: DemoRow[] = [];
  const working = daysOf(world).filter((date) => isWorkingDay(world.calendars, date));
  const lastThursdays = lastOfMonth(working.filter((date) => weekday(date) === thursday));
  for (const [index, on] of lastThursdays.entries()) {
    const type = index % 6 === 5 ? 'extended' : 'plenary';
    record(world, rows, on, { sitting: `s-${on}`, type }, world.deputies);
  }
  const wednesdays = working.filter((date) => weekday(date) === wednesday);
  for (const [week, on] of wednesdays.entries()) {
    for (const [index, { id }] of commissions.entries()) {
      if (index % 4 !== week % 4) continue;
      const members = world.deputies.filter(({ commission }) => commission?.id === id);
      const about = { sitting: `s-${on}-${id}`, type: 'commission', commission: id };
      const agenda = world.random.sample(commissionTopics[index] ?? [], 2);
      record(world, rows, on, { ...about, agenda }, members);
    }
  }
  return rows;
}

function record(
  world: World,
  rows: DemoRow[],
  on: CivilDate,
  about: { sitting: string; type: string; commission?: string; agenda?: readonly string[] },
  invited: readonly DemoDeputy[],
): void {
  const present = invited.filter((deputy) => inOfficeOn(deputy, on));
  const roll = Object.fromEntries(present.map((deputy) => [deputy.id, attendance(world, deputy, on)]));
  const body = { ...about, roll };
  happened(world, rows, { kind: 'sitting.held', id: `${about.sitting}-held`, on, body });
}

function attendance(world: World, deputy: DemoDeputy, on: CivilDate): 'present' | 'absent' | 'excused' {
  if (onLeaveOn(world, deputy, on)) return 'absent'; // The door excuses it.
  if (world.random.chance(0.7 + 0.29 * deputy.zeal.sittings)) return 'present';
  return world.random.chance(0.4) ? 'excused' : 'absent';
}

function lastOfMonth(dates: readonly CivilDate[]): CivilDate[] {
  return dates.filter((date, index) => {
    const next = dates[index + 1];
    return next !== undefined && monthOf(next) !== monthOf(date);
  });
}
