/** One operation on one item, told to the hooks before and after it happens. */
export interface Operation {
  readonly store: 'ledger' | 'documents' | 'texts' | 'vault';
  readonly name: string;
  readonly write: boolean;
  readonly key: string;
}

/**
 * Where a test interferes. `before` that rejects is a write that failed; `after` that rejects is one that failed but
 * persisted; either that never resolves is a crash; either that waits lets others go first.
 */
export interface Hooks {
  before?(operation: Operation): Promise<void> | void;
  after?(operation: Operation): Promise<void> | void;
}

export type Around = <Result>(operation: Operation, run: () => Result) => Promise<Result>;

/** Runs one operation as an undivided step between its hooks. */
export function around(hooks: Hooks): Around {
  return async (operation, run) => {
    await hooks.before?.(operation);
    const result = run();
    await hooks.after?.(operation);
    return result;
  };
}
