import { flowCounters } from '@esep/domain';
import {
  chosenOf,
  draftFields,
  type KeptDraft,
  type MethodologyDraft,
  readTyped,
  saveMethodologyDraft,
  type Wording,
} from '@esep/intake';
import { authorOf } from '@esep/staff';
import {
  changesOf,
  type DraftConflict,
  type DraftRemark,
  draftValues,
  methodologyDraftPage,
  methodologyWords,
  speechIn,
} from '@esep/web';
import type { OfficeVisit } from '../visit.ts';
import { adoptedVersions, effectOf, findKeptDraft, remarks, statesOf } from './sources.ts';

interface Told {
  /** The fields show what was typed. */
  readonly typed?: { readonly off: readonly string[] };
  readonly errors?: readonly DraftRemark[];
  readonly conflict?: DraftConflict;
  /** Somebody changed the draft before it was deleted. */
  readonly isStale?: boolean;
}

const longestNote = 500;

/** The draft's form with the effect beside it, as it is saved or as somebody typed it. */
export async function showDraft(visit: OfficeVisit, told: Told = {}): Promise<Response> {
  const kept = await findKeptDraft(visit);
  const { language, session, form, query } = visit;
  const { typed, errors = [], conflict, isStale = false } = told;
  const draft = kept.value;
  const stateOf = await statesOf(visit);
  const view = await visit.look();
  const fields = draftFields(draft.whole);
  const values = typed
    ? Object.fromEntries(fields.map(({ pointer }) => [pointer, form.text(pointer)]))
    : draftValues(draft.whole, speechIn(language));
  const chosen = chosenOf(draft);
  const page = methodologyDraftPage(language, {
    draft,
    version: kept.version,
    state: stateOf(draft),
    values,
    ticks: typed
      ? { off: typed.off, shown: flowCounters.filter((one) => form.texts('shown').includes(one)) }
      : { off: draft.off, shown: draft.whole.shown },
    note: typed ? form.text('note') : draft.note,
    errors,
    warnings: remarks(
      visit,
      chosen.warnings.map(({ field, code }) => ({ field, code, params: {} })),
    ),
    ...(conflict ? { conflict } : isStale ? { conflict: conflictWith(draft, []) } : {}),
    effect: await effectOf(visit, draft, form.text('period') || form.text('at') || query['period']),
    mayAdopt: visit.may('methodology.adopt'),
    csrf: session.csrf,
    self: session.person.account,
    timeZone: view.timeZone,
  });
  return visit.page(page, conflict || isStale ? 409 : errors.length > 0 ? 422 : 200);
}

/** Saves the whole form over the version that it was made from; what is wrong saves nothing. */
export async function saveDraft(visit: OfficeVisit): Promise<Response> {
  const { deps, form, session, language } = visit;
  const kept = await findKeptDraft(visit);
  const draft = kept.value;
  const words = methodologyWords[language];
  const read = readTyped(draft, form);
  const typed = { off: read.off };
  const stateOf = await statesOf(visit);
  if (stateOf(draft) !== 'open') {
    return showDraft(visit, { typed, errors: [{ field: '/version', told: words.locked }] });
  }
  const records = await adoptedVersions(visit);
  const version = form.text('/version');
  const errors = [
    ...remarks(visit, read.errors),
    ...(Object.hasOwn(records, version) ? [{ field: '/version', told: words.versionTaken(version) }] : []),
  ];
  if (errors.length > 0 || !read.wording) return showDraft(visit, { typed, errors });
  if (form.text('version') !== String(kept.version)) return conflicted(visit, kept, read.wording);
  const next: MethodologyDraft = {
    ...draft,
    ...read.wording,
    note: form.text('note').slice(0, longestNote),
    savedBy: authorOf(session.person),
    savedAt: deps.now().toISOString(),
  };
  if (!(await saveMethodologyDraft(deps.vault, deps.council, next, kept.version))) {
    return conflicted(visit, await findKeptDraft(visit), read.wording);
  }
  const period = form.text('period') || form.text('at');
  const query = period === '' ? '' : `?${new URLSearchParams({ period })}`;
  return visit.redirect(`/methodology/drafts/${draft.id}${query}`, 'saved');
}

/** What somebody else saved meanwhile, beside what was typed; nothing is saved until the person says which. */
function conflicted(visit: OfficeVisit, { value }: KeptDraft, mine: Wording): Promise<Response> {
  const changes = changesOf(value, mine, speechIn(visit.language));
  const fields = changes.map(({ label, before, after }) => ({ label, theirs: before, mine: after }));
  return showDraft(visit, { typed: mine, conflict: conflictWith(value, fields) });
}

function conflictWith(
  { savedBy, savedAt }: MethodologyDraft,
  fields: DraftConflict['fields'],
): DraftConflict {
  return { by: savedBy, at: savedAt, fields };
}
