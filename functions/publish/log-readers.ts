import type { LogReader } from '@esep/ledger';
import type { Files } from './files.ts';
import { createLogReader, type LogReaderDeps } from './log-reader.ts';

export interface LogReadersDeps extends Omit<LogReaderDeps, 'files'> {
  /** Where each council's checkpoints are. */
  readonly filesOf: (council: string) => Pick<Files, 'read'>;
}

/** The log of whichever council is asked for, each with files of its own; made when first asked for. */
export function createLogReaders({ filesOf, ...deps }: LogReadersDeps): LogReader {
  const readers = new Map<string, LogReader>();

  function of(council: string): LogReader {
    const known = readers.get(council) ?? createLogReader({ ...deps, files: filesOf(council) });
    readers.set(council, known);
    return known;
  }

  return {
    root: (council, size) => of(council).root(council, size),
    inclusion: (council, seq, size) => of(council).inclusion(council, seq, size),
    checkpoint: (council) => of(council).checkpoint(council),
    verifierKeys: (council) => of(council).verifierKeys(council),
  };
}
