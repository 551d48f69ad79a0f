import { type Language, languages, Refusal } from '@esep/domain';
import { readBody, secured } from '@esep/http';
import { type CastDeps, castBallot, type Receipt, receiptOf } from '@esep/intake';
import { Hono } from 'hono';

/** What the function shows; the runtime gives it the pages. */
export interface CitizenPages {
  form(language: Language, state: { code?: string; rating?: string; error?: string }): Promise<string>;
  accepted(language: Language): Promise<string>;
  receipt(language: Language, view: { code?: string; state?: Receipt; error?: string }): Promise<string>;
}

export interface CitizenDeps extends CastDeps {
  readonly council: string;
  readonly pages: CitizenPages;
  /** False when this address asks too often; kept in memory only. */
  readonly allows: (address: string) => Promise<boolean>;
  readonly addressOf: (request: Request) => string;
  readonly languageOf: (request: Request) => Language;
}

/** A form holds a code and a digit. */
const maxBodyBytes = 2_000;

const status: Readonly<Record<string, 400 | 404 | 409 | 410 | 429 | 503>> = {
  code_unknown: 404,
  code_void: 410,
  ballot_counted: 409,
  rate_limited: 429,
  ballots_closed: 503,
  try_again: 503,
};

/**
 * The feedback form. Nothing here is logged: no address, no path, no code, no request id. A GET changes nothing, so a
 * preview or a scanner that opens the link spends no code.
 */
export function createCitizen(deps: CitizenDeps) {
  const app = new Hono<{ Variables: { language: Language } }>();

  app.get('/feedback', (c) => c.redirect(`/${deps.languageOf(c.req.raw)}/feedback`, 302));

  app.use('/:language{(?:kk|ru|en)}/feedback/*', secured(), async (c, next) => {
    c.set('language', languages.find((language) => language === c.req.param('language')) ?? 'kk');
    await next();
    c.header('cache-control', 'no-store');
    c.header('referrer-policy', 'no-referrer');
  });

  app.get('/:language{(?:kk|ru|en)}/feedback', async (c) =>
    c.html(await deps.pages.form(c.get('language'), {})),
  );
  app.get('/:language{(?:kk|ru|en)}/feedback/receipt', async (c) =>
    c.html(await deps.pages.receipt(c.get('language'), {})),
  );

  app.post('/:language{(?:kk|ru|en)}/feedback', async (c) => {
    const { code, rating } = await fields(c.req.raw);
    const language = c.get('language');
    const error = await refusalOf(c.req.raw, () => castBallot(deps, deps.council, code, Number(rating)));
    if (typeof error !== 'string') return c.html(await deps.pages.accepted(language));
    return c.html(await deps.pages.form(language, { code, rating, error }), status[error] ?? 400);
  });

  app.post('/:language{(?:kk|ru|en)}/feedback/receipt', async (c) => {
    const { code } = await fields(c.req.raw);
    const language = c.get('language');
    const state = await refusalOf(c.req.raw, () => receiptOf(deps.vault, deps.council, code));
    if (typeof state !== 'string') return c.html(await deps.pages.receipt(language, { state: state.done }));
    return c.html(await deps.pages.receipt(language, { code, error: state }), status[state] ?? 400);
  });

  /** The refusal's code, or what was done. */
  async function refusalOf<Result>(
    request: Request,
    act: () => Promise<Result>,
  ): Promise<string | { done: Result }> {
    if (!(await deps.allows(deps.addressOf(request)))) return 'rate_limited';
    try {
      return { done: await act() };
    } catch (error) {
      if (error instanceof Refusal) return error.code;
      throw error;
    }
  }

  return app;
}

/** The form's fields; anything else than a small form is an empty one. */
async function fields(request: Request): Promise<{ code: string; rating: string }> {
  const isForm = request.headers.get('content-type')?.startsWith('application/x-www-form-urlencoded');
  const form = new URLSearchParams(isForm ? await smallBody(request) : '');
  return { code: form.get('code') ?? '', rating: form.get('rating') ?? '' };
}

/** Not every gateway tells the length beforehand, so it is the reading that ends at the limit. */
async function smallBody(request: Request): Promise<string> {
  try {
    return await readBody(request, maxBodyBytes);
  } catch (error) {
    if (error instanceof Refusal) return '';
    throw error;
  }
}
