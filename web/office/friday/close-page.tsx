import type { CivilDate, Language } from '@esep/domain';
import { Notice } from '../../components/forms.tsx';
import { speechIn } from '../../locales/speech.ts';
import { Csrf, type OfficePage } from '../frame.tsx';
import type { DayReception } from './day-page.tsx';
import { fridayWords } from './words.ts';

/** How a reception may end: held, missed without a reason, or excused with one of the reasons that the kind knows. */
export const receptionOutcomes = ['held', 'missed', 'leave', 'official-duty', 'emergency', 'other'] as const;
export type ReceptionOutcome = (typeof receptionOutcomes)[number];

export interface ClosingRow extends DayReception {
  /** Empty while nobody has chosen. */
  readonly outcome: ReceptionOutcome | '';
  readonly visitorsTyped: string;
  readonly appealsTyped: string;
  readonly errors: {
    readonly outcome?: string;
    readonly visitors?: string;
    readonly appeals?: string;
    /** What the ledger refused. */
    readonly row?: string;
  };
}

interface CloseProps {
  readonly on: CivilDate;
  readonly rows: readonly ClosingRow[];
  readonly key: string;
  readonly csrf: string;
}

/** All outcomes of a day in one form, filled in from the desk. */
export function closePage(language: Language, { on, rows, key, csrf }: CloseProps): OfficePage {
  const words = fridayWords[language];
  const back = `/${language}/office/receptions/day/${on}`;
  const wrong = rows.filter(({ errors }) => Object.keys(errors).length > 0);
  return {
    title: words.closeTitle(speechIn(language).f.date(on)),
    item: 'friday',
    help: 'friday',
    wide: true,
    body:
      rows.length === 0 ? (
        <>
          <p class="lead">{words.nothingToClose}</p>
          <p>
            <a href={back}>{words.back}</a>
          </p>
        </>
      ) : (
        <form method="post" action={`${back}/close`}>
          <Csrf csrf={csrf} />
          <input type="hidden" name="key" value={key} />
          <p class="lead">{words.closeLead}</p>
          {wrong.length > 0 && (
            <Notice tone="wrong">
              <p>
                {words.checkRows} {wrong.map(({ name }) => name).join(', ')}.
              </p>
            </Notice>
          )}
          <CloseTable language={language} rows={rows} />
          <div class="actions">
            <button type="submit" class="button" autofocus={wrong.length === 0}>
              {words.closeAll(rows.length)}
            </button>
            <a href={back}>{words.back}</a>
          </div>
          <p class="small soft">{words.appealsHelp}</p>
          <h2>{words.publicTitle}</h2>
          <p class="small soft">{words.publicLead}</p>
          <ul class="small">
            {rows
              .filter(({ outcome }) => outcome !== '')
              .map((one) => (
                <li>
                  {one.name}: {told(language, one)}
                </li>
              ))}
          </ul>
        </form>
      ),
  };
}

function told(language: Language, { outcome, visitorsTyped, cards }: ClosingRow): string {
  const words = fridayWords[language];
  if (outcome === '') return '';
  if (outcome !== 'held') return words.outcomes[outcome];
  const visitors = words.publicHeld(Number(visitorsTyped));
  return `${visitors}; ${words.cards.toLocaleLowerCase(language)}: ${cards}`;
}

function CloseTable({
  language,
  rows,
}: {
  readonly language: Language;
  readonly rows: readonly ClosingRow[];
}) {
  const words = fridayWords[language];
  return (
    <div class="sheet-scroll">
      <table class="sheet desk closing">
        <thead>
          <tr>
            <th>{words.deputy}</th>
            <th>{words.outcome}</th>
            <th>{words.visitors}</th>
            <th>{words.appealsTaken}</th>
            <th class="number">{words.cards}</th>
            <td />
          </tr>
        </thead>
        <tbody>
          {rows.map((one) => (
            <CloseRow language={language} one={one} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function CloseRow({ language, one }: { readonly language: Language; readonly one: ClosingRow }) {
  const words = fridayWords[language];
  const { reception, name, errors, outcome } = one;
  return (
    <tr>
      <th scope="row">
        {name}
        <span class="desk-where">{[one.from, one.place].filter(Boolean).join(', ')}</span>
        <input type="hidden" name="reception" value={reception} />
        {errors.row && <span class="field-error">{errors.row}</span>}
      </th>
      <td>
        <select
          name={`outcome-${reception}`}
          aria-label={`${words.outcome}: ${name}`}
          {...wrongBy(`outcome-${reception}`, errors.outcome)}
        >
          <option value="">{words.choose}</option>
          {receptionOutcomes.map((each) => (
            <option value={each} selected={each === outcome}>
              {words.outcomes[each]}
            </option>
          ))}
        </select>
        <ErrorText id={`outcome-${reception}`} error={errors.outcome} />
      </td>
      <td>
        <NumberCell
          name={`visitors-${reception}`}
          word={words.visitors}
          of={name}
          value={one.visitorsTyped}
          error={errors.visitors}
        />
      </td>
      <td>
        <NumberCell
          name={`appeals-${reception}`}
          word={words.appealsTaken}
          of={name}
          value={one.appealsTyped}
          error={errors.appeals}
        />
      </td>
      <td class="number">{one.cards}</td>
      <td>
        <button type="submit" name="only" value={reception} class="link-button">
          {words.closeThis}
          <span class="hidden">: {name}</span>
        </button>
      </td>
    </tr>
  );
}

interface NumberProps {
  readonly name: string;
  readonly word: string;
  /** Whose row it is. */
  readonly of: string;
  readonly value: string;
  readonly error: string | undefined;
}

function NumberCell({ name, word, of, value, error }: NumberProps) {
  return (
    <>
      <span class="narrow" aria-hidden="true">
        {word}
      </span>
      <input
        class="short"
        name={name}
        value={value}
        inputmode="numeric"
        autocomplete="off"
        aria-label={`${word}: ${of}`}
        {...wrongBy(name, error)}
      />
      <ErrorText id={name} error={error} />
    </>
  );
}

function wrongBy(id: string, error: string | undefined) {
  return error ? { 'aria-invalid': 'true' as const, 'aria-describedby': `${id}-error` } : {};
}

function ErrorText({ id, error }: { readonly id: string; readonly error: string | undefined }) {
  return error ? (
    <p class="field-error" id={`${id}-error`}>
      {error}
    </p>
  ) : null;
}
