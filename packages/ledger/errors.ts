/** A store could not do it, or cannot tell whether it did. */
export class StoreFailure extends Error {
  override readonly name = 'StoreFailure';
  /**
   * `unavailable` (try again), `full` (no space), `read_only`, `missing` (a ledger that was there is gone),
   * `corrupt`, `in_use` (another process holds the data), `other_council` (the data is not this council's, or a
   * demonstration's), `too_large` (the store holds no item of this size; asking again does not help).
   */
  readonly code:
    | 'unavailable'
    | 'full'
    | 'read_only'
    | 'missing'
    | 'corrupt'
    | 'in_use'
    | 'other_council'
    | 'too_large';

  constructor(code: StoreFailure['code'], message: string, cause?: unknown) {
    super(message, { cause });
    this.code = code;
  }
}

/** The value has no canonical JSON, so it can be neither recorded nor hashed. */
export class NotCanonical extends Error {
  override readonly name = 'NotCanonical';
  readonly code = 'not_canonical';
}

/** A proof, a signed note or a checkpoint is not what it claims to be. */
export class InvalidCheckpoint extends Error {
  override readonly name = 'InvalidCheckpoint';
  /** `malformed`, `unknown_key` (nobody trusted signed it), `bad_signature`, `other_origin` (another log's). */
  readonly code: 'malformed' | 'unknown_key' | 'bad_signature' | 'other_origin';

  constructor(code: InvalidCheckpoint['code'], message: string) {
    super(message);
    this.code = code;
  }
}
