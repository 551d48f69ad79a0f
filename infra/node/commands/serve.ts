import type { Assets } from '@esep/web';
import { Command } from 'commander';
import { type Cli, type Context, contextOf, withCommonOptions } from '../cli/context.ts';
import type { DemoKeys, Storage } from '../council/storage.ts';
import { storageOf } from '../council/storage-of.ts';
import { readHolder } from '../data-folder.ts';
import { variables } from '../environment.ts';
import { CommandFailure } from '../failures.ts';
import { createFaultLog } from '../server/faults.ts';
import type { RunningServer } from '../server/run-server.ts';

interface Options {
  readonly data?: string;
  readonly json?: boolean;
  readonly seed: string;
}

const defaultSeed = 'esep';

export function startCommand(cli: Cli): Command {
  return withCommonOptions(new Command('start'))
    .description(
      'serve the council; an empty data folder first gets a demonstration council (what npm start does), as empty tables do',
    )
    .option('--seed <text>', 'another seed makes another demonstration', defaultSeed)
    .action(async (options: Options) => {
      const context = contextOf(cli, options);
      const storage = await storageOf(context.environment);
      if (await storage.isEmpty()) await demo(context, storage, options.seed);
      await serveUntilStopped(context);
    })
    .addHelpText('after', environmentHelp());
}

export function serveCommand(cli: Cli): Command {
  return withCommonOptions(new Command('serve'))
    .description('serve the council in the data folder, or in tables when ESEP_STORE says so')
    .action(async (options: Options) => serveUntilStopped(contextOf(cli, options)))
    .addHelpText('after', `${environmentHelp()}\nExample:\n  $ ESEP_DATA=/srv/esep PORT=8080 esep serve`);
}

export function demoCommand(cli: Cli): Command {
  return withCommonOptions(new Command('demo'))
    .description('found a demonstration council of invented people in an empty data folder')
    .option('--seed <text>', 'another seed makes another demonstration', defaultSeed)
    .action(async (options: Options) => {
      const context = contextOf(cli, options);
      const storage = await storageOf(context.environment);
      const entries = await demo(context, storage, options.seed);
      const { dataDir } = context.environment;
      context.output.result({ entries, dataDir }, [
        `A demonstration with ${entries} entries is in ${storage.where}. Next: esep serve.`,
      ]);
    })
    .addHelpText('after', '\nExample:\n  $ ESEP_DATA=./data-demo esep demo --seed spring');
}

async function demo({ environment, output }: Context, storage: Storage, seed: string): Promise<number> {
  const { checkpointsDir } = environment;
  const began = performance.now();
  output.say(`Making a demonstration council of invented people in ${storage.where}`);
  const onFault = (fault: unknown) => output.warn(String(fault));
  const { makeDemo } = await import('../demo/make-demo.ts');
  const entries = await makeDemo({ storage, checkpointsDir, seed, report: output.progress, onFault });
  output.say(
    `Demonstration made: ${entries} entries in ${((performance.now() - began) / 1000).toFixed(1)} s`,
  );
  return entries;
}

async function serveUntilStopped(context: Context): Promise<void> {
  const { environment, output, cli } = context;
  const onFault = createFaultLog(cli.err, () => new Date());
  // The other commands need no server: what only it needs is loaded here.
  const [{ runServer }, assets] = await Promise.all([import('../server/run-server.ts'), builtAssets()]);
  const server = await openPatiently(
    () => runServer({ environment, assets, onFault, tell: output.warn }),
    environment.dataDir,
  );
  const { council, address, demoKeys: demonstration } = server;
  // Before the address is told: whoever reads it may stop the server at once.
  const end = stopped(server, context);
  output.result({ council, address, pid: process.pid, ...(demonstration ?? {}) }, [
    `Esep serves ${council} at ${address}`,
    ...(demonstration ? hints(address, council, demonstration) : []),
    'Press Ctrl-C to stop.',
  ]);
  await end;
}

/** Styles, fonts, islands and pictures, as they were built into this bundle. */
async function builtAssets(): Promise<Assets> {
  const [{ assets }, { createAssets }] = await Promise.all([import('esep:assets'), import('@esep/web')]);
  return createAssets(assets);
}

/** A command that was just running lets the folder go within moments; a server says who it is and stays. */
async function openPatiently(open: () => Promise<RunningServer>, dataDir: string): Promise<RunningServer> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await open();
    } catch (cause) {
      const inUse =
        cause instanceof CommandFailure && (cause.cause as { code?: string } | undefined)?.code === 'in_use';
      if (!inUse || attempt >= 10 || readHolder(dataDir)?.address) throw cause;
      await new Promise((done) => setTimeout(done, 200));
    }
  }
}

function hints(address: string, council: string, { token, codes, accounts = [] }: DemoKeys): string[] {
  const [code] = codes;
  const body = `{"id":"try-1","occurredOn":"${new Date().toISOString().slice(0, 10)}","body":{"meeting":"try-1","deputies":["d-07"],"district":"o-07","remote":true,"attendees":38,"report":false}}`;
  return [
    '',
    'This is a demonstration: every name and number in it is invented. Try:',
    '',
    ...officeHints(address, accounts),
    `  curl -X POST ${address}/api/v1/${council}/entries/meeting.held \\`,
    `    -H 'Authorization: Bearer ${token}' \\`,
    "    -H 'Content-Type: application/json' \\",
    `    -d '${body}'`,
    `  and see what it changed: ${address}/en/deputies/d-07`,
    '',
    ...(code ? [`  A feedback code to try at ${address}/en/feedback: ${code}`, ''] : []),
    `  API: ${address}/api`,
    '',
  ];
}

/** How a visitor gets into the office, as each of the people who work there. */
function officeHints(address: string, accounts: NonNullable<DemoKeys['accounts']>): string[] {
  const [first] = accounts;
  if (!first) return [];
  return [
    `  The office: ${address}/kk/office (or /ru/office, /en/office)`,
    `  user name: ${accounts.map(({ login, role }) => `${login} (${role})`).join(', ')}`,
    `  password of all: ${first.password}`,
    '',
  ];
}

/** Ends at SIGTERM or Ctrl-C, in order; a second Ctrl-C ends at once. Nothing acknowledged is lost either way. */
function stopped(server: RunningServer, { output }: Context): Promise<void> {
  return new Promise((done) => {
    let stopping = false;
    const stop = (signal: NodeJS.Signals) => {
      if (stopping) process.exit(signal === 'SIGINT' ? 130 : 143);
      stopping = true;
      output.say('Stopping: letting running requests end …');
      void server.close().then(() => {
        output.say('Stopped.');
        done();
      });
    };
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop);
  });
}

function environmentHelp(): string {
  const width = Math.max(...Object.values(variables).map(({ name }) => name.length));
  const lines = Object.values(variables).map(
    ({ name, fallback, what }) => `  ${name.padEnd(width)}  ${what} (${fallback})`,
  );
  return `\nEnvironment:\n${lines.join('\n')}`;
}
