import type { Language } from '@esep/domain';
import { AreaField, SelectField, TextField } from '../parts.tsx';
import { appealListWords } from './words.ts';

export interface CitizenFieldsProps {
  readonly language: Language;
  /** As typed, by the field's name. */
  readonly values: Readonly<Record<string, string>>;
  readonly errors: Readonly<Record<string, string>>;
  /** The page begins here: the cursor waits in the name. */
  readonly first?: boolean;
}

/** Who wrote: the same fields when an appeal is registered and when the case is mended. */
export function CitizenFields({ language, values, errors, first = false }: CitizenFieldsProps) {
  const words = appealListWords[language].form;
  const languages = (['kk', 'ru', 'en'] as const).map((value) => ({ value, label: words.languages[value] }));
  return (
    <>
      <TextField
        name="name"
        label={words.name}
        value={values['name']}
        error={errors['name']}
        required
        maxlength={200}
        autofocus={first}
      />
      <TextField
        name="phone"
        label={words.phone}
        help={words.phoneHelp}
        value={values['phone']}
        error={errors['phone']}
        type="tel"
        inputmode="tel"
      />
      <div class="iin" data-wrong={words.iinWrong} data-right={words.iinRight}>
        <TextField
          name="iin"
          label={words.iin}
          help={words.iinHelp}
          value={values['iin']}
          error={errors['iin']}
          inputmode="numeric"
          maxlength={12}
        />
        <output class="iin-said" for="iin" aria-live="polite" />
      </div>
      <TextField
        name="address"
        label={words.address}
        value={values['address']}
        error={errors['address']}
        maxlength={300}
      />
      <TextField
        name="eOtinish"
        label={words.eOtinish}
        value={values['eOtinish']}
        error={errors['eOtinish']}
      />
      <SelectField
        name="answerLanguage"
        label={words.language}
        value={values['answerLanguage'] ?? language}
        error={errors['answerLanguage']}
        choices={languages}
      />
      <AreaField
        name="text"
        label={words.text}
        value={values['text']}
        error={errors['text']}
        rows={6}
        required
        whole
      />
    </>
  );
}
