import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { createInterface } from 'node:readline/promises';
import {
  type CalendarRecord,
  civilDateIn,
  defaultMethodology,
  type Methodology,
  quarterOf,
} from '@esep/domain';
import { Command } from 'commander';
import { newestCheckpoint } from '../checkpoints.ts';
import { type Cli, type Context, contextOf, withCommonOptions } from '../cli/context.ts';
import { explain } from '../cli/explain.ts';
import { FoundingRefused, foundCouncil, foundingRows } from '../council/found-council.ts';
import { storageOf } from '../council/storage-of.ts';
import { CommandFailure, exitCodes, wrongFolder, wrongUsage } from '../failures.ts';
import { problemLines, readMethodologyFile } from '../methodology-file.ts';
import { rosterOfPopolo } from '../roster/popolo.ts';
import { optionalSheets, type Roster, rosterOf, rosterSheets } from '../roster/roster.ts';
import { readSheets } from '../roster/sheets.ts';

interface Options {
  readonly data?: string;
  readonly json?: boolean;
  readonly methodology?: string;
  readonly decision: string;
  readonly from?: string;
  readonly trial?: boolean;
  readonly yes?: boolean;
  readonly template?: string;
}

export function initCommand(cli: Cli): Command {
  return withCommonOptions(new Command('init'))
    .description('found a real, empty council from a roster sheet')
    .argument(
      '[roster]',
      'an .xlsx workbook, a folder of .csv files as --template writes them, or a Popolo .json document',
    )
    .option('--methodology <file>', 'the adopted methodology as JSON; the default one otherwise')
    .option('--decision <text>', 'number of the council’s decision that adopted it', 'not given')
    .option('--from <quarter>', 'first quarter that it governs, such as 2027-Q1; the running one otherwise')
    .option('--trial', 'scores are shown, nothing is published')
    .option('--yes', 'do not ask whether the calendar is right')
    .option('--template <folder>', 'write empty sheets to fill in, and do nothing else')
    .action(async (roster: string | undefined, options: Options) => {
      const context = contextOf(cli, options);
      if (options.template) return writeTemplate(options.template, context);
      if (!roster)
        throw wrongUsage(
          'Say where the roster is: esep init roster.xlsx. Empty sheets: esep init --template roster',
        );
      return init(await rosterFrom(roster, context), options, context);
    })
    .addHelpText(
      'after',
      `
Examples:
  $ esep init --template roster          # writes empty sheets, fill them in a spreadsheet program
  $ ESEP_DATA=/srv/esep esep init roster # founds the council, after showing the working calendar
  $ esep init roster.json --yes          # a Popolo document; what it cannot take over is listed
  $ esep init roster.xlsx --methodology decision-24.json --decision 24/3-VIII --from 2027-Q1`,
    );
}

async function rosterFrom(path: string, { output }: Context): Promise<Roster> {
  if (extname(path).toLowerCase() === '.json') {
    const roster = rosterOfPopolo(path, civilDateIn('Asia/Almaty', new Date()));
    for (const note of roster.notes) output.warn(note);
    return roster;
  }
  return rosterOf(await readSheets(path, Object.keys(rosterSheets), optionalSheets));
}

async function init(roster: Roster, options: Options, context: Context): Promise<void> {
  const { environment, output } = context;
  const storage = await storageOf(environment);
  await storage.requireFree(roster.slug, false);
  const today = civilDateIn('Asia/Almaty', new Date());
  const calendars = await calendarsFor(roster.firstSession, today);
  const methodology = methodologyFrom(options.methodology);
  for (const line of calendarLines(calendars, today)) output.say(line);
  await confirmCalendar(options, context);
  const rows = foundingRows({
    on: roster.firstSession,
    ...roster,
    calendars,
    methodology: {
      methodology,
      decision: options.decision,
      from: options.from ?? quarterOf(today),
      trial: options.trial === true,
    },
  });
  const origin = `${new URL(environment.baseUrl ?? 'http://localhost').host}/${roster.slug}`;
  requireNewLog(origin, environment.checkpointsDir);
  const founding = { council: roster.slug, origin, demonstration: false };
  const { checkpointsDir } = environment;
  const onFault = (fault: unknown) => output.warn(String(fault));
  const found = { founding, checkpointsDir, report: output.progress, onFault };
  const entries = await storage.found(found, async (council) => {
    await foundCouncil(council, rows, 'system/init').catch((cause) => {
      throw refusedInWords(cause);
    });
    return undefined;
  });
  const count = (kind: string) =>
    new Set(
      rows
        .filter((row) => row.kind === kind)
        .map(({ body }) => JSON.stringify(body['deputy'] ?? body['district'])),
    ).size;
  const [districts, deputies] = [count('district.defined'), count('deputy.seated')];
  output.result(
    {
      council: roster.slug,
      origin,
      entries,
      districts,
      deputies,
      dataDir: environment.dataDir,
    },
    [
      `Founded ${roster.slug} with ${deputies} deputies and ${districts} districts in ${storage.where} (${entries} entries, log ${origin}).`,
      'Next: esep token create --role office, then esep serve.',
    ],
  );
  if (environment.baseUrl === undefined) {
    output.warn(
      `The log is named ${origin}. To name it by the council's address, set ESEP_BASE_URL before esep init.`,
    );
  }
}

