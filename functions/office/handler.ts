import { randomUUID } from 'node:crypto';
import { type Language, Refusal } from '@esep/domain';
import { createLimiter, languageOfRequest, securityHeaders } from '@esep/http';
import { type FoundSession, may, type Session } from '@esep/staff';
import { problemPage } from '@esep/web';
import { type Context, Hono } from 'hono';
import { areas } from './areas.ts';
import { isSameOrigin, sessionCookie } from './cookie.ts';
import type { OfficeDeps } from './deps.ts';
import { maxFormBytes, type OfficeForm, readForm } from './form.ts';
import { keepForm } from './kept-forms.ts';
import { nearestOpenable } from './openable.ts';
import { problemOf } from './problem.ts';
import type { OfficeRoute } from './route.ts';
import { isOwnForm, visitOf } from './visit.ts';

/** Far above what a person clicks. */
const personLimit = { points: 400, seconds: 10 };
/** How long ago somebody may have proved who they are where that is asked anew. */
const freshMs = 5 * 60_000;

const emptyForm: OfficeForm = {
  entries: [],
  text: () => '',
  texts: () => [],
  file: () => undefined,
  files: () => [],
  has: () => false,
};

const lang = '/:language{(?:kk|ru|en)}';

/**
 * The office: every address is one of `routes`, and each says who may ask. In this order: session, role, origin, form's own
 * token, fresh proof. Nothing of it is kept by caches.
 */
export function createOffice(deps: OfficeDeps): Hono {
  const app = new Hono();
  const cookie = sessionCookie(deps.baseUrl);
  const { take } = createLimiter(personLimit);
  const routes = areas.flatMap((area) => area(deps));
  const openable = nearestOpenable(routes);

  app.get('/office', (c) => c.redirect(`/${languageOfRequest(c.req.raw)}/office`, 302));
  for (const route of routes) {
    const path = `${lang}/office${route.path === '/' ? '' : route.path}`;
    app.on(route.method, path, (c) => answered(c, (language) => answer(c, language, route)));
  }
  app.all(`${lang}/office/*`, (c) => answered(c, () => Promise.reject(new Refusal('not_found'))));

  async function answered(c: Context, make: (language: Language) => Promise<Response>): Promise<Response> {
    const language = c.req.param('language') as Language;
    const response = await make(language).catch((error: unknown) => failed(c, language, error));
    for (const [name, value] of Object.entries(securityHeaders)) {
      if (!response.headers.has(name)) response.headers.set(name, value);
    }
    response.headers.set('cache-control', 'no-store');
    response.headers.set('content-language', language);
    return response;
  }

  async function answer(c: Context, language: Language, route: OfficeRoute): Promise<Response> {
    const path = c.req.path.slice(`/${language}/office`.length) || '/';
    const secret = cookie.read(c);
    const found = secret ? await deps.sessions.find(deps.council, secret) : undefined;
    const form = await formOf(c.req.raw, route);
    const visitor = found?.state === 'open' ? found.session : undefined;
    const visit = visitOf({ deps, c, language, path, form, visitor, openable });
    if (route.act === 'anyone') return route.handle(visit);
    if (!visitor) return signInFirst(c, language, { found, form, path, route });
    await checked(route, form, visitor);
    if (route.fresh && deps.now().getTime() - Date.parse(visitor.provedAt) > freshMs) {
      return signInFirst(c, language, { found, form, path, route, again: true });
    }
    const turned = route.method === 'GET' ? await deps.sessions.turn(deps.council, secret) : undefined;
    if (turned) cookie.write(c, turned);
    return route.handle(visit);
  }

  async function formOf(
    request: Request,
    { method, maxBytes = maxFormBytes, tooLarge }: OfficeRoute,
  ): Promise<OfficeForm> {
    if (method === 'GET') return emptyForm;
    if (!isSameOrigin(request, deps.baseUrl)) throw new Refusal('not_own_form');
    return readForm(request, maxBytes, tooLarge);
  }

  /** Throws `Refusal` unless this person may ask there, and with this form. */
  async function checked({ act, method }: OfficeRoute, form: OfficeForm, visitor: Session): Promise<void> {
    const { account, role } = visitor.person;
    await take(account);
    if (act !== 'signed-in' && act !== 'anyone' && !may(role, act)) throw new Refusal('role_forbids');
    if (method === 'POST' && !isOwnForm(form, visitor)) throw new Refusal('not_own_form');
  }

  interface Unsigned {
    readonly found: FoundSession | undefined;
    readonly form: OfficeForm;
    readonly path: string;
    readonly route: OfficeRoute;
    readonly again?: true;
  }

  /** To the sign-in and back. What was typed waits, if the form was the person's own. */
  async function signInFirst(
    c: Context,
    language: Language,
    { found, form, path, route, again }: Unsigned,
  ): Promise<Response> {
    const session: Session | undefined = found?.session;
    const keeps =
      c.req.method === 'POST' && !route.unkept && session !== undefined && isOwnForm(form, session);
    const to = keeps
      ? await keepForm(deps, session, { path, form })
      : c.req.method === 'POST'
        ? '/'
        : path + new URL(c.req.url).search;
    const query = new URLSearchParams({ to, ...(again ? { again: '1' } : {}) });
    return c.redirect(`/${language}/office/sign-in?${query}`, 303);
  }

  async function failed(c: Context, language: Language, error: unknown): Promise<Response> {
    const id = randomUUID();
    const problem = problemOf(error, language, id);
    if (!(error instanceof Refusal)) deps.onFault?.(error, id);
    const secret = cookie.read(c);
    const found = secret ? await deps.sessions.find(deps.council, secret).catch(() => undefined) : undefined;
    const visitor = found?.state === 'open' ? found.session : undefined;
    const path = c.req.path.slice(`/${language}/office`.length) || '/';
    const visit = visitOf({ deps, c, language, path, form: emptyForm, visitor, openable });
    return visit.page(problemPage(language, problem), problem.status as 400);
  }

  return app;
}

/** Every route of the office, for whoever checks who may ask where. */
export function officeRoutes(deps: OfficeDeps): readonly OfficeRoute[] {
  return areas.flatMap((area) => area(deps));
}
