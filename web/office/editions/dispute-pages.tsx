import { type DisputeOutcome, disputeOutcomes, type Language } from '@esep/domain';
import { disputesWords } from '../../boards/disputes.words.ts';
import { Notice } from '../../components/forms.tsx';
import { Notes } from '../../components/notes.tsx';
import type { KindWords } from '../../deps.ts';
import { speechIn } from '../../locales/speech.ts';
import { editionName } from '../../views/edition-name.ts';
import type { NoteView } from '../../views/notes.ts';
import { Csrf, type OfficePage } from '../frame.tsx';
import { kindTexts } from '../kind-texts.ts';
import { AreaField, SelectField, Submit, TextField } from '../parts.tsx';
import { type FormErrors, Told } from '../told.tsx';
import { officeWords } from '../words.ts';
import { editionsOfficeWords } from './words.ts';

export interface OfficeDisputesView {
  readonly open: readonly NoteView[];
  readonly answered: readonly NoteView[];
}

/** What deputies object to: those that wait come first. */
export function officeDisputesPage(language: Language, { open, answered }: OfficeDisputesView): OfficePage {
  const words = editionsOfficeWords[language];
  const board = disputesWords[language];
  const own = `/${language}/office/editions/disputes`;
  return {
    title: words.disputes,
    item: 'editions',
    help: 'disputes',
    body: (
      <>
        <p class="crumb">
          <a href={`/${language}/office/editions`}>{officeWords[language].items.editions}</a>
        </p>
        <p class="soft">{board.how}</p>
        <h2>{board.openHeading}</h2>
        {open.length === 0 && <p class="soft">{board.noneOpen}</p>}
        <ul class="open-disputes">
          {open.map((note) => (
            <li>
              <p>
                <a href={`${own}/${note.id}`}>{note.title}</a>
                {` · ${note.deputy} · ${note.date} `}
                <span class="chip chip-care">{note.status}</span>
              </p>
              <p class="soft">{`${board.note.about}: ${note.about}`}</p>
              <blockquote>{note.text}</blockquote>
              <p>
                <a class="button button-quiet" href={`${own}/${note.id}`}>
                  {words.answer}
                  <span class="hidden">{` ${note.id}`}</span>
                </a>
              </p>
            </li>
          ))}
        </ul>
        <h2>{board.answeredHeading}</h2>
        {answered.length === 0 ? (
          <p class="soft">{board.noneAnswered}</p>
        ) : (
          <Notes notes={answered} language={language} />
        )}
      </>
    ),
  };
}

export interface AnswerForm {
  readonly outcome: string;
  readonly text: string;
  readonly correction: string;
}

export interface OfficeDisputeView {
  /** Words of `dispute.answered`. */
  readonly kind: KindWords;
  readonly note: NoteView;
  readonly isOpen: boolean;
  /** Whoever asks recorded what is disputed. */
  readonly recordedByOwn: boolean;
  /** Entries after the disputed one about the same subject: one of them may put it right. */
  readonly later: readonly { readonly seq: number; readonly kind: string; readonly date: string }[];
  readonly form: AnswerForm;
  /** Previewed editions that would wait for the answer. */
  readonly deferrable: readonly string[];
  /** Why one does not, as it was typed. */
  readonly reason: string;
  readonly csrf: string;
  readonly errors?: FormErrors;
}

/** One dispute, and the form that answers it. */
export function officeDisputePage(language: Language, view: OfficeDisputeView): OfficePage {
  const words = editionsOfficeWords[language];
  const { note, isOpen, recordedByOwn, errors } = view;
  return {
    title: words.answerTitle(note.id),
    item: 'editions',
    help: 'disputes',
    body: (
      <>
        <p class="crumb">
          <a href={`/${language}/office/editions/disputes`}>{words.disputes}</a>
        </p>
        {errors && <Told errors={errors} />}
        <Notes notes={[note]} language={language} />
        {!isOpen && (
          <Notice tone="good">
            <p>{words.answered}</p>
          </Notice>
        )}
        {isOpen && recordedByOwn && (
          <Notice tone="care">
            <p>{words.recordedByYou}</p>
          </Notice>
        )}
        {isOpen && !recordedByOwn && <Answer view={view} language={language} />}
        {view.deferrable.length > 0 && <Defer view={view} language={language} />}
      </>
    ),
  };
}

function Answer({ view, language }: { readonly view: OfficeDisputeView; readonly language: Language }) {
  const words = editionsOfficeWords[language];
  const { note, form, csrf, errors, later } = view;
  const labels = kindTexts(view.kind, language);
  const outcomes = disputeOutcomes.map((value: DisputeOutcome) => ({
    value,
    label: labels.value('outcome', value),
  }));
  return (
    <form method="post" action={`/${language}/office/editions/disputes/${note.id}`}>
      <Csrf csrf={csrf} />
      <div class="fields">
        <SelectField
          name="outcome"
          label={labels.label('outcome')}
          value={form.outcome}
          choices={outcomes}
          none={words.choose}
          required
          error={errors?.fields['outcome']}
        />
        <TextField
          name="correction"
          label={`${labels.label('correction')} (${officeWords[language].optional})`}
          help={words.correctionHelp}
          value={form.correction}
          inputmode="numeric"
          list={later.length > 0 ? 'later' : ''}
          error={errors?.fields['correction']}
        />
        <AreaField
          name="text"
          label={labels.label('text')}
          value={form.text}
          rows={5}
          required
          whole
          error={errors?.fields['text']}
        />
      </div>
      {later.length > 0 && (
        <>
          <datalist id="later">
            {later.map(({ seq, kind, date }) => (
              <option value={String(seq)}>{`${kind}, ${date}`}</option>
            ))}
          </datalist>
          <p class="soft">
            {`${words.later}: `}
            {later.map(({ seq, kind, date }, i) => (
              <>
                {i > 0 && '; '}
                <a href={`/${language}/entries/${seq}`}>{`№ ${seq}`}</a>
                {` ${kind}, ${date}`}
              </>
            ))}
          </p>
        </>
      )}
      <p class="actions">
        <Submit>{words.answerButton}</Submit>
        <a href={`/${language}/office/editions/disputes`}>{officeWords[language].cancel}</a>
      </p>
    </form>
  );
}

/** The reasoned refusal to wait, before the day of publication. */
function Defer({
  view: { note, deferrable, reason, csrf, errors },
  language,
}: {
  readonly view: OfficeDisputeView;
  readonly language: Language;
}) {
  const words = editionsOfficeWords[language];
  const speech = speechIn(language);
  const choices = deferrable.map((value) => ({ value, label: editionName(value, speech) }));
  return (
    <section aria-labelledby="defer">
      <h2 id="defer">{words.deferTitle}</h2>
      <p class="soft">{words.deferLead}</p>
      <form method="post" action={`/${language}/office/editions/disputes/${note.id}/defer`}>
        <Csrf csrf={csrf} />
        <div class="fields">
          <SelectField
            name="edition"
            label={words.deferEdition}
            choices={choices}
            error={errors?.fields['edition']}
            required
          />
          <AreaField
            name="reason"
            label={words.deferReason}
            help={words.reasonHelp}
            value={reason}
            rows={3}
            required
            whole
            error={errors?.fields['reason']}
          />
        </div>
        <p class="actions">
          <Submit quiet>{words.deferButton}</Submit>
        </p>
      </form>
    </section>
  );
}
