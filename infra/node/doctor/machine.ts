import { accessSync, constants, existsSync, statfsSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Environment } from '../environment.ts';
import type { Finding } from './finding.ts';

const oldestNode = 24;
const leastFreeBytes = 1_000_000_000;

/** The machine that this process runs on: program, disk, folders, address. */
export function lookAtMachine(environment: Environment): Finding[] {
  const major = Number.parseInt(process.versions.node, 10);
  const { dataDir, checkpointsDir, backupsDir, dynamodb } = environment;
  const folders = dynamodb
    ? { Checkpoints: checkpointsDir }
    : { 'Data folder': dataDir, Checkpoints: checkpointsDir, Backups: backupsDir };
  const { bavail, bsize } = statfsSync(existing(dynamodb ? checkpointsDir : dataDir));
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
      remedy: 'Free at least 1 GB on the disk of these folders.',
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
