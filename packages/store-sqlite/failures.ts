import { StoreFailure } from '@esep/ledger';

/** Primary result codes of SQLite (https://www.sqlite.org/rescode.html). */
const codes = new Map<number, StoreFailure['code']>([
  [8, 'read_only'],
  [11, 'corrupt'],
  [13, 'full'],
  [26, 'corrupt'],
]);
const busy = new Set([5, 6]);

/** What went wrong in SQLite or in the file system, in the words of the port; other errors stay as they are. */
export function storeFailure(error: unknown, what: string): unknown {
  if (!(error instanceof Error) || error instanceof StoreFailure) return error;
  const result = sqliteResult(error);
  if (result !== undefined) {
    return new StoreFailure(codes.get(result) ?? 'unavailable', `${what}: ${error.message}`, error);
  }
  const code = systemCodes.get((error as NodeJS.ErrnoException).code ?? '');
  return code ? new StoreFailure(code, `${what}: ${error.message}`, error) : error;
}

const systemCodes = new Map<string, StoreFailure['code']>([
  ['EACCES', 'read_only'],
  ['EPERM', 'read_only'],
  ['EROFS', 'read_only'],
  ['ENOSPC', 'full'],
  ['EDQUOT', 'full'],
  ['ENOENT', 'missing'],
  ['EIO', 'unavailable'],
  // node:sqlite, for a database that is closed.
  ['ERR_INVALID_STATE', 'unavailable'],
]);

export function isBusy(error: unknown): boolean {
  return busy.has(sqliteResult(error) ?? 0);
}

/** Runs `work` and turns what it throws into `StoreFailure` where it is one. */
export function guarded<T>(what: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw storeFailure(error, what);
  }
}

/** The primary result code; node:sqlite gives the extended one, whose low byte it is. */
function sqliteResult(error: unknown): number | undefined {
  if (!(error instanceof Error) || !('errcode' in error)) return undefined;
  return typeof error.errcode === 'number' ? error.errcode & 0xff : undefined;
}
