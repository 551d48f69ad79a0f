/** The environment of a Lambda lacks something, or holds what cannot be. The message says what to set. */
export class SettingsInvalid extends Error {
  override readonly name = 'SettingsInvalid';
  readonly code = 'settings_invalid';
}

/** A function asked for what its manifest entry does not grant: a mistake in our code, stopped before any request. */
export class OutOfReach extends Error {
  override readonly name = 'OutOfReach';
  readonly code = 'out_of_reach';

  constructor(functionName: string, action: string) {
    super(`${functionName} may not ${action}: functions/manifest.ts does not grant it`);
  }
}

/** The bucket did not do it, or cannot tell whether it did. */
export class FilesFailure extends Error {
  override readonly name = 'FilesFailure';
  /** `refused` is for an operator to mend; `unavailable` passes. */
  readonly code: 'unavailable' | 'refused';

  constructor(code: FilesFailure['code'], message: string, cause?: unknown) {
    super(message, { cause });
    this.code = code;
  }
}

/** The bus did not take some events, however often they were sent. All of them are to be sent again. */
export class EventsRefused extends Error {
  override readonly name = 'EventsRefused';
  readonly code = 'events_refused';

  /** `codes` are the bus's own, such as `ThrottlingException`. */
  constructor(count: number, codes: readonly string[], cause?: unknown) {
    super(`the bus did not take ${count} events: ${codes.join(', ')}`, { cause });
  }
}

/** Work on some councils failed; each failure was reported on its own. The runtime prints this one. */
export class CouncilsFailed extends Error {
  override readonly name = 'CouncilsFailed';
  readonly code = 'councils_failed';

  constructor(failed: readonly string[], of: number) {
    super(`${failed.length} of ${of} councils failed: ${failed.join(', ')}`);
  }
}
