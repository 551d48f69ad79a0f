import type { Language } from '@esep/domain';
import { speechIn } from '../../locales/speech.ts';
import { Csrf } from '../frame.tsx';
import { Submit } from '../parts.tsx';
import { AddNote, AddScans, Code, Erase } from './case-forms.tsx';
import type { CasePersonView, ShownScan } from './case-person-view.ts';
import { caseWords } from './case-words.ts';
import { CitizenFields } from './citizen-fields.tsx';
import { appealListWords } from './words.ts';

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
      {view.scanLimits && <AddScans language={language} view={view} limits={view.scanLimits} />}
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
      <dl class="office-facts person-facts" tabindex={-1} data-focus>
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
          <Submit dataKey="save">{label}</Submit>
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
