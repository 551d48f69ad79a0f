import {
  type CivilDate,
  type DeputyRecord,
  type DoorView,
  given,
  onLeave,
  quarterOf,
  type ReceptionRecord,
  Refusal,
  receptionDue,
} from '@esep/domain';
import { cameTo, type Desk, emptyReception, nameOf, readDesk, readNames, slotsOf } from '@esep/intake';
import type { DayReception, DayView } from '@esep/web';
import type { OfficeVisit } from '../visit.ts';

/** The receptions of one day as the desk sees them, by the time at which they begin, then by name. */
export async function readDay(visit: OfficeVisit, on: CivilDate): Promise<DayView> {
  const { deps, language } = visit;
  const view = await visit.look();
  const [all, deputies, desk, names] = await Promise.all([
    view.collection<ReceptionRecord>(`receptions/${quarterOf(on)}`),
    view.collection<DeputyRecord>('deputies'),
    readDesk(deps, deps.council, on),
    readNames(deps, deps.council, on),
  ]);
  const scheduled = Object.values(all).filter((one) => one.on === on);
  const places = await placesOf(visit, scheduled);
  const receptions = scheduled.map((record): DayReception => {
    const { reception, deputy, status, invitations, visitors, place } = record;
    const who = deputies[deputy];
    const { walkIns, booked } = deskOf(desk, reception);
    const came = cameTo(deskOf(desk, reception));
    return {
      reception,
      deputy,
      name: who ? given(who.name, language) : deputy,
      ...hoursOf(record),
      ...(place && places.get(place) ? { place: places.get(place) as string } : {}),
      status,
      onLeave: who !== undefined && onLeave(who, on),
      walkIns,
      came,
      visitors: visitors ?? came,
      cards: invitations,
      slots: slotsAndBooked(record, Object.keys(booked)).map((at) => ({
        at,
        state: booked[at] ?? 'free',
        ...names[nameOf(reception, at)],
      })),
      appeals: deskOf(desk, reception).appeals,
    };
  });
  return { on, today: view.today, due: receptionDue(on), receptions: receptions.sort(byTime(language)) };
}

function deskOf({ receptions }: Desk, reception: string) {
  return Object.hasOwn(receptions, reception) ? (receptions[reception] ?? emptyReception) : emptyReception;
}

export function hoursOf({ from, to }: { readonly from?: string; readonly to?: string }) {
  return { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) };
}

/** A booked time stays on the list when the hours of the reception were changed. */
function slotsAndBooked(record: ReceptionRecord, booked: readonly string[]): readonly string[] {
  return [...new Set([...slotsOf(record), ...booked])].sort();
}

const byTime = (language: string) => (a: DayReception, b: DayReception) =>
  (a.from ?? '').localeCompare(b.from ?? '') || a.name.localeCompare(b.name, language);

/** The places of receptions by the hash under which the ledger knows them. */
export async function placesOf(
  { deps }: OfficeVisit,
  records: readonly Pick<ReceptionRecord, 'place'>[],
): Promise<ReadonlyMap<string, string>> {
  const hashes = [...new Set(records.flatMap(({ place }) => (place ? [place] : [])))];
  if (hashes.length === 0) return new Map();
  const texts = await deps.texts.get(deps.council, hashes);
  return new Map(
    [...texts].flatMap(([hash, { text }]) => (text === undefined ? [] : [[hash, text] as const])),
  );
}

/** The next day with receptions, today among them; else the last one; today when there is none at all. */
export async function nextDay(view: DoorView, quarters: readonly string[]): Promise<CivilDate> {
  const lists = await Promise.all(
    quarters.map((quarter) => view.collection<ReceptionRecord>(`receptions/${quarter}`)),
  );
  const days = [...new Set(lists.flatMap((list) => Object.values(list)).map(({ on }) => on))].sort();
  return days.find((day) => day >= view.today) ?? days.at(-1) ?? view.today;
}

/** One reception of the day. Throws `Refusal` `not_found`. */
export function receptionIn({ receptions }: DayView, reception: string): DayReception {
  const found = receptions.find((one) => one.reception === reception);
  if (!found) throw new Refusal('not_found');
  return found;
}
