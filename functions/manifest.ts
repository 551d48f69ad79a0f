/**
 * Every function, and what it may touch. Data only: the single process and the cloud stacks both read it, so they
 * cannot drift apart. A store that is not named is out of reach.
 */

import type { FunctionDefinition, Route } from './definition.ts';

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
        post('/api/v1/:council/methodologies/simulate'),
      ],
    },
    stores: {
      ledger: 'append',
      documents: 'read',
      texts: 'write',
      vault: { tokens: 'read', textKey: 'write' },
    },
    memoryMb: 512,
    timeoutSeconds: 15,
  },
  {
    name: 'invitations',
    trigger: {
      on: 'request',
      routes: [
        post('/api/v1/:council/receptions/:reception/invitations'),
        post('/api/v1/:council/receptions/:reception/review'),
        post('/api/v1/:council/invitations/:cards/void'),
        get('/api/v1/:council/reviews'),
      ],
    },
    stores: {
      ledger: 'append',
      documents: 'read',
      texts: 'write',
      vault: { tokens: 'read', textKey: 'write', ballots: 'write' },
    },
    memoryMb: 512,
    timeoutSeconds: 15,
  },
  {
    name: 'editions',
    trigger: {
      on: 'request',
      routes: [post('/api/v1/:council/editions'), post('/api/v1/:council/editions/:edition/publish')],
    },
    stores: {
      ledger: 'append',
      documents: 'read',
      texts: 'write',
      vault: { tokens: 'read', textKey: 'write' },
    },
    memoryMb: 512,
    timeoutSeconds: 15,
  },
  {
    name: 'cases',
    trigger: {
      on: 'request',
      routes: [
        post('/api/v1/:council/appeals'),
        post('/api/v1/:council/cases/find'),
        get('/api/v1/:council/appeals/:appeal/case'),
        post('/api/v1/:council/appeals/:appeal/case'),
        post('/api/v1/:council/appeals/:appeal/case/erase'),
      ],
    },
    stores: {
      ledger: 'append',
      documents: 'read',
      vault: { tokens: 'read', cases: 'write', caseKey: 'write' },
      caseFiles: 'delete',
    },
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
        get('/api/v1/:council/rankings/:period/groups'),
        get('/api/v1/:council/deputies'),
        get('/api/v1/:council/deputies/:deputy'),
        get('/api/v1/:council/deputies/:deputy/scorecards/:period'),
        get('/api/v1/:council/deputies/:deputy/tallies'),
        get('/api/v1/:council/tallies'),
        get('/api/v1/:council/popolo.json'),
        get('/api/v1/:council/editions'),
        get('/api/v1/:council/editions/:edition'),
        get('/api/v1/:council/boards'),
        get('/api/v1/:council/boards/:board'),
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
    stores: { documents: 'read', vault: { ballots: 'write' } },
    unobserved: true,
    memoryMb: 256,
    timeoutSeconds: 10,
  },
  {
    // What the citizen says of an answer, with a code. Case files it sees sealed; it has no key to them.
    name: 'answer',
    trigger: {
      on: 'request',
      routes: [
        get('/appeals/answer'),
        get('/:language{(?:kk|ru|en)}/appeals/answer'),
        post('/:language{(?:kk|ru|en)}/appeals/answer'),
      ],
    },
    stores: { ledger: 'append', documents: 'read', vault: { cases: 'write' } },
    unobserved: true,
    memoryMb: 512,
    timeoutSeconds: 10,
  },
  {
    // The pages of the office. Whoever may ask there is told by a session, which it keeps itself.
    name: 'office',
    trigger: {
      on: 'request',
      routes: [
        get('/office'),
        get('/:language{(?:kk|ru|en)}/office'),
        get('/:language{(?:kk|ru|en)}/office/*'),
        post('/:language{(?:kk|ru|en)}/office/*'),
      ],
    },
    stores: {
      ledger: 'append',
      documents: 'read',
      texts: 'write',
      vault: {
        sessions: 'write',
        staff: 'write',
        desk: 'write',
        textKey: 'write',
        cases: 'write',
        caseKey: 'write',
        ballots: 'write',
      },
      caseFiles: 'write',
    },
    memoryMb: 1024,
    timeoutSeconds: 29,
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
    emits: ['EntryRecorded', 'RankingChanged', 'EditionPublished'],
    memoryMb: 1024,
    // A run that is not done by then wakes itself; a failed wake-up comes again after six times this long.
    timeoutSeconds: 60,
  },
  {
    name: 'count-ballots',
    trigger: { on: 'schedule', everyMinutes: 1, inCloudEveryMinutes: 60 },
    stores: { ledger: 'append', documents: 'read', vault: { ballots: 'write', ballotKey: 'read' } },
    memoryMb: 256,
    timeoutSeconds: 300,
  },
  {
    name: 'sweep',
    trigger: { on: 'schedule', everyMinutes: 1, inCloudEveryMinutes: 15 },
    // The published checkpoint is compared with the ledger, in every run.
    // Of case files it sees the part that the ledger hears of; it has no key to the rest. It deletes scans that nothing names.
    stores: {
      ledger: 'append',
      documents: 'write',
      files: 'read',
      vault: { cases: 'write' },
      caseFiles: 'delete',
    },
    emits: ['EntryRecorded', 'RankingChanged', 'EditionPublished'],
    memoryMb: 512,
    timeoutSeconds: 300,
  },
  {
    // Goes on with the office's work in the background where the request that asked for it ended.
    name: 'office-jobs',
    trigger: { on: 'schedule', everyMinutes: 1, inCloudEveryMinutes: 5 },
    stores: {
      ledger: 'append',
      documents: 'read',
      texts: 'write',
      vault: { desk: 'write', textKey: 'write' },
    },
    memoryMb: 1024,
    timeoutSeconds: 300,
  },
  {
    name: 'publish',
    trigger: { on: 'schedule', everyMinutes: 1, inCloudEveryMinutes: 60 },
    stores: { documents: 'read', vault: { logKey: 'read' }, files: 'write' },
    emits: ['CheckpointPublished'],
    subscribes: ['RankingChanged'],
    memoryMb: 512,
    timeoutSeconds: 300,
  },
];
