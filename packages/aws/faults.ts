/** Errors whose words are our own: they name stores, councils and numbers, and never what somebody sent. */
const ownErrors = new Set([
  'StoreFailure',
  'InvalidCheckpoint',
  'NotCanonical',
  'LogDiverged',
  'TileMissing',
  'WrongBallotKey',
  'SettingsInvalid',
  'OutOfReach',
  'FilesFailure',
  'EventsRefused',
  'CouncilsFailed',
]);

const mostFrames = 12;

/** What of an error may be written down. */
export interface Fault {
  readonly name: string;
  readonly code?: string;
  /** Only where the words are ours: a parser's message quotes what it was given. */
  readonly message?: string;
  /** Where it happened: lines of our code, without the words that stand above them. */
  readonly frames?: readonly string[];
  readonly cause?: Pick<Fault, 'name' | 'code'>;
}

export function faultOf(error: unknown): Fault {
  if (!(error instanceof Error)) return { name: 'NotAnError' };
  const { name, message, cause } = error;
  return {
    ...named(error),
    ...(ownErrors.has(name) ? { message } : {}),
    ...(error.stack ? { frames: framesOf(error.stack, message) } : {}),
    ...(cause instanceof Error ? { cause: named(cause) } : {}),
  };
}

function named(error: Error): { name: string; code?: string } {
  const { code } = error as { code?: unknown };
  return { name: error.name, ...(typeof code === 'string' ? { code } : {}) };
}

/** The message is cut off first: it may have lines of its own that look like frames. */
function framesOf(stack: string, message: string): readonly string[] {
  const at = message === '' ? -1 : stack.indexOf(message);
  const below = at < 0 ? stack : stack.slice(at + message.length);
  return below
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .slice(0, mostFrames)
    .map((line) => line.trim());
}
