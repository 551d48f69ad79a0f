import { randomUUID } from 'node:crypto';
import { type AnyKind, isCivilDate, type JsonObject, Refusal } from '@esep/domain';
import {
  bodyOfForm,
  type FormEntries,
  formFields,
  isCounted,
  ownField,
  type RowResult,
  tidyRows,
} from '@esep/intake';
import { actOfKind } from '@esep/staff';
import { type FormView, formPage, formWords } from '@esep/web';
import { kindsInWords } from '../problem.ts';
import { record } from '../record.ts';
import type { OfficeVisit } from '../visit.ts';
import { draftId, dropDraft, findDraft, keepDraft } from './drafts.ts';
import { errorsOf, type FieldErrors, labelIn, noErrors, placed } from './form-errors.ts';
import { type FormState, shownFields } from './form-view.ts';
import { nextNumberOf, prefilled } from './prefill.ts';
import { mayRecord } from './register-route.ts';
import { registerOfType, registers } from './registers.ts';

/** What a form holds besides the fields of its kind. */
interface Filled {
  readonly id: string;
  readonly back: string;
  readonly on: string;
  readonly entries: FormEntries;
}

/** The empty form, or one that begins with what the address says. */
export async function showForm(visit: OfficeVisit): Promise<Response> {
  const kind = kindOf(visit);
  const { query } = visit;
  const draft = query['draft'] === undefined ? undefined : await findDraft(visit, query['draft']);
  if (draft && draft.kind === kind.name) return formOf(visit, kind, draft);
  const { today } = await visit.look();
  const on = isCivilDate(query['on'] ?? '') ? String(query['on']) : today;
  const entries = await prefilled(visit, kind);
  return formOf(visit, kind, { id: randomUUID(), back: backOf(query['back']), on, entries });
}

/** Records the form, or keeps it as a draft, or shows it again with what is wrong. */
export async function sendForm(visit: OfficeVisit): Promise<Response> {
  const kind = kindOf(visit);
  const filled = filledOf(visit, kind);
  const doing = visit.form.text('do');
  if (doing === 'draft') {
    await keepDraft(visit, { ...filled, kind: kind.name });
    return visit.redirect('/drafts', 'saved');
  }
  if (doing === 'refresh' || doing.startsWith('add:')) {
    return formOf(visit, kind, filled, noErrors, doing.slice('add:'.length));
  }
  const body = await bodyOf(visit, kind, filled);
  const row = { kind: kind.name, id: filled.id, occurredOn: filled.on, body };
  const { results } = await record(visit, [row]);
  const result = results[0] as RowResult;
  if (result.outcome === 'refused') {
    return formOf(visit, kind, filled, errorsOf(result.refusal, visit.language));
  }
  await dropDraft(visit, filled.id);
  return recorded(visit, kind, filled, body, result);
}

/** To the next form, or back to where the person came from. */
function recorded(
  visit: OfficeVisit,
  kind: AnyKind,
  { back, on }: Filled,
  body: JsonObject,
  result: RowResult,
): Response {
  // Kinds that wait for a second person have no number yet.
  const seq = 'seq' in result ? result.seq : undefined;
  const done = seq === undefined ? 'proposed' : 'recorded';
  if (visit.form.text('do') === 'next') {
    const like = seq === undefined ? {} : { next: String(seq) };
    const query = new URLSearchParams({ ...like, on, ...(back === '' ? {} : { back }) });
    return visit.redirect(`/forms/${kind.name}?${query}`, done);
  }
  if (back !== '') return visit.redirect(within(back), done);
  const subject = kind.subject(body);
  const register = registerOfType(kind.subjectType);
  if (!register || typeof subject !== 'string') return visit.redirect('/registers', done);
  const path = `/registers/${register.id}`;
  return visit.redirect(seq === undefined ? path : `${path}/${encodeURIComponent(subject)}`, done);
}

