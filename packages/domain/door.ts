import { Refusal } from './errors.ts';
import type { DoorView } from './kind.ts';
import type { DeputyRecord, DistrictRecord } from './records.ts';
import type { CivilDate } from './time.ts';

/** Checks that several kinds share. Each throws `Refusal` naming the field; none changes anything. */

export async function requireDeputy(deputy: string, field: string, view: DoorView): Promise<DeputyRecord> {
  const deputies = await view.collection<DeputyRecord>('deputies');
  const record = deputies[deputy];
  if (!record) throw new Refusal('unknown_deputy', field, { deputy });
  return record;
}

/** The deputy's record; refused unless in office on that day. */
export async function requireInOffice(
  deputy: string,
  on: CivilDate,
  field: string,
  view: DoorView,
): Promise<DeputyRecord> {
  const record = await requireDeputy(deputy, field, view);
  if (!inOffice(record, on)) throw new Refusal('deputy_not_in_office', field, { deputy, date: on });
  return record;
}

export function inOffice(record: DeputyRecord, on: CivilDate): boolean {
  return record.mandates.some(({ from, to }) => from <= on && (to === undefined || on <= to));
}

export function onLeave(record: DeputyRecord, on: CivilDate): boolean {
  return record.leaves.some(({ from, to }) => from <= on && on <= to);
}

export async function requireDistrict(
  district: string,
  field: string,
  view: DoorView,
): Promise<DistrictRecord> {
  const record = (await view.collection<DistrictRecord>('districts'))[district];
  if (!record) throw new Refusal('unknown_district', field, { district });
  return record;
}
