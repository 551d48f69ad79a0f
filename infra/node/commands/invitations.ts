import { randomUUID } from 'node:crypto';
import { Command } from 'commander';
import { type Cli, contextOf, withCommonOptions } from '../cli/context.ts';
import { withCouncil } from '../council/with-council.ts';
import { wrongUsage } from '../failures.ts';

interface Options {
  readonly data?: string;
  readonly json?: boolean;
}

const by = 'office/command';

export function invitationsCommand(cli: Cli): Command {
  const invitations = new Command('invitations').description(
    'one-time codes with which visitors of a reception give feedback',
  );

  withCommonOptions(invitations.command('issue'))
    .description('issue codes for a reception that was held; they are shown once')
    .argument('<reception>')
    .argument('<number>', 'how many, at most one a visitor', wholeNumber)
    .option('--key <text>', 'the same key again gives no second set of codes')
    .action(async (reception: string, number: number, options: Options & { key?: string }) => {
      const context = contextOf(cli, options);
      const key = options.key ?? randomUUID();
      const issued = await withCouncil(context, (run) =>
        run('invitations.issue', { reception, number, key, by }),
      );
      const told = `Printing ${issued.cards}, entry ${issued.seq}. Print the codes on identical cards and let visitors draw them.`;
      context.output.result(issued, [...issued.codes, told]);
    });

  withCommonOptions(invitations.command('void'))
    .description('take back cards that were lost or spoilt; ballots cast with them stay')
    .argument('<printing>', 'as "invitations issue" told it')
    .argument('<entry>', 'number of the entry that issued them', wholeNumber)
    .requiredOption('--reason <text>', 'why, for everybody to read')
    .action(async (cards: string, entry: number, options: Options & { reason: string }) => {
      const context = contextOf(cli, options);
      const { reason } = options;
      const voided = await withCouncil(context, (run) =>
        run('invitations.void', { cards, entry, reason, by }),
      );
      context.output.result({ voided }, [`${voided} unused codes no longer work.`]);
    });

  return invitations.addHelpText(
    'after',
    `
Examples:
  $ esep invitations issue r-2026-11-20-d-07 6 > codes.txt
  $ esep invitations void 3f0c… 812 --reason "cards were lost"`,
  );
}

function wholeNumber(text: string): number {
  if (!/^\d{1,9}$/.test(text)) throw wrongUsage(`"${text}" is not a whole number.`);
  return Number(text);
}
