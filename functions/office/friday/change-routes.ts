import { randomUUID } from 'node:crypto';
import { type DeputyRecord, given, isCivilDate, Refusal } from '@esep/domain';
import { type ChangeTyped, changePage, fridayWords } from '@esep/web';
import { deputyChoices } from '../choices.ts';
import { problemOf } from '../problem.ts';
import { record } from '../record.ts';
import type { OfficeRoute } from '../route.ts';
import type { OfficeVisit } from '../visit.ts';
import { formKey } from './close-routes.ts';
import { placesOf } from './day.ts';
import { scheduledReception } from './printing-routes.ts';

const path = '/receptions/:reception{[a-z0-9][a-z0-9-]*}/change';
const clock = /^([01]\d|2[0-3]):[0-5]\d$/;

export const changeRoutes: readonly OfficeRoute[] = [
  {
    method: 'GET',
    path,
    act: 'receptions.run',
    async handle(visit) {
      const { plan } = await changeable(visit);
      const { deputy, on, from = '', to = '', place } = plan;
      return shown(visit, { deputy, on, from, to, place, reason: '' });
    },
  },
  { method: 'POST', path, act: 'receptions.run', handle: change },
];

/** Moves the reception to another day, deputy or hour, or takes it off the schedule; both with a reason that everybody sees. */
async function change(visit: OfficeVisit): Promise<Response> {
  const { form, language } = visit;
  const words = fridayWords[language];
  const { reception, seq, today } = await changeable(visit);
  const typed: ChangeTyped = {
    deputy: form.text('deputy'),
    on: form.text('on'),
    from: form.text('from'),
    to: form.text('to'),
    place: form.text('place'),
    reason: form.text('reason'),
  };
  const cancels = form.text('do') === 'cancel';
  const errors: { -readonly [Field in keyof ChangeTyped]?: string } = {};
  if (typed.reason === '') errors.reason = words.reasonMissing;
  if (!cancels && (!isCivilDate(typed.on) || typed.on < today)) errors.on = words.dayPassed;
  if (!cancels && [typed.from, typed.to].every((time) => clock.test(time)) && typed.from >= typed.to) {
    errors.to = words.endsEarly;
  }
  if (Object.keys(errors).length > 0) return shown(visit, typed, errors, 422);
  const { from, to, place, reason, ...rest } = typed;
  const body = { reception, ...rest, ...filled({ from, to, place }) };
  // The form has its own key, so that it is one change however often it is sent.
  const id = `reception-${reception}-${formKey(visit)}`;
  const row = cancels
    ? { kind: 'entry.withdrawn', id, occurredOn: today, body: { entry: seq, reason } }
    : { kind: 'entry.corrected', id, occurredOn: today, body: { entry: seq, body, reason } };
  const { results } = await record(visit, [row]);
  const [result] = results;
  if (result?.outcome === 'refused') {
    const { title, remedy } = problemOf(result.refusal, language, '');
    return shown(visit, typed, { on: `${title}. ${remedy}` }, 422);
  }
  return visit.redirect('/receptions', cancels ? 'withdrawn' : 'corrected');
}

function filled(fields: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== ''));
}

/** The reception as it is planned. Throws `Refusal`: `day_is_over` from its day on, `reception_closed` with an outcome. */
async function changeable(visit: OfficeVisit) {
  const { reception, on, state } = await scheduledReception(visit);
  const { today } = await visit.look();
  if (state.held || state.missed) throw new Refusal('reception_closed', '/reception', { reception });
  if (on <= today) throw new Refusal('day_is_over');
  const { scheduled } = state;
  const body = scheduled?.body ?? {};
  const text = (name: string) => (typeof body[name] === 'string' ? (body[name] as string) : '');
  const hash = text('place');
  const places = hash ? await placesOf(visit, [{ place: hash }]) : undefined;
  return {
    reception,
    today,
    seq: scheduled?.seq ?? 0,
    plan: {
      deputy: text('deputy'),
      on,
      from: text('from'),
      to: text('to'),
      place: places?.get(hash) ?? '',
    },
  };
}

async function shown(
  visit: OfficeVisit,
  typed: ChangeTyped,
  errors: { readonly [Field in keyof ChangeTyped]?: string } = {},
  status: 200 | 422 = 200,
): Promise<Response> {
  const { reception, plan } = await changeable(visit);
  const deputies = await (await visit.look()).collection<DeputyRecord>('deputies');
  return visit.page(
    changePage(visit.language, {
      reception,
      name: given(deputies[plan.deputy]?.name ?? {}, visit.language),
      on: plan.on,
      typed,
      errors,
      deputies: await deputyChoices(visit),
      key: randomUUID(),
      csrf: visit.session.csrf,
    }),
    status,
  );
}
