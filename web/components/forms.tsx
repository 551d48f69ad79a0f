import type { Child } from 'hono/jsx';

interface FieldProps {
  readonly name: string;
  readonly label: string;
  readonly help?: string | undefined;
  readonly error?: string | undefined;
  readonly value?: string | undefined;
  readonly type?: 'text' | 'search' | 'email' | 'tel';
  readonly placeholder?: string;
  readonly autocomplete?: string;
  readonly inputmode?: 'text' | 'numeric' | 'search';
  readonly required?: boolean;
  readonly maxlength?: number;
  /** Codes and hashes: fixed width, no spelling marks, no capitals added by the phone. */
  readonly code?: boolean;
}

/** One labelled input; help and error are tied to it, so that a screen reader says them. */
export function Field({ name, label, help, error, code = false, ...input }: FieldProps) {
  const described = [help && `${name}-help`, error && `${name}-error`].filter(Boolean).join(' ');
  return (
    <div class={error ? 'field field-wrong' : 'field'}>
      <label for={name}>{label}</label>
      {help && (
        <p class="field-help" id={`${name}-help`}>
          {help}
        </p>
      )}
      <input
        id={name}
        name={name}
        {...input}
        {...(code ? { class: 'code', spellcheck: false, autocapitalize: 'characters' } : {})}
        aria-describedby={described || undefined}
        aria-invalid={error ? 'true' : undefined}
      />
      {error && (
        <p class="field-error" id={`${name}-error`}>
          {error}
        </p>
      )}
    </div>
  );
}

interface GroupedSelectProps {
  readonly name: string;
  readonly label: string;
  /** The choice of nothing in particular. */
  readonly first: string;
  readonly groups: readonly {
    readonly title: string;
    readonly options: readonly { readonly value: string; readonly label: string }[];
  }[];
  /** Empty for the first. */
  readonly chosen: string;
}

/** One of many, under headings. */
export function GroupedSelect({ name, label, first, groups, chosen }: GroupedSelectProps) {
  return (
    <div class="field">
      <label for={name}>{label}</label>
      <select id={name} name={name}>
        <option value="">{first}</option>
        {groups.map(({ title, options }) => (
          <optgroup label={title}>
            {options.map((option) => (
              <option value={option.value} selected={option.value === chosen}>
                {option.label}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
    </div>
  );
}

interface ChoicesProps {
  readonly name: string;
  readonly legend: string;
  readonly choices: readonly { readonly value: string; readonly label: string; readonly mark?: string }[];
  readonly chosen?: string | undefined;
  readonly error?: string | undefined;
  readonly required?: boolean;
}

/** One of a few, each a large target for a thumb. `mark` is the big sign, such as the number of a rating. */
export function Choices({ name, legend, choices, chosen, error, required = false }: ChoicesProps) {
  return (
    <fieldset
      class={error ? 'choices field-wrong' : 'choices'}
      aria-describedby={error ? `${name}-error` : undefined}
    >
      <legend>{legend}</legend>
      <div class="choices-row">
        {choices.map(({ value, label, mark }) => (
          <label class="choice">
            <input type="radio" name={name} value={value} checked={value === chosen} required={required} />
            <span class="choice-face">
              {mark && <span class="choice-mark">{mark}</span>}
              <span class="choice-label">{label}</span>
            </span>
          </label>
        ))}
      </div>
      {error && (
        <p class="field-error" id={`${name}-error`}>
          {error}
        </p>
      )}
    </fieldset>
  );
}

export function Button({ children, quiet = false }: { readonly children?: Child; readonly quiet?: boolean }) {
  return (
    <button type="submit" class={quiet ? 'button button-quiet' : 'button'}>
      {children}
    </button>
  );
}

interface NoticeProps {
  /** `wrong` is announced at once by a screen reader. */
  readonly tone?: 'plain' | 'good' | 'care' | 'wrong';
  readonly title?: string;
  readonly children?: Child;
}

export function Notice({ tone = 'plain', title, children }: NoticeProps) {
  return (
    <div class={`notice notice-${tone}`} role={tone === 'wrong' ? 'alert' : undefined}>
      {title && <p class="notice-title">{title}</p>}
      {children}
    </div>
  );
}
