import type { Language } from '@esep/domain';
import { readChrome } from '../chrome.ts';
import { Button, Choices, Field, Notice } from '../components/forms.tsx';
import { Layout } from '../components/layout.tsx';
import type { WebDeps } from '../deps.ts';
import { type AnswerError, answerWords } from './answer-words.ts';

/** As it was typed, shown again beside an error. */
export interface AnswerForm {
  readonly code?: string;
  readonly came?: string;
  readonly solved?: string;
  readonly template?: string;
  readonly error?: AnswerError;
}

export interface AnswerSaid {
  readonly state: 'recorded' | 'waits' | 'said';
  readonly appeal: string;
}

/** The page where a citizen says what became of an appeal: a form, and what came of it. */
export interface AnswerPages {
  form(language: Language, form: AnswerForm): Promise<string>;
  said(language: Language, said: AnswerSaid): Promise<string>;
}

type Deps = Pick<WebDeps, 'council' | 'documents' | 'assets' | 'baseUrl'>;

export function createAnswerPages(deps: Deps): AnswerPages {
  async function page(language: Language, title: string, body: unknown): Promise<string> {
    const chrome = await readChrome(deps, language, '/appeals/answer');
    const html = (
      <Layout chrome={chrome} title={title} current="feedback" islands={['feedback.js']} unlisted>
        <div class="narrow">{body}</div>
      </Layout>
    );
    return `<!doctype html>${html}`;
  }
  return {
    form: (language, form) =>
      page(language, answerWords[language].title, <Form language={language} form={form} />),
    said: (language, said) =>
      page(
        language,
        answerWords[language].states[said.state].title,
        <Said language={language} said={said} />,
      ),
  };
}

function Form({ language, form }: { readonly language: Language; readonly form: AnswerForm }) {
  const t = answerWords[language];
  const { error } = form;
  const told = error && t.errors[error];
  const at = (...codes: readonly AnswerError[]) => (error && codes.includes(error) ? told : undefined);
  const atCode = at('code_mistyped', 'answer_code_unknown');
  const yesNo = [
    { value: 'yes', label: t.yes },
    { value: 'no', label: t.no },
  ];
  return (
    <>
      <h1>{t.title}</h1>
      <p class="lead">{t.lead}</p>
      {at('rate_limited', 'try_again') && <Notice tone="wrong">{told}</Notice>}
      <form method="post" action={`/${language}/appeals/answer`} class="form" autocomplete="off" novalidate>
        <Field
          name="code"
          label={t.code}
          help={t.codeHelp}
          error={atCode}
          value={form.code}
          code
          required
          maxlength={40}
          autocomplete="off"
        />
        <Choices
          name="came"
          legend={t.came}
          choices={yesNo}
          chosen={form.came}
          error={at('came_missing')}
          required
        />
        <Choices
          name="solved"
          legend={t.solved}
          choices={yesNo}
          chosen={form.solved}
          error={at('solved_missing')}
        />
        <Choices
          name="template"
          legend={`${t.template} (${t.templateHelp.toLowerCase()})`}
          choices={[
            { value: 'no', label: t.yes },
            { value: 'yes', label: t.no },
            { value: '', label: t.dontKnow },
          ]}
          chosen={form.template ?? ''}
        />
        <Button>{t.send}</Button>
        <p class="quiet">{t.privacy}</p>
      </form>
    </>
  );
}

const tones = { recorded: 'good', waits: 'plain', said: 'plain' } as const;

function Said({ language, said }: { readonly language: Language; readonly said: AnswerSaid }) {
  const t = answerWords[language];
  const { title, text } = t.states[said.state];
  return (
    <>
      <h1>{title}</h1>
      <Notice tone={tones[said.state]}>
        <p>
          {t.appeal} {said.appeal}
        </p>
        <p>{text}</p>
      </Notice>
    </>
  );
}
