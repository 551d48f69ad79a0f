import type { Founding } from '@esep/store-sqlite';
import type { Progress } from '../cli/output.ts';
import type { CouncilStores } from './council-stores.ts';
import type { Council } from './open-council.ts';

/** An account of a demonstration, whose password everybody may know. */
export type DemoAccount = { readonly role: string; readonly login: string; readonly password: string };

/** What a visitor of a demonstration can try. It is kept in plain text: nothing in it is worth hiding. */
// A type alias, not an interface: only these pass for JSON without a cast.
export type DemoKeys = {
  readonly token: string;
  /** Unused codes of the newest reception's cards. */
  readonly codes: readonly string[];
  /** One for each role of the office; absent in a demonstration of an older version. */
  readonly accounts?: readonly DemoAccount[];
};

export interface FoundOptions {
  readonly founding: Founding;
  readonly checkpointsDir: string;
  /** The clock of a past that is lived in an instant. Thousands of syncs to a disk would protect nothing meanwhile. */
  readonly pastClock?: () => Date;
  readonly report: (progress: Progress) => void;
  readonly onFault: (fault: unknown) => void;
}

/** Where councils are kept: a data folder that one process holds, or tables that several may share. */
export interface Storage {
  /** In words, for messages. */
  readonly where: string;
  /** True when one process holds the council, and other commands act through it. */
  readonly isExclusive: boolean;
  /** Rejects with a `CommandFailure` that says what to do. */
  open(): Promise<CouncilStores>;
  /** To be asked before serving: rejects when the place cannot keep what is promised to several writers. */
  prove(): Promise<void>;
  /** True when nothing was founded here yet. */
  isEmpty(): Promise<boolean>;
  /** Rejects when this council cannot be founded here. */
  requireFree(council: string, demonstration: boolean): Promise<void>;
  /**
   * Founds a council by what `live` does to an empty one, folds it and publishes its first checkpoint. Resolves to the
   * ledger's size. Until then nothing counts as founded: one that was killed or refused in between can be repeated.
   */
  found(options: FoundOptions, live: (council: Council) => Promise<DemoKeys | undefined>): Promise<number>;
  /** Undefined for a real council. */
  demoKeys(stores: CouncilStores): Promise<DemoKeys | undefined>;
  /** A failure of a store as what to do about it; other errors as they are. */
  explained(cause: unknown): unknown;
}
