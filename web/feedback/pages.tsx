import type { Language } from '@esep/domain';
import { readChrome } from '../chrome.ts';
import { Button, Choices, Field, Notice } from '../components/forms.tsx';
import { Layout } from '../components/layout.tsx';
import type { WebDeps } from '../deps.ts';
import { type FeedbackError, words } from './words.ts';

export type ReceiptState = 'unused' | 'waiting' | 'counted' | 'void';

export interface FormState {
  /** As it was typed, shown again beside an error. */
  readonly code?: string;
  readonly rating?: string;
  readonly error?: FeedbackError;
}

export interface ReceiptView {
  readonly code?: string;
  readonly state?: ReceiptState;
  readonly error?: FeedbackError;
}

/** Pages of the feedback form. They tell nothing about a code but what its holder asked for. */
export interface FeedbackPages {
  form(language: Language, state: FormState): Promise<string>;
  accepted(language: Language): Promise<string>;
  receipt(language: Language, view: ReceiptView): Promise<string>;
}

type Deps = Pick<WebDeps, 'council' | 'documents' | 'assets' | 'baseUrl'>;

const codeErrors: readonly FeedbackError[] = ['code_mistyped', 'code_unknown', 'code_void', 'ballot_counted'];

export function createFeedbackPages(deps: Deps): FeedbackPages {
  async function page(language: Language, path: string, title: string, body: unknown): Promise<string> {
    const chrome = await readChrome(deps, language, path);
    const html = (
      <Layout
        chrome={chrome}
        title={title}
        current="feedback"
        islands={['feedback.js']}
        unlisted={path !== '/feedback'}
      >
        <div class="narrow">{body}</div>
      </Layout>
    );
    return `<!doctype html>${html}`;
  }
  return {
    form: (language, state) =>
      page(language, '/feedback', words[language].title, <Form {...{ language, state }} />),
    accepted: (language) =>
      page(language, '/feedback', words[language].acceptedTitle, <Accepted language={language} />),
    receipt: (language, view) =>
      page(language, '/feedback/receipt', words[language].receiptTitle, <Receipt {...{ language, view }} />),
  };
}

function Form({ language, state }: { readonly language: Language; readonly state: FormState }) {
  const t = words[language];
  const { error } = state;
  const atCode = error && codeErrors.includes(error) ? t.errors[error] : undefined;
  const atRating = error === 'rating_missing' ? t.errors.rating_missing : undefined;
  const choices = t.ratings.map((label, i) => ({ value: String(i + 1), mark: String(i + 1), label }));
  return (
    <>
      <h1>{t.title}</h1>
      <p class="lead">{t.lead}</p>
      {error && !atCode && !atRating && <Notice tone="wrong">{t.errors[error]}</Notice>}
      <form method="post" action={`/${language}/feedback`} class="form" autocomplete="off" novalidate>
        <CodeField language={language} value={state.code} error={atCode} />
        <Choices
          name="rating"
          legend={t.rating}
          choices={choices}
          chosen={state.rating}
          error={atRating}
          required
        />
        <Button>{t.send}</Button>
        <p class="quiet">
          {t.secret} <a href={`/${language}/privacy`}>{t.more}</a>
        </p>
      </form>
      <p>
        <a href={`/${language}/feedback/receipt`}>{t.askLink}</a>
      </p>
    </>
  );
}

interface CodeFieldProps {
  readonly language: Language;
  readonly value: string | undefined;
  readonly error: string | undefined;
}

function CodeField({ language, value, error }: CodeFieldProps) {
  const { code, codeHelp } = words[language];
  return (
    <Field
      name="code"
      label={code}
      help={codeHelp}
      error={error}
      value={value}
      code
      required
      maxlength={40}
      autocomplete="off"
    />
  );
}

function Accepted({ language }: { readonly language: Language }) {
  const t = words[language];
  const { waiting } = t.states;
  return (
    <>
      <h1>{t.acceptedTitle}</h1>
      <Notice tone="good" title={waiting.title}>
        <p>{waiting.text}</p>
      </Notice>
      <p>{t.replacedUntil}</p>
      <p>
        <a href={`/${language}/feedback`}>{t.again}</a>
      </p>
      <p>
        <a href={`/${language}/feedback/receipt`}>{t.askLink}</a>
      </p>
    </>
  );
}

const tones = { unused: 'plain', waiting: 'plain', counted: 'good', void: 'care' } as const;

function Receipt({ language, view }: { readonly language: Language; readonly view: ReceiptView }) {
  const t = words[language];
  const { state, error } = view;
  const atCode = error && codeErrors.includes(error) ? t.errors[error] : undefined;
  return (
    <>
      <h1>{t.receiptTitle}</h1>
      {state && (
        <Notice tone={tones[state]} title={t.states[state].title}>
          <p>{t.states[state].text}</p>
        </Notice>
      )}
      {error && !atCode && <Notice tone="wrong">{t.errors[error]}</Notice>}
      <p class="lead">{t.receiptLead}</p>
      <form method="post" action={`/${language}/feedback/receipt`} class="form" autocomplete="off" novalidate>
        <CodeField language={language} value={view.code} error={atCode} />
        <Button>{t.ask}</Button>
      </form>
      <p>
        <a href={`/${language}/feedback`}>{t.title}</a>
      </p>
    </>
  );
}