/** A ledger that was published before must be restored; a new one under its name would pass for it. */
function requireNewLog(origin: string, checkpointsDir: string): void {
  const published = newestCheckpoint(checkpointsDir, origin);
  if (!published) return;
  throw wrongFolder(
    `${published.checkpoint.size} entries of the log ${origin} were published in ${checkpointsDir}. Restore a backup ` +
      'of it (esep restore). For another council, choose another slug, ESEP_BASE_URL or ESEP_CHECKPOINTS.',
  );
}

/** From the first session's year to the next year: answers are due by working days of all of them. */
async function calendarsFor(firstSession: string, today: string): Promise<CalendarRecord[]> {
  // The feasts of the whole world come with it: two megabytes that no other command needs.
  const { prefilledCalendar } = await import('../roster/working-calendar.ts');
  const first = Number(firstSession.slice(0, 4));
  const last = Number(today.slice(0, 4)) + 1;
  return Array.from({ length: Math.max(1, last - first + 1) }, (_, index) =>
    prefilledCalendar(first + index),
  );
}

function calendarLines(calendars: readonly CalendarRecord[], today: string): string[] {
  const shown = calendars.filter(({ year }) => year >= Number(today.slice(0, 4)));
  return [
    'Days off besides Saturdays and Sundays, as far as they are known beforehand. Check them against the official list;',
    'moved days and religious feasts are entered later as calendar.set, the newest entry of a year counts.',
    ...shown.map(({ year, holidays }) => `  ${year}: ${holidays.map((day) => day.slice(5)).join(', ')}`),
  ];
}

async function confirmCalendar({ yes, json }: Options, { cli }: Context): Promise<void> {
  if (yes) return;
  if (json || !cli.out.isTTY || !process.stdin.isTTY) {
    throw wrongUsage('Check the calendar above and run again with --yes.');
  }
  const dialogue = createInterface({ input: process.stdin, output: process.stdout });
  const answer = await dialogue.question('Found the council with this calendar? [y/N] ');
  dialogue.close();
  if (!/^(y|yes|и|иә|д|да)$/i.test(answer.trim()))
    throw new CommandFailure(exitCodes.no, 'Nothing was founded.');
}

function methodologyFrom(file: string | undefined): Methodology {
  if (file === undefined) return defaultMethodology;
  const { methodology, problems } = readMethodologyFile(file);
  const errors = problems.filter(({ severity }) => severity === 'error');
  if (methodology && errors.length === 0) return methodology;
  throw wrongUsage([`${file} is not a methodology that can be adopted:`, ...problemLines(errors)].join('\n'));
}

function refusedInWords(cause: unknown): unknown {
  if (!(cause instanceof FoundingRefused)) return cause;
  const lines = cause.refused.map(({ row, refusal }) => `${row.place ?? row.id}: ${explain(refusal)}`);
  return new CommandFailure(
    exitCodes.no,
    [...lines, 'Nothing was founded. Mend the roster and run esep init again.'].join('\n'),
    cause,
  );
}

function writeTemplate(folder: string, { output }: Context): void {
  mkdirSync(folder, { recursive: true });
  const files = Object.entries(rosterSheets).map(([name, columns]) => {
    const file = join(folder, `${name}.csv`);
    if (existsSync(file)) throw wrongUsage(`${file} exists and is not overwritten.`);
    // The byte order mark tells Excel that Kazakh letters follow.
    writeFileSync(file, `\ufeff${columns.join(',')}\n`);
    return file;
  });
  output.result({ files }, [...files, `Fill them in, then: esep init ${folder}`]);
}
