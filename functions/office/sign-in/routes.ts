import { type DeputyRecord, languages } from '@esep/domain';
import { createLimiter } from '@esep/http';
import { type Account, createAccounts, createStaffEvents, type Person } from '@esep/staff';
import { leavingPage, type OfficePage, signedOutPage, signInFailedPage } from '@esep/web';
import { sessionCookie } from '../cookie.ts';
import type { Area, OfficeRoute } from '../route.ts';
import type { OfficeVisit } from '../visit.ts';
import { SignInFailed, type SignInFailure, signInFailures } from './claims.ts';
import { createIssuerClient } from './client.ts';
import { type Flow, flowCookies } from './flows.ts';
import { promptRoutes } from './prompt.ts';
import { setUpRoutes } from './set-up.ts';
import { outsideAccount, ownAccount } from './who.ts';

/** One address trying names and passwords, or answers of an issuer; an office may share one. */
const addressLimit = { points: 30, seconds: 60 };
/** Of somebody whose issuer does not say when they proved who they are: they must, before what matters. */
const never = new Date(0);

/** How somebody comes in and goes out, and how an account is set up. */
export const signIn: Area = (deps) => {
  const { vault, council, now, sessions } = deps;
  const { prompts } = deps.signIn;
  const cookie = sessionCookie(deps.baseUrl);
  const flows = flowCookies(deps.baseUrl, now);
  const { take } = createLimiter(addressLimit);
  const accounts = createAccounts({ vault, now });
  const events = createStaffEvents({ vault, now });
  const client = createIssuerClient(deps.signIn, deps.baseUrl, now);

  async function begin(visit: OfficeVisit): Promise<Response> {
    const { language, query } = visit;
    const to = placeAfter(query['to'] ?? '');
    const again = query['again'] !== undefined;
    if (visit.visitor && !again) return visit.redirect(to);
    try {
      const { url, flow } = await client.begin({ to, again, language });
      flows.keep(visit.c, flow);
      if (url.origin === new URL(deps.baseUrl).origin) return visit.c.redirect(url.href, 302);
      return await away(visit, url, leavingPage(language, url.href, 'in'));
    } catch (error) {
      return failed(visit, language, error);
    }
  }

  async function finish(visit: OfficeVisit): Promise<Response> {
    await take(deps.addressOf(visit.c.req.raw));
    const flow = flows.find(visit.c, visit.query['state'] ?? '');
    if (!flow) return failed(visit, visit.language, new SignInFailed('ended'));
    flows.drop(visit.c, flow.state);
    try {
      const { account, provedAt } = await proved(new URL(visit.c.req.url).search, flow);
      await enter(visit, account, { again: flow.again, provedAt });
    } catch (error) {
      return failed(visit, flow.language, error);
    }
    return visit.c.redirect(`/${flow.language}/office${flow.to === '/' ? '' : placeAfter(flow.to)}`, 303);
  }

  async function proved(query: string, flow: Flow): Promise<{ account: Account; provedAt: Date }> {
    const { claims, provedAt = never } = await client.finish(query, flow);
    const deputies = async () => (await deps.recorder.look(council)).collection<DeputyRecord>('deputies');
    const who = { council, accounts, deputies };
    const account = prompts
      ? await ownAccount(who, claims)
      : await outsideAccount(who, await client.issuer(), claims);
    return { account, provedAt };
  }

  async function enter(
    visit: OfficeVisit,
    account: Account,
    { again, provedAt }: { readonly again: boolean; readonly provedAt: Date },
  ): Promise<void> {
    const before = cookie.read(visit.c);
    if (before) await sessions.end(council, before);
    const { secret } = await sessions.begin(council, personOf(account), { provedAt });
    cookie.write(visit.c, secret);
    await events.note(council, again ? 'proved-again' : 'signed-in', account.id);
  }

  /** The reason goes into the address, and the code and state of the sign-in out of it. */
  function failed(visit: OfficeVisit, language: string, error: unknown): Response {
    if (!(error instanceof SignInFailed)) throw error;
    if (isForOperator(error.why)) deps.onFault?.(error, 'sign-in');
    return visit.c.redirect(`/${language}/office/sign-in/failed?why=${error.why}`, 303);
  }

  /** Out of the issuer's session too, where it offers that. Here the person is signed out already, whatever it says. */
  async function leave(visit: OfficeVisit): Promise<Response> {
    const { language } = visit;
    const url = await client.leave(language).catch((error: unknown) => {
      deps.onFault?.(error, 'sign-out');
      return undefined;
    });
    return url ? away(visit, url, leavingPage(language, url.href, 'out')) : visit.redirect('/signed-out');
  }

  const routes: readonly OfficeRoute[] = [
    { method: 'GET', path: '/sign-in', act: 'anyone', handle: begin },
    { method: 'GET', path: '/sign-in/callback', act: 'anyone', handle: finish },
    {
      method: 'GET',
      path: '/sign-in/failed',
      act: 'anyone',
      handle(visit) {
        const why = signInFailures.find((one) => one === visit.query['why']) ?? 'ended';
        return visit.page(signInFailedPage(visit.language, why), why === 'unreachable' ? 503 : 403);
      },
    },
    {
      method: 'POST',
      path: '/sign-out',
      act: 'signed-in',
      async handle(visit) {
        await sessions.end(council, cookie.read(visit.c));
        cookie.clear(visit.c);
        await events.note(council, 'signed-out', visit.session.person.account);
        return prompts ? visit.redirect('/sign-in') : leave(visit);
      },
    },
    {
      method: 'GET',
      path: '/sign-out/done',
      act: 'anyone',
      handle(visit) {
        const language = languages.find((one) => one === visit.query['state']) ?? visit.language;
        return visit.c.redirect(`/${language}/office/signed-out`, 303);
      },
    },
    {
      method: 'GET',
      path: '/signed-out',
      act: 'anyone',
      handle: (visit) => visit.page(signedOutPage(visit.language)),
    },
  ];
  return [...routes, ...(prompts ? [...promptRoutes(deps, prompts, take), ...setUpRoutes(deps, take)] : [])];
};

/** A redirect to another site that began with a form's answer would be stopped by the form's own policy; a page is not. */
function away(visit: OfficeVisit, url: URL, page: OfficePage): Promise<Response> {
  visit.c.header('refresh', `0; url=${url.href}`);
  return visit.page(page);
}

/** What an operator can do something about; the rest is a person's own. */
function isForOperator(why: SignInFailure): boolean {
  return why === 'unreachable' || why === 'token' || why === 'stale';
}

/** What the session knows of an account. */
function personOf({ id, role, name, deputy }: Account): Person {
  return { account: id, role, name, ...(deputy === undefined ? {} : { deputy }) };
}

/** A page of the office, whatever an address claims; anything else is its first page. */
export function placeAfter(to: string): string {
  return /^\/(?![/\\])[\w\-./?=&%:~+,]*$/.test(to) && !/^\/sign(ed)?-/.test(to) ? to : '/';
}
