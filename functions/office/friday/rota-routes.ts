import {
  type Calendars,
  type CivilDate,
  type DeputyRecord,
  type DoorView,
  given,
  isCivilDate,
  isQuarter,
  onLeave,
  quarterOf,
  type ReceptionRecord,
  reception as receptionSubject,
  rota,
  stateOf,
} from '@esep/domain';
import { maxRowsAllOrNothing, type SubmittedRow } from '@esep/intake';
import { fridayWords, type RotaAsked, type RotaLine, type RotaView, rotaPage } from '@esep/web';
import { deputyChoices } from '../choices.ts';
import { problemOf } from '../problem.ts';
import { record } from '../record.ts';
import type { OfficeRoute } from '../route.ts';
import type { OfficeVisit } from '../visit.ts';
import { placesOf } from './day.ts';

const clock = /^([01]\d|2[0-3]):[0-5]\d$/;
const blankLines = 3;

export const rotaRoutes: readonly OfficeRoute[] = [
  {
    method: 'GET',
    path: '/receptions/rota',
    act: 'receptions.run',
    async handle(visit) {
      const view = await visit.look();
      const asked = askedIn(visit.query, view.today);
      const proposal = visit.query['propose'] === undefined ? undefined : await proposed(visit, view, asked);
      return shown(visit, { asked, ...proposal });
    },
  },
  { method: 'POST', path: '/receptions/rota', act: 'receptions.run', handle: recordRota },
];

/** What was asked for; what is not said or makes no sense is the usual. */
function askedIn(said: Readonly<Record<string, string | undefined>>, today: string): RotaAsked {
  const between = (value: string | undefined, least: number, most: number, usual: number) => {
    const number = Number(value);
    return Number.isInteger(number) && number >= least && number <= most ? number : usual;
  };
  const time = (value: string | undefined, usual: string) => (value && clock.test(value) ? value : usual);
  const { quarter = '', place = '' } = said;
  return {
    quarter: isQuarter(quarter) ? quarter : quarterOf(today),
    weekday: between(said['weekday'], 1, 7, 5),
    each: between(said['each'], 1, 14, 3),
    from: time(said['from'], '10:00'),
    to: time(said['to'], '13:00'),
    place: place.slice(0, 200),
  };
}

/** The same spreading as `esep rota`, with the lines to change by hand. Throws `Refusal` `calendar_missing`. */
async function proposed(visit: OfficeVisit, view: DoorView, asked: RotaAsked) {
  const [deputies, calendars, scheduled] = await Promise.all([
    view.collection<DeputyRecord>('deputies'),
    view.collection<Calendars[string]>('calendars'),
    view.collection<ReceptionRecord>(`receptions/${asked.quarter}`),
  ]);
  const { slots, short } = rota({
    ...asked,
    deputies,
    calendars,
    scheduled: Object.values(scheduled),
    notBefore: view.today,
  });
  const name = (deputy: string) => given(deputies[deputy]?.name ?? {}, visit.language);
  const lines = slots.map(({ deputy, on }): RotaLine => ({ deputy, on }));
  const blanks = Array.from({ length: blankLines }, (): RotaLine => ({ deputy: '', on: '' }));
  return {
    lines: [...lines, ...blanks],
    short: short.map(({ deputy, days }) => ({ name: name(deputy), days })),
  };
}

