import type { Language } from '@esep/domain';
import { Notice } from '../../components/forms.tsx';
import { Csrf } from '../frame.tsx';
import { AreaField, SelectField, Submit, TextField } from '../parts.tsx';
import type { CasePersonView } from './case-person-view.ts';
import { caseWords } from './case-words.ts';
import type { ScanLimits } from './scan-limits.ts';
import { ScansField } from './scans-field.tsx';

/* What is added to a case, and how it is erased. */

interface Props {
  readonly language: Language;
  readonly view: CasePersonView;
}

export function AddNote({ language, view }: Props) {
  const words = caseWords[language].notes;
  return (
    <details class="step" open={view.noteError !== undefined}>
      <summary>{words.add}</summary>
      <form method="post" action={view.href(`/appeals/${view.appeal}/notes`)}>
        <Csrf csrf={view.csrf} />
        <AreaField
          name="note"
          label={words.add}
          help={words.help}
          value={view.noteText}
          error={view.noteError}
          required
        />
        <div class="actions">
          <Submit dataKey="save">{words.save}</Submit>
        </div>
      </form>
    </details>
  );
}

export function AddScans({ language, view, limits }: Props & { readonly limits: ScanLimits }) {
  const words = caseWords[language].scans;
  return (
    <details class="step" open={view.scanError !== undefined}>
      <summary>{words.upload}</summary>
      <form method="post" action={view.href(`/appeals/${view.appeal}/scans`)} enctype="multipart/form-data">
        <Csrf csrf={view.csrf} />
        <ScansField language={language} limits={limits} error={view.scanError} required />
        <div class="actions">
          <Submit>{words.upload}</Submit>
        </div>
      </form>
    </details>
  );
}

export function Code({ language, view }: Props) {
  const words = caseWords[language].code;
  return (
    <form method="post" action={view.href(`/appeals/${view.appeal}/code`)} class="case-code">
      <Csrf csrf={view.csrf} />
      <span>{view.hasCode ? words.has : words.none}</span>
      <button type="submit" class="link-button">
        {words.issue}
      </button>
      {view.hasCode && <small>{words.replaces}</small>}
    </form>
  );
}

export function Erase({ language, view }: Props) {
  const words = caseWords[language].erase;
  const reasons = (['citizen', 'mistake', 'retention'] as const).map((value) => ({
    value,
    label: words.reasons[value],
  }));
  return (
    <details class="step step-erase" open={view.eraseError !== undefined}>
      <summary>{words.title}</summary>
      <form method="post" action={view.href(`/appeals/${view.appeal}/erase`)}>
        <Csrf csrf={view.csrf} />
        {view.eraseError ? <Notice tone="wrong">{words.lead}</Notice> : <p>{words.lead}</p>}
        <div class="fields">
          <SelectField name="why" label={words.why} choices={reasons} />
          <TextField name="confirmed" label={words.number} error={view.eraseError} required />
        </div>
        <div class="actions">
          <Submit quiet>{words.go}</Submit>
        </div>
      </form>
    </details>
  );
}
