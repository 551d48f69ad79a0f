import type { Language } from '@esep/domain';
import { Notice } from '../../components/forms.tsx';
import { speechIn } from '../../locales/speech.ts';
import { Csrf } from '../frame.tsx';
import { AreaField, SelectField, Submit, TextField } from '../parts.tsx';
import { caseWords } from './case-words.ts';
import { CitizenFields } from './citizen-fields.tsx';
import { ScansField } from './new.tsx';
import { appealListWords } from './words.ts';

export interface ShownScan {
  readonly scan: string;
  readonly name: string;
  readonly sizeBytes: number;
  readonly at: string;
}

export interface CasePersonView {
  readonly appeal: string;
  readonly state: 'none' | 'kept' | 'erased';
  readonly mayRead: boolean;
  readonly csrf: string;
  readonly counts: { readonly notes: number; readonly scans: number };
  readonly keepsScans: boolean;
  readonly hasCode: boolean;
  /** What was asked to be shown: the look is noted. */
  readonly shown?:
    | {
        readonly values: Readonly<Record<string, string>>;
        readonly notes: readonly {
          readonly at: string;
          readonly by: string;
          readonly about: string;
          readonly text: string;
        }[];
        readonly scans: readonly ShownScan[];
      }
    | undefined;
  /** Fields of the citizen as they were typed, with what is wrong. */
  readonly mending?:
    | {
        readonly values: Readonly<Record<string, string>>;
        readonly errors: Readonly<Record<string, string>>;
      }
    | undefined;
  readonly noteError?: string | undefined;
  readonly noteText?: string | undefined;
  readonly scanError?: string | undefined;
  readonly eraseError?: string | undefined;
  readonly href: (path: string) => string;
}

interface Props {
  readonly language: Language;
  readonly view: CasePersonView;
}

/** Who wrote the appeal, for those who need it, and not before they ask. */
export function CasePerson({ language, view }: Props) {
  const words = caseWords[language].person;
  return (
    <section aria-labelledby="person">
      <h2 id="person">{words.title}</h2>
      <Inside language={language} view={view} />
    </section>
  );
}

function Inside({ language, view }: Props) {
  const words = caseWords[language].person;
  if (!view.mayRead) return <p>{words.hidden}</p>;
  if (view.state === 'erased') return <p>{words.erased}</p>;
  if (view.state === 'none') {
    return (
      <>
        <p>{words.none}</p>
        <Mend
          language={language}
          view={view}
          path="open"
          label={words.open}
          open={view.mending !== undefined}
        />
        <Code language={language} view={view} />
      </>
    );
  }
  return (
    <>
      {view.shown ? (
        <Shown language={language} view={view} shown={view.shown} />
      ) : (
        <Ask language={language} view={view} />
      )}
      {view.mending && !view.shown && (
        <Mend language={language} view={view} path="amend" label={words.amend} open />
      )}
      <AddNote language={language} view={view} />
      {view.keepsScans && <AddScans language={language} view={view} />}
      <Code language={language} view={view} />
      <Erase language={language} view={view} />
    </>
  );
}

function Ask({ language, view }: Props) {
  const { person } = caseWords[language];
  const { counts, appeal, csrf, href } = view;
  return (
    <form method="post" action={href(`/appeals/${appeal}/show`)} class="person-ask">
      <Csrf csrf={csrf} />
      <p>{person.holds(counts.notes, counts.scans)}</p>
      <div class="actions">
        <Submit>{person.show}</Submit>
        <span class="field-help">{person.why}</span>
      </div>
    </form>
  );
}

function Shown({ language, view, shown }: Props & { readonly shown: NonNullable<CasePersonView['shown']> }) {
  const words = caseWords[language];
  const { form } = appealListWords[language];
  const { values } = shown;
  const names = ['name', 'phone', 'iin', 'address', 'eOtinish', 'text'] as const;
  return (
    <>
      <dl class="office-facts person-facts">
        {names
          .filter((name) => values[name])
          .map((name) => (
            <div>
              <dt>{form[name]}</dt>
              <dd class={name === 'text' ? 'person-text' : undefined}>{values[name]}</dd>
            </div>
          ))}
      </dl>
      <p class="actions">
        <a href={view.href(`/appeals/${view.appeal}`)}>{words.person.hide}</a>
      </p>
      <Mend
        language={language}
        view={view}
        path="amend"
        label={words.person.amend}
        open={view.mending !== undefined}
      />
      <Notes language={language} notes={shown.notes} />
      <Scans language={language} view={view} scans={shown.scans} />
    </>
  );
}

