import type { Child } from 'hono/jsx';

interface Common {
  readonly name: string;
  readonly label: string;
  readonly help?: string | undefined;
  readonly error?: string | undefined;
  readonly required?: boolean;
  /** The field takes the whole width of the form. */
  readonly whole?: boolean;
}

/** A label above a control, help under it, an error beside it. Ids come from the name, which must be the only one on the page. */
export function Labelled({
  name,
  label,
  help,
  error,
  whole,
  children,
}: Common & { readonly children?: Child }) {
  return (
    <div class={['field', error && 'field-wrong', whole && 'field-whole'].filter(Boolean).join(' ')}>
      <label for={name}>{label}</label>
      {children}
      {help && (
        <p class="field-help" id={`${name}-help`}>
          {help}
        </p>
      )}
      {error && (
        <p class="field-error" id={`${name}-error`}>
          {error}
        </p>
      )}
    </div>
  );
}

/** What ties a control to its help and its error. The first wrong one of a page has the focus, so that it can be mended at once. */
export function describedBy({
  name,
  help,
  error,
}: Common): Readonly<Record<string, string | true | undefined>> {
  const ids = [help && `${name}-help`, error && `${name}-error`].filter(Boolean).join(' ');
  return {
    'aria-describedby': ids || undefined,
    ...(error ? { 'aria-invalid': 'true', autofocus: true } : {}),
  };
}

interface TextProps extends Common {
  readonly value?: string | undefined;
  readonly type?: 'text' | 'date' | 'time' | 'number' | 'search' | 'tel' | 'email' | 'password' | 'url';
  readonly placeholder?: string;
  readonly autocomplete?: string;
  readonly maxlength?: number;
  /** Ids of values to choose from, while others may be typed. */
  readonly list?: string;
  readonly autofocus?: boolean;
  /** The key of the office's pages that leads here. */
  readonly dataKey?: string;
  readonly inputmode?: 'numeric' | 'decimal' | 'tel';
}

export function TextField(props: TextProps) {
  const { name, value, type = 'text', required, autocomplete = 'off', placeholder, maxlength } = props;
  return (
    <Labelled {...props}>
      <input
        id={name}
        name={name}
        type={type}
        value={value}
        required={required}
        autocomplete={autocomplete}
        placeholder={placeholder}
        maxlength={maxlength}
        list={props.list}
        autofocus={props.autofocus}
        inputmode={props.inputmode}
        // A year of four digits: without a limit browsers wait for six, and typing goes on into the year.
        max={type === 'date' ? '9999-12-31' : undefined}
        data-key={props.dataKey}
        {...describedBy(props)}
      />
    </Labelled>
  );
}

export function AreaField(props: Common & { readonly value?: string | undefined; readonly rows?: number }) {
  const { name, value, rows = 3, required } = props;
  return (
    <Labelled {...props}>
      <textarea id={name} name={name} rows={rows} required={required} {...describedBy(props)}>
        {value}
      </textarea>
    </Labelled>
  );
}

export interface Choice {
  readonly value: string;
  readonly label: string;
}

interface SelectProps extends Common {
  readonly value?: string | undefined;
  readonly choices: readonly Choice[];
  /** What stands first for nothing chosen; left out, something is always chosen. */
  readonly none?: string;
}

export function SelectField(props: SelectProps) {
  const { name, value, choices, none, required } = props;
  return (
    <Labelled {...props}>
      <select id={name} name={name} required={required} {...describedBy(props)}>
        {none !== undefined && <option value="">{none}</option>}
        {choices.map((choice) => (
          <option value={choice.value} selected={choice.value === value}>
            {choice.label}
          </option>
        ))}
      </select>
    </Labelled>
  );
}

interface CheckProps extends Omit<Common, 'whole'> {
  readonly checked?: boolean;
  readonly value?: string;
}

export function CheckField({ name, label, help, checked, value = 'yes' }: CheckProps) {
  return (
    <div class="field field-check">
      <label>
        <input type="checkbox" name={name} value={value} checked={checked} /> {label}
      </label>
      {help && <p class="field-help">{help}</p>}
    </div>
  );
}

interface SheetScrollProps {
  /** Says what is in the table to whoever comes to it by Tab. */
  readonly label: string;
  readonly children?: Child;
}

/** A table with nothing in it to press that may be wider than the screen: the arrow keys move it. */
export function SheetScroll({ label, children }: SheetScrollProps) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for fields, and one more section would be one more landmark.
    <div class="sheet-scroll" role="group" aria-label={label} tabindex={0}>
      {children}
    </div>
  );
}

interface SubmitProps {
  readonly children?: Child;
  /** Which button of several was pressed. */
  readonly name?: string;
  readonly value?: string;
  readonly quiet?: boolean;
  /** The key of the office's pages that presses it: `save` is Ctrl + Enter. */
  readonly dataKey?: string;
  /** Sends the form although fields are missing: a draft, a step back. */
  readonly anyway?: boolean;
}

export function Submit({ children, name, value, quiet = false, anyway = false, dataKey }: SubmitProps) {
  return (
    <button
      type="submit"
      name={name}
      value={value}
      data-key={dataKey}
      formnovalidate={anyway}
      class={quiet ? 'button button-quiet' : 'button'}
    >
      {children}
    </button>
  );
}
