import { Command } from 'commander';
import { type Cli, contextOf, withCommonOptions } from '../cli/context.ts';
import { withCouncil } from '../council/with-council.ts';
import { CommandFailure, exitCodes, wrongUsage } from '../failures.ts';

export function textsCommand(cli: Cli): Command {
  const texts = new Command('texts').description(
    'blank a public text in which something slipped that must not be public',
  );
  withCommonOptions(texts.command('blank'))
    .description('erase a text and its salt for good; the hash, the reason and the day stay and are shown')
    .argument('<hash>', 'sha256:…, as the entry shows it')
    .requiredOption('--reason <text>', 'why, for everybody to read; without repeating what is erased')
    .action(async (hash: string, options: { data?: string; json?: boolean; reason: string }) => {
      if (!/^sha256:[0-9a-f]{64}$/.test(hash))
        throw wrongUsage('Give the hash as the entry shows it: sha256: and 64 hexadecimal digits.');
      const reason = options.reason.trim();
      if (reason.length < 3 || reason.length > 300) throw wrongUsage('Give a reason of 3 to 300 characters.');
      const context = contextOf(cli, options);
      const blanked = await withCouncil(context, (run) => run('texts.blank', { hash, reason }));
      if (!blanked)
        throw new CommandFailure(exitCodes.no, 'There is no such text, or it was blanked before.');
      context.output.result({ hash, reason }, [
        'The text is blank. Pages say "text withheld" with the reason; the ledger still verifies.',
      ]);
      context.output.warn('Older backups and downloaded exports may still hold it: replace or delete them.');
    });
  return texts.addHelpText(
    'after',
    '\nExample:\n  $ esep texts blank sha256:9f2c… --reason "named a citizen"',
  );
}