interface MendProps extends Props {
  readonly path: 'amend' | 'open';
  readonly label: string;
  readonly open: boolean;
}

function Mend({ language, view, path, label, open }: MendProps) {
  const values = view.mending?.values ?? view.shown?.values ?? {};
  return (
    <details class="step" open={open}>
      <summary>{label}</summary>
      <form method="post" action={view.href(`/appeals/${view.appeal}/${path}`)}>
        <Csrf csrf={view.csrf} />
        <div class="fields">
          <CitizenFields language={language} values={values} errors={view.mending?.errors ?? {}} />
        </div>
        <div class="actions">
          <Submit>{label}</Submit>
        </div>
      </form>
    </details>
  );
}

function Notes({
  language,
  notes,
}: {
  readonly language: Language;
  readonly notes: NonNullable<CasePersonView['shown']>['notes'];
}) {
  const words = caseWords[language].notes;
  const { f } = speechIn(language);
  return (
    <>
      <h3>{words.title}</h3>
      {notes.length === 0 && <p>{words.none}</p>}
      <ul class="case-notes">
        {notes.map(({ at, by, about, text }) => (
          <li>
            <small>
              {f.instant(at)} · {by}
              {about === 'answer' && ` · ${words.ofAnswer}`}
            </small>
            <p>{text}</p>
          </li>
        ))}
      </ul>
    </>
  );
}

function Scans({ language, view, scans }: Props & { readonly scans: readonly ShownScan[] }) {
  const words = caseWords[language].scans;
  const { f } = speechIn(language);
  const base = `/appeals/${view.appeal}/scans`;
  return (
    <>
      <h3>{words.title}</h3>
      {scans.length === 0 && <p>{words.none}</p>}
      <ul class="case-scans">
        {scans.map(({ scan, name, sizeBytes, at }) => (
          <li>
            <a href={view.href(`${base}/${scan}`)} target="_blank" rel="noopener">
              {name}
            </a>
            <small>{words.of(sizeOf(language, sizeBytes), f.instant(at))}</small>
            <form method="post" action={view.href(`${base}/${scan}/delete`)}>
              <Csrf csrf={view.csrf} />
              <button type="submit" class="link-button" aria-label={`${words.delete}: ${name}`}>
                {words.delete}
              </button>
            </form>
          </li>
        ))}
      </ul>
    </>
  );
}

function sizeOf(language: Language, bytes: number): string {
  const { f } = speechIn(language);
  const [kb, mb] = language === 'en' ? ['KB', 'MB'] : ['КБ', 'МБ'];
  return bytes < 100_000
    ? `${f.number(Math.ceil(bytes / 1000))} ${kb}`
    : `${f.decimal(bytes / 1_000_000)} ${mb}`;
}

function AddNote({ language, view }: Props) {
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
          <Submit>{words.save}</Submit>
        </div>
      </form>
    </details>
  );
}

function AddScans({ language, view }: Props) {
  const words = caseWords[language].scans;
  const { scans, scansHelp } = appealListWords[language].form;
  return (
    <details class="step" open={view.scanError !== undefined}>
      <summary>{words.upload}</summary>
      <form method="post" action={view.href(`/appeals/${view.appeal}/scans`)} enctype="multipart/form-data">
        <Csrf csrf={view.csrf} />
        <ScansField label={scans} help={scansHelp} error={view.scanError} required />
        <div class="actions">
          <Submit>{words.upload}</Submit>
        </div>
      </form>
    </details>
  );
}

function Code({ language, view }: Props) {
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

function Erase({ language, view }: Props) {
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
