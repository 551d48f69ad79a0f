/**
 * Every function, and what it may touch. Data only: the single process and the cloud stacks both read it, so they
 * cannot drift apart. A store that is not named is out of reach.
 */

/** What a function may do with a store. `append` includes reading the ledger; `write` includes reading. */
export type Access = 'read' | 'append' | 'write';

export interface Stores {
  readonly ledger?: 'read' | 'append';
  readonly documents?: 'read' | 'write';
  readonly texts?: 'read' | 'write';
  readonly vault?: 'read' | 'write';
  /** Folder or bucket of checkpoints and exports. */
  readonly files?: 'read' | 'write';
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
  /** At start and then every so often. */
  | { readonly on: 'schedule'; readonly everyMinutes: number };

export interface FunctionDefinition {
  readonly name: 'ingest' | 'api' | 'citizen' | 'web' | 'recompute' | 'count-ballots' | 'sweep' | 'publish';
  readonly trigger: Trigger;
  readonly stores: Stores;
  readonly memoryMb: number;
  readonly timeoutSeconds: number;
}

const get = (path: string): Route => ({ method: 'GET', path });
const post = (path: string): Route => ({ method: 'POST', path });

export const manifest: readonly FunctionDefinition[] = [
  {
    name: 'ingest',
    trigger: {
      on: 'request',
      routes: [
        post('/api/v1/:council/entries/:kind'),
        post('/api/v1/:council/entries'),
        post('/api/v1/:council/receptions/:reception/invitations'),
        post('/api/v1/:council/receptions/:reception/review'),
        post('/api/v1/:council/invitations/:cards/void'),
        get('/api/v1/:council/reviews'),
      ],
    },
    stores: { ledger: 'append', documents: 'read', texts: 'write', vault: 'write' },
    memoryMb: 512,
    timeoutSeconds: 15,
  },
  {
    name: 'api',
    trigger: {
      on: 'request',
      routes: [
        get('/healthz'),
        get('/readyz'),
        get('/api'),
        get('/:language{(?:kk|ru|en)}/api'),
        get('/api/openapi.json'),
        get('/api/v1'),
        get('/api/v1/:council/rankings'),
        get('/api/v1/:council/rankings/:period'),
        get('/api/v1/:council/deputies'),
        get('/api/v1/:council/deputies/:deputy'),
        get('/api/v1/:council/deputies/:deputy/scorecards/:period'),
        get('/api/v1/:council/deputies/:deputy/tallies'),
        get('/api/v1/:council/tallies'),
        get('/api/v1/:council/entries/:seq'),
        get('/api/v1/:council/ledger'),
        get('/api/v1/:council/texts'),
        get('/api/v1/:council/checkpoint'),
        get('/api/v1/:council/log.pub'),
        get('/api/v1/:council/status'),
      ],
    },
    stores: { ledger: 'read', documents: 'read', texts: 'read', files: 'read' },
    memoryMb: 512,
    timeoutSeconds: 15,
  },
  {
    name: 'citizen',
    trigger: {
      on: 'request',
      routes: [
        get('/feedback'),
        get('/:language{(?:kk|ru|en)}/feedback'),
        post('/:language{(?:kk|ru|en)}/feedback'),
        get('/:language{(?:kk|ru|en)}/feedback/receipt'),
        post('/:language{(?:kk|ru|en)}/feedback/receipt'),
      ],
    },
    stores: { documents: 'read', vault: 'write' },
    memoryMb: 256,
    timeoutSeconds: 10,
  },
  {
    name: 'web',
    trigger: { on: 'request', routes: [get('/*')] },
    stores: { ledger: 'read', documents: 'read', texts: 'read', files: 'read' },
    memoryMb: 512,
    timeoutSeconds: 10,
  },
  {
    name: 'recompute',
    trigger: { on: 'recorded' },
    stores: { ledger: 'read', documents: 'write' },
    memoryMb: 1024,
    timeoutSeconds: 300,
  },
  {
    name: 'count-ballots',
    trigger: { on: 'schedule', everyMinutes: 1 },
    stores: { ledger: 'append', documents: 'read', texts: 'write', vault: 'write' },
    memoryMb: 256,
    timeoutSeconds: 300,
  },
  {
    name: 'sweep',
    trigger: { on: 'schedule', everyMinutes: 1 },
    stores: { ledger: 'append', documents: 'write', texts: 'write', vault: 'write' },
    memoryMb: 512,
    timeoutSeconds: 300,
  },
  {
    name: 'publish',
    trigger: { on: 'schedule', everyMinutes: 1 },
    stores: { ledger: 'read', documents: 'read', texts: 'read', vault: 'read', files: 'write' },
    memoryMb: 512,
    timeoutSeconds: 300,
  },
];
