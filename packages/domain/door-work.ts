import { requireInOffice } from './door.ts';
import { requirePromise } from './door-promises.ts';
import { requireTopic } from './door-topics.ts';
import { Refusal } from './errors.ts';
import { stateOf } from './fold.ts';
import type { DoorView } from './kind.ts';
import type { PlanRecord, ThesisRecord, TopicRecord } from './records.ts';
import type { ActionState } from './subjects/action.ts';
import { action } from './subjects/action.ts';
import type { ReportRecord } from './subjects/report.ts';
import type { RequestState } from './subjects/request.ts';
import { request } from './subjects/request.ts';
import type { CivilDate } from './time.ts';

/** Checks of what deputies do between sittings. Each throws `Refusal` naming the field. */

/** Every deputy of a list, as `requireInOffice` does for one. */
export async function requireAllInOffice(
  deputies: readonly string[],
  on: CivilDate,
  field: string,
  view: DoorView,
): Promise<void> {
  for (const [i, deputy] of deputies.entries()) await requireInOffice(deputy, on, `${field}/${i}`, view);
}

/** Every topic of a list that may be absent, as `requireTopic` does for one. */
export async function requireTopics(
  topics: readonly string[] | undefined,
  on: CivilDate,
  field: string,
  view: DoorView,
): Promise<readonly TopicRecord[]> {
  const records: TopicRecord[] = [];
  for (const [i, topic] of (topics ?? []).entries()) {
    records.push(await requireTopic(topic, on, `${field}/${i}`, view));
  }
  return records;
}

/** The deputies who made the promises of a list that may be absent; `promise_unknown` as `requirePromise`. */
export async function requirePromises(
  promises: readonly string[] | undefined,
  field: string,
  view: DoorView,
): Promise<readonly string[]> {
  const makers: string[] = [];
  for (const [i, promise] of (promises ?? []).entries()) {
    makers.push(await requirePromise(promise, `${field}/${i}`, view));
  }
  return makers;
}

/** `thesis_unknown` unless a party's programme has it. */
export async function requireThesis(thesis: string, field: string, view: DoorView): Promise<ThesisRecord> {
  const theses = await view.collection<ThesisRecord>('theses');
  const record = Object.hasOwn(theses, thesis) ? theses[thesis] : undefined;
  if (!record) throw new Refusal('thesis_unknown', field, { thesis });
  return record;
}

/** `plan_unknown` unless it was agreed. */
export async function requirePlan(plan: string, field: string, view: DoorView): Promise<PlanRecord> {
  const plans = await view.collection<PlanRecord>('plans');
  const record = Object.hasOwn(plans, plan) ? plans[plan] : undefined;
  if (!record) throw new Refusal('plan_unknown', field, { plan });
  return record;
}

/**
 * `report_told` when a report of the deputy on that day is recorded already, by a meeting or on its own: one report
 * told twice would count twice.
 */
export async function requireReportUntold(
  deputy: string,
  on: CivilDate,
  field: string,
  view: DoorView,
): Promise<void> {
  const told = Object.values(await view.collection<ReportRecord>(`reports/${deputy}`));
  const same = told.find((report) => report.on === on);
  if (same) throw new Refusal('report_told', field, { deputy, date: on, entry: same.seq });
}

/** The request as it stands; `request_unknown` unless it was sent, `request_before_sent` for an earlier day. */
export async function requireSentRequest(
  id: string,
  on: CivilDate,
  view: DoorView,
): Promise<RequestState & { readonly sent: NonNullable<RequestState['sent']> }> {
  const state = stateOf(request, await view.history(`request:${id}`));
  const { sent } = state;
  if (!sent) throw new Refusal('request_unknown', '/body/request', { request: id });
  if (on < sent.on) throw new Refusal('request_before_sent', '/occurredOn', { date: on, on: sent.on });
  return { ...state, sent };
}

/** The action as it stands; `action_unknown` unless it was planned, `action_before_planned` for an earlier day. */
export async function requirePlannedAction(
  id: string,
  on: CivilDate,
  view: DoorView,
): Promise<ActionState & { readonly planned: NonNullable<ActionState['planned']> }> {
  const state = stateOf(action, await view.history(`action:${id}`));
  const { planned, completed } = state;
  if (!planned) throw new Refusal('action_unknown', '/body/action', { action: id });
  if (on < planned.on)
    throw new Refusal('action_before_planned', '/occurredOn', { date: on, on: planned.on });
  if (completed) throw new Refusal('action_closed', '/body/action', { action: id });
  return { ...state, planned };
}
