import { existsSync, readdirSync, statSync } from 'node:fs';
import { readMarker } from '@esep/store-sqlite';
import { newestCheckpoint } from '../checkpoints.ts';
import type { Context } from '../cli/context.ts';
import { explain } from '../cli/explain.ts';
import type { OperationResult } from '../council/operations.ts';
import { withCouncil } from '../council/with-council.ts';
import { folderIsEmpty, type Holder, isHalfMade, readHolder } from '../data-folder.ts';
import { placeOf } from '../dynamodb-settings.ts';
import type { Environment } from '../environment.ts';
import type { Finding } from './finding.ts';

const oldestBackupHours = 48;

/** The council that the settings name: whether it opens, is folded, published and backed up. */
export async function lookAtCouncil(context: Context): Promise<Finding[]> {
  const { dataDir, dynamodb } = context.environment;
  if (dynamodb) return opened(context);
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
  return opened(context);
}

async function opened(context: Context): Promise<Finding[]> {
  try {
    const status = await withCouncil(context, (run) => run('status', {}));
    return [...life(context.environment, status), ...safety(context.environment, status)];
  } catch (cause) {
    return [{ what: 'Council', ok: false, found: 'cannot be opened', remedy: explain(cause) }];
  }
}

type Status = OperationResult<'status'>;

function life({ dataDir, dynamodb }: Environment, status: Status): Finding[] {
  const holder = dynamodb ? undefined : readHolder(dataDir);
  const kind = status.demonstration ? 'demonstration' : 'real';
  return [
    {
      what: 'Council',
      ok: true,
      found: `${status.council} (${kind}), ${status.entries} entries, log ${status.origin}`,
    },
    ...(dynamodb ? [{ what: 'Tables', ok: true, found: placeOf(dynamodb) }] : [server(holder)]),
    {
      what: 'Documents',
      ok: status.folded <= status.entries,
      found: `folded to entry ${status.folded}, generation ${status.generation ?? 'none yet'}`,
      remedy:
        'They claim entries that the ledger does not have: the ledger was replaced. Restore the right one.',
    },
    {
      what: 'Folded by',
      ok: status.isCurrent,
      found: status.isCurrent ? 'this version' : 'another version of Esep, which may count otherwise',
      remedy: 'Fold everything anew beside the documents that serve: esep rebuild',
    },
  ];
}

function server(holder: Holder | undefined): Finding {
  const found = holder?.address ? `process ${holder.pid} at ${holder.address}` : 'not running';
  return { what: 'Server', ok: true, found };
}

function safety({ checkpointsDir, backupsDir, dynamodb }: Environment, status: Status): Finding[] {
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
  if (dynamodb) {
    const found = 'those of the tables (point-in-time recovery), which Esep does not see';
    return [...findings, { what: 'Backups', ok: true, found }];
  }
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