/** Records what stands in the lines. What is scheduled already is left as it is, so that the same form sent twice adds nothing. */
async function recordRota(visit: OfficeVisit): Promise<Response> {
  const { form, language } = visit;
  const view = await visit.look();
  const asked = askedIn(Object.fromEntries(form.entries), view.today);
  const roster = await view.collection<DeputyRecord>('deputies');
  const [deputies, dates] = [form.texts('deputy'), form.texts('on')];
  const lines = dates.map((on, i) =>
    checked({ deputy: deputies[i] ?? '', on }, { asked, roster, language, today: view.today }),
  );
  const endsEarly = asked.from >= asked.to;
  if (endsEarly || lines.some(({ error }) => error)) return shown(visit, { asked, lines, endsEarly }, 422);
  const wanted = lines.filter(({ on }) => on !== '');
  const rows = await Promise.all(wanted.map((line) => entryOf(view, line, asked)));
  const missing = rows.flatMap((row, i) => (row ? [{ row, line: wanted[i] as RotaLine }] : []));
  const unique = [...new Map(missing.map((one) => [one.row.id, one])).values()];
  const refused = new Map<RotaLine, string>();
  for (let i = 0; i < unique.length; i += maxRowsAllOrNothing) {
    const part = unique.slice(i, i + maxRowsAllOrNothing);
    const { results } = await record(
      visit,
      part.map(({ row }) => row),
      { allOrNothing: true },
    );
    for (const [place, result] of results.entries()) {
      if (result.outcome !== 'refused') continue;
      refused.set(part[place]?.line as RotaLine, problemOf(result.refusal, language, '').title);
    }
    if (refused.size > 0) break;
  }
  if (refused.size > 0) {
    const told = lines.map((line) => (refused.has(line) ? { ...line, error: refused.get(line) } : line));
    return shown(visit, { asked, lines: told as readonly RotaLine[] }, 422);
  }
  return visit.redirect(`/receptions/rota?quarter=${asked.quarter}`, 'recorded');
}

interface Checking {
  readonly asked: RotaAsked;
  readonly roster: Readonly<Record<string, DeputyRecord>>;
  readonly today: CivilDate;
  readonly language: OfficeVisit['language'];
}

function checked(line: RotaLine, { asked, roster, today, language }: Checking): RotaLine {
  const words = fridayWords[language];
  const { deputy, on } = line;
  if (on === '') return line;
  if (deputy === '') return { ...line, error: words.noDeputy };
  if (!isCivilDate(on) || quarterOf(on) !== asked.quarter) return { ...line, error: words.notInQuarter };
  if (on < today) return { ...line, error: words.dayPassed };
  const record = roster[deputy];
  return record && onLeave(record, on) ? { ...line, error: words.onLeaveThen } : line;
}

/** Undefined when the deputy has that reception already. One that was taken off the schedule gets a new entry under its old name. */
async function entryOf(
  view: DoorView,
  { deputy, on }: RotaLine,
  { from, to, place }: RotaAsked,
): Promise<(SubmittedRow & { readonly id: string }) | undefined> {
  const reception = `${on}-${deputy}`;
  const history = await view.history(`reception:${reception}`);
  if (stateOf(receptionSubject, history).scheduled) return undefined;
  const id = history.length === 0 ? `rota-${reception}` : `rota-${reception}-${history.length}`;
  const body = { reception, deputy, on, from, to, ...(place ? { place } : {}) };
  return { kind: 'reception.scheduled', id, occurredOn: view.today, body };
}

async function shown(
  visit: OfficeVisit,
  said: Pick<RotaView, 'asked'> & Partial<RotaView>,
  status: 200 | 422 = 200,
): Promise<Response> {
  const view = await visit.look();
  const deputies = await view.collection<DeputyRecord>('deputies');
  const records = Object.values(await view.collection<ReceptionRecord>(`receptions/${said.asked.quarter}`));
  const places = await placesOf(visit, records);
  const scheduled = records
    .map(({ reception, deputy, on, from, to, place, status: state }) => ({
      reception,
      on,
      name: given(deputies[deputy]?.name ?? {}, visit.language),
      hours: [from, to].filter(Boolean).join('–'),
      place: place ? (places.get(place) ?? '') : '',
      status: state,
      mayChange: state === 'scheduled' && on > view.today,
    }))
    .sort((a, b) => a.on.localeCompare(b.on) || a.name.localeCompare(b.name, visit.language));
  const rotaView: RotaView = {
    ...said,
    scheduled,
    deputies: await deputyChoices(visit),
    today: view.today,
    csrf: visit.session.csrf,
  };
  return visit.page(rotaPage(visit.language, rotaView), status);
}
