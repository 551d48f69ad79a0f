import { type DisputeRecord, type Entry, given, Refusal } from '@esep/domain';
import { deferDispute } from '@esep/intake';
import { authorOf } from '@esep/staff';
import { type FormErrors, officeDisputePage, speechIn } from '@esep/web';
import { folded } from '../record.ts';
import { formErrors, recordOne } from '../told-errors.ts';
import type { OfficeVisit } from '../visit.ts';
import { readDispute } from './read.ts';

interface Typed {
  readonly outcome: string;
  readonly text: string;
  readonly correction: string;
}

const nothingTyped: Typed = { outcome: '', text: '', correction: '' };

/** A dispute with the form that answers it; what was typed stands in it again. */
export async function showDispute(visit: OfficeVisit, typed?: Typed, errors?: FormErrors): Promise<Response> {
  const { deps, language, session } = visit;
  const { record, note, isOpen, deferrable } = await readDispute(visit, visit.params['dispute'] ?? '');
  const kind = deps.registry.kinds.get('dispute.answered');
  if (!kind) throw new Refusal('not_found');
  const view = {
    kind,
    note,
    isOpen,
    deferrable,
    reason: visit.form.text('reason'),
    recordedByOwn: (await authorsOf(visit, record)).includes(authorOf(session.person)),
    later: await laterEntries(visit, record),
    form: typed ?? nothingTyped,
    csrf: session.csrf,
    ...(errors ? { errors } : {}),
  };
  return visit.page(officeDisputePage(language, view), errors ? 422 : 200);
}

export async function answerDispute(visit: OfficeVisit): Promise<Response> {
  const { form, language } = visit;
  const { record } = await readDispute(visit, visit.params['dispute'] ?? '');
  const typed = {
    outcome: form.text('outcome'),
    text: form.text('text'),
    correction: form.text('correction'),
  };
  const { dispute, seq } = record;
  const correction = typed.correction.replace(/^№\s*/, '');
  try {
    const { state } = await recordOne(visit, {
      kind: 'dispute.answered',
      id: `dispute-${dispute}-answered-${seq}-${answersBefore(await historyOf(visit, dispute))}`,
      occurredOn: (await visit.look()).today,
      body: {
        dispute,
        ...(typed.outcome === '' ? {} : { outcome: typed.outcome }),
        text: typed.text,
        ...(correction === ''
          ? {}
          : { correction: /^\d+$/.test(correction) ? Number(correction) : correction }),
      },
    });
    return visit.redirect('/editions/disputes', state === 'proposed' ? 'proposed' : 'recorded');
  } catch (error) {
    return showDispute(visit, typed, formErrors(error, language));
  }
}

/** Says why an edition does not wait for the answer; the dispute stays open. */
export async function postponeDispute(visit: OfficeVisit): Promise<Response> {
  const { deps, session, form, language } = visit;
  const dispute = visit.params['dispute'] ?? '';
  await readDispute(visit, dispute);
  const request = { edition: form.text('edition'), dispute, reason: form.text('reason') };
  try {
    const seq = await deferDispute(deps, deps.council, { ...request, by: authorOf(session.person) });
    await folded(visit, seq);
    return visit.redirect(`/editions/disputes/${dispute}`, 'recorded');
  } catch (error) {
    return showDispute(visit, nothingTyped, formErrors(error, language));
  }
}

/** An answer that was withdrawn leaves room for another: each has an id of its own. */
function answersBefore(history: readonly Entry[]): number {
  return history.filter(({ kind }) => kind === 'entry.withdrawn').length;
}

async function historyOf(visit: OfficeVisit, dispute: string): Promise<readonly Entry[]> {
  return (await visit.look()).history(`dispute:${dispute}`);
}

/** Who recorded what is disputed, as the door noted it: another person answers. */
async function authorsOf(visit: OfficeVisit, { seq }: DisputeRecord): Promise<readonly string[]> {
  const raised = await (await visit.look()).entry(seq);
  const authors = raised?.door?.['recordedBy'];
  return Array.isArray(authors) ? authors.map(String) : [];
}

async function laterEntries(visit: OfficeVisit, { entry }: DisputeRecord) {
  if (entry === undefined) return [];
  const view = await visit.look();
  const disputed = await view.entry(entry);
  if (!disputed) return [];
  const { f } = speechIn(visit.language);
  return (await view.history(disputed.subject))
    .filter(({ seq }) => seq > entry)
    .map(({ seq, kind, occurredOn }) => ({
      seq,
      kind: given(visit.deps.registry.kinds.get(kind)?.title ?? {}, visit.language),
      date: f.date(occurredOn),
    }));
}
