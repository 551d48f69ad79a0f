import {
  type CivilDate,
  type DeputyRecord,
  type DoorView,
  given,
  quarterOf,
  type ReceptionRecord,
  receptionDue,
  shiftQuarter,
} from '@esep/domain';
import { type Desk, readDesk } from '@esep/intake';
import { type DayLine, type ListView, type ReceptionLine, receptionsPage } from '@esep/web';
import { deputyChoices } from '../choices.ts';
import type { OfficeRoute } from '../route.ts';
import type { OfficeVisit } from '../visit.ts';
import { appealsTaken } from './close-routes.ts';
import { hoursOf } from './day.ts';

const comingDays = 6;

export const listRoutes: readonly OfficeRoute[] = [
  {
    method: 'GET',
    path: '/receptions',
    act: 'receptions.run',
    async handle(visit) {
      const view = await visit.look();
      const records = await recordsAround(view);
      const deputies = await deputyChoices(visit);
      const chosen = visit.query['deputy'] ?? '';
      const list: ListView = {
        coming: await comingOf(visit, records, view.today),
        notClosed: await notClosedOf(visit, records, view.today),
        deputies,
        chosen,
        found: chosen === '' ? [] : await foundOf(visit, view, records, chosen),
      };
      return visit.page(receptionsPage(visit.language, list));
    },
  },
];

/** Receptions of the quarter, the one before and the next. */
async function recordsAround(view: DoorView): Promise<readonly ReceptionRecord[]> {
  const quarter = quarterOf(view.today);
  const quarters = [shiftQuarter(quarter, -1), quarter, shiftQuarter(quarter, 1)];
  const lists = await Promise.all(
    quarters.map((one) => view.collection<ReceptionRecord>(`receptions/${one}`)),
  );
  return lists.flatMap((list) => Object.values(list)).sort((a, b) => (a.on < b.on ? -1 : 1));
}

async function comingOf(
  { deps }: OfficeVisit,
  records: readonly ReceptionRecord[],
  today: CivilDate,
): Promise<readonly DayLine[]> {
  const days = [...new Set(records.filter(({ on }) => on >= today).map(({ on }) => on))].slice(0, comingDays);
  return Promise.all(
    days.map(async (on) => {
      const there = records.filter((one) => one.on === on);
      const desk = await readDesk(deps, deps.council, on);
      const booked = there.reduce((all, { reception }) => all + bookedAt(desk, reception), 0);
      return { on, receptions: there.length, booked, isToday: on === today };
    }),
  );
}

function bookedAt({ receptions }: Desk, reception: string): number {
  return Object.keys(receptions[reception]?.booked ?? {}).length;
}

/** Days that are over with a reception that has no outcome, or with appeals that were taken and not registered. */
async function notClosedOf(visit: OfficeVisit, records: readonly ReceptionRecord[], today: CivilDate) {
  const days = [...new Set(records.filter(({ on }) => on <= today).map(({ on }) => on))];
  const lines = await Promise.all(
    days.map(async (on) => {
      const there = records.filter((one) => one.on === on);
      const open = there.filter(({ status }) => status === 'scheduled').length;
      const unregistered = await unregisteredOf(visit, on, there);
      return { on, open: on < today ? open : 0, unregistered, due: receptionDue(on) };
    }),
  );
  return lines.filter(({ open, unregistered }) => open > 0 || unregistered > 0);
}

/** Appeals that a clerk counted when closing, above those that were registered for the deputy that day. */
async function unregisteredOf(
  visit: OfficeVisit,
  on: CivilDate,
  there: readonly ReceptionRecord[],
): Promise<number> {
  const { deps } = visit;
  const { receptions } = await readDesk(deps, deps.council, on);
  const counted = there.filter(({ reception }) => (receptions[reception]?.appeals ?? 0) > 0);
  if (counted.length === 0) return 0;
  const registered = await appealsTaken(visit, on);
  return counted.reduce(
    (all, { reception, deputy }) =>
      all + Math.max(0, (receptions[reception]?.appeals ?? 0) - (registered.get(deputy) ?? 0)),
    0,
  );
}

async function foundOf(
  { language }: OfficeVisit,
  view: DoorView,
  records: readonly ReceptionRecord[],
  deputy: string,
): Promise<readonly ReceptionLine[]> {
  const deputies = await view.collection<DeputyRecord>('deputies');
  return records
    .filter((one) => one.deputy === deputy)
    .map((record) => ({
      reception: record.reception,
      on: record.on,
      ...hoursOf(record),
      name: given(deputies[deputy]?.name ?? {}, language),
      status: record.status,
      visitors: record.visitors,
      cards: record.invitations,
      mayChange: record.status === 'scheduled' && record.on > view.today,
    }));
}
