import type { BoardReader } from '@esep/boards';
import {
  type ActionRow,
  type AppealRow,
  addDays,
  assignmentDays,
  type Calendars,
  type CivilDate,
  type DeputyRecord,
  dueDate,
  given,
  type OpenDispute,
  quarterOf,
  type ReceptionRecord,
  Refusal,
  type RequestRow,
  shiftQuarter,
} from '@esep/domain';
import { actOfKind } from '@esep/staff';
import type { DueLine } from '@esep/web';
import type { OfficeVisit } from '../visit.ts';

/** Working days ahead that are shown as due. */
const aheadDays = 3;
/** Days for which what others did not do in time is still shown as something to ask for. */
const lateDays = 30;
/** Days after which a dispute without an answer is late: an edition can be published then. */
const disputeDays = 10;

export interface DueWork {
  /** What fell due last first: that can still be caught up with. */
  readonly late: readonly DueLine[];
  /** The soonest first. */
  readonly soon: readonly DueLine[];
  readonly receptions: readonly ReceptionRecord[];
}

type Deputies = Readonly<Record<string, DeputyRecord>>;

/** What is late and what is due within three working days, each with the form that settles it. */
export async function dueWork(visit: OfficeVisit, reader: BoardReader, deputies: Deputies): Promise<DueWork> {
  const { today } = reader;
  const quarter = quarterOf(today);
  const [calendars, appeals, requests, actions, disputes, now, before] = await Promise.all([
    reader.collection<Calendars[string]>('calendars'),
    reader.rows<AppealRow>('appeals-open'),
    requestsOf(reader, today),
    reader.rows<ActionRow>('actions'),
    reader.collection<OpenDispute>('disputes/open'),
    reader.collection<ReceptionRecord>(`receptions/${quarter}`),
    reader.collection<ReceptionRecord>(`receptions/${shiftQuarter(quarter, -1)}`),
  ]);
  const until = untilOf(today, calendars);
  const since = addDays(today, -lateDays);
  const scheduled = [...Object.values(before), ...Object.values(now)].filter(
    ({ status }) => status === 'scheduled',
  );
  const said = (ids: readonly string[]) => ids.map((id) => nameOf(id, deputies, visit));
  const lines: readonly DueLine[] = [
    ...appeals.flatMap((row) => appealLine(row, calendars, visit, said)),
    ...requests
      .filter(({ due, status }) => due && (status === 'waiting' || (status === 'unanswered' && due >= since)))
      .map(
        (row): DueLine => ({
          ...{ what: 'request', number: row.request, due: row.due as string, deputies: said(row.initiators) },
          href: formOf(visit, 'request.answered', { request: row.request }),
        }),
      ),
    ...actions
      .filter(({ due, status }) => status === 'planned' || (status === 'missed' && due >= since))
      .map(
        (row): DueLine => ({
          ...{ what: 'action', number: row.action, due: row.due, deputies: said(row.deputies) },
          href: formOf(visit, 'action.completed', { action: row.action }),
        }),
      ),
    ...(await disputeLines(reader, Object.values(disputes), visit, said)),
    ...scheduled
      .filter(({ on }) => on < today)
      .map(
        (row): DueLine => ({
          ...{ what: 'reception', number: row.reception, due: row.on, deputies: said([row.deputy]) },
          href: visit.may('receptions.run') ? visit.href(`/receptions/day/${row.on}`) : undefined,
        }),
      ),
  ];
  const sorted = lines.filter(mayCare(visit)).sort((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : 0));
  return {
    late: sorted.filter(({ due }) => due < today).reverse(),
    soon: sorted.filter(({ due }) => due >= today && due <= until),
    receptions: Object.values(now)
      .filter(({ on }) => on === today)
      .sort((a, b) => (`${a.from}${a.deputy}` < `${b.from}${b.deputy}` ? -1 : 1)),
  };
}

/** Requests of this year and the last that nobody has answered. */
async function requestsOf(reader: BoardReader, today: CivilDate): Promise<readonly RequestRow[]> {
  const year = Number(today.slice(0, 4));
  const pages = await Promise.all(
    [year - 1, year].map((one) => reader.rows<RequestRow>('requests', `${one}-`)),
  );
  return pages.flat();
}

function appealLine(
  row: AppealRow,
  calendars: Calendars,
  visit: OfficeVisit,
  said: (ids: readonly string[]) => readonly string[],
): readonly DueLine[] {
  const { appeal: number, status, deputy, since } = row;
  const isFree = status === 'unassigned';
  const due = isFree ? lastDayToAssign(since, calendars) : row.due;
  if (due === undefined) return [];
  return [
    {
      what: isFree ? 'appeal-assign' : 'appeal',
      number,
      due,
      deputies: said(deputy ? [deputy] : []),
      href: visit.href(`/appeals/${encodeURIComponent(number)}`),
    },
  ];
}

async function disputeLines(
  reader: BoardReader,
  open: readonly OpenDispute[],
  visit: OfficeVisit,
  said: (ids: readonly string[]) => readonly string[],
): Promise<readonly DueLine[]> {
  const rows =
    open.length === 0 ? [] : await reader.rows<{ dispute: string; raisedOn: CivilDate }>('disputes');
  const raised = new Map(rows.map(({ dispute, raisedOn }) => [dispute, raisedOn]));
  return open.map(({ dispute, deputy }) => ({
    what: 'dispute',
    number: dispute,
    due: addDays(raised.get(dispute) ?? reader.today, disputeDays),
    deputies: said([deputy]),
    href: visit.href(`/second#dispute-${dispute}`),
  }));
}

/** What somebody who only keeps sittings, or only looks, has no part in is left out. */
function mayCare(visit: OfficeVisit): (line: DueLine) => boolean {
  const readsAll = visit.may('audit.read');
  const acts = {
    appeal: 'appeals.record',
    'appeal-assign': 'appeals.record',
    request: 'work.record',
    action: 'work.record',
    dispute: 'disputes.answer',
    reception: 'receptions.run',
  } as const;
  return ({ what }) => readsAll || visit.may(acts[what]);
}

/** The form of a kind with its subject filled in; undefined for whoever may not record it. */
function formOf(
  visit: OfficeVisit,
  kind: string,
  fields: Readonly<Record<string, string>>,
): string | undefined {
  if (!visit.may(actOfKind(kind))) return undefined;
  const query = new URLSearchParams({ back: '/' });
  for (const [name, value] of Object.entries(fields)) query.set(`f.${name}`, value);
  return visit.href(`/forms/${kind}?${query}`);
}

function nameOf(id: string, deputies: Deputies, { language }: OfficeVisit): string {
  const record = deputies[id];
  return record ? given(record.name, language) : id;
}

function untilOf(today: CivilDate, calendars: Calendars): CivilDate {
  return workingDay(() => dueDate(today, aheadDays, calendars).due) ?? addDays(today, aheadDays);
}

function lastDayToAssign(since: CivilDate, calendars: Calendars): CivilDate | undefined {
  return workingDay(() => dueDate(since, assignmentDays, calendars).due);
}

/** Undefined where a year has no calendar yet. */
function workingDay(count: () => CivilDate): CivilDate | undefined {
  try {
    return count();
  } catch (error) {
    if (error instanceof Refusal) return undefined;
    throw error;
  }
}
