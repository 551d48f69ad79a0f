import { type StaffRole, staffRoles } from '@esep/staff';
import { Command, Option } from 'commander';
import { type Cli, contextOf, withCommonOptions } from '../cli/context.ts';
import { table } from '../cli/output.ts';
import { withCouncil } from '../council/with-council.ts';

interface Options {
  readonly data?: string;
  readonly json?: boolean;
}

/** Accounts of the people who work in the office's pages. Programs have tokens (`esep token`). */
export function accountCommand(cli: Cli): Command {
  const account = new Command('account').description('make, list and disable accounts of the office');
  const sub = (name: string, description: string) =>
    withCommonOptions(account.command(name).description(description));

  sub('create', 'make an account; prints the link by which its owner chooses a password, once')
    .addOption(new Option('--role <role>', 'what it may do').choices(staffRoles).makeOptionMandatory())
    .requiredOption('--login <login>', 'what is typed at the sign-in, such as aigerim.s')
    .requiredOption('--name <name>', 'for the person’s own eyes')
    .option('--deputy <id>', 'whose account it is, with the role deputy')
    .action(async (options: Options & { role: StaffRole; login: string; name: string; deputy?: string }) => {
      const context = contextOf(cli, options);
      const { role, login, name, deputy } = options;
      const asked = { role, login, name, ...(deputy === undefined ? {} : { deputy }) };
      const made = await withCouncil(context, (run) => run('account.create', asked));
      context.output.result(made, [
        made.link,
        `For ${made.login}, ${made.role}. It works once, for 48 hours.`,
      ]);
    });

  sub('list', 'list accounts').action(async (options: Options) => {
    const context = contextOf(cli, options);
    const all = await withCouncil(context, (run) => run('account.list', {}));
    const rows = all.map(({ login, role, deputy, id, disabled, isSetUp }) => [
      login,
      deputy ? `${role} ${deputy}` : role,
      id,
      disabled ? 'disabled' : isSetUp ? 'works' : 'waits for set-up',
    ]);
    context.output.result(
      all,
      all.length ? table([['login', 'role', 'signs as', 'state'], ...rows]) : ['No accounts yet.'],
    );
  });

  sub('link', 'a new set-up link: for who lost the password or the phone')
    .argument('<login>')
    .action(async (login: string, options: Options) => {
      const context = contextOf(cli, options);
      const made = await withCouncil(context, (run) => run('account.link', { login }));
      context.output.result(made, [made.link, 'It works once, for 48 hours.']);
    });

  sub('disable', 'let an account in no more, and end its sessions')
    .argument('<login>')
    .action(async (login: string, options: Options) => {
      const context = contextOf(cli, options);
      const done = await withCouncil(context, (run) => run('account.disable', { login }));
      context.output.result(done, [`The account ${login} is disabled.`]);
    });

  sub('sign-out', 'end every session of an account')
    .argument('<login>')
    .action(async (login: string, options: Options) => {
      const context = contextOf(cli, options);
      const done = await withCouncil(context, (run) => run('account.sign-out', { login }));
      context.output.result(done, [`Every session of ${login} has ended.`]);
    });

  return account.addHelpText(
    'after',
    `
Examples:
  $ esep account create --role administrator --login d.akhmetov --name "Данияр Ахметов"
  $ esep account link d.akhmetov`,
  );
}
