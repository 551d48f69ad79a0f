import { isQuarter } from '@esep/domain';
import { Command } from 'commander';
import { type Cli, contextOf, withCommonOptions } from '../cli/context.ts';
import { withCouncil } from '../council/with-council.ts';
import { exitCodes, wrongUsage } from '../failures.ts';

interface Options {
  readonly data?: string;
  readonly json?: boolean;
  readonly weekday: string;
  readonly each: string;
  readonly from?: string;
  readonly to?: string;
}

const clock = /^([01]\d|2[0-3]):[0-5]\d$/;

/** Exit code 1 when somebody cannot have as many receptions as asked; the rota is printed all the same. */
export function rotaCommand(cli: Cli): Command {
  return withCommonOptions(new Command('rota'))
    .description('spread receptions over the working Fridays of a quarter, as a CSV for esep import')
    .argument('<quarter>', 'such as 2027-Q1')
    .option('--weekday <number>', '1 Monday … 7 Sunday', '5')
    .option('--each <number>', 'receptions of each deputy in the quarter', '3')
    .option('--from <time>', 'begins at, such as 10:00')
    .option('--to <time>', 'ends at, such as 13:00')
    .action(async (quarter: string, options: Options) => {
      const context = contextOf(cli, options);
      const { output } = context;
      const asked = askedFor(quarter, options);
      const { on, slots, short } = await withCouncil(context, (run) => run('rota', asked));
      const columns = ['id', 'occurredOn', 'reception', 'deputy', 'on', 'from', 'to'];
      const rows = slots.map(({ reception, deputy, on: day }) =>
        [`rota-${reception}`, on, reception, deputy, day, options.from ?? '', options.to ?? ''].join(','),
      );
      output.result({ quarter, slots, short }, [columns.join(','), ...rows]);
      for (const { deputy, days } of short) {
        output.warn(`${deputy} has ${days} only: too few working days in office and not on leave.`);
      }
      if (short.length > 0) process.exitCode = exitCodes.no;
    })
    .addHelpText(
      'after',
      `
Receptions of the quarter that are scheduled already count, so the command can be run again after a deputy came in.

Examples:
  $ esep rota 2027-Q1 --from 10:00 --to 13:00 > reception.scheduled.csv
  $ esep import reception.scheduled.csv`,
    );
}

function askedFor(quarter: string, { weekday, each, from, to }: Options) {
  if (!isQuarter(quarter)) throw wrongUsage(`${quarter} is no quarter. Write it as 2027-Q1.`);
  const wanted = { weekday: Number(weekday), each: Number(each) };
  if (!Number.isInteger(wanted.weekday) || wanted.weekday < 1 || wanted.weekday > 7) {
    throw wrongUsage('--weekday is a number from 1 (Monday) to 7 (Sunday).');
  }
  if (!Number.isInteger(wanted.each) || wanted.each < 1 || wanted.each > 14) {
    throw wrongUsage('--each is a number from 1 to 14.');
  }
  for (const time of [from, to]) {
    if (time !== undefined && !clock.test(time)) throw wrongUsage(`${time} is no time. Write it as 10:00.`);
  }
  if (from !== undefined && to !== undefined && from >= to)
    throw wrongUsage('--to must be later than --from.');
  return { quarter, ...wanted };
}
