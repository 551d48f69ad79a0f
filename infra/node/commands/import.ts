import { createReadStream, existsSync, readdirSync, statSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { civilDateIn, Refusal, registry } from '@esep/domain';
import { type Imported, importRows, type Recorder, type RowResult } from '@esep/intake';
import { Command, Option } from 'commander';
import { type Cli, type Context, contextOf, withCommonOptions } from '../cli/context.ts';
import { explain } from '../cli/explain.ts';
import type { RowAnswer } from '../council/operations.ts';
import { type Do, withCouncil } from '../council/with-council.ts';
import { exitCodes, wrongUsage } from '../failures.ts';
import { readPopoloFile } from '../roster/popolo.ts';

interface Options {
  readonly data?: string;
  readonly json?: boolean;
  readonly kind?: string;
  readonly popolo?: string;
  readonly role: 'office' | 'connector' | 'auditor';
}

const formats: Readonly<Record<string, 'ndjson' | 'csv'>> = {
  '.ndjson': 'ndjson',
  '.jsonl': 'ndjson',
  '.csv': 'csv',
};

/** Exit code 1 when a row was refused; the other rows are recorded all the same. */
export function importCommand(cli: Cli): Command {
  return withCommonOptions(new Command('import'))
    .description('record the rows of NDJSON and CSV files; run again, it records nothing twice')
    .argument('[files...]', '.ndjson, .jsonl or .csv files, or folders of them, taken by name')
    .option(
      '--kind <kind>',
      'kind of rows that name none; a file named after a kind (meeting.held.csv) needs no other word',
    )
    .option('--popolo <file>', 'a roster as a Popolo .json document: persons, organizations, memberships')
    .addOption(
      new Option('--role <role>', 'who records')
        .choices(['office', 'connector', 'auditor'])
        .default('office'),
    )
    .action(async (paths: readonly string[], options: Options) => {
      const context = contextOf(cli, options);
      const files = paths.flatMap(filesOf);
      if (files.length === 0 && options.popolo === undefined)
        throw wrongUsage('Name a file, or --popolo <file>.');
      if (options.kind !== undefined && !registry.kinds.has(options.kind))
        throw wrongUsage(unknownKind(options.kind));
      const imported = await withCouncil(context, async (run) => {
        const all: { file: string; imported: Imported }[] = [];
        if (options.popolo !== undefined) all.push(await importPopolo(context, run, options.popolo, options));
        for (const file of files) all.push({ file, imported: await importFile(context, run, file, options) });
        return all;
      });
      tell(context, imported);
    })
    .addHelpText(
      'after',
      `
Rows are {"kind","id","occurredOn","body"}; a CSV has the columns kind, id, occurredOn and those of the kind. A row without
an id gets one from its content.

Examples:
  $ esep import examples/pavlodar-2023/totals.ndjson
  $ esep import --role connector appeals.csv
  $ esep import meeting.held.csv
  $ esep import --popolo roster.json`,
    );
}

function filesOf(path: string): string[] {
  if (!existsSync(path)) throw wrongUsage(`${path} does not exist.`);
  if (!statSync(path).isDirectory()) {
    if (!formats[extname(path)]) throw wrongUsage(`${path} is neither .ndjson, .jsonl nor .csv.`);
    return [path];
  }
  const files = readdirSync(path).filter((name) => formats[extname(name)]);
  if (files.length === 0) throw wrongUsage(`${path} has no .ndjson, .jsonl or .csv files.`);
  return files.sort().map((name) => join(path, name));
}

function importFile({ output }: Context, run: Do, file: string, { kind, role }: Options): Promise<Imported> {
  const named = basename(file, extname(file));
  const ofFile = kind ?? (registry.kinds.has(named) ? named : undefined);
  return importRows(recorderThrough(run, role), registry, '', createReadStream(file), {
    format: formats[extname(file)] as 'ndjson' | 'csv',
    role,
    recordedBy: `${role}/import`,
    onProgress: ({ rows }) => output.progress({ step: `Importing ${basename(file)}`, done: rows }),
    ...(ofFile === undefined ? {} : { kind: ofFile }),
  });
}

/** The entries that a roster says; read from the council's first session on. What is not taken over is told. */
async function importPopolo({ output }: Context, run: Do, file: string, { role }: Options) {
  const { firstSession } = await run('status', {});
  const { rows, notes } = readPopoloFile(file, {
    today: civilDateIn('Asia/Almaty', new Date()),
    ...(firstSession === null ? {} : { first: firstSession }),
  });
  for (const note of notes) output.warn(note);
  const imported = await importRows(
    recorderThrough(run, role),
    registry,
    '',
    rows.map((row) => `${JSON.stringify(row)}\n`),
    { format: 'ndjson', role, recordedBy: `${role}/import` },
  );
  return { file, imported };
}

/** The recorder of whichever process holds the data folder. */
function recorderThrough(run: Do, role: Options['role']): Recorder {
  return {
    async record(_, rows, { recordedBy }) {
      const { results, size } = await run('record', { rows, role, by: recordedBy });
      return { size, results: results.map(resultOf) };
    },
    look: () => Promise.reject(new Error('an import looks at nothing')),
    rehearse: () => {
      throw new Error('an import tries nothing');
    },
  };
}

function resultOf(answer: RowAnswer): RowResult {
  const id = answer.id === undefined ? {} : { id: answer.id };
  if (answer.refusal) {
    const { code, field, params, errors } = answer.refusal;
    const refusal = Object.assign(new Refusal(code, field, params), errors ? { errors } : {});
    return { outcome: 'refused', refusal, ...id };
  }
  return { outcome: answer.outcome, seq: answer.seq, ...id } as RowResult;
}

function tell({ output }: Context, all: readonly { file: string; imported: Imported }[]): void {
  const value = all.map(({ file, imported: { errors, ...counts } }) => ({
    file,
    ...counts,
    errors: errors.map(({ line, id, refusal }) => ({
      line,
      ...(id ? { id } : {}),
      code: refusal.code,
      why: explain(refusal),
    })),
  }));
  const lines = value.flatMap(({ file, recorded, known, refused, errors }) => [
    ...errors.map(({ line, why }) => `${file}:${line}: ${why}`),
    `${file}: ${recorded} recorded, ${known} known from before, ${refused} refused`,
  ]);
  output.result(value, lines);
  if (value.some(({ refused }) => refused > 0)) process.exitCode = exitCodes.no;
}

function unknownKind(kind: string): string {
  return `There is no kind ${kind}. Kinds: ${[...registry.kinds.keys()].join(', ')}.`;
}
