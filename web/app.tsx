import { randomUUID } from 'node:crypto';
import type { Language } from '@esep/domain';
import { Refusal } from '@esep/domain';
import { languageOf, problemAnswer, problemOf } from '@esep/http';
import type { Partition } from '@esep/ledger';
import type { Context } from 'hono';
import { Hono } from 'hono';
import { boardPages, boardsPage } from './boards/index.tsx';
import { type Chrome, chromeOf, readChrome } from './chrome.ts';
import type { WebDeps } from './deps.ts';
import { createKeptPages } from './kept-pages.ts';
import { MessagePage } from './pages/plain.tsx';
import { bodyOf, respond } from './respond.ts';
import { deputyPage, linesPage } from './routes/deputy.tsx';
import { entryPage } from './routes/entry.tsx';
import { renderRanking } from './routes/ranking.tsx';
import {
  correctionsPage,
  methodologyPage,
  privacyPage,
  reconciliationPage,
  verifyPage,
} from './routes/records.tsx';
import { readQuery } from './views/ranking-query.ts';
import type { Visit } from './visit.ts';

type Page = unknown;
type Answer = Page | { readonly status: number; readonly page: Page } | undefined;

/** Grouped, or the alternatives would match any address that begins like the first of them. */
const lang = '/:language{(?:kk|ru|en)}';

/**
 * The public pages of one council. Mount further routes (feedback form, API) on the app that this returns, so that
 * its own "not found" and "something went wrong" pages answer for the rest.
 */
export function createWeb(deps: WebDeps): Hono {
  const app = new Hono();
  const kept = createKeptPages(deps);

  app.get('/', (c) => {
    const language = languageOf({
      cookie: c.req.header('cookie'),
      acceptLanguage: c.req.header('accept-language'),
    });
    return c.body(null, 302, { location: `/${language}/`, vary: 'accept-language, cookie' });
  });
  app.get('/assets/:file', (c) => {
    const served = deps.assets.serve(c.req.param('file'), c.req.header('accept-encoding') ?? '');
    return served ?? c.notFound();
  });
  const rankingRoute = async (c: Context) => {
    const period = c.req.param('period');
    const body = c.req.url.includes('?') ? await freshRanking(c, period) : await keptRanking(c, period);
    if (body) return respond(body, c.req.raw.headers);
    return (await deps.documents.serving(deps.council)) === undefined ? notReady(c, deps) : c.notFound();
  };
  const keptRanking = (c: Context, period: string | undefined) =>
    kept.get(`${c.req.param('language')} ${period ?? ''}`, (partition) =>
      renderRanking(visitTo(c, deps, partition), period, readQuery({})),
    );
  const freshRanking = async (c: Context, period: string | undefined) => {
    const visit = await visitOf(c, deps);
    return visit && (await renderRanking(visit, period, readQuery(visit.query)))?.render();
  };
  app.get(`${lang}/`, rankingRoute);
  app.get(lang, (c) => c.redirect(`/${c.req.param('language')}/`, 301));
  app.get(`${lang}/rankings/:period`, rankingRoute);

  const page = (path: string, make: (visit: Visit) => Promise<Answer>) => {
    app.get(`${lang}${path}`, async (c) => {
      const visit = await visitOf(c, deps);
      if (!visit) return notReady(c, deps);
      const answer = await make(visit);
      if (answer === undefined) return c.notFound();
      const { status, page } = isAnswer(answer) ? answer : { status: 200, page: answer };
      return respond(bodyOf(String(page), visit.language), c.req.raw.headers, status);
    });
  };
  page('/deputies/:deputy', deputyPage);
  page('/deputies/:deputy/lines', linesPage);
  page('/entries/:seq{[1-9][0-9]{0,11}}', entryPage);
  page('/boards', boardsPage);
  for (const { path, page: make } of boardPages) page(path, make);
  page('/methodology', methodologyPage);
  page('/corrections', correctionsPage);
  page('/verify', verifyPage);
  page('/reconciliation', reconciliationPage);
  page('/privacy', privacyPage);

  app.notFound((c) =>
    c.req.path.startsWith('/api/') ? problemAnswer(c, new Refusal('not_found')) : message(c, deps, 404),
  );
  app.onError((error, c) => {
    const id = randomUUID();
    deps.onFault?.(error, id);
    const { code, status } = problemOf(error, 'kk', id);
    const isStoreDown = code.startsWith('store_');
    return isStoreDown ? storeFailed(c, deps, status, id) : message(c, deps, 500, id);
  });
  return app;
}

function isAnswer(answer: unknown): answer is { status: number; page: Page } {
  return typeof answer === 'object' && answer !== null && 'status' in answer && 'page' in answer;
}

async function visitOf(c: Context, deps: WebDeps): Promise<Visit | undefined> {
  const generation = await deps.documents.serving(deps.council);
  return generation === undefined ? undefined : visitTo(c, deps, { council: deps.council, generation });
}

function visitTo(c: Context, deps: WebDeps, partition: Partition): Visit {
  return {
    deps,
    language: c.req.param('language') as Language,
    path: pathAfterLanguage(c),
    params: c.req.param() as Record<string, string>,
    query: c.req.query(),
    partition,
  };
}

/** `/rankings/2026-Q3?q=…` of `/ru/rankings/2026-Q3?q=…`. */
function pathAfterLanguage(c: Context): string {
  const { pathname, search } = new URL(c.req.url);
  return pathname.slice(3) + search;
}

function notReady(c: Context, deps: WebDeps): Promise<Response> {
  return message(c, deps, 503);
}

/** Asks the store nothing more: one that does not answer would keep the reader waiting as long again. */
function storeFailed(c: Context, deps: WebDeps, status: number, faultId: string): Promise<Response> {
  return message(c, deps, status === 503 ? 503 : 500, faultId, async () => undefined);
}

/** A page that says what is wrong. Reading may be what failed: then the page goes without the council's name. */
async function message(
  c: Context,
  deps: WebDeps,
  status: 404 | 500 | 503,
  faultId?: string,
  read: (language: Language) => Promise<Chrome | undefined> = (language) => readChrome(deps, language, '/'),
) {
  const { pathname } = new URL(c.req.url);
  const language = languageOf({
    path: pathname,
    cookie: c.req.header('cookie'),
    acceptLanguage: c.req.header('accept-language'),
  });
  const chrome = (await read(language).catch(() => undefined)) ?? chromeOf(deps, language, '/', undefined);
  const { errors } = chrome.speech.t;
  const failed = [errors.failed, errors.failedHelp] as const;
  const [title, text] = {
    404: [errors.notFound, errors.notFoundHelp] as const,
    500: failed,
    503: faultId === undefined ? ([errors.notReady, errors.notReadyHelp] as const) : failed,
  }[status];
  const note = faultId === undefined ? {} : { note: errors.id(faultId) };
  const page = <MessagePage chrome={chrome} title={title} text={text} {...note} />;
  return respond(bodyOf(String(page), language), c.req.raw.headers, status);
}
