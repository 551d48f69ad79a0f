import { accessSync, constants, existsSync, readdirSync, statfsSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { readMarker } from '@esep/store-sqlite';
import { Command } from 'commander';
import { newestCheckpoint } from '../checkpoints.ts';
import { type Cli, type Context, contextOf, withCommonOptions } from '../cli/context.ts';
import { explain } from '../cli/explain.ts';
import type { OperationResult } from '../council/operations.ts';
import { withCouncil } from '../council/with-council.ts';
import { folderIsEmpty, isHalfMade, readHolder } from '../data-folder.ts';
import type { Environment } from '../environment.ts';
import { exitCodes } from '../failures.ts';

interface Finding {
  readonly what: string;
  readonly ok: boolean;
  readonly found: string;
  /** What to do; only when it is not all right. */
  readonly remedy?: string;
}

const oldestNode = 24;
const leastFreeBytes = 1_000_000_000;
const oldestBackupHours = 48;

/** Looks and changes nothing. Exit code 0 when all is well, 1 when something needs a person. */
export function doctorCommand(cli: Cli): Command {
  return withCommonOptions(new Command('doctor'))
    .description('look whether everything is in order, and say what to do where it is not')
    .action(async (options: { data?: string; json?: boolean }) => {
      const context = contextOf(cli, options);
      const findings = [...machine(context.environment), ...(await council(context))];
      const lines = findings.flatMap(({ what, ok, found, remedy }) => [
        `${ok ? 'ok  ' : 'LOOK'}  ${what}: ${found}`,
        ...(ok || !remedy ? [] : [`      ${remedy}`]),
      ]);
      context.output.result({ ok: findings.every(({ ok }) => ok), findings }, lines);
      if (findings.some(({ ok }) => !ok)) process.exitCode = exitCodes.no;
    })
    .addHelpText('after', '\nExample:\n  $ esep doctor');
}

function machine(environment: Environment): Finding[] {
  const major = Number.parseInt(process.versions.node, 10);
  const { dataDir, checkpointsDir, backupsDir } = environment;
  const folders = { 'Data folder': dataDir, Checkpoints: checkpointsDir, Backups: backupsDir };
  const { bavail, bsize } = statfsSync(existing(dataDir));
  return [
    {
      what: 'Node.js',
      ok: major >= oldestNode,
      found: process.version,
      remedy: `Install Node.js ${oldestNode} or newer.`,
    },
    {
      what: 'Free space',
      ok: bavail * bsize > leastFreeBytes,
      found: `${Math.floor((bavail * bsize) / 1e6)} MB`,
      remedy: 'Free at least 1 GB on the disk of the data folder.',
    },
    ...Object.entries(folders).map(([what, dir]) => ({
      what,
      ok: isWritable(existing(dir)),
      found: dir,
      remedy: `Make ${existing(dir)} writable for this user.`,
    })),
    {
      what: 'Base address',
      ok: environment.baseUrl !== undefined || ['127.0.0.1', 'localhost', '::1'].includes(environment.host),
      found: environment.baseUrl ?? 'follows from HOST and PORT',
      remedy: 'Set ESEP_BASE_URL to the address that readers use: it is printed on feedback cards.',
    },
  ];
}

async function council(context: Context): Promise<Finding[]> {
  const { dataDir } = context.environment;
  if (isHalfMade(dataDir)) {
    const remedy = 'Nothing in it was acknowledged: run esep init or esep start again, it is made anew.';
    return [{ what: 'Council', ok: false, found: 'a founding was cut short', remedy }];
  }
  if (folderIsEmpty(dataDir)) {
    return [
      {
        what: 'Council',
        ok: false,
        found: 'none in the data folder',
        remedy: 'Found one: esep init roster.xlsx',
      },
    ];
  }
  try {
    const status = await withCouncil(context, (run) => run('status', {}));
    return [...life(context.environment, status), ...safety(context.environment, status)];
  } catch (cause) {
    return [{ what: 'Council', ok: false, found: 'cannot be opened', remedy: explain(cause) }];
  }
}

type Status = OperationResult<'status'>;

function life({ dataDir }: Environment, status: Status): Finding[] {
  const holder = readHolder(dataDir);
  const kind = status.demonstration ? 'demonstration' : 'real';
  return [
    {
      what: 'Council',
      ok: true,
      found: `${status.council} (${kind}), ${status.entries} entries, log ${status.origin}`,
    },
    {
      what: 'Server',
      ok: true,
      found: holder?.address ? `process ${holder.pid} at ${holder.address}` : 'not running',
    },
    {
      what: 'Documents',
      ok: status.folded <= status.entries,
      found: `folded to entry ${status.folded}, generation ${status.generation ?? 'none yet'}`,
      remedy:
        'They claim entries that the ledger does not have: the ledger was replaced. Restore the right one.',
    },
  ];
}

function safety({ checkpointsDir, backupsDir }: Environment, status: Status): Finding[] {
  const published = newestCheckpoint(checkpointsDir, status.origin)?.checkpoint.size;
  const findings: Finding[] = [
    {
      what: 'Published',
      ok: published !== undefined && published <= status.entries,
      found: published === undefined ? 'no checkpoint yet' : `checkpoint of ${published} entries`,
      remedy:
        published === undefined
          ? 'Start the server once, or set ESEP_CHECKPOINTS to the folder of published checkpoints.'
          : 'More entries were published than the ledger has: entries were lost. Restore a newer backup.',
    },
  ];
  if (status.demonstration) return findings;
  const hours = newestBackupHours(backupsDir, status.council);
  return [
    ...findings,
    {
      what: 'Newest backup',
      ok: hours !== undefined && hours <= oldestBackupHours,
      found: hours === undefined ? 'none' : `${Math.floor(hours)} hours ago`,
      remedy: 'A running server makes one every night. Make one now: esep backup',
    },
  ];
}

function newestBackupHours(dir: string, slug: string): number | undefined {
  if (!existsSync(dir)) return undefined;
  const ages = readdirSync(dir)
    .filter((name) => readMarker(`${dir}/${name}`)?.council === slug)
    .map((name) => (Date.now() - statSync(`${dir}/${name}`).mtimeMs) / 3_600_000);
  return ages.length ? Math.min(...ages) : undefined;
}

/** The folder, or the nearest one above it that exists. */
function existing(path: string): string {
  return existsSync(path) || dirname(path) === path ? path : existing(dirname(path));
}

function isWritable(path: string): boolean {
  try {
    accessSync(path, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}
