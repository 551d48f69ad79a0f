/**
 * Exit codes, so that scripts can tell what happened:
 * 0 done, 1 the answer is no (verify found a difference, rows were refused), 2 wrong usage or settings,
 * 3 the data folder or the tables are in use, missing, or not of the needed sort, 4 a fault.
 */
export const exitCodes = { done: 0, no: 1, usage: 2, folder: 3, fault: 4 } as const;
export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

/** Ends a command with a message that says what to do. The message goes to people as it is. */
export class CommandFailure extends Error {
  override readonly name = 'CommandFailure';
  readonly code: ExitCode;

  constructor(code: ExitCode, message: string, cause?: unknown) {
    super(message, { cause });
    this.code = code;
  }
}

export const wrongUsage = (message: string) => new CommandFailure(exitCodes.usage, message);
export const wrongFolder = (message: string, cause?: unknown) =>
  new CommandFailure(exitCodes.folder, message, cause);
