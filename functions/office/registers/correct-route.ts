import { randomUUID } from 'node:crypto';
import { type AnyKind, correctedKind, type Entry, effectiveEntries, isChange, Refusal } from '@esep/domain';
import { bodyOfForm, type FormEntries, formFields, type RowResult, tidyRows } from '@esep/intake';
import { formPage, formWords } from '@esep/web';
import { kindsInWords } from '../problem.ts';
import { record } from '../record.ts';
import type { OfficeVisit } from '../visit.ts';
import { draftId } from './drafts.ts';
import { errorsOf, type FieldErrors, noErrors } from './form-errors.ts';
import { shownForm } from './form-route.ts';
import { entryIn, type FoundSubject, findSubject, requireKindOf } from './history-route.ts';
import { entriesOf, standingOf } from './prefill.ts';

interface Correction {
  readonly found: FoundSubject;
  readonly entry: Entry;
  readonly kind: AnyKind;
}

interface Filled {
  readonly id: string;
  readonly on: string;
  readonly reason: string;
  readonly entries: FormEntries;
}

/** The form of an entry as it stands, to be put right. */
export async function showCorrection(visit: OfficeVisit): Promise<Response> {
  const correction = await findCorrection(visit);
  const { occurredOn } = await standingOf(visit, correction.entry);
  const entries = await entriesOf(visit, correction.entry);
  return correctionOf(visit, correction, { id: randomUUID(), on: occurredOn, reason: '', entries });
}

export async function sendCorrection(visit: OfficeVisit): Promise<Response> {
  const correction = await findCorrection(visit);
  const { form } = visit;
  const { entry, kind, found } = correction;
  const sent = form.entries.filter(([name]) => name.startsWith('f.'));
  const filled: Filled = {
    id: draftId.test(form.text('id')) ? form.text('id') : randomUUID(),
    on: form.text('on'),
    reason: form.text('reason'),
    entries: tidyRows(formFields(kind), sent),
  };
  const doing = form.text('do');
  if (doing === 'refresh' || doing.startsWith('add:')) {
    return correctionOf(visit, correction, filled, noErrors, doing.slice('add:'.length));
  }
  const { today } = await visit.look();
  const { id, on, reason, entries } = filled;
  const body = { entry: entry.seq, body: bodyOfForm(formFields(kind), entries), occurredOn: on, reason };
  const { results } = await record(visit, [{ kind: correctedKind, id, occurredOn: today, body }]);
  const result = results[0] as RowResult;
  if (result.outcome === 'refused') {
    return correctionOf(visit, correction, filled, errorsOf(result.refusal, visit.language, '/body/body'));
  }
  const to = `/registers/${found.register.id}/${encodeURIComponent(found.subject)}`;
  return visit.redirect(to, 'seq' in result ? 'corrected' : 'proposed');
}

/** Throws `Refusal` `not_found` for an entry that does not count any more, or is itself a correction. */
async function findCorrection(visit: OfficeVisit): Promise<Correction> {
  const found = await findSubject(visit);
  const entry = entryIn(visit, found);
  const kind = visit.deps.registry.kinds.get(entry.kind);
  const counts = effectiveEntries(visit.deps.registry, found.entries).some(({ seq }) => seq === entry.seq);
  if (!kind || isChange(entry.kind) || !counts) throw new Refusal('not_found');
  requireKindOf(visit, found, entry);
  return { found, entry, kind };
}

async function correctionOf(
  visit: OfficeVisit,
  { found, entry, kind }: Correction,
  { id, on, reason, entries }: Filled,
  wrong: FieldErrors = noErrors,
  grows?: string,
): Promise<Response> {
  const { language } = visit;
  const state = { kind, on, entries, errors: wrong, grows, isFixed: true };
  const { placedErrors, ...form } = await shownForm(visit, state, ['on', 'reason']);
  const path = `/registers/${found.register.id}/${encodeURIComponent(found.subject)}`;
  const page = formPage(language, {
    ...form,
    kind: kind.name,
    title: formWords[language].correctOf(kind.title[language], entry.seq),
    help: kindsInWords(kind.help[language], language),
    helpPage: 'corrections',
    action: visit.href(`${path}/${entry.seq}/correct`),
    csrf: visit.session.csrf,
    id,
    back: '',
    reason: { value: reason, error: placedErrors.of('reason') },
    likeLast: undefined,
    draftsHref: undefined,
    cancelHref: visit.href(path),
  });
  return visit.page(page, wrong.all.length > 0 ? 422 : 200);
}
