import type { Language } from '@esep/domain';
import { Notice } from '../../components/forms.tsx';
import { Csrf, type OfficePage } from '../frame.tsx';
import { type Choice, SelectField, Submit, TextField } from '../parts.tsx';
import { officeWords } from '../words.ts';
import { CitizenFields } from './citizen-fields.tsx';
import { Problem } from './problem.tsx';
import type { ScanLimits } from './scan-limits.ts';
import { ScansField } from './scans-field.tsx';
import { appealListWords } from './words.ts';

export interface NewAppealView {
  readonly values: Readonly<Record<string, string>>;
  /** In words, by the field's name. */
  readonly errors: Readonly<Record<string, string>>;
  /** What is wrong with the whole. */
  readonly problem?: string | undefined;
  /** Files were chosen, and must be chosen again. */
  readonly scansLost?: boolean;
  /** Makes the same form sent twice one appeal. */
  readonly key: string;
  readonly channels: readonly Choice[];
  readonly topics: readonly Choice[];
  readonly districts: readonly Choice[];
  readonly deputies: readonly Choice[];
  /** Absent where no place for scans is set up. */
  readonly scanLimits: ScanLimits | undefined;
  readonly csrf: string;
  readonly href: (path: string) => string;
}

/** The form of a reception day: the appeal, who wrote it, scans, and the deputy in one step. */
export function newAppealPage(language: Language, view: NewAppealView): OfficePage {
  const words = appealListWords[language];
  const { values, errors, href } = view;
  const isAgain = Object.keys(errors).length > 0 || view.problem !== undefined;
  return {
    title: words.newTitle,
    item: 'appeals',
    help: 'appeals-new',
    islands: ['appeals.js', 'upload-size.js'],
    body: (
      <form method="post" action={href('/appeals/new')} enctype="multipart/form-data" class="appeal-form">
        <Csrf csrf={view.csrf} />
        <input type="hidden" name="key" value={view.key} />
        {/* Enter in a field presses the first button of a form, which must not be the one that looks for the phone. */}
        <button type="submit" hidden>
          {words.form.register}
        </button>
        {Object.keys(errors).length > 0 && <Notice tone="wrong">{words.form.again}</Notice>}
        {view.problem && <Problem>{view.problem}</Problem>}
        <fieldset class="fields">
          <legend>{words.form.citizen}</legend>
          <CitizenFields language={language} values={values} errors={errors} first={!isAgain} />
          <div class="field field-whole same-phone">
            <button
              type="submit"
              class="link-button"
              formaction={href('/appeals/find')}
              formtarget="_blank"
              formnovalidate
              name="samePhone"
              value="yes"
            >
              {words.form.samePhone}
            </button>
            <div class="same-phone-found" aria-live="polite" />
          </div>
        </fieldset>
        <Course language={language} view={view} />
        <Scans language={language} view={view} />
        <p class="field-help">{words.form.privacy}</p>
        <div class="actions">
          <Submit dataKey="save">{words.form.register}</Submit>
          <a href={href('/appeals')}>{officeWords[language].cancel}</a>
        </div>
      </form>
    ),
  };
}

interface Props {
  readonly language: Language;
  readonly view: NewAppealView;
}

function Course({ language, view: { values, errors, channels, topics, districts, deputies } }: Props) {
  const words = appealListWords[language];
  const { form } = words;
  const pick = (name: string, label: string, choices: readonly Choice[], none?: string) => (
    <SelectField
      name={name}
      label={label}
      value={values[name]}
      error={errors[name]}
      choices={choices}
      {...(none === undefined ? {} : { none })}
    />
  );
  return (
    <fieldset class="fields">
      <legend>{form.course}</legend>
      {pick('channel', words.channel, channels)}
      {pick('topic', words.topic, topics, form.noTopic)}
      {pick('district', words.district, districts, form.noDistrict)}
      <SelectField
        name="deputy"
        label={form.assignTo}
        help={form.assignHelp}
        value={values['deputy']}
        error={errors['deputy']}
        choices={deputies}
        none={form.later}
      />
      <TextField
        name="receivedOn"
        label={form.receivedOn}
        help={form.receivedHelp}
        value={values['receivedOn']}
        error={errors['receivedOn']}
        type="date"
        required
      />
      <TextField
        name="number"
        label={words.number}
        help={form.numberHelp}
        value={values['number']}
        error={errors['number']}
      />
    </fieldset>
  );
}

function Scans({ language, view }: Props) {
  const words = appealListWords[language].form;
  const { scanLimits } = view;
  if (!scanLimits) return <p class="field-help">{words.noScans}</p>;
  const error = view.errors['scans'] ?? (view.scansLost ? words.scansAgain : undefined);
  return <ScansField language={language} limits={scanLimits} error={error} />;
}
