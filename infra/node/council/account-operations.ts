import type { DeputyRecord } from '@esep/domain';
import {
  type AccountProblem,
  createAccounts,
  createSessions,
  createSetupLinks,
  createStaffEvents,
  type NewAccount,
} from '@esep/staff';
import type { Environment } from '../environment.ts';
import { wrongUsage } from '../failures.ts';
import { forgetAccount } from '../provider/items.ts';
import type { Council } from './open-council.ts';

const problems: Readonly<Record<AccountProblem, string>> = {
  login_shape: 'A login is 2 to 32 small Latin letters, digits and the signs . - _',
  login_taken: 'This login is taken. esep account list shows all of them.',
  name_missing: 'Give the name of the person with --name, at most 120 characters.',
  deputy_missing: 'An account of the role deputy is one deputy’s: give --deputy d-07.',
  deputy_extra: 'A deputy is named only with the role deputy.',
};

/** What the command line does with accounts of the office; the person chooses the password by the link. */
export function accountOperations({ slug, stores, recorder, now }: Council, environment: Environment) {
  const { vault } = stores;
  const accounts = createAccounts({ vault, now });
  const links = createSetupLinks({ vault, now });
  const events = createStaffEvents({ vault, now });

  async function linkFor(id: string): Promise<string> {
    const token = await links.make(slug, id);
    await events.note(slug, 'link-made', id, 'command');
    const base = environment.baseUrl ?? `http://${environment.host}:${environment.port}`;
    return `${base}/kk/office/set-up/${token}`;
  }

  async function known(login: string) {
    const account = await accounts.byLogin(slug, login);
    if (!account) throw wrongUsage(`There is no account ${login}. esep account list shows all of them.`);
    return account;
  }

  /** Sessions, and sign-ins that have not come back yet. */
  async function endEverything(id: string): Promise<void> {
    await forgetAccount({ vault, council: slug }, id);
    await createSessions({ vault, now }).endAll(slug, id);
  }

  return {
    async 'account.create'(given: NewAccount) {
      const deputies = await (await recorder.look(slug)).collection<DeputyRecord>('deputies');
      if (given.deputy !== undefined && !Object.hasOwn(deputies, given.deputy)) {
        throw wrongUsage(`There is no deputy with the id ${given.deputy}.`);
      }
      const made = await accounts.create(slug, given);
      if (typeof made === 'string') throw wrongUsage(problems[made]);
      await events.note(slug, 'created', made.id, 'command');
      return { id: made.id, login: made.login, role: made.role, link: await linkFor(made.id) };
    },
    async 'account.link'({ login }: { login: string }) {
      const account = await known(login);
      if (account.disabled) throw wrongUsage(`The account ${login} is disabled.`);
      return { login: account.login, link: await linkFor(account.id) };
    },
    async 'account.list'(_: object) {
      return (await accounts.list(slug)).map(
        ({ id, login, name, role, deputy, disabled = false, password }) => ({
          ...{ id, login, name, role, disabled, isSetUp: password !== undefined },
          ...(deputy === undefined ? {} : { deputy }),
        }),
      );
    },
    async 'account.disable'({ login }: { login: string }) {
      const { id } = await known(login);
      await accounts.change(slug, id, (one) => ({ ...one, disabled: true }));
      await endEverything(id);
      await links.drop(slug, id);
      await events.note(slug, 'disabled', id, 'command');
      return { disabled: login };
    },
    async 'account.sign-out'({ login }: { login: string }) {
      const { id } = await known(login);
      await endEverything(id);
      await events.note(slug, 'signed-out-everywhere', id, 'command');
      return { signedOut: login };
    },
  };
}
