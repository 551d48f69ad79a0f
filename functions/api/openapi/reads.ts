import { type Board, boards } from '@esep/boards';
import { council, deputy, edition, path, period, problem, type Schema } from './parts.ts';

const asOf = {
  council: { type: 'string' },
  asOf: { type: 'integer', description: 'The last entry that changed it.' },
  root: { type: ['string', 'null'], description: 'Root hash of the ledger at asOf, base64.' },
};

function read(
  operationId: string,
  summary: string,
  parameters: readonly Schema[],
  schema: Schema,
  type = 'application/json',
) {
  return {
    operationId,
    tags: ['Read'],
    summary,
    parameters: [council, ...parameters],
    responses: {
      '200': {
        description: summary,
        headers: { ETag: { schema: { type: 'string' } } },
        content: { [type]: { schema } },
      },
      '304': { description: 'Not changed since If-None-Match.' },
      '404': problem('There is no such thing.'),
    },
  };
}

const document = (properties: Schema): Schema => ({ type: 'object', properties: { ...asOf, ...properties } });
const query = (name: string, description: string, schema: Schema) => ({
  name,
  in: 'query',
  description,
  schema,
});
const limit = query('limit', 'Most lines; up to 2,000.', { type: 'integer' });
const ndjson = 'application/x-ndjson';

function boardRead({ name, summary, parameters }: Board) {
  const asked = Object.entries(parameters).map(([parameter, text]) =>
    query(parameter, text, { type: 'string' }),
  );
  return read(`board-${name}`, summary, asked, document({ value: { type: 'object' } }));
}

export const reads = {
  ...Object.fromEntries(boards.map((board) => [`/boards/${board.name}`, boardRead(board)])),
  '/boards': read('boards', 'All boards', [], { type: 'object' }),
  '/popolo.json': read(
    'popolo',
    'The roster as a Popolo document: persons, organizations, areas, memberships with dates',
    [],
    { type: 'object' },
  ),
  '/rankings': read(
    'periods',
    'All periods, newest first',
    [],
    document({ periods: { type: 'array', items: { type: 'object' } } }),
  ),
  '/rankings/{period}': read(
    'ranking',
    'The ranking of a period',
    [
      period,
      query(
        'group',
        'One group of it, such as party:amanat: ranks and ranges are then those inside the group.',
        {
          type: 'string',
        },
      ),
    ],
    document({ key: { type: 'string' }, value: { type: 'object' }, group: { type: 'object' } }),
  ),
  '/rankings/{period}/groups': read(
    'peerGroups',
    'The groups that a period’s deputies are compared in: office, mandate, party, commission',
    [period],
    document({ groups: { type: 'array', items: { type: 'object' } } }),
  ),
  '/editions': read(
    'editions',
    'All editions, newest first, without their rows',
    [],
    document({ editions: { type: 'array', items: { type: 'object' } } }),
  ),
  '/editions/{edition}': read(
    'edition',
    'One edition: the ranking that its entry froze, and what changed since the one before',
    [edition],
    {
      type: 'object',
      properties: {
        council: { type: 'string' },
        edition: { type: 'string' },
        status: { enum: ['previewed', 'published'] },
        entry: { type: 'integer', description: 'The entry that holds it.' },
        value: { type: 'object' },
      },
    },
  ),
  '/deputies': read(
    'deputies',
    'All deputies, also former ones',
    [],
    document({ deputies: { type: 'array', items: { type: 'object' } } }),
  ),
  '/deputies/{deputy}': read(
    'deputy',
    'One deputy, with districts',
    [deputy],
    document({ deputy: { type: 'object' }, districts: { type: 'object' } }),
  ),
  '/deputies/{deputy}/scorecards/{period}': read(
    'scorecard',
    'Points, explained line by line',
    [deputy, period],
    document({ value: { type: 'object' } }),
  ),
  '/deputies/{deputy}/tallies': read(
    'talliesOfDeputy',
    'What was counted, by quarter',
    [deputy],
    document({ tallies: { type: 'array', items: { type: 'object' } } }),
  ),
  '/tallies': read(
    'tallies',
    'What was counted for everyone, a document a line',
    [query('after', 'The last key seen.', { type: 'string' }), limit],
    { type: 'string' },
    ndjson,
  ),
  '/entries/{seq}': read(
    'entry',
    'One entry with its texts and its proof',
    [path('seq', 'Its number.', { type: 'integer' })],
    { type: 'object' },
  ),
  '/ledger': read(
    'ledger',
    'The ledger, a canonical entry (RFC 8785) a line',
    [query('after', 'The last number seen.', { type: 'integer' }), limit],
    { type: 'string' },
    ndjson,
  ),
  '/texts': read(
    'texts',
    'Public texts with their salts, one a line',
    [query('after', 'The last hash seen.', { type: 'string' }), limit],
    { type: 'string' },
    ndjson,
  ),
  '/checkpoint': read(
    'checkpoint',
    'Signed size and root (C2SP tlog-checkpoint)',
    [],
    { type: 'string' },
    'text/plain',
  ),
  '/log.pub': read(
    'verifierKeys',
    'Keys that verify checkpoints (C2SP vkey), one a line',
    [],
    { type: 'string' },
    'text/plain',
  ),
  '/status': read('status', 'Size, generation and how far each follower is', [], { type: 'object' }),
};
