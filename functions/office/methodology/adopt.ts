import { type JsonObject, Refusal } from '@esep/domain';
import { chosenOf, deleteMethodologyDraft, type KeptDraft, saveMethodologyDraft } from '@esep/intake';
import { readDeskSettings } from '@esep/staff';
import { type FormErrors, methodologyAdoptPage, methodologyWords } from '@esep/web';
import { record } from '../record.ts';
import { formErrors } from '../told-errors.ts';
import type { OfficeVisit } from '../visit.ts';
import { effectOf, findKeptDraft, quartersToCome, statesOf } from './sources.ts';

const kind = 'methodology.adopted';

/** What would be adopted, and the decision's form. */
export async function showAdopt(visit: OfficeVisit, errors?: FormErrors): Promise<Response> {
  const { deps, language, session, form } = visit;
  const kept = await findKeptDraft(visit);
  const { value: draft, version } = kept;
  if ((await statesOf(visit))(draft) !== 'open') return visit.redirect(`/methodology/drafts/${draft.id}`);
  const [{ next, quarters }, { settings }, view] = await Promise.all([
    quartersToCome(visit),
    readDeskSettings(deps.vault, deps.council),
    visit.look(),
  ]);
  const page = methodologyAdoptPage(language, {
    draft,
    version,
    quarters,
    typed: {
      decision: form.text('decision'),
      decidedOn: form.text('occurredOn') || view.today,
      from: form.text('from') || next,
      trial: form.has('trial'),
    },
    waits: settings.secondPerson.includes(kind),
    effect: await effectOf(visit, draft, undefined),
    csrf: session.csrf,
    ...(errors ? { errors } : {}),
  });
  return visit.page(page, errors ? 422 : 200);
}

/** Adopts the draft as it was looked at. The draft goes once the ledger has it, and stays while a second person is waited for. */
export async function adopt(visit: OfficeVisit): Promise<Response> {
  const { form, language } = visit;
  const words = methodologyWords[language];
  const kept = await findKeptDraft(visit);
  if (form.text('version') !== String(kept.version)) {
    return showAdopt(visit, { title: words.adoptStale, fields: {} });
  }
  const { methodology } = chosenOf(kept.value);
  if (!methodology) return showAdopt(visit, { title: words.adoptErrors, fields: {} });
  try {
    // A methodology is plain JSON; its type has no index signature, which a row's body asks for.
    const proposal = await recordAdoption(visit, kept, methodology as unknown as JsonObject);
    await settleDraft(visit, kept, proposal);
    return visit.redirect('/methodology', proposal === undefined ? 'recorded' : 'proposed');
  } catch (error) {
    return showAdopt(visit, formErrors(error, language));
  }
}

/** The proposal's id when it waits for a second person. Throws the `Refusal` that a door gave. */
async function recordAdoption(
  visit: OfficeVisit,
  { value: { id, whole } }: KeptDraft,
  methodology: JsonObject,
): Promise<string | undefined> {
  const { form } = visit;
  const row = {
    kind,
    id: `methodology-${whole.version}-${id}`,
    occurredOn: form.text('occurredOn'),
    body: {
      methodology,
      decision: form.text('decision'),
      from: form.text('from'),
      trial: form.has('trial'),
    },
  };
  const [result] = (await record(visit, [row])).results;
  if (!result) throw new Error('one row has one result');
  if (result.outcome === 'refused') throw result.refusal;
  return result.outcome === 'proposed' ? result.proposal : undefined;
}

async function settleDraft(
  { deps }: OfficeVisit,
  { value, version }: KeptDraft,
  proposal: string | undefined,
): Promise<void> {
  const { vault, council } = deps;
  const isDone =
    proposal === undefined
      ? await deleteMethodologyDraft(vault, council, value.id, version)
      : await saveMethodologyDraft(vault, council, { ...value, proposal }, version);
  // Somebody saved it in this very moment: what was adopted is what was looked at, and theirs stays a draft.
  if (!isDone) throw new Refusal('try_again');
}
