import { addDays, type CivilDate, weekday } from '@esep/domain';
import { isWorkingDay } from '../../roster/working-calendar.ts';
import type { DemoDeputy } from '../council.ts';
import { type DemoRow, daysOf, happened, inOfficeOn, onLeaveOn, type World } from './world.ts';

const friday = 5;
/** Every deputy receives on each fourth Friday. */
const turns = 4;

/** Cards drawn by the visitors of one reception, and what they will answer. */
export interface DemoBallots {
  readonly reception: string;
  readonly on: CivilDate;
  readonly invitations: number;
  readonly ratings: readonly number[];
}

/**
 * Receptions on Fridays in turns: scheduled a week before, then held with visitors, missed, or excused. One in fifty
 * is left without an outcome, and falls due by itself.
 */
export function receptionRows(world: World): { rows: DemoRow[]; ballots: DemoBallots[] } {
  const rows: DemoRow[] = [];
  const ballots: DemoBallots[] = [];
  const fridays = daysOf(world).filter(
    (date) => weekday(date) === friday && isWorkingDay(world.calendars, date),
  );
  for (const [week, on] of fridays.entries()) {
    const receiving = world.deputies.filter(
      (deputy, index) => index % turns === week % turns && inOfficeOn(deputy, on),
    );
    for (const deputy of receiving) oneReception(world, rows, ballots, deputy, on);
  }
  for (const deputy of world.deputies.filter((_, index) => index % turns === fridays.length % turns)) {
    schedule(world, rows, deputy, nextFriday(world.to));
  }
  return { rows, ballots };
}

function oneReception(
  world: World,
  rows: DemoRow[],
  ballots: DemoBallots[],
  deputy: DemoDeputy,
  on: CivilDate,
): void {
  const { random } = world;
  const reception = schedule(world, rows, deputy, on);
  if (reception === undefined) return;
  if (onLeaveOn(world, deputy, on) || random.chance(0.02)) {
    const body = {
      reception,
      excused: true,
      reason: onLeaveOn(world, deputy, on) ? 'leave' : 'official-duty',
    };
    happened(world, rows, { kind: 'reception.missed', id: `${reception}-missed`, on, body });
    return;
  }
  if (!random.chance(0.72 + 0.28 * deputy.zeal.receptions)) {
    if (random.chance(0.2)) return; // Nobody enters an outcome.
    happened(world, rows, {
      kind: 'reception.missed',
      id: `${reception}-missed`,
      on,
      body: { reception, excused: false },
    });
    return;
  }
  const visitors = random.int(3, 8);
  happened(world, rows, {
    kind: 'reception.held',
    id: `${reception}-held`,
    on,
    body: { reception, visitors },
  });
  const invitations = random.chance(0.93) ? visitors : Math.max(1, Math.floor(visitors / 2));
  const answering = Array.from({ length: invitations }).filter(() => random.chance(0.36)).length;
  ballots.push({
    reception,
    on,
    invitations,
    ratings: Array.from({ length: answering }, () => rating(world, deputy)),
  });
}

function schedule(world: World, rows: DemoRow[], deputy: DemoDeputy, on: CivilDate): string | undefined {
  const reception = `r-${on}-${deputy.id}`;
  const recordedOn = addDays(on, -7) < world.from ? world.from : addDays(on, -7);
  const place = 'Қоғамдық қабылдау бөлмесі';
  const body = { reception, deputy: deputy.id, on, from: '10:00', to: '13:00', place };
  const from = deputy.from > recordedOn ? deputy.from : recordedOn;
  if (!happened(world, rows, { kind: 'reception.scheduled', id: `${reception}-scheduled`, on: from, body }))
    return undefined;
  return reception;
}

function rating({ random }: World, deputy: DemoDeputy): number {
  const centre = 2.4 + 2.4 * deputy.zeal.voters;
  return Math.min(5, Math.max(1, Math.round(centre + (random.next() + random.next() - 1) * 2.2)));
}

function nextFriday(date: CivilDate): CivilDate {
  return addDays(date, (friday - weekday(date) + 7) % 7 || 7);
}
