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

/** What forms carry for the server's sake: no one typed it, and it says nothing to whoever sent it. */
const unspoken: ReadonlySet<string> = new Set([
  'id',
  'key',
  'kind',
  'back',
  'do',
  'period',
  'turn',
  'version',
  'query',
]);

/** A form that was sent after the session had ended, or needs a fresh proof of who sends it: as it was typed. */
export function keptFormPage(language: Language, { action, fields, csrf }: KeptForm): OfficePage {
  const words = officeWords[language];
  const shown = fields.filter(([name, value]) => value !== '' && !unspoken.has(name));
  return {
    title: words.keptTitle,
    body: (
      <form method="post" action={action} class="form">
        <p class="lead">{words.keptLead}</p>
        <Csrf csrf={csrf} />
        {fields.map(([name, value]) => (
          <input type="hidden" name={name} value={value} />
        ))}
        {/* Names of fields are English words of the code; what was typed is known by itself. */}
        <ul class="kept-values">
          {shown.map(([, value]) => (
            <li>{value}</li>
          ))}
        </ul>
        <button type="submit" class="button" autofocus>
          {words.keptSend}
        </button>
      </form>
    ),
  };
}
