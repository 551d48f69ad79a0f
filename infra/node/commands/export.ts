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
    .action(async (folder: string, options: { data?: string; json?: boolean }) => {
      const context = contextOf(cli, options);
      const made = await withCouncil(context, (run) => run('export', { to: resolve(folder) }));
      context.output.result(made, [
        `${made.dir} holds ${made.entries} entries in ${made.files} files. Check it with: esep verify ${folder}`,
      ]);
    })
    .addHelpText('after', '\nExample:\n  $ esep export ./export && esep verify ./export');
}
