import { isPeriod, Refusal } from '@esep/domain';
import { previewEdition, publishEdition } from '@esep/intake';
import { authorOf } from '@esep/staff';
import {
  editionsListPage,
  editionsOfficeWords,
  type FormErrors,
  officeDisputesPage,
  officeEditionPage,
  previewPage,
} from '@esep/web';
import { folded } from '../record.ts';
import type { Area } from '../route.ts';
import { formErrors } from '../told-errors.ts';
import type { OfficeVisit } from '../visit.ts';
import { answerDispute, postponeDispute, showDispute } from './disputes.ts';
import { readDisputes, readEdition, readPeriods, readPreview } from './read.ts';

const edition = '/editions/:edition{[0-9A-Z][0-9A-Z-]*-[1-9][0-9]*}';
const dispute = '/editions/disputes/:dispute';

/** Editions from the preview to the publication, and the disputes in between. */
export const editions: Area = () => [
  {
    method: 'GET',
    path: '/editions',
    act: 'editions.preview',
    handle: async (visit) => visit.page(editionsListPage(visit.language, await readPeriods(visit))),
  },
  {
    method: 'GET',
    path: '/editions/preview/:period',
    act: 'editions.preview',
    handle: (visit) => showPreview(visit, visit.params['period'] ?? ''),
  },
  { method: 'POST', path: '/editions/preview', act: 'editions.preview', fresh: true, handle: preview },
  {
    method: 'GET',
    path: '/editions/disputes',
    act: 'disputes.answer',
    handle: async (visit) => visit.page(officeDisputesPage(visit.language, await readDisputes(visit))),
  },
  { method: 'GET', path: dispute, act: 'disputes.answer', handle: (visit) => showDispute(visit) },
  { method: 'POST', path: dispute, act: 'disputes.answer', handle: answerDispute },
  { method: 'POST', path: `${dispute}/defer`, act: 'disputes.answer', handle: postponeDispute },
  { method: 'GET', path: edition, act: 'editions.preview', handle: (visit) => showEdition(visit) },
  { method: 'POST', path: `${edition}/publish`, act: 'editions.publish', fresh: true, handle: publish },
];

async function showPreview(visit: OfficeVisit, period: string, errors?: FormErrors): Promise<Response> {
  if (!isPeriod(period)) throw new Refusal('not_found');
  const read = await readPreview(visit, period);
  const view = { ...read, csrf: visit.session.csrf, ...(errors ? { errors } : {}) };
  return visit.page(previewPage(visit.language, view), errors ? 422 : 200);
}

async function preview(visit: OfficeVisit): Promise<Response> {
  const { deps, session } = visit;
  const period = visit.form.text('period');
  if (!isPeriod(period)) throw new Refusal('not_found');
  try {
    const made = await previewEdition(deps, deps.council, { period, by: authorOf(session.person) });
    await folded(visit, made.seq);
    return visit.redirect(`/editions/${made.edition}`, 'recorded');
  } catch (error) {
    return showPreview(visit, period, whole(formErrors(error, visit.language)));
  }
}

interface Typed {
  readonly reasons: Readonly<Record<string, string>>;
  readonly errors: FormErrors;
}

async function showEdition(visit: OfficeVisit, typed?: Typed): Promise<Response> {
  const read = await readEdition(visit, visit.params['edition'] ?? '');
  const view = {
    ...read,
    mayPublish: visit.may('editions.publish'),
    csrf: visit.session.csrf,
    reasons: typed?.reasons ?? {},
    ...(typed ? { errors: typed.errors } : {}),
  };
  return visit.page(officeEditionPage(visit.language, view), typed ? 422 : 200);
}

/** Every open dispute needs an answer, a reason given before, or one in this form. */
async function publish(visit: OfficeVisit): Promise<Response> {
  const { deps, session, form, language } = visit;
  const id = visit.params['edition'] ?? '';
  const { disputes } = await readEdition(visit, id);
  const words = editionsOfficeWords[language];
  const left = disputes.filter(({ deferred }) => !deferred.includes(id)).map((one) => one.dispute);
  const reasons = Object.fromEntries(
    left.map((one) => [one, form.text(`reason-${one}`)] as const).filter(([, reason]) => reason !== ''),
  );
  const missing = left.filter((one) => !(one in reasons));
  const fields = Object.fromEntries(missing.map((one) => [`reason-${one}`, words.reasonMissing]));
  try {
    const by = authorOf(session.person);
    const made = await publishEdition(deps, deps.council, { edition: id, refusals: reasons, by });
    await folded(visit, made.seq);
    return visit.redirect(`/editions/${id}`, 'recorded');
  } catch (error) {
    const told = whole(formErrors(error, language));
    return showEdition(visit, { reasons, errors: { ...told, fields } });
  }
}

/** Forms without the field that is named say it at the top. */
function whole({ title, told, fields }: FormErrors): FormErrors {
  const all = [told, ...Object.values(fields)].filter(Boolean).join(' ');
  return { title, told: all, fields: {} };
}
