import { Refusal } from '@esep/domain';
import { formFields, ownField, tidyRows } from '@esep/intake';
import { draftsPage } from '@esep/web';
import type { OfficeVisit } from '../visit.ts';
import { draftsOf, dropDraft, keepDraft } from './drafts.ts';
import { backOf, hasForm } from './form-route.ts';

/** The person's own drafts. */
export async function showDrafts(visit: OfficeVisit): Promise<Response> {
  const { kinds } = visit.deps.registry;
  const drafts = (await draftsOf(visit)).flatMap(({ id, kind: name, entries, changedAt }) => {
    const kind = kinds.get(name);
    if (!kind) return [];
    const own = entries.find(([one]) => one === `f.${ownField(kind)}`)?.[1] ?? '';
    const href = visit.href(`/forms/${name}?draft=${id}`);
    return [{ id, title: kind.title[visit.language], number: own, changedAt, href }];
  });
  return visit.page(draftsPage(visit.language, { csrf: visit.session.csrf, drafts, href: visit.href }));
}

/** Keeps what stands in a form while somebody types; nobody has to look at the answer. */
export async function saveDraft(visit: OfficeVisit): Promise<Response> {
  const { form, deps } = visit;
  const kind = deps.registry.kinds.get(form.text('kind'));
  if (!kind || !hasForm(kind)) throw new Refusal('not_found');
  // Sent meanwhile: a draft of it would only ask to be entered again.
  if (await deps.ledger.find(deps.council, form.text('id'))) return visit.c.body(null, 204);
  const sent = form.entries.filter(([name]) => name.startsWith('f.'));
  await keepDraft(visit, {
    id: form.text('id'),
    kind: kind.name,
    on: form.text('on'),
    back: backOf(form.text('back')),
    entries: tidyRows(formFields(kind), sent),
  });
  return visit.c.body(null, 204);
}

export async function deleteDraft(visit: OfficeVisit): Promise<Response> {
  await dropDraft(visit, visit.params['id'] ?? '');
  return visit.redirect('/drafts', 'deleted');
}
