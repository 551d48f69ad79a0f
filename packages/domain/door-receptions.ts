import { onLeave } from './door.ts';
import { Refusal } from './errors.ts';
import { stateOf } from './fold.ts';
import type { DoorView } from './kind.ts';
import type { DeputyRecord } from './records.ts';
import type { ReceptionState, ScheduledReception } from './subjects/reception.ts';
import { reception } from './subjects/reception.ts';
import type { CivilDate } from './time.ts';

/** The reception as it stands; `reception_unknown` unless it is scheduled. */
export async function requireReception(
  id: string,
  view: DoorView,
): Promise<ReceptionState & { readonly scheduled: ScheduledReception }> {
  const state = stateOf(reception, await view.history(`reception:${id}`));
  const { scheduled } = state;
  if (!scheduled) throw new Refusal('reception_unknown', '/body/reception', { reception: id });
  return { ...state, scheduled };
}

/** `reception_closed` when its outcome is known, `reception_other_day` unless dated on its day. */
export async function requireOpenReception(
  id: string,
  occurredOn: CivilDate,
  view: DoorView,
): Promise<ScheduledReception> {
  const { scheduled, held, missed } = await requireReception(id, view);
  // A reception that only the deadline closed was not reported in time: its real outcome may still be told.
  if (held || (missed && !missed.byDeadline)) {
    throw new Refusal('reception_closed', '/body/reception', { reception: id });
  }
  if (occurredOn !== scheduled.on) {
    throw new Refusal('reception_other_day', '/occurredOn', { date: occurredOn, on: scheduled.on });
  }
  return scheduled;
}

/** Whether the deputy had approved leave on the day of the reception; undefined when the reception or the deputy is unknown. */
export async function deputyOnLeave(id: string, view: DoorView): Promise<boolean | undefined> {
  const { scheduled } = stateOf(reception, await view.history(`reception:${id}`));
  if (!scheduled) return undefined;
  const roster = await view.collection<DeputyRecord>('deputies');
  const record = Object.hasOwn(roster, scheduled.deputy) ? roster[scheduled.deputy] : undefined;
  return record && onLeave(record, scheduled.on);
}
