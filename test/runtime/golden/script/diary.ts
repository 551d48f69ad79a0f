import { entry, type ScriptEntry } from './entry.ts';
import { firstSession, seat } from './founding.ts';
import { cell, type Line, sheet, words } from './sheets.ts';

/** All that the office enters after the founding, but for cards, ballots and changes: sheet by sheet, line by line. */
export function diary(): readonly ScriptEntry[] {
  return [
    sheet('deputies').flatMap(mandate),
    sheet('leave').map(leave),
    sheet('programmes').map(programme),
    sheet('promises').flatMap(promise),
    sheet('indicators').flatMap(indicator),
    sheet('plans').map(plan),
    sheet('actions').flatMap(action),
    sheet('sittings').map(sitting),
    receptions().flatMap(reception),
    sheet('appeals').flatMap(appeal),
    sheet('appeal-steps').map(appealStep),
    sheet('meetings').map(meeting),
    sheet('requests').map(request),
  ].flat();
}

function mandate(line: Line): readonly ScriptEntry[] {
  const deputy = cell(line, 'deputy');
  const [from, to] = [cell(line, 'from'), cell(line, 'to')];
  return [
    ...(from > firstSession ? [entry('deputy.seated', `${deputy}/seated`, from, seat(line))] : []),
    ...(to ? [entry('deputy.left', `${deputy}/left`, to, { deputy, reason: 'elected-elsewhere' })] : []),
  ];
}

function leave(line: Line): ScriptEntry {
  const body = {
    deputy: cell(line, 'deputy'),
    from: cell(line, 'from'),
    to: cell(line, 'to'),
    reason: cell(line, 'reason'),
  };
  return entry('leave.approved', cell(line, 'leave'), cell(line, 'approved'), body);
}

function programme(line: Line): ScriptEntry {
  const deputy = cell(line, 'deputy');
  const on = cell(line, 'on');
  const body = { deputy, availability: cell(line, 'availability'), quality: cell(line, 'quality') };
  return entry('programme.published', `programme-${deputy}-${on}`, on, body);
}

function promise(line: Line): readonly ScriptEntry[] {
  const id = cell(line, 'promise');
  const due = cell(line, 'due');
  const body = {
    promise: id,
    deputy: cell(line, 'deputy'),
    text: `Сайлауалды бағдарламадағы ${id} уәде`,
    ...(due ? { due } : {}),
  };
  const progress = ['1', '2'].filter((n) => cell(line, `status_${n}`) !== '');
  return [
    entry('promise.made', `${id}/made`, cell(line, 'made'), body),
    ...progress.map((n) => {
      const became = {
        promise: id,
        status: cell(line, `status_${n}`),
        reason: 'Аппараттың анықтамасы бойынша',
      };
      return entry('promise.progressed', `${id}/${n}`, cell(line, `on_${n}`), became);
    }),
  ];
}

function indicator(line: Line): readonly ScriptEntry[] {
  const id = cell(line, 'indicator');
  const quarter = '2026-Q3';
  const plan = {
    indicator: id,
    title: cell(line, 'title'),
    unit: cell(line, 'unit'),
    deputies: words(line, 'deputies'),
    quarter,
    planned: Number(cell(line, 'plan')),
  };
  const reports = ['1', '2'].filter((n) => cell(line, `actual_${n}`) !== '');
  return [
    entry('indicator.planned', `${id}/planned`, cell(line, 'planned_on'), plan),
    ...reports.map((n) => {
      const body = { indicator: id, quarter, actual: Number(cell(line, `actual_${n}`)) };
      const enteredOn = cell(line, `entered_${n}`);
      return entry('indicator.updated', `${id}/${n}`, cell(line, `on_${n}`), body, { enteredOn });
    }),
  ];
}

function plan(line: Line): ScriptEntry {
  const [id, from] = [cell(line, 'plan'), cell(line, 'agreed_on')];
  const body = { plan: id, with: cell(line, 'with'), title: 'Бірлескен жоспар', from, to: cell(line, 'to') };
  return entry('plan.agreed', id, from, body);
}

function action(line: Line): readonly ScriptEntry[] {
  const id = cell(line, 'action');
  const [done, missed] = [cell(line, 'done_on'), cell(line, 'missed_on')];
  const planned = {
    action: id,
    plan: cell(line, 'plan'),
    title: `${id} іс-шарасы`,
    deputies: words(line, 'deputies'),
    due: cell(line, 'due'),
    outcome: 'Іс-шара өтті, қорытындысы жарияланды',
  };
  return [
    entry('action.planned', `${id}/planned`, cell(line, 'planned_on'), planned),
    ...(done ? [entry('action.completed', `${id}/done`, done, { action: id, result: 'Өткізілді' })] : []),
    ...(missed ? [entry('action.missed', `${id}/missed`, missed, { action: id })] : []),
  ];
}

const marks: Readonly<Record<string, string>> = { '+': 'present', '-': 'absent', e: 'excused' };

function sitting(line: Line): ScriptEntry {
  const deputies = Object.keys(line).filter((column) => column.startsWith('d-') && line[column] !== '.');
  const commission = cell(line, 'commission');
  const body = {
    sitting: cell(line, 'sitting'),
    type: cell(line, 'type'),
    ...(commission ? { commission } : {}),
    roll: Object.fromEntries(deputies.map((deputy) => [deputy, marks[cell(line, deputy)]])),
  };
  return entry('sitting.held', cell(line, 'sitting'), cell(line, 'on'), body);
}

