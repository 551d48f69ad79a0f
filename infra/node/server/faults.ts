/**
 * One line of JSON per fault on the error stream, for the journal. It carries no address, path, code or body: what a
 * fault says about itself is all.
 */
export function createFaultLog(err: NodeJS.WritableStream, now: () => Date) {
  return (fault: unknown, where = 'process'): void => {
    const error =
      fault instanceof Error
        ? { message: fault.message, stack: fault.stack }
        : { message: JSON.stringify(fault) };
    err.write(`${JSON.stringify({ level: 'error', time: now().toISOString(), where, ...error })}\n`);
  };
}
