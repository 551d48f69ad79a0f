import type { Language } from '@esep/domain';
import type { Problem } from '@esep/http';
import { Notice } from '../components/forms.tsx';
import { Csrf, type OfficePage } from './frame.tsx';
import { officeWords } from './words.ts';

/** What was refused or went wrong, with what to do about it. */
export function problemPage(_language: Language, problem: Problem): OfficePage {
  const { title, detail, remedy, errors, requestId } = problem;
  return {
    title,
    body: (
      <Notice tone="wrong">
        {detail && <p>{detail}</p>}
        <p>{remedy}</p>
        {errors && (
          <ul>
            {errors.map((error) => (
              <li>
                {error.field}: {error.detail}
              </li>
            ))}
          </ul>
        )}
        {requestId && <p class="hash">{requestId}</p>}
      </Notice>
    ),
  };
}

export interface KeptField {
  readonly label: string;
  readonly value: string;
}

interface KeptForm {
  readonly action: string;
  /** Everything that was sent, to be sent again. */
  readonly fields: readonly (readonly [string, string])[];
  /** What a person typed or chose of it, in the form's own words. */
  readonly shown: readonly KeptField[];
  readonly csrf: string;
}

/** A form that was sent after the session had ended, or needs a fresh proof of who sends it: as it was typed. */
export function keptFormPage(language: Language, { action, fields, shown, csrf }: KeptForm): OfficePage {
  const words = officeWords[language];
  return {
    title: words.keptTitle,
    body: (
      <form method="post" action={action} class="form">
        <p class="lead">{words.keptLead}</p>
        <Csrf csrf={csrf} />
        {fields.map(([name, value]) => (
          <input type="hidden" name={name} value={value} />
        ))}
        <dl class="office-facts">
          {shown.map(({ label, value }) => (
            <div>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
        <div class="actions">
          <button type="submit" class="button" autofocus>
            {words.keptSend}
          </button>
        </div>
      </form>
    ),
  };
}
