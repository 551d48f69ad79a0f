import type { Language } from '@esep/domain';
import { Csrf, type OfficePage } from '../frame.tsx';
import { AreaField, Submit, TextField } from '../parts.tsx';
import { officeWords } from '../words.ts';
import type { FieldShown } from './field-shown.tsx';
import { FormField } from './form-fields.tsx';
import { formWords } from './form-words.ts';
import { Keys } from './keys.tsx';

export interface FormView {
  readonly kind: string;
  readonly title: string;
  readonly help: string;
  /** The help page that explains the task. */
  readonly helpPage?: string;
  readonly action: string;
  readonly csrf: string;
  /** The id that the entry will have: sending the form twice records it once. */
  readonly id: string;
  readonly back: string;
  readonly on: { readonly value: string; readonly max: string; readonly error: string | undefined };
  readonly fields: readonly FieldShown[];
  /** All that is wrong, each with the field that it is about if there is one on the page. */
  readonly errors: readonly {
    readonly name: string | undefined;
    readonly label: string;
    readonly text: string;
  }[];
  /** For a correction. */
  readonly reason?: { readonly value: string; readonly error: string | undefined };
  readonly likeLast: string | undefined;
  readonly draftsHref: string | undefined;
  readonly cancelHref: string;
}

/** The form of any kind: date, its fields from the schema, what to do with it. */
export function formPage(language: Language, view: FormView): OfficePage {
  const words = formWords[language];
  const isCorrection = view.reason !== undefined;
  const needed = view.fields.filter((field) => field.required || isMain(field));
  const more = view.fields.filter((field) => !needed.includes(field));
  const isOpen = more.some(isFilled);
  return {
    title: view.title,
    item: 'registers',
    help: view.helpPage ?? 'forms',
    wide: true,
    islands: ['picker.js', 'roll.js', ...(view.draftsHref ? ['drafts.js'] : [])],
    body: (
      <form
        method="post"
        action={view.action}
        class="form register-form"
        novalidate
        data-drafts={view.draftsHref}
        data-saved={words.draftSaved}
        data-lost={words.draftLost}
        data-ended={words.draftEnded}
      >
        <Csrf csrf={view.csrf} />
        <input type="hidden" name="id" value={view.id} />
        <input type="hidden" name="kind" value={view.kind} />
        <input type="hidden" name="back" value={view.back} />
        {/* Enter in a field presses the first button of a form. */}
        <button type="submit" name="do" value="save" hidden>
          {words.save}
        </button>
        <p class="lead">
          {view.help}{' '}
          {view.likeLast && (
            <a class="no-print" href={view.likeLast} data-key="l">
              {words.likeLast}
            </a>
          )}
        </p>
        <Errors view={view} language={language} />
        <div class="fields">
          <TextField
            name="on"
            label={words.on}
            type="date"
            value={view.on.value}
            error={view.on.error}
            required
            autofocus={view.errors.length === 0}
          />
          {needed.map((field) => (
            <FormField field={field} language={language} />
          ))}
        </div>
        {more.length > 0 && (
          <details class="more" open={isOpen}>
            <summary>{words.optionalOpen}</summary>
            <div class="fields">
              {more.map((field) => (
                <FormField field={field} language={language} />
              ))}
            </div>
          </details>
        )}
        {view.reason && (
          <div class="fields">
            <AreaField
              name="reason"
              label={words.reason}
              help={words.reasonHelp}
              value={view.reason.value}
              error={view.reason.error}
              required
              whole
              rows={2}
            />
          </div>
        )}
        <div class="actions no-print">
          <button type="submit" name="do" value="save" class="button" data-key="save">
            {words.save}
          </button>
          {!isCorrection && (
            <button type="submit" name="do" value="next" class="button button-quiet" data-key="next">
              {words.saveAndNext}
            </button>
          )}
          {view.draftsHref && (
            <Submit name="do" value="draft" quiet anyway>
              {words.draft}
            </Submit>
          )}
          <a href={view.cancelHref}>{officeWords[language].cancel}</a>
          <span class="quiet draft-state" role="status" data-draft-state />
        </div>
        <Keys language={language} />
      </form>
    ),
  };
}

/** Fields that are seldom left out although they may be: they stand with the needed ones. */
function isMain({ input, values, error }: FieldShown): boolean {
  return error !== undefined || (values.length > 0 && input !== 'list') || shown.has(input);
}

const shown = new Set(['pick', 'choice', 'date', 'time', 'flag', 'quarter', 'number', 'text', 'area']);

function isFilled({ values, fields, rows, error }: FieldShown): boolean {
  return (
    error !== undefined ||
    values.some((value) => value !== '') ||
    fields.some(isFilled) ||
    rows.some((row) => row.some(isFilled))
  );
}

function Errors({ view, language }: { readonly view: FormView; readonly language: Language }) {
  if (view.errors.length === 0) return null;
  return (
    <div class="notice notice-wrong" role="alert" tabindex={-1} id="errors" data-focus>
      <p class="notice-title">{formWords[language].wrong}</p>
      <ul>
        {view.errors.map(({ name, label, text }) => (
          <li>
            {name === undefined ? (
              text
            ) : (
              <a href={`#${name}`}>
                {label}: {text}
              </a>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
