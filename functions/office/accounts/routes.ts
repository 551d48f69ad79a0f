import { type DeputyRecord, given, isSlug, Refusal } from '@esep/domain';
import {
  type Account,
  type AccountProblem,
  createAccounts,
  createSetupLinks,
  createStaffEvents,
  type StaffEventName,
  staffRoles,
} from '@esep/staff';
import { type AccountsView, accountsPage, linkPage } from '@esep/web';
import { sessionCookie } from '../cookie.ts';
import type { Area } from '../route.ts';
import type { OfficeVisit } from '../visit.ts';
import { auditRoutes } from './audit.ts';
import { ownAccountRoutes } from './own-account.ts';
import { shownAccount } from './shown-account.ts';

/** Who may sign in, one's own account, and who did what with accounts and case files. */
export const accounts: Area = (deps) => {
  const { vault, council, now, sessions } = deps;
  const all = createAccounts({ vault, now });
  const links = createSetupLinks({ vault, now });
  const events = createStaffEvents({ vault, now });
  const cookie = sessionCookie(deps.baseUrl);

  /** Sessions, and sign-ins that have not come back yet. */
  async function endEverything(account: string): Promise<void> {
    await deps.signIn.prompts?.forget(account);
    await sessions.endAll(council, account);
  }

  async function show(visit: OfficeVisit, typed: AccountsView['typed'] = {}): Promise<Response> {
    const { language, session } = visit;
    const deputies = await (await visit.look()).collection<DeputyRecord>('deputies');
    const view: AccountsView = {
      csrf: session.csrf,
      own: session.person.account,
      accounts: (await all.list(council)).map(shownAccount),
      deputies: Object.values(deputies).map(({ deputy, name }) => ({
        value: deputy,
        label: given(name, language),
      })),
      typed,
    };
    return visit.page(accountsPage(language, view), typed.problem ? 422 : 200);
  }

  async function create(visit: OfficeVisit): Promise<Response> {
    const { form } = visit;
    const role = staffRoles.find((one) => one === form.text('role')) ?? 'secretariat';
    const deputy = role === 'deputy' ? form.text('deputy') : '';
    const asked = { login: form.text('login'), name: form.text('name'), role, ...(deputy ? { deputy } : {}) };
    const made = await all.create(council, asked);
    if (typeof made === 'string') return show(visit, { ...asked, problem: made as AccountProblem });
    await events.note(council, 'created', made.id, visit.session.person.account);
    return linkFor(visit, made);
  }

  /** A new set-up link, shown this once. The password and second factor there were work until it is used. */
  async function linkFor(visit: OfficeVisit, account: Account): Promise<Response> {
    const token = await links.make(council, account.id);
    await events.note(council, 'link-made', account.id, visit.session.person.account);
    const href = `${deps.baseUrl}${visit.href(`/set-up/${token}`)}`;
    return visit.page(linkPage(visit.language, { name: account.name, login: account.login, href }));
  }

  async function change(visit: OfficeVisit): Promise<Response> {
    const id = visit.params['account'] ?? '';
    const account = isSlug(id) ? await all.get(council, id) : undefined;
    if (!account) throw new Refusal('not_found');
    const by = visit.session.person.account;
    const step = visit.form.text('step');
    if (step === 'link' && account.source === 'own' && !account.disabled) return linkFor(visit, account);
    if (step === 'disable' && account.id === by) throw new Refusal('own_account');
    const told: Readonly<Record<string, StaffEventName>> = {
      disable: 'disabled',
      enable: 'enabled',
      'sign-out': 'signed-out-everywhere',
    };
    const what = told[step];
    if (!what) throw new Refusal('not_found');
    if (step === 'enable' || step === 'disable') {
      await all.change(council, id, ({ disabled: _, ...rest }) =>
        step === 'disable' ? { ...rest, disabled: true } : rest,
      );
    }
    if (step !== 'enable') await endEverything(id);
    if (step === 'disable') await links.drop(council, id);
    await events.note(council, what, id, by);
    return visit.redirect('/accounts', 'saved');
  }

  return [
    { method: 'GET', path: '/accounts', act: 'accounts.manage', handle: (visit) => show(visit) },
    { method: 'POST', path: '/accounts', act: 'accounts.manage', fresh: true, handle: create },
    {
      method: 'POST',
      path: '/accounts/:account{[a-z0-9-]{1,32}}',
      act: 'accounts.manage',
      fresh: true,
      handle: change,
    },
    ...ownAccountRoutes(deps, { endEverything, cookie }),
    ...auditRoutes(deps),
  ];
};
