import type { CouncilRecord } from '@esep/domain';
import type { Limiter } from '@esep/http';
import { createAccounts, proveWho } from '@esep/staff';
import { signInPage } from '@esep/web';
import type { OfficeDeps } from '../deps.ts';
import type { OfficeRoute } from '../route.ts';
import type { OfficeVisit } from '../visit.ts';
import { flowCookies } from './flows.ts';
import type { Prompts } from './issuer.ts';

const path = '/sign-in/prompt/:uid{[A-Za-z0-9_-]{10,64}}';

/** The page on which the embedded provider asks for name, password and code. */
export function promptRoutes(
  deps: OfficeDeps,
  prompts: Prompts,
  take: Limiter['take'],
): readonly OfficeRoute[] {
  const { vault, council, now } = deps;
  const flows = flowCookies(deps.baseUrl, now);
  const accounts = createAccounts({ vault, now });

  /** The sign-in that this page belongs to, and what the office began it for. */
  async function waiting(visit: OfficeVisit) {
    const uid = visit.params['uid'] ?? '';
    const found = await prompts.find(visit.c, uid);
    const flow = found && flows.find(visit.c, found.state);
    return flow && { uid, flow };
  }

  /** Another language begins the sign-in anew: the page that waits is bound to its address. */
  function elsewhere({ to, again }: { readonly to: string; readonly again: boolean }): string {
    return `/sign-in?${new URLSearchParams({ to, ...(again ? { again: '1' } : {}) })}`;
  }

  async function show(visit: OfficeVisit): Promise<Response> {
    const found = await waiting(visit);
    if (!found) return visit.redirect('/sign-in');
    const { again } = found.flow;
    // Who proves it anew need not type the name again.
    const known =
      again && visit.visitor ? await accounts.get(council, visit.visitor.person.account) : undefined;
    const demonstration = await isDemonstration(visit);
    const shown = { again, login: known?.login ?? '', demonstration, action: visit.href(visit.path) };
    return visit.page({ ...signInPage(visit.language, shown), elsewhere: elsewhere(found.flow) });
  }

  async function answer(visit: OfficeVisit): Promise<Response> {
    await take(deps.addressOf(visit.c.req.raw));
    const found = await waiting(visit);
    if (!found) return visit.redirect('/sign-in');
    const { form, language } = visit;
    const demonstration = await isDemonstration(visit);
    const given = { login: form.text('login'), password: form.text('password'), code: form.text('code') };
    const proved = await proveWho({ vault, now, needsFactor: !demonstration }, council, given);
    if (!('account' in proved)) {
      const { again } = found.flow;
      const told = {
        again,
        login: given.login,
        demonstration,
        action: visit.href(visit.path),
        problem: proved,
      };
      return visit.page({ ...signInPage(language, told), elsewhere: elsewhere(found.flow) }, 403);
    }
    const next = await prompts.finish(visit.c, found.uid, proved.account.id);
    return next === undefined ? visit.redirect('/sign-in') : visit.c.redirect(next, 303);
  }

  return [
    { method: 'GET', path, act: 'anyone', handle: show },
    { method: 'POST', path, act: 'anyone', handle: answer },
  ];
}

async function isDemonstration(visit: OfficeVisit): Promise<boolean> {
  const { council } = await (await visit.look()).collection<CouncilRecord>('council');
  return council?.demonstration === true;
}
