import { resolve } from 'node:path';
import { Command } from 'commander';
import { type Cli, contextOf, withCommonOptions } from '../cli/context.ts';
import { withCouncil } from '../council/with-council.ts';

export function backupCommand(cli: Cli): Command {
  return withCommonOptions(new Command('backup'))
    .description('copy ledger, texts and vault as they are at one moment, also while the server runs')
    .argument('[folder]', 'new or empty folder; by default a dated one in ESEP_BACKUPS')
    .action(async (folder: string | undefined, options: { data?: string; json?: boolean }) => {
      const context = contextOf(cli, options);
      const made = await withCouncil(context, (run) => run('backup', { to: folder && resolve(folder) }));
      context.output.result(made, [
        `Backup of ${made.council} with ${made.size} entries (${Math.ceil(made.bytes / 1000)} KB) is in ${made.dir}`,
      ]);
    })
    .addHelpText(
      'after',
      `
The vault is in the backup: whoever has it can read what the council keeps private. Store it as carefully as the server.

Examples:
  $ esep backup
  $ esep backup /mnt/usb/esep-2026-11-22`,
    );
}
