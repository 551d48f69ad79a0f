import type { DisputeLine } from '@esep/boards';
import { given, type Language } from '@esep/domain';
import { Notice } from '../../components/forms.tsx';
import { speechIn } from '../../locales/speech.ts';
import { Csrf } from '../frame.tsx';
import { AreaField, SelectField, Submit, TextField } from '../parts.tsx';
import type { FailedForm, SecondPageView } from './view.ts';
import { secondWords } from './words.ts';

interface DisputesProps {
  readonly language: Language;
  readonly view: SecondPageView;
  /** The values of the field `outcome`. */
  readonly outcomes: readonly string[];
}

/** Open disputes, the oldest first, each with the form that answers it. */
export function Disputes({ language, view, outcomes }: DisputesProps) {
  const words = secondWords[language];
  return (
    <>
      {view.disputes.map((dispute) => (
        <article class="second-card" id={`dispute-${dispute.dispute}`}>
          <h3>
            {nameOf(dispute, view, language)} <span class="card-date">{dispute.dispute}</span>
          </h3>
          <p class="card-meta">
            {speechIn(language).f.date(dispute.raisedOn)} · {words.disputeDays(dispute.days)} ·{' '}
            {dispute.entry === undefined ? (
              words.aboutPeriod(dispute.period ? speechIn(language).f.periodLong(dispute.period) : '')
            ) : (
              <a href={`/${language}/entries/${dispute.entry}`}>{words.aboutEntry(String(dispute.entry))}</a>
            )}
          </p>
          <p>{view.sources.known.texts.get(dispute.text ?? '')?.text}</p>
          {view.may.answer && (
            <Answer language={language} view={view} dispute={dispute} outcomes={outcomes} />
          )}
        </article>
      ))}
      {view.may.answer && <p class="soft">{words.defer}</p>}
    </>
  );
}

function nameOf({ deputy }: DisputeLine, { sources }: SecondPageView, language: Language): string {
  const record = sources.known.deputies[deputy];
  return record ? given(record.name, language) : deputy;
}

interface AnswerProps extends DisputesProps {
  readonly dispute: DisputeLine;
}

function Answer({ language, view, dispute: { dispute, entry }, outcomes }: AnswerProps) {
  const words = secondWords[language];
  const failed = view.failed?.of === `dispute/${dispute}` ? view.failed : undefined;
  const { fields = {} } = view.sources.kinds.get('dispute.answered') ?? {};
  const choices = outcomes.map((value) => ({
    value,
    label: given(fields['outcome']?.values?.[value] ?? {}, language) || value,
  }));
  const value = (name: string) => failed?.values[name] ?? '';
  const error = (field: string) => errorOf(failed, field);
  return (
    <details open={failed !== undefined}>
      <summary>{words.answer}…</summary>
      <form method="post" action={`/${language}/office/second/disputes/${dispute}`}>
        <Csrf csrf={view.csrf} />
        <input type="hidden" name="form" value={view.formId} />
        <p class="field-help">{words.answerHelp}</p>
        {failed && (
          <Notice tone="wrong" title={failed.problem.title}>
            {failed.problem.detail && <p>{failed.problem.detail}</p>}
            <p>{failed.problem.remedy}</p>
          </Notice>
        )}
        <div class="fields">
          <SelectField
            name={`outcome-${dispute}`}
            label={words.outcome}
            choices={choices}
            none="—"
            value={value('outcome')}
            error={error('outcome')}
            required
          />
          {entry !== undefined && (
            <TextField
              name={`correction-${dispute}`}
              label={words.correction}
              help={words.correctionHelp}
              inputmode="numeric"
              value={value('correction')}
              error={error('correction')}
            />
          )}
          <AreaField
            name={`text-${dispute}`}
            label={words.answerText}
            value={value('text')}
            error={error('text')}
            required
            whole
          />
        </div>
        <div class="actions">
          <Submit>{words.answer}</Submit>
        </div>
      </form>
    </details>
  );
}

function errorOf(failed: FailedForm | undefined, field: string): string | undefined {
  if (!failed) return undefined;
  const pointer = `/body/${field}`;
  const own = failed.problem.errors?.find((error) => error.field === pointer)?.detail;
  return own ?? (failed.problem.field === pointer ? failed.problem.remedy : undefined);
}
