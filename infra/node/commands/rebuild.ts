import { Command } from 'commander';
import { type Cli, contextOf, withCommonOptions } from '../cli/context.ts';
import { withCouncil } from '../council/with-council.ts';

export function rebuildCommand(cli: Cli): Command {
  return withCommonOptions(new Command('rebuild'))
    .description('fold all documents anew beside the ones that serve, then switch; pages stay available')
    .action(async (options: { data?: string; json?: boolean }) => {
      const context = contextOf(cli, options);
      const started = performance.now();
      const rebuilt = await withCouncil(context, (run) => run('rebuild', {}));
      const seconds = ((performance.now() - started) / 1000).toFixed(1);
      const lines = [
        `Folded ${rebuilt.entries} entries in ${seconds} s. Generation ${rebuilt.generation} serves now.`,
      ];
      context.output.result({ ...rebuilt, seconds: Number(seconds) }, lines);
    })
    .addHelpText('after', '\nExample:\n  $ esep rebuild');
}
