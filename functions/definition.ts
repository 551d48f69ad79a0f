import type { VaultSection } from '@esep/ledger';
import type { EventType } from './events.ts';

/** What a function may do with a store. `append` includes reading the ledger; `write` includes reading. */
export type Access = 'read' | 'append' | 'write';

export interface Stores {
  readonly ledger?: 'read' | 'append';
  readonly documents?: 'read' | 'write';
  readonly texts?: 'read' | 'write';
  /** By section: what a function needs of the vault is seldom the same. */
  readonly vault?: Readonly<Partial<Record<VaultSection, 'read' | 'write'>>>;
  /** Folder or bucket of checkpoints and exports. */
  readonly files?: 'read' | 'write';
  /** Folder or bucket of sealed scans. Whoever only erases reads none. */
  readonly caseFiles?: 'write' | 'delete';
}

export interface Route {
  readonly method: 'GET' | 'POST';
  /** Hono's path; the order of functions and routes is the order of matching. */
  readonly path: string;
}

export type Trigger =
  | { readonly on: 'request'; readonly routes: readonly Route[] }
  /** After entries were recorded; may come late, twice or not at all. */
  | { readonly on: 'recorded' }
  /** At start and then every so often; in the cloud less often, where wake-ups and events do most of the work. */
  | { readonly on: 'schedule'; readonly everyMinutes: number; readonly inCloudEveryMinutes: number };

export interface FunctionDefinition {
  readonly name:
    | 'ingest'
    | 'invitations'
    | 'editions'
    | 'cases'
    | 'api'
    | 'citizen'
    | 'answer'
    | 'office'
    | 'office-jobs'
    | 'web'
    | 'recompute'
    | 'count-ballots'
    | 'sweep'
    | 'publish';
  readonly trigger: Trigger;
  /** Events that it sends out. */
  readonly emits?: readonly EventType[];
  /** Events that wake it besides its trigger. They may come late, twice or not at all. */
  readonly subscribes?: readonly EventType[];
  /** Leaves no access log, trace or time: who voted when is nobody's business. */
  readonly unobserved?: true;
  readonly stores: Stores;
  readonly memoryMb: number;
  readonly timeoutSeconds: number;
}
