import { resolve } from 'node:path';
import { Command } from 'commander';
import { type Restored, restore } from '../backup/restore.ts';
import { type Cli, contextOf, withCommonOptions } from '../cli/context.ts';

export function restoreCommand(cli: Cli): Command {
  return withCommonOptions(new Command('restore'))
    .description('put a backup in an empty data folder, after comparing it with what was published')
    .argument('<backup>', 'folder that "esep backup" made')
    .option('--accept-loss', 'go on although published entries are missing; the ledger will say so')
    .action(async (backup: string, options: { data?: string; json?: boolean; acceptLoss?: boolean }) => {
      const context = contextOf(cli, options);
      const { environment, output } = context;
      const restored = await restore({
        backup: resolve(backup),
        environment,
        acceptLoss: options.acceptLoss === true,
        report: output.progress,
        onFault: (fault) => output.warn(String(fault)),
      });
      const lines = [
        `Restored ${restored.council} with ${restored.entries} entries in ${environment.dataDir}.`,
      ];
      if (restored.lost !== undefined || options.acceptLoss) lines.push(`The log is ${restored.origin}.`);
      for (const line of scanLines(restored)) output.warn(line);
      output.result({ ...restored, dataDir: environment.dataDir }, [
        ...lines,
        'Next: esep doctor, then esep serve.',
      ]);
    })
    .addHelpText(
      'after',
      `
Examples:
  $ ESEP_DATA=/srv/esep-new esep restore /mnt/usb/esep-2026-11-22
  $ esep restore data-backups/pavlodar-20261121-220000 --accept-loss`,
    );
}

/** What is wrong with scans, for whoever may have another backup. */
function scanLines({ scans, scanFaults }: Restored): string[] {
  if (scanFaults.length === 0) return [];
  return [
    `${scanFaults.length} of ${scans} scans of case files did not come whole out of this backup:`,
    ...scanFaults.map(({ appeal, scan, found }) => `  appeal ${appeal}, scan ${scan}: ${found}`),
    'The rest is restored. Take their files from another backup (case-files), or scan those papers again.',
  ];
}
