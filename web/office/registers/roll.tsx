import type { Language } from '@esep/domain';
import { type FieldShown, type RollRow, Wrong } from './field-shown.tsx';
import { formWords } from './form-words.ts';

/** The roll of a sitting: everyone on one screen, present unless marked otherwise. */
export function Roll({ field, language }: { readonly field: FieldShown; readonly language: Language }) {
  const words = formWords[language];
  const marks = field.marks ?? [];
  const counted = (value: string) => marks.filter((mark) => mark.value === value).length;
  return (
    <fieldset class="field field-whole roll" id={field.name} tabindex={-1} data-roll>
      <legend>{field.label}</legend>
      <p class="field-help">{words.rollHelp}</p>
      <p class="roll-counts" aria-live="polite">
        <span>
          {words.rollCount}: <b>{marks.length}</b>
        </span>
        {field.choices.map(({ value, label }) => (
          <span>
            {label}: <b data-count={value}>{counted(value)}</b>
          </span>
        ))}
        <button type="submit" name="do" value="refresh" class="link-button" formnovalidate>
          {words.refresh}
        </button>
        <span class="quiet roll-keys" hidden>
          {words.rollKeys}
        </span>
      </p>
      <Wrong field={field} />
      <div class="roll-rows">
        {marks.map((mark) => (
          <Mark mark={mark} field={field} language={language} />
        ))}
      </div>
    </fieldset>
  );
}

function Mark({
  mark: { deputy, name, short: called, value, onLeave },
  field,
  language,
}: {
  readonly mark: RollRow;
  readonly field: FieldShown;
  readonly language: Language;
}) {
  const id = `${field.name}.${deputy}`;
  return (
    <div class={`roll-row roll-${value}`} role="radiogroup" aria-labelledby={`${id}-name`}>
      <span class="roll-name" id={`${id}-name`} title={name}>
        {called}
        {onLeave && <small> {formWords[language].onLeave}</small>}
      </span>
      {field.choices.map((choice, at) => (
        <label title={choice.label}>
          <input
            type="radio"
            name={id}
            id={at === 0 ? id : undefined}
            value={choice.value}
            checked={choice.value === value}
          />
          <span aria-hidden="true">
            {short[choice.value as keyof typeof short]?.[language] ?? choice.label}
          </span>
          <span class="unseen">{choice.label}</span>
        </label>
      ))}
    </div>
  );
}

/** Short marks as in a paper roll; the whole word is said to a screen reader. */
const short = {
  present: { kk: 'қатысты', ru: 'был', en: 'present' },
  absent: { kk: 'жоқ', ru: 'нет', en: 'absent' },
  excused: { kk: 'дәлелді', ru: 'уваж.', en: 'excused' },
} as const;
