import { randomUUID } from 'node:crypto';
import { existsSync, writeFileSync } from 'node:fs';
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
    .description('issue codes for a reception on its day or later; they are shown once')
    .argument('<reception>')
    .argument('<number>', 'how many, at most one a visitor', wholeNumber)
    .option('--key <text>', 'the same key again gives no second set of codes')
    .option(
      '--cards <file>',
      'write printable cards with codes and QR as an HTML file instead of listing the codes',
    )
    .action(issue(cli));

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
  $ esep invitations issue r-2026-11-20-d-07 6 --cards cards.html
  $ esep invitations void 3f0c… 812 --reason "cards were lost"`,
  );
}

interface IssueOptions extends Options {
  readonly key?: string;
  readonly cards?: string;
}

function issue(cli: Cli) {
  return async (reception: string, number: number, options: IssueOptions): Promise<void> => {
    const context = contextOf(cli, options);
    const { cards } = options;
    if (cards !== undefined && existsSync(cards)) throw wrongUsage(`${cards} exists and is not overwritten.`);
    const key = options.key ?? randomUUID();
    const { issued, status } = await withCouncil(context, async (run) => {
      const known = await run('status', {});
      if (cards !== undefined) requireAddress(known.baseUrl);
      return { status: known, issued: await run('invitations.issue', { reception, number, key, by }) };
    });
    const told = `Printing ${issued.cards}, entry ${issued.seq}. Print identical cards and let visitors draw them.`;
    if (cards === undefined) return context.output.result(issued, [...issued.codes, told]);
    const { name, languages, demonstration } = status;
    const baseUrl = requireAddress(status.baseUrl);
    const { renderCards } = await import('@esep/web');
    const page = renderCards({ council: name, languages, baseUrl, codes: issued.codes, demonstration });
    writeFileSync(cards, page, { mode: 0o600, flag: 'wx' });
    const { codes: _, ...rest } = issued;
    return context.output.result({ ...rest, file: cards }, [
      told,
      `The cards are in ${cards}. Delete the file when they are printed.`,
    ]);
  };
}

/** Cards carry an address for years of a drawer's life; a guess would be printed. */
function requireAddress(baseUrl: string | null): string {
  if (baseUrl === null)
    throw wrongUsage('Set ESEP_BASE_URL: the address that readers use is printed on the cards.');
  return baseUrl;
}

function wholeNumber(text: string): number {
  if (!/^\d{1,9}$/.test(text)) throw wrongUsage(`"${text}" is not a whole number.`);
  return Number(text);
}