/** One cell of the table of receptions. */
export interface ReceptionCell {
  readonly id: string;
  readonly deputy: string;
  readonly on: string;
  readonly scheduledOn: string;
  readonly enteredOn: string;
  readonly outcome: 'held' | 'missed' | 'excused' | 'never told';
  readonly visitors: number;
  readonly cards: number;
}

/** Each stands on the schedule a week before, or from the deputy's first day. */
export function receptions(): readonly ReceptionCell[] {
  const firstDays = new Map(sheet('deputies').map((line) => [cell(line, 'deputy'), cell(line, 'from')]));
  return sheet('receptions').flatMap((line) => {
    const { deputy = '', ...fridays } = line;
    return Object.entries(fridays).flatMap(([on, written]) => {
      if (written === '') return [];
      const [what = '', enteredOn = on] = written.split('@');
      const [visitors = 0, cards = 0] = what.split('/').map(Number);
      const outcome =
        what === 'm' ? 'missed' : what === 'e' ? 'excused' : what === '?' ? 'never told' : 'held';
      const weekBefore = daysLater(on, -7);
      const firstDay = firstDays.get(deputy) ?? '';
      const scheduledOn = weekBefore < firstDay ? firstDay : weekBefore;
      return [{ id: `r-${on}-${deputy}`, deputy, on, scheduledOn, enteredOn, outcome, visitors, cards }];
    });
  });
}

function reception({ id, deputy, on, scheduledOn, enteredOn, outcome, visitors }: ReceptionCell) {
  const scheduled = entry('reception.scheduled', `${id}/scheduled`, scheduledOn, {
    reception: id,
    deputy,
    on,
  });
  if (outcome === 'never told') return [scheduled];
  const told =
    outcome === 'held'
      ? entry('reception.held', `${id}/held`, on, { reception: id, visitors }, { enteredOn })
      : entry('reception.missed', `${id}/missed`, on, missedBody(id, outcome === 'excused'), { enteredOn });
  return [scheduled, told];
}

function missedBody(reception: string, excused: boolean) {
  return { reception, excused, ...(excused ? { reason: 'official-duty' } : {}) };
}

function appeal(line: Line): readonly ScriptEntry[] {
  const id = cell(line, 'appeal');
  const of = (what: string, kind: string, on: string, body = {}, options = {}) =>
    on === '' ? [] : [entry(kind, `${id}/${what}`, on, { appeal: id, ...body }, options)];
  return [
    ...of('received', 'appeal.received', cell(line, 'received'), {
      channel: cell(line, 'channel'),
      topic: cell(line, 'topic'),
    }),
    ...of('assigned', 'appeal.assigned', cell(line, 'assigned'), { deputy: cell(line, 'to') }),
    ...of('handed-on', 'appeal.assigned', cell(line, 'handed_on'), { deputy: cell(line, 'then_to') }),
    ...of('answered', 'appeal.answered', cell(line, 'answered'), {}, { enteredOn: cell(line, 'entered') }),
    ...of(
      'told',
      'appeal.confirmed',
      cell(line, 'told'),
      { solved: cell(line, 'solved') === 'yes' },
      citizen,
    ),
  ];
}

const citizen = { by: 'connector/link' } as const;

const secondPerson = { by: 'office/second' } as const;

/** One step of an appeal that takes more than a line. */
function appealStep(line: Line, number: number): ScriptEntry {
  const [id, what, detail] = [cell(line, 'appeal'), cell(line, 'what'), cell(line, 'detail')];
  const more: Readonly<Record<string, object>> = {
    received: { channel: detail },
    assigned: { deputy: detail },
    extended: { until: detail, reason: 'Орнында тексеру қажет' },
    forwarded: { to: detail },
    marked: { template: detail === 'template' },
    told: { solved: detail === 'yes' },
  };
  const kind = `appeal.${what === 'told' ? 'confirmed' : what}`;
  const author = what === 'told' ? citizen : what === 'marked' ? secondPerson : {};
  return entry(kind, `${id}/${number}`, cell(line, 'on'), { appeal: id, ...more[what] }, author);
}

function meeting(line: Line): ScriptEntry {
  const id = cell(line, 'meeting');
  const district = cell(line, 'district');
  const body = {
    meeting: id,
    deputies: words(line, 'deputies'),
    ...(district ? { district } : {}),
    remote: cell(line, 'remote') === 'yes',
    attendees: Number(cell(line, 'attendees')),
    report: cell(line, 'report') === 'yes',
  };
  return entry('meeting.held', id, cell(line, 'on'), body, { enteredOn: cell(line, 'entered') });
}

function request(line: Line): ScriptEntry {
  const id = cell(line, 'request');
  const promised = cell(line, 'promise');
  const body = {
    request: id,
    initiators: words(line, 'initiators'),
    signers: words(line, 'signers'),
    title: `${id} депутаттық сауалы`,
    sociallySignificant: cell(line, 'significant') === 'yes',
    ...(promised ? { promise: promised } : {}),
  };
  return entry('request.sent', id, cell(line, 'on'), body, { enteredOn: cell(line, 'entered') });
}

/** The civil date so many days later. */
export function daysLater(date: string, days: number): string {
  return new Date(Date.parse(date) + days * 86_400_000).toISOString().slice(0, 10);
}
