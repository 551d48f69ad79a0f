import type { CouncilRecord } from '@esep/domain';
import { createLimiter } from '@esep/http';
import {
  type Account,
  createStaffEvents,
  openSetupLink,
  type Person,
  proveWho,
  setUpAccount,
  totpUri,
} from '@esep/staff';
import { recoveryPage, setUpGonePage, setUpPage, signInPage } from '@esep/web';
import { sessionCookie } from '../cookie.ts';
import type { Area } from '../route.ts';
import type { OfficeVisit } from '../visit.ts';

/** One address trying names and passwords; an office may share one. */
const addressLimit = { points: 30, seconds: 60 };

/** How somebody comes in and goes out, and how an account is set up. */
export const signIn: Area = (deps) => {
  const { vault, council, now, sessions } = deps;
  const cookie = sessionCookie(deps.baseUrl);
  const { take } = createLimiter(addressLimit);
  const events = createStaffEvents({ vault, now });

  async function enter(visit: OfficeVisit): Promise<Response> {
    const { form } = visit;
    await take(deps.addressOf(visit.c.req.raw));
    const demonstration = await isDemonstration(visit);
    const given = { login: form.text('login'), password: form.text('password'), code: form.text('code') };
    const proved = await proveWho({ vault, now, needsFactor: !demonstration }, council, given);
    const to = form.text('to');
    if (!('account' in proved)) {
      const again = form.has('again');
      const shown = { to, again, login: given.login, demonstration, problem: proved };
      return visit.page(signInPage(visit.language, shown), 403);
    }
    const before = cookie.read(visit.c);
    if (before) await sessions.end(council, before);
    const { secret } = await sessions.begin(council, personOf(proved.account));
    cookie.write(visit.c, secret);
    await events.note(council, form.has('again') ? 'proved-again' : 'signed-in', proved.account.id);
    return visit.redirect(placeAfter(to));
  }

  return [
    {
      method: 'GET',
      path: '/sign-in',
      act: 'anyone',
      async handle(visit) {
        const { to = '', again } = visit.query;
        if (visit.visitor && again === undefined) return visit.redirect(placeAfter(to));
        const demonstration = await isDemonstration(visit);
        return visit.page(
          signInPage(visit.language, { to, again: again !== undefined, login: '', demonstration }),
        );
      },
    },
    { method: 'POST', path: '/sign-in', act: 'anyone', handle: enter },
    {
      method: 'POST',
      path: '/sign-out',
      act: 'signed-in',
      async handle(visit) {
        await sessions.end(council, cookie.read(visit.c));
        cookie.clear(visit.c);
        await events.note(council, 'signed-out', visit.session.person.account);
        return visit.redirect('/sign-in');
      },
    },
    {
      method: 'GET',
      path: '/set-up/:token{[A-Za-z0-9_-]{43}}',
      act: 'anyone',
      handle: (visit) => showSetUp(visit),
    },
    {
      method: 'POST',
      path: '/set-up/:token{[A-Za-z0-9_-]{43}}',
      act: 'anyone',
      async handle(visit) {
        await take(deps.addressOf(visit.c.req.raw));
        const { form, params, language } = visit;
        const [token = '', password, again, code] = [
          params['token'],
          form.text('password'),
          form.text('again'),
          form.text('code'),
        ];
        const done = await setUpAccount({ vault, now }, council, { token, password, again, code });
        if ('recovery' in done)
          return visit.page(recoveryPage(language, done.recovery, visit.href('/sign-in')));
        return showSetUp(visit, done.problem);
      },
    },
  ];

  async function showSetUp(
    visit: OfficeVisit,
    problem?: Extract<Awaited<ReturnType<typeof setUpAccount>>, { problem: unknown }>['problem'],
  ): Promise<Response> {
    const opened = await openSetupLink({ vault, now }, council, visit.params['token'] ?? '');
    if (!opened) return visit.page(setUpGonePage(visit.language), 404);
    const uri = totpUri(opened.secret, { council, login: opened.login });
    const view = {
      ...opened,
      uri,
      action: visit.href(visit.path),
      ...(problem === undefined ? {} : { problem }),
    };
    return visit.page(setUpPage(visit.language, view), problem === undefined ? 200 : 422);
  }
};

/** What the session knows of an account. */
function personOf({ id, role, name, deputy }: Account): Person {
  return { account: id, role, name, ...(deputy === undefined ? {} : { deputy }) };
}

/** A page of the office, whatever an address claims; anything else is its first page. */
export function placeAfter(to: string): string {
  return /^\/(?![/\\])[\w\-./?=&%:~+,]*$/.test(to) && !to.startsWith('/sign-') ? to : '/';
}

async function isDemonstration(visit: OfficeVisit): Promise<boolean> {
  const { council } = await (await visit.look()).collection<CouncilRecord>('council');
  return council?.demonstration === true;
}
