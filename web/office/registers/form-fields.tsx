import type { Language } from '@esep/domain';
import { AreaField, CheckField, describedBy, Labelled, SelectField, TextField } from '../parts.tsx';
import { type FieldShown, Wrong } from './field-shown.tsx';
import { formWords } from './form-words.ts';
import { Roll } from './roll.tsx';

interface Props {
  readonly field: FieldShown;
  readonly language: Language;
}

export function FormField({ field, language }: Props) {
  const words = formWords[language];
  const value = field.values[0] ?? '';
  const common = {
    name: field.name,
    label: field.label,
    help: field.help,
    error: field.error,
    required: field.required,
  };
  if (field.fixed) return <Fixed field={field} />;
  switch (field.input) {
    case 'group':
      return <Group field={field} language={language} />;
    case 'list':
      return <Rows field={field} language={language} />;
    case 'roll':
      return <Roll field={field} language={language} />;
    case 'picks':
    case 'choices':
      return <Checks field={field} language={language} />;
    case 'pick':
      return field.isOpen ? (
        <Suggested field={field} />
      ) : (
        <Chosen field={field} none={field.required ? words.choose : words.none} />
      );
    case 'choice':
    case 'quarter':
      return <Chosen field={field} none={field.required ? words.choose : words.none} />;
    case 'flag':
      return <CheckField {...common} checked={value !== ''} />;
    case 'area':
      return <AreaField {...common} value={value} whole rows={3} />;
    case 'lines':
      return (
        <AreaField {...common} help={field.help ?? words.lineEach} value={field.values.join('\n')} rows={4} />
      );
    case 'date':
      return <TextField {...common} value={value} type="date" />;
    case 'time':
      return <TextField {...common} value={value} type="time" />;
    case 'link':
      return <TextField {...common} value={value} placeholder="https://" />;
    case 'number':
      return <TextField {...common} value={value} inputmode="decimal" />;
    default:
      return (
        <TextField {...common} value={value} {...(field.maxLength ? { maxlength: field.maxLength } : {})} />
      );
  }
}

function Fixed({ field }: { readonly field: FieldShown }) {
  const [value = ''] = field.values;
  return (
    <Labelled name={field.name} label={field.label} error={field.error}>
      <input
        id={field.name}
        value={field.choices.find((one) => one.value === value)?.label ?? value}
        readonly
      />
      <input type="hidden" name={field.name} value={value} />
    </Labelled>
  );
}

function Chosen({ field, none }: { readonly field: FieldShown; readonly none: string }) {
  const { name, label, help, error, required, choices } = field;
  const [value] = field.values;
  if (!field.refreshes) {
    return <SelectField {...{ name, label, help, error, required, choices, none, value }} />;
  }
  return (
    <Labelled name={name} label={label} help={help} error={error}>
      <select
        id={name}
        name={name}
        required={required}
        data-refresh
        {...describedBy({ name, label, help, error })}
      >
        <option value="">{none}</option>
        {choices.map((choice) => (
          <option value={choice.value} selected={choice.value === value}>
            {choice.label}
          </option>
        ))}
      </select>
    </Labelled>
  );
}

/** A text with a list of what there is: numbers of appeals, of requests. */
function Suggested({ field }: { readonly field: FieldShown }) {
  const { name, label, help, error, required, choices } = field;
  const list = `${name}-list`;
  return (
    <>
      <TextField {...{ name, label, help, error, required, list }} value={field.values[0]} />
      <datalist id={list}>
        {choices.map(({ value, label: words }) => (
          <option value={value}>{words}</option>
        ))}
      </datalist>
    </>
  );
}

/** Several of many: boxes in columns, which an island lets somebody search. */
function Checks({ field, language }: Props) {
  const { name, label, error, choices, values } = field;
  const words = formWords[language];
  return (
    <fieldset
      class={['field field-whole picks', error && 'field-wrong'].filter(Boolean).join(' ')}
      id={name}
      tabindex={-1}
      data-picker={choices.length > 8 ? words.filterOf(label) : undefined}
      data-placeholder={words.filter}
      aria-describedby={error ? `${name}-error` : undefined}
    >
      <legend>{label}</legend>
      <div class={choices.length > 40 ? 'picks-box picks-tall' : 'picks-box'}>
        {choices.map((choice) => (
          <label>
            <input type="checkbox" name={name} value={choice.value} checked={values.includes(choice.value)} />{' '}
            <span>{choice.label}</span>
          </label>
        ))}
      </div>
      <Wrong field={field} />
    </fieldset>
  );
}

function Group({ field, language }: Props) {
  return (
    <fieldset class="field field-whole group" id={field.name} tabindex={-1}>
      <legend>{field.label}</legend>
      {field.help && <p class="field-help">{field.help}</p>}
      <div class="fields">
        {field.fields.map((inner) => (
          <FormField field={inner} language={language} />
        ))}
      </div>
      <Wrong field={field} />
    </fieldset>
  );
}

function Rows({ field, language }: Props) {
  const words = formWords[language];
  return (
    <fieldset class="field field-whole group" id={field.name} tabindex={-1}>
      <legend>{field.label}</legend>
      {field.help && <p class="field-help">{field.help}</p>}
      {field.rows.map((row, at) => (
        <fieldset class="row">
          <legend>{words.row(at + 1)}</legend>
          <div class="fields">
            {row.map((inner) => (
              <FormField field={inner} language={language} />
            ))}
          </div>
        </fieldset>
      ))}
      <Wrong field={field} />
      <p>
        <button
          type="submit"
          name="do"
          value={`add:${field.name}`}
          class="link-button"
          formnovalidate
          aria-label={words.addRowOf(field.label)}
        >
          {words.addRow}
        </button>
      </p>
    </fieldset>
  );
}
