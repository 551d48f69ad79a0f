import { addDays, type CivilDate, daysBetween, type JsonObject } from '@esep/domain';
import { commissions, type DemoDeputy } from '../council.ts';
import { formedBody, groups } from '../organizations.ts';
import { type DemoRow, happened, type World, workingDayFrom } from './world.ts';

/** Weeks after the first session when the groups are formed. */
const groupsAfterDays = 40;
const groupSize = 6;

/**
 * What changes in mid-term: two deputy groups are formed, and the chair of a commission steps down, stays its member and is
 * followed by another a week later.
 */
export function membershipRows(world: World): DemoRow[] {
  const rows: DemoRow[] = [];
  groups.forEach((group, index) => {
    const on = workingDayFrom(world, addDays(world.from, groupsAfterDays + index * 14));
    const body = formedBody(group);
    happened(world, rows, { kind: 'organization.formed', id: `${group.organization}-formed`, on, body });
    const ordinary = world.deputies.filter((deputy) => deputy.role === 'deputy' && staysUntilEnd(deputy));
    for (const [place, deputy] of world.random.sample(ordinary, groupSize).entries()) {
      began(world, rows, deputy, group.organization, place === 0 ? 'chair' : 'member', on);
    }
  });
  newChair(world, rows);
  return rows;
}

function newChair(world: World, rows: DemoRow[]): void {
  const commission = commissions[1]?.id ?? '';
  const members = world.deputies.filter((deputy) => deputy.commission?.id === commission);
  const chair = members.find(({ role }) => role === 'commission-head');
  const next = members.find((deputy) => deputy.role === 'deputy' && staysUntilEnd(deputy));
  if (!chair || !next) return;
  const middle = addDays(world.from, Math.floor(daysBetween(world.from, world.to) / 2));
  const on = workingDayFrom(world, addDays(middle, 20));
  if (!began(world, rows, chair, commission, 'member', on)) return;
  began(world, rows, next, commission, 'chair', workingDayFrom(world, addDays(on, 7)));
}

function staysUntilEnd({ to, replaces }: DemoDeputy): boolean {
  return to === undefined && replaces === undefined;
}

function began(
  world: World,
  rows: DemoRow[],
  deputy: DemoDeputy,
  organization: string,
  role: string,
  on: CivilDate,
): boolean {
  const body: JsonObject = { deputy: deputy.id, organization, role };
  return happened(world, rows, {
    kind: 'membership.began',
    id: `${organization}-${deputy.id}-${on}`,
    on,
    body,
  });
}
