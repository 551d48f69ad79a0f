import { Command } from 'commander';
import { type Cli, contextOf, withCommonOptions } from '../cli/context.ts';
import { lookAtCouncil } from '../doctor/council.ts';
import { lookAtMachine } from '../doctor/machine.ts';
import { exitCodes } from '../failures.ts';

/** Looks and changes nothing. Exit code 0 when all is well, 1 when something needs a person. */
export function doctorCommand(cli: Cli): Command {
  return withCommonOptions(new Command('doctor'))
    .description('look whether everything is in order, and say what to do where it is not')
    .action(async (options: { data?: string; json?: boolean }) => {
      const context = contextOf(cli, options);
      const findings = [...lookAtMachine(context.environment), ...(await lookAtCouncil(context))];
      const lines = findings.flatMap(({ what, ok, found, remedy }) => [
        `${ok ? 'ok  ' : 'LOOK'}  ${what}: ${found}`,
        ...(ok || !remedy ? [] : [`      ${remedy}`]),
      ]);
      context.output.result({ ok: findings.every(({ ok }) => ok), findings }, lines);
      if (findings.some(({ ok }) => !ok)) process.exitCode = exitCodes.no;
    })
    .addHelpText('after', '\nExample:\n  $ esep doctor');
}
