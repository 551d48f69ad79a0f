import { type TokenRole, tokenRoles } from '@esep/http';
import { Command, Option } from 'commander';
import type { Cli } from '../cli/context.ts';
import { contextOf, withCommonOptions } from '../cli/context.ts';
import { table } from '../cli/output.ts';
import { type Do, withCouncil } from '../council/with-council.ts';
import { CommandFailure, exitCodes, wrongUsage } from '../failures.ts';

interface Options {
  readonly data?: string;
  readonly json?: boolean;
  readonly council?: string;
}

export function tokenCommand(cli: Cli): Command {
  const token = new Command('token').description('make, list and revoke bearer tokens for the API');
  const sub = (name: string, description: string) =>
    withCommonOptions(token.command(name).description(description)).option(
      '--council <slug>',
      'refuse if the folder holds another council',
    );

  sub('create', 'make a token; it is shown once and kept as a hash')
    .addOption(new Option('--role <role>', 'what it may do').choices(tokenRoles).makeOptionMandatory())
    .option('--deputy <id>', 'whose token it is, with the role deputy')
    .option('--label <text>', 'what it is for, such as "office, room 12"', '')
    .action(async (options: Options & { role: TokenRole; deputy?: string; label: string }) => {
      const { role, deputy, label } = options;
      if ((role === 'deputy') !== (deputy !== undefined)) {
        throw wrongUsage(
          'A token of the role deputy is for one deputy: give --deputy d-07, and only with that role.',
        );
      }
      const context = contextOf(cli, options);
      const made = await withCouncil(context, async (run) => {
        await requireCouncil(run, options.council);
        return run('token.create', { role, label, ...(deputy === undefined ? {} : { deputy }) });
      });
      context.output.result(made, [
        made.token,
        `Role ${made.record.role}${deputy ? ` of ${deputy}` : ''}, id ${made.record.id}. Keep it now: it is not shown again.`,
      ]);
    });

  sub('list', 'list tokens by id, without the tokens').action(async (options: Options) => {
    const context = contextOf(cli, options);
    const tokens = await withCouncil(context, async (run) => {
      await requireCouncil(run, options.council);
      return run('token.list', {});
    });
    const rows = tokens.map(({ id, role, deputy, createdAt, label }) => [
      id,
      deputy ? `${role} ${deputy}` : role,
      createdAt.slice(0, 10),
      label,
    ]);
    context.output.result(
      tokens,
      tokens.length ? table([['id', 'role', 'created', 'label'], ...rows]) : ['No tokens yet.'],
    );
  });

  sub('revoke', 'revoke a token by its id; it stops working within 5 seconds')
    .argument('<id>')
    .action(async (id: string, options: Options) => {
      const context = contextOf(cli, options);
      const revoked = await withCouncil(context, async (run) => {
        await requireCouncil(run, options.council);
        return run('token.revoke', { id });
      });
      if (!revoked)
        throw new CommandFailure(
          exitCodes.no,
          `There is no token with the id ${id}. esep token list shows them.`,
        );
      context.output.result({ revoked: id }, [`Token ${id} is revoked.`]);
    });

  return token.addHelpText(
    'after',
    `
Examples:
  $ esep token create --council pavlodar --role office --label "reception office"
  $ esep token create --role deputy --deputy d-07
  $ esep token list
  $ esep token revoke k3v9m2`,
  );
}

export async function requireCouncil(run: Do, slug: string | undefined): Promise<void> {
  if (slug === undefined) return;
  const { council } = await run('status', {});
  if (council !== slug)
    throw wrongUsage(
      `The data folder holds the council ${council}, not ${slug}. Set ESEP_DATA to the right folder.`,
    );
}
