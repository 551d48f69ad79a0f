import { given } from '@esep/domain';
import type { DeputyMove, SimulatedPeriod } from '@esep/rating';
import { Command } from 'commander';
import { type Cli, contextOf, withCommonOptions } from '../cli/context.ts';
import { createOutput, table } from '../cli/output.ts';
import { withCouncil } from '../council/with-council.ts';
import { exitCodes } from '../failures.ts';
import { problemLines, readJsonFile, readMethodologyFile } from '../methodology-file.ts';

interface Options {
  readonly data?: string;
  readonly json?: boolean;
  readonly periods?: string;
}

/** A draft on its way to the council's decision: checked, then tried on past periods. */
export function methodologyCommand(cli: Cli): Command {
  const methodology = new Command('methodology').description(
    'check a draft of a methodology, and see what it would have made of past periods',
  );

  methodology
    .command('check')
    .description('everything that is wrong with a draft, or to be looked at; needs no data folder')
    .argument('<file>', 'the methodology as JSON')
    .option('--json', 'print one JSON document and nothing else')
    .action((file: string, options: Options) => {
      const output = createOutput({ json: options.json === true, out: cli.out, err: cli.err });
      const { methodology: read, problems } = readMethodologyFile(file);
      const errors = problems.filter(({ severity }) => severity === 'error').length;
      const warnings = problems.length - errors;
      const summary =
        errors > 0
          ? `${file} cannot be adopted: ${counted(errors, 'error')}, ${counted(warnings, 'warning')}.`
          : `${read?.version} can be adopted: ${counted(warnings, 'warning')}.`;
      const version = read?.version ?? null;
      output.result({ ok: errors === 0, version, problems }, [...problemLines(problems), summary]);
      if (errors > 0) process.exitCode = exitCodes.no;
    });

  withCommonOptions(methodology.command('simulate'))
    .description('who would move, and why, had past periods been measured by the draft; changes nothing')
    .argument('<file>', 'the methodology as JSON')
    .option('--periods <list>', 'such as 2026-Q3,2026; the newest four closed quarters otherwise')
    .action(async (file: string, options: Options) => {
      const context = contextOf(cli, options);
      const draft = readJsonFile(file);
      const periods = options.periods?.split(',').map((period) => period.trim());
      const asked = { methodology: draft, ...(periods ? { periods } : {}) };
      const { names, ...simulation } = await withCouncil(context, (run) =>
        run('methodology.simulate', asked),
      );
      const name = (deputy: string) => {
        const known = names[deputy];
        return known ? given(known, 'en') : deputy;
      };
      const nothing = 'There is no past period yet to try it on.';
      const lines = simulation.periods.flatMap((period) => periodLines(period, name));
      context.output.result(simulation, lines.length > 0 ? lines : [nothing]);
    });

  return methodology.addHelpText(
    'after',
    `
A methodology is adopted by recording methodology.adopted with the number of the decision, before its first quarter begins.

Examples:
  $ esep methodology check draft.json
  $ esep methodology simulate draft.json --periods 2026-Q2,2026-Q3
  $ esep methodology simulate draft.json --json | jq '.periods[].deputies[] | select(.places < -3)'`,
  );
}

function counted(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}

const reasonsShown = 2;

function periodLines(
  { period, inForce, deputies, ranked }: SimulatedPeriod,
  name: (deputy: string) => string,
): string[] {
  const moved = deputies.filter(({ difference, places }) => difference !== 0 || places !== 0).length;
  const rows = deputies.map((one) => [
    ranked.after ? change(one.before?.rank, one.after.rank) : '',
    name(one.deputy),
    change(one.before?.total, one.after.total),
    why(one),
  ]);
  return [
    `${period}: ${inForce ?? 'no methodology'} in force; ${counted(moved, 'deputy').replace('deputys', 'deputies')} would stand otherwise`,
    ...table([['Rank', 'Deputy', 'Total', 'Because'], ...rows]).map((line) => `  ${line}`),
    '',
  ];
}

function change(before: number | null | undefined, after: number | null): string {
  const [was, is] = [before ?? '–', after ?? '–'];
  return was === is ? String(is) : `${was} → ${is}`;
}

function why({ because }: DeputyMove): string {
  return because
    .slice(0, reasonsShown)
    .map(({ criterion, difference }) => `${criterion} ${difference > 0 ? '+' : ''}${difference}`)
    .join(', ');
}
