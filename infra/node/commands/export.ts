import { resolve } from 'node:path';
import { Command } from 'commander';
import { type Cli, contextOf, withCommonOptions } from '../cli/context.ts';
import { withCouncil } from '../council/with-council.ts';

export function exportCommand(cli: Cli): Command {
  return withCommonOptions(new Command('export'))
    .description(
      'write everything public to a folder that anybody can verify: ledger, texts, tallies, rankings, scorecards',
    )
    .argument('<folder>', 'new or empty')
    .option('--sheets', 'instead: what counts now, one CSV a kind, in the form that esep import takes')
    .action(async (folder: string, options: { data?: string; json?: boolean; sheets?: boolean }) => {
      const context = contextOf(cli, options);
      const sheets = options.sheets === true;
      const made = await withCouncil(context, (run) => run('export', { to: resolve(folder), sheets }));
      const next = sheets ? '' : ` Check it with: esep verify ${folder}`;
      context.output.result(made, [
        `${made.dir} holds ${made.entries} entries in ${made.files} files.${next}`,
      ]);
    })
    .addHelpText(
      'after',
      '\nExamples:\n  $ esep export ./export && esep verify ./export\n  $ esep export --sheets ./registers',
    );
}
