import { Command, CommanderError } from 'commander';
import { accountCommand } from '../commands/account.ts';
import { backupCommand } from '../commands/backup.ts';
import { doctorCommand } from '../commands/doctor.ts';
import { editionCommand } from '../commands/edition.ts';
import { evidenceCommand } from '../commands/evidence.ts';
import { exportCommand } from '../commands/export.ts';
import { importCommand } from '../commands/import.ts';
import { initCommand } from '../commands/init.ts';
import { invitationsCommand } from '../commands/invitations.ts';
import { methodologyCommand } from '../commands/methodology.ts';
import { rebuildCommand } from '../commands/rebuild.ts';
import { reconcileCommand } from '../commands/reconcile.ts';
import { restoreCommand } from '../commands/restore.ts';
import { rotaCommand } from '../commands/rota.ts';
import { demoCommand, serveCommand, startCommand } from '../commands/serve.ts';
import { textsCommand } from '../commands/texts.ts';
import { tokenCommand } from '../commands/token.ts';
import { verifyCommand } from '../commands/verify.ts';
import { CommandFailure, exitCodes } from '../failures.ts';
import type { Cli } from './context.ts';
import { explain } from './explain.ts';

export function createProgram(cli: Cli): Command {
  const program = new Command('esep')
    .description('One honest account of what each deputy of a maslikhat does, which anyone can check.')
    .showHelpAfterError('Run it with --help to see how it is used.')
    .addHelpText(
      'after',
      `
Examples:
  $ esep start                          # an empty folder becomes a demonstration
  $ esep init roster.xlsx               # found a real council
  $ esep verify https://esep.example.kz # check what a council publishes

Exit codes: 0 done, 1 the answer is no, 2 wrong usage or settings, 3 data folder or tables, 4 fault.`,
    );
  const commands = [
    startCommand(cli),
    serveCommand(cli),
    demoCommand(cli),
    initCommand(cli),
    importCommand(cli),
    evidenceCommand(cli),
    exportCommand(cli),
    verifyCommand(cli),
    editionCommand(cli),
    rebuildCommand(cli),
    reconcileCommand(cli),
    rotaCommand(cli),
    methodologyCommand(cli),
    backupCommand(cli),
    restoreCommand(cli),
    accountCommand(cli),
    tokenCommand(cli),
    invitationsCommand(cli),
    textsCommand(cli),
    doctorCommand(cli),
  ];
  for (const command of commands) program.addCommand(command);
  eachCommand(program, (command) => {
    command.exitOverride().configureOutput({
      writeOut: (text) => void cli.out.write(text),
      writeErr: (text) => void cli.err.write(text),
    });
  });
  return program;
}

/** Runs the command line and resolves to the exit code; what went wrong is said on the error stream. */
export async function runProgram(program: Command, argv: readonly string[], cli: Cli): Promise<number> {
  try {
    await program.parseAsync(argv);
    return Number(process.exitCode ?? exitCodes.done);
  } catch (cause) {
    if (cause instanceof CommanderError) return cause.exitCode === 0 ? exitCodes.done : exitCodes.usage;
    if (cause instanceof CommandFailure) {
      cli.err.write(`${cause.message}\n`);
      return cause.code;
    }
    cli.err.write(`${explain(cause)}\n`);
    if (cause instanceof Error && cli.env['ESEP_TEST_STACK'] !== undefined) cli.err.write(`${cause.stack}\n`);
    return exitCodes.fault;
  }
}

function eachCommand(command: Command, visit: (command: Command) => void): void {
  visit(command);
  for (const child of command.commands) eachCommand(child, visit);
}
