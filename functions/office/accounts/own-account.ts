import { type CouncilRecord, Refusal } from '@esep/domain';
import { createLimiter } from '@esep/http';
import { changePassword, createAccounts, createStaffEvents, type PasswordChange } from '@esep/staff';
import { mePage } from '@esep/web';
import type { sessionCookie } from '../cookie.ts';
import type { OfficeDeps } from '../deps.ts';
import type { OfficeRoute } from '../route.ts';
import type { OfficeVisit } from '../visit.ts';
import { shownAccount } from './shown-account.ts';

/** One address trying passwords. */
const addressLimit = { points: 30, seconds: 60 };

interface OwnAccountParts {
  /** Ends sessions, and sign-ins that have not come back yet. */
  readonly endEverything: (account: string) => Promise<void>;
  readonly cookie: ReturnType<typeof sessionCookie>;
}

/** One's own account: what it is, another password, and the end of all sessions. */
export function ownAccountRoutes(
  deps: OfficeDeps,
  { endEverything, cookie }: OwnAccountParts,
): readonly OfficeRoute[] {
  const { vault, council, now, sessions, signIn } = deps;
  const accounts = createAccounts({ vault, now });
  const events = createStaffEvents({ vault, now });
  const { take } = createLimiter(addressLimit);

  async function show(
    visit: OfficeVisit,
    told?: Exclude<PasswordChange, { changed: true }>,
  ): Promise<Response> {
    const account = await accounts.get(council, visit.session.person.account);
    if (!account) throw new Refusal('not_found');
    const view = {
      account: shownAccount(account),
      csrf: visit.session.csrf,
      demonstration: await isDemonstration(visit),
      ...(told ? { told } : {}),
    };
    return visit.page(mePage(visit.language, view), told ? 422 : 200);
  }

  /** Whoever else sits in an open session of this account is out; this browser goes on in a new one. */
  async function change(visit: OfficeVisit): Promise<Response> {
    await take(deps.addressOf(visit.c.req.raw));
    const { form, session } = visit;
    const { person } = session;
    const done = await changePassword({ vault, now, needsFactor: !(await isDemonstration(visit)) }, council, {
      account: person.account,
      current: form.text('current'),
      code: form.text('code'),
      password: form.text('password'),
      again: form.text('again'),
    });
    if ('problem' in done) return show(visit, done);
    await endEverything(person.account);
    const { secret } = await sessions.begin(council, person);
    cookie.write(visit.c, secret);
    return visit.redirect('/me', 'saved');
  }

  return [
    { method: 'GET', path: '/me', act: 'signed-in', handle: (visit) => show(visit) },
    { method: 'POST', path: '/me/password', act: 'signed-in', unkept: true, handle: change },
    {
      method: 'POST',
      path: '/me/sign-out',
      act: 'signed-in',
      async handle(visit) {
        const { account } = visit.session.person;
        await endEverything(account);
        cookie.clear(visit.c);
        await events.note(council, 'signed-out-everywhere', account);
        return visit.redirect(signIn.prompts ? '/sign-in' : '/signed-out');
      },
    },
  ];
}

async function isDemonstration(visit: OfficeVisit): Promise<boolean> {
  const { council } = await (await visit.look()).collection<CouncilRecord>('council');
  return council?.demonstration === true;
}
