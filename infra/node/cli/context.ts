import type { Command } from 'commander';
import { type Environment, readEnvironment } from '../environment.ts';
import { createOutput, type Output } from './output.ts';

/** What a command needs of the world; tests give their own. */
export interface Cli {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly out: NodeJS.WritableStream & { isTTY?: boolean; columns?: number };
  readonly err: NodeJS.WritableStream & { isTTY?: boolean; columns?: number };
}

export interface Context {
  readonly environment: Environment;
  readonly output: Output;
  readonly json: boolean;
  readonly cli: Cli;
}

/** Options that every command has. */
export function withCommonOptions(command: Command): Command {
  return command
    .option('--data <folder>', 'data folder; ESEP_DATA otherwise')
    .option('--json', 'print one JSON document and nothing else');
}

/** Checks the environment and says where to write, before a command does anything. */
export function contextOf(cli: Cli, options: { data?: string; json?: boolean }): Context {
  const json = options.json === true;
  return {
    environment: readEnvironment(cli.env, { dataDir: options.data }),
    output: createOutput({ json, out: cli.out, err: cli.err }),
    json,
    cli,
  };
}
