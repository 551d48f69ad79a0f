import { faultOf } from './faults.ts';
import type { Observer } from './observer.ts';

/**
 * The observer of a function that leaves no trace of who asked when: only faults, without an id, a time or words, are
 * written; the log adds the time of the fault by itself.
 */
export function createSilence(write = (line: string): unknown => process.stdout.write(line)): Observer {
  return {
    correlate() {},
    info() {},
    metric() {},
    fault(error, where) {
      const { message: _, ...fault } = faultOf(error);
      write(`${JSON.stringify({ level: 'ERROR', message: where, fault })}\n`);
    },
    chain: [],
  };
}
