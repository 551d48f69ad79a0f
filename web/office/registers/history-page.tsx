import type { Language } from '@esep/domain';
import { ChangeTable, Fields } from '../../components/shown.tsx';
import { speechIn } from '../../locales/speech.ts';
import { subjectLabel } from '../../locales/subject-labels.ts';
import { type EntrySources, entryView } from '../../views/entry.ts';
import { Csrf, type OfficePage } from '../frame.tsx';
import { AreaField } from '../parts.tsx';
import { Keys } from './keys.tsx';
import { type RegisterId, registerTitles, stateTones } from './titles.ts';
import { registerWords } from './words.ts';

/** One entry of a subject, and what may be done with it. */
export interface HistoryEntry extends Pick<EntrySources, 'entry' | 'aside'> {
  /** `withdrawn` or `corrected` since, or neither. */
  readonly since: 'withdrawn' | 'corrected' | undefined;
  readonly correctHref: string | undefined;
  readonly withdrawHref: string | undefined;
  /** The id that a withdrawal will have. */
  readonly id: string;
  readonly error?: { readonly reason: string; readonly text: string };
}

export interface HistoryView extends Pick<EntrySources, 'history' | 'known' | 'kinds'> {
  readonly register: RegisterId;
  readonly subject: string;
  readonly state: { readonly word: string; readonly id: string } | undefined;
  readonly csrf: string;
  readonly size: number;
  /** Newest first. */
  readonly entries: readonly HistoryEntry[];
  readonly next: readonly { readonly title: string; readonly href: string }[];
  href(path: string): string;
}

/** Everything that was recorded of one subject, newest first, with what may be done next. */
export function historyPage(language: Language, view: HistoryView): OfficePage {
  const words = registerWords[language];
  return {
    title: subjectLabel(view.subject, language),
    item: 'registers',
    help: 'corrections',
    body: (
      <>
        <p class="register-path">
          <a href={view.href(`/registers/${view.register}`)}>{registerTitles[view.register][language]}</a>
          {view.state && (
            <>
              {' '}
              <span class={stateTones[view.state.id] ? `chip chip-${stateTones[view.state.id]}` : 'chip'}>
                {view.state.word}
              </span>
            </>
          )}
        </p>
        {view.next.length > 0 && (
          <nav class="actions no-print" aria-label={words.nextSteps}>
            {view.next.map(({ title, href }, at) => (
              <a
                class={at === 0 ? 'button' : 'button button-quiet'}
                href={href}
                data-key={at === 0 ? 'n' : undefined}
              >
                {title}
              </a>
            ))}
          </nav>
        )}
        <h2>{words.history}</h2>
        <ol class="history" reversed>
          {view.entries.map((one) => (
            <One one={one} view={view} language={language} />
          ))}
        </ol>
        <Keys language={language} />
      </>
    ),
  };
}

interface OneProps {
  readonly one: HistoryEntry;
  readonly view: HistoryView;
  readonly language: Language;
}

function One({ one, view, language }: OneProps) {
  const words = registerWords[language];
  const speech = speechIn(language);
  const { entry, aside } = one;
  const shown = entryView({ entry, canonical: '', aside, proof: undefined, ...view }, speech);
  return (
    <li
      class={one.since === 'withdrawn' ? 'history-entry history-gone' : 'history-entry'}
      id={`e${entry.seq}`}
    >
      <div class="history-head">
        <h3>
          {shown.title}
          {one.since && (
            <span class="chip chip-care">
              {one.since === 'withdrawn' ? words.withdrawnEntry : words.correctedEntry}
            </span>
          )}
        </h3>
        <span>{shown.occurredOn}</span>
      </div>
      <p class="quiet">
        <a href={`/${language}/entries/${entry.seq}`}>{words.entry(entry.seq)}</a> · {shown.recordedBy} ·{' '}
        {shown.recordedAt}
      </p>
      {aside !== undefined && <p class="notice notice-care">{shown.aside}</p>}
      <div class="history-fields">
        <Fields fields={shown.fields} />
      </div>
      {shown.changes && shown.changes.rows.length > 0 && (
        <ChangeTable rows={shown.changes.rows} speech={speech} />
      )}
      <Change one={one} view={view} language={language} />
    </li>
  );
}

function Change({ one, view, language }: OneProps) {
  const words = registerWords[language];
  const { entry, correctHref, withdrawHref, error, id } = one;
  if (!correctHref && !withdrawHref) return null;
  const name = `reason-${entry.seq}`;
  return (
    <div class="history-change no-print">
      {correctHref && (
        <a href={correctHref} data-open>
          {words.correct}
        </a>
      )}
      {withdrawHref && (
        <details open={error !== undefined}>
          <summary>{words.withdraw}</summary>
          <form method="post" action={withdrawHref}>
            <Csrf csrf={view.csrf} />
            <input type="hidden" name="id" value={id} />
            <AreaField
              name={name}
              label={words.reason}
              help={words.withdrawLead}
              value={error?.reason}
              error={error?.text}
              required
              rows={2}
            />
            <div class="actions">
              <button type="submit" class="button button-quiet">
                {words.withdraw}
              </button>
            </div>
          </form>
        </details>
      )}
    </div>
  );
}
