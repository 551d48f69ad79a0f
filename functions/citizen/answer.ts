import { type Language, languages, Refusal } from '@esep/domain';
import { readBody, secured } from '@esep/http';
import { type CaseDeps, type CitizenSaid, sayOfAnswer } from '@esep/intake';
import { Hono } from 'hono';

/** What the function shows; the runtime gives it the pages. */
export interface AnswerPagesPort {
  form(language: Language, form: AnswerFields & { error?: AnswerProblem }): Promise<string>;
  said(language: Language, said: { state: CitizenSaid['state']; appeal: string }): Promise<string>;
}

export interface AnswerDeps extends CaseDeps {
  readonly council: string;
  readonly pages: AnswerPagesPort;
  /** False when this address asks too often; kept in memory only. */
  readonly allows: (address: string) => Promise<boolean>;
  readonly addressOf: (request: Request) => string;
  readonly languageOf: (request: Request) => Language;
}

type AnswerFields = { code: string; came: string; solved: string; template: string };

const problems = {
  came_missing: 422,
  solved_missing: 422,
  code_mistyped: 422,
  answer_code_unknown: 404,
  rate_limited: 429,
  try_again: 503,
} as const;
type AnswerProblem = keyof typeof problems;

/** A form holds a code and three words. */
const maxBodyBytes = 2_000;

/**
 * Where a citizen says, with the code on the coupon, whether an answer came and whether it is solved. As unobserved as the
 * feedback form: no address, path or code is logged, and a GET changes nothing.
 */
export function createAnswer({ council, pages, allows, addressOf, languageOf, ...deps }: AnswerDeps) {
  const app = new Hono<{ Variables: { language: Language } }>();
  const path = '/:language{(?:kk|ru|en)}/appeals/answer';

  app.get('/appeals/answer', (c) => c.redirect(`/${languageOf(c.req.raw)}/appeals/answer`, 302));

  app.use(path, secured(), async (c, next) => {
    c.set('language', languages.find((language) => language === c.req.param('language')) ?? 'kk');
    await next();
    c.header('cache-control', 'no-store');
    c.header('referrer-policy', 'no-referrer');
  });

  app.get(path, async (c) => c.html(await pages.form(c.get('language'), { ...nothing })));

  app.post(path, async (c) => {
    const language = c.get('language');
    const fields = await fieldsOf(c.req.raw);
    const wrong = (await allows(addressOf(c.req.raw))) ? missing(fields) : 'rate_limited';
    if (wrong) return c.html(await pages.form(language, { ...fields, error: wrong }), problems[wrong]);
    const { code, came, solved, template } = fields;
    const told = template === 'yes' || template === 'no' ? { template: template === 'yes' } : {};
    try {
      const word = { code, came: came === 'yes', solved: solved === 'yes', ...told };
      const { state, appeal } = await sayOfAnswer(deps, council, word);
      return c.html(await pages.said(language, { state, appeal }));
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      const problem = isProblem(error.code) ? error.code : 'try_again';
      return c.html(await pages.form(language, { ...fields, error: problem }), problems[problem]);
    }
  });

  return app;
}

function isProblem(code: string): code is AnswerProblem {
  return Object.hasOwn(problems, code);
}

/** Whether an answer came must be said; whether it solved anything, only of one that came. */
function missing({ came, solved }: AnswerFields): AnswerProblem | undefined {
  if (came !== 'yes' && came !== 'no') return 'came_missing';
  return came === 'yes' && solved !== 'yes' && solved !== 'no' ? 'solved_missing' : undefined;
}

const nothing: AnswerFields = { code: '', came: '', solved: '', template: '' };

/** The form's fields; anything else than a small form is an empty one. */
async function fieldsOf(request: Request): Promise<AnswerFields> {
  const isForm = request.headers.get('content-type')?.startsWith('application/x-www-form-urlencoded');
  const body = isForm ? await readBody(request, maxBodyBytes).catch(() => '') : '';
  const form = new URLSearchParams(body);
  const field = (name: string) => form.get(name) ?? '';
  return { code: field('code'), came: field('came'), solved: field('solved'), template: field('template') };
}
