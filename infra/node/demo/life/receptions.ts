import { addDays, type CivilDate, daysBetween, firstDay, lastDay, quarterOf, weekday } from '@esep/domain';
import { isWorkingDay } from '../../roster/working-calendar.ts';
import type { DemoDeputy } from '../council.ts';
import { type DemoRow, happened, inOfficeOn, onLeaveOn, type World, workingDayFrom } from './world.ts';

const friday = 5;
/** Every deputy receives on each fourth Friday. */
const turns = 4;
/** The rota of a quarter is made so many days before it begins. */
const rotaDays = 7;

/** Cards drawn by the visitors of one reception, and what they will answer. */
export interface DemoBallots {
  readonly reception: string;
  readonly on: CivilDate;
  readonly invitations: number;
  readonly ratings: readonly number[];
}

/**
 * Receptions on Fridays in turns: scheduled by the quarter’s rota, also those still to come; then held with visitors,
 * missed, or excused. Some are left without an outcome, and fall due by themselves.
 */
export function receptionRows(world: World): { rows: DemoRow[]; ballots: DemoBallots[] } {
  const rows: DemoRow[] = [];
  const ballots: DemoBallots[] = [];
  for (const [week, on] of fridaysOf(world).entries()) {
    const receiving = world.deputies.filter(
      (deputy, index) => index % turns === week % turns && inOfficeOn(deputy, on),
    );
    for (const deputy of receiving) {
      if (on <= world.to) oneReception(world, rows, ballots, deputy, on);
      else schedule(world, rows, deputy, on);
    }
  }
  return { rows, ballots };
}

/** Working Fridays to the end of the last quarter whose rota is made. */
function fridaysOf({ from, to, calendars }: World): readonly CivilDate[] {
  const last = lastDay(quarterOf(addDays(to, rotaDays)));
  return Array.from({ length: daysBetween(from, last) + 1 }, (_, index) => addDays(from, index)).filter(
    (date) => weekday(date) === friday && isWorkingDay(calendars, date),
  );
}

/** Days of receptions that were held, by deputy. */
export function heldDays(rows: readonly DemoRow[]): ReadonlyMap<string, readonly CivilDate[]> {
  const held = rows.filter(({ kind }) => kind === 'reception.held');
  const byDeputy = Map.groupBy(held, ({ id }) => id.replace(/^r-\d{4}-\d\d-\d\d-/, '').replace(/-held$/, ''));
  return new Map([...byDeputy].map(([deputy, own]) => [deputy, own.map(({ occurredOn }) => occurredOn)]));
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
  const made = addDays(firstDay(quarterOf(on)), -rotaDays);
  const recordedOn = workingDayFrom(world, made < world.from ? world.from : made);
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
