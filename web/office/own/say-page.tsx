import type { Language } from '@esep/domain';
import { LineList } from '../../components/lines.tsx';
import type { KindWords } from '../../deps.ts';
import { speechIn } from '../../locales/speech.ts';
import type { LineView } from '../../views/lines.ts';
import type { CriterionView } from '../../views/scorecard.ts';
import { Csrf, type OfficePage } from '../frame.tsx';
import { kindTexts } from '../kind-texts.ts';
import { AreaField, Submit } from '../parts.tsx';
import { type FormErrors, Told } from '../told.tsx';
import { officeWords } from '../words.ts';
import { ownWords } from './words.ts';

/** What a deputy speaks of: an entry, or a period and perhaps one criterion of it. */
export interface About {
  readonly entry?: number;
  readonly period?: string;
  readonly criterion?: string;
}

export interface SayView {
  readonly what: 'dispute' | 'reply';
  readonly kind: KindWords;
  readonly about: About;
  /** Number under which it is said; it is kept when the form is sent twice. */
  readonly number: string;
  /** The reply that is replaced; 0 for a new one. */
  readonly after: number;
  readonly text: string;
  /** The criterion that is spoken of, with its numbers. */
  readonly criterion?: CriterionView;
  /** What the entry moved. */
  readonly lines: readonly LineView[];
  readonly csrf: string;
  readonly errors?: FormErrors;
}

/** The form with which a deputy disputes something or explains it, beside what it is about. */
export function sayPage(language: Language, view: SayView): OfficePage {
  const words = ownWords[language];
  const { what, about, number, after, errors, csrf, text, lines, kind } = view;
  const labels = kindTexts(kind, language);
  const period = about.period ?? '';
  const back = `/${language}/office/own${period && `?period=${period}`}`;
  return {
    title: what === 'dispute' ? words.disputeTitle : words.replyTitle,
    item: 'own',
    help: what === 'dispute' ? 'own-dispute' : 'own-reply',
    body: (
      <>
        <p class="crumb">
          <a href={back}>{officeWords[language].items.own}</a>
        </p>
        {errors && <Told errors={errors} />}
        <p class="soft">{what === 'dispute' ? words.disputeLead : words.replyLead}</p>
        <Spoken view={view} language={language} />
        {lines.length > 0 && <LineList lines={lines} />}
        <form method="post" action={`/${language}/office/own/${what}`}>
          <Csrf csrf={csrf} />
          <input type="hidden" name="number" value={number} />
          <input type="hidden" name="after" value={String(after)} />
          {Object.entries(about).map(([name, value]) => (
            <input type="hidden" name={name} value={String(value)} />
          ))}
          <div class="fields">
            <AreaField
              name="text"
              label={labels.label('text')}
              help={labels.help('text')}
              value={text}
              rows={6}
              required
              whole
              error={errors?.fields['text']}
            />
          </div>
          <p class="actions">
            <Submit>{what === 'dispute' ? words.disputeButton : words.replyButton}</Submit>
            <a href={back}>{officeWords[language].cancel}</a>
          </p>
        </form>
      </>
    ),
  };
}

/** What is spoken of, in words and numbers. */
function Spoken({
  view: { about, criterion },
  language,
}: {
  readonly view: SayView;
  readonly language: Language;
}) {
  const { f, t } = speechIn(language);
  const words = ownWords[language];
  if (about.entry !== undefined) {
    return (
      <p>
        {`${words.about}: `}
        <a href={`/${language}/entries/${about.entry}`}>{words.aboutEntry(String(about.entry))}</a>
      </p>
    );
  }
  return (
    <>
      <p>
        {`${words.about}: `}
        <strong>{[criterion?.title, f.periodLong(about.period ?? '')].filter(Boolean).join(', ')}</strong>
      </p>
      {criterion && (
        <dl class="office-facts">
          <div>
            <dt>{t.deputy.points}</dt>
            <dd>
              {criterion.points === null ? criterion.remark || t.ranking.noPoints : criterion.pointsText}
            </dd>
          </div>
          <div>
            <dt>{t.deputy.formula}</dt>
            <dd>{criterion.formula}</dd>
          </div>
          {criterion.counts.map(({ label, value }) => (
            <div>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      )}
    </>
  );
}
