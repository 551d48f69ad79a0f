import { randomUUID } from 'node:crypto';
import { type AppealRow, type CivilDate, Refusal } from '@esep/domain';
import { changeDesk, type SubmittedRow } from '@esep/intake';
import {
  type ClosingRow,
  closePage,
  type DayReception,
  fridayWords,
  type ReceptionOutcome,
  receptionOutcomes,
} from '@esep/web';
import { problemOf } from '../problem.ts';
import { record } from '../record.ts';
import type { OfficeRoute } from '../route.ts';
import type { OfficeVisit } from '../visit.ts';
import { readDay, receptionIn } from './day.ts';
import { dateOf, dayPath, refuseFuture } from './day-routes.ts';

const mostVisitors = 500;

export const closeRoutes: readonly OfficeRoute[] = [
  {
    method: 'GET',
    path: `${dayPath}/close`,
    act: 'receptions.run',
    async handle(visit) {
      const on = dateOf(visit);
      const day = await readDay(visit, on);
      refuseFuture(on, day.today);
      const appeals = await appealsTaken(visit, on);
      const rows = day.receptions
        .filter(({ status }) => status === 'scheduled')
        .map((one) => proposed(one, appeals.get(one.deputy) ?? 0));
      return shown(visit, { on, rows, key: randomUUID() });
    },
  },
  { method: 'POST', path: `${dayPath}/close`, act: 'receptions.run', handle: close },
];

/** What a normal reception needs no hand for: whoever had visitors has received them, whoever is on leave has not. */
function proposed(one: DayReception, appeals: number): ClosingRow {
  const outcome = one.came > 0 ? 'held' : one.onLeave ? 'leave' : '';
  const { came, cards } = one;
  return {
    ...one,
    outcome,
    visitorsTyped: String(Math.max(came, cards)),
    appealsTyped: String(one.appeals ?? appeals),
    errors: {},
  };
}

/**
 * Records the outcomes that were chosen, all of them or none. The same form sent twice records once; a colleague who was faster is
 * told beside the row.
 */
async function close(visit: OfficeVisit): Promise<Response> {
  const { form, deps } = visit;
  const on = dateOf(visit);
  const day = await readDay(visit, on);
  refuseFuture(on, day.today);
  const key = formKey(visit);
  const only = form.text('only');
  const typed = form
    .texts('reception')
    .map((reception) => typedRow(visit, receptionIn(day, reception), only === '' || only === reception));
  const chosen = typed.filter(({ reception }) => only === '' || only === reception);
  if (chosen.some(({ errors }) => Object.keys(errors).length > 0)) {
    return shown(visit, { on, rows: typed, key }, 422);
  }
  const entries = chosen.map((row) => entryOf(row, on, key));
  const { results } = await record(visit, entries, { allOrNothing: true });
  const refused = new Map(
    results.flatMap((result, i) =>
      result.outcome === 'refused' ? [[chosen[i]?.reception, result.refusal] as const] : [],
    ),
  );
  if (refused.size > 0) {
    const rows = typed.map((row) => {
      const refusal = refused.get(row.reception);
      if (!refusal) return row;
      const { title, remedy } = problemOf(refusal, visit.language, '');
      return { ...row, errors: { row: `${title}. ${remedy}` } };
    });
    return shown(visit, { on, rows, key: randomUUID() }, 409);
  }
  for (const { reception, appealsTyped } of chosen) {
    const appeals = Number(appealsTyped);
    const change = (before: Parameters<Parameters<typeof changeDesk>[2]['change']>[0]) => ({
      ...before,
      appeals,
    });
    await changeDesk(deps, deps.council, { on, reception, turn: `${key} ${reception}`, change });
  }
  const isLast = only === '' || typed.length === 1;
  return visit.redirect(`/receptions/day/${on}${isLast ? '' : '/close'}`, 'recorded');
}

/** The key that the form was given when it was shown. Throws `Refusal` `not_own_form`. */
export function formKey({ form }: OfficeVisit): string {
  const key = form.text('key');
  if (!/^[0-9a-f-]{36}$/.test(key)) throw new Refusal('not_own_form');
  return key;
}

function typedRow({ form, language }: OfficeVisit, one: DayReception, isChosen: boolean): ClosingRow {
  const words = fridayWords[language];
  const { reception } = one;
  const outcome = form.text(`outcome-${reception}`);
  const visitorsTyped = form.text(`visitors-${reception}`);
  const appealsTyped = form.text(`appeals-${reception}`);
  const errors: { -readonly [Field in keyof ClosingRow['errors']]: ClosingRow['errors'][Field] } = {};
  const known = receptionOutcomes.find((each) => each === outcome);
  if (isChosen && !known) errors.outcome = words.chooseOutcome;
  if (isChosen && known === 'held' && !isCount(visitorsTyped)) errors.visitors = words.wholeNumber;
  if (isChosen && !isCount(appealsTyped || '0')) errors.appeals = words.wholeNumber;
  return { ...one, outcome: known ?? '', visitorsTyped, appealsTyped: appealsTyped || '0', errors };
}

function isCount(typed: string): boolean {
  return /^\d{1,3}$/.test(typed) && Number(typed) <= mostVisitors;
}

function entryOf(
  { reception, outcome, visitorsTyped }: ClosingRow,
  on: CivilDate,
  key: string,
): SubmittedRow {
  const id = `reception-${reception}-${key}`;
  if (outcome === 'held') {
    return {
      kind: 'reception.held',
      id,
      occurredOn: on,
      body: { reception, visitors: Number(visitorsTyped) },
    };
  }
  const excused = outcome !== 'missed';
  const body = {
    reception,
    excused,
    ...(excused ? { reason: outcome as Exclude<ReceptionOutcome, 'held'> } : {}),
  };
  return { kind: 'reception.missed', id, occurredOn: on, body };
}

/** By deputy: appeals registered that day as taken at a reception. No entry says at which, so the deputy stands for it. */
export async function appealsTaken(visit: OfficeVisit, on: CivilDate): Promise<ReadonlyMap<string, number>> {
  const rows = await (await visit.reader()).rows<AppealRow>('appeals', `${on}/`);
  const taken = new Map<string, number>();
  for (const { channel, deputy } of rows) {
    if (channel === 'reception' && deputy) taken.set(deputy, (taken.get(deputy) ?? 0) + 1);
  }
  return taken;
}

interface Closing {
  readonly on: CivilDate;
  readonly rows: readonly ClosingRow[];
  readonly key: string;
}

function shown(visit: OfficeVisit, closing: Closing, status: 200 | 409 | 422 = 200): Promise<Response> {
  return visit.page(closePage(visit.language, { ...closing, csrf: visit.session.csrf }), status);
}
