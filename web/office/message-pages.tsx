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

interface KeptForm {
  readonly action: string;
  readonly fields: readonly (readonly [string, string])[];
  readonly csrf: string;
}

/** A form that was sent after the session had ended, as it was typed. */
export function keptFormPage(language: Language, { action, fields, csrf }: KeptForm): OfficePage {
  const words = officeWords[language];
  const shown = fields.filter(([, value]) => value !== '');
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
          {shown.map(([name, value]) => (
            <div>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
        <button type="submit" class="button">
          {words.keptSend}
        </button>
      </form>
    ),
  };
}