/** The body, with the next free number where the person left that to the office. */
async function bodyOf(visit: OfficeVisit, kind: AnyKind, { entries, on }: Filled): Promise<JsonObject> {
  const body = bodyOfForm(formFields(kind), entries);
  const own = ownField(kind);
  if (!own || body[own] !== undefined || !isCounted(kind)) return body;
  const number =
    kind.name === 'reception.scheduled'
      ? `${body['on'] ?? on}-${String(body['deputy'] ?? '').replaceAll('-', '')}`
      : await nextNumberOf(visit, kind, on);
  return number === undefined ? body : { ...body, [own]: number };
}

/** Throws `Refusal` for a kind that has no form or that the person may not record. */
export function kindOf(visit: OfficeVisit): AnyKind {
  const kind = visit.deps.registry.kinds.get(visit.params['kind'] ?? '');
  if (!kind || !hasForm(kind)) throw new Refusal('not_found');
  visit.require(actOfKind(kind.name));
  if (!mayRecord(visit, kind)) throw new Refusal('role_forbids');
  return kind;
}

/** Kinds of subjects that stand in a register; others have pages of their own. */
export function hasForm({ subjectType }: AnyKind): boolean {
  return registers.some(({ types }) => types.includes(subjectType));
}

function filledOf({ form }: OfficeVisit, kind: AnyKind): Filled {
  const sent = form.entries.filter(([name]) => name.startsWith('f.'));
  const id = form.text('id');
  return {
    id: draftId.test(id) ? id : randomUUID(),
    back: backOf(form.text('back')),
    on: form.text('on'),
    entries: tidyRows(formFields(kind), sent),
  };
}

/** A path of the office, and nothing else. */
export function backOf(path: string | undefined): string {
  return path !== undefined && /^\/(?![/\\])[\w\-.~:/?#&=%+@]*$/.test(path) ? path : '';
}

/** The office's first page has no slash at its end. */
function within(back: string): string {
  return back === '/' ? '' : back;
}

async function formOf(
  visit: OfficeVisit,
  kind: AnyKind,
  { id, back, on, entries }: Filled,
  found: FieldErrors = noErrors,
  grows?: string,
): Promise<Response> {
  const { language } = visit;
  const register = registerOfType(kind.subjectType);
  const state: FormState = { kind, on, entries, errors: found, grows };
  const form = await shownForm(visit, state);
  const view: FormView = {
    ...form,
    kind: kind.name,
    title: kind.title[language],
    help: kindsInWords(kind.help[language], language),
    action: visit.href(`/forms/${kind.name}`),
    csrf: visit.session.csrf,
    id,
    back,
    likeLast: visit.href(
      `/forms/${kind.name}?like=last${back === '' ? '' : `&back=${encodeURIComponent(back)}`}`,
    ),
    draftsHref: visit.href('/drafts'),
    cancelHref: visit.href(back === '' ? `/registers/${register?.id ?? ''}` : within(back)),
  };
  return visit.page(formPage(language, view), found.all.length > 0 ? 422 : 200);
}

/** Date, fields and errors of a form, each error at a field that is on the page. */
export async function shownForm(
  visit: OfficeVisit,
  state: FormState,
  own: readonly string[] = ['on'],
): Promise<Pick<FormView, 'on' | 'fields' | 'errors'> & { readonly placedErrors: FieldErrors }> {
  const bare = await shownFields(visit, state);
  const errors = placed(state.errors, bare, own);
  const fields = state.errors.all.length === 0 ? bare : await shownFields(visit, { ...state, errors });
  const { today } = await visit.look();
  const words = formWords[visit.language];
  return {
    on: { value: state.on, max: today, error: errors.of('on') },
    fields,
    placedErrors: errors,
    errors: errors.all.map(({ name, text }) => ({
      name: name === '' ? undefined : name,
      label: labelIn(name, fields) ?? (name === 'reason' ? words.reason : words.on),
      text,
    })),
  };
}
