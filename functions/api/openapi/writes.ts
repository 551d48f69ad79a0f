import { maxRows, maxRowsAllOrNothing } from '@esep/intake';
import { council, edition, idempotencyKey, json, path, problem, ref, type Schema } from './parts.ts';

export const batch = {
  operationId: 'recordBatch',
  tags: ['Record'],
  summary: 'Record many entries',
  description: `Up to ${maxRows} rows, answered row by row; each sees the rows before it. With allOrNothing up to ${maxRowsAllOrNothing} rows and 300 KB.`,
  security: [{ token: [] }],
  parameters: [council],
  requestBody: {
    required: true,
    ...json({
      oneOf: [
        { type: 'array', maxItems: maxRows, items: ref('Row') },
        {
          type: 'object',
          required: ['entries'],
          additionalProperties: false,
          properties: {
            entries: { type: 'array', maxItems: maxRows, items: ref('Row') },
            allOrNothing: { type: 'boolean', default: false },
          },
        },
      ],
    }),
  },
  responses: {
    '200': { description: 'One answer a row, in order.', ...json(ref('BatchAnswer')) },
    '400': problem('Not a list of rows.'),
    '401': problem('No token, or one that is not valid.'),
    '413': problem('Too many rows, or more than 1 MB.'),
    '422': problem('All or nothing: nothing was recorded; results says which rows are wrong.'),
  },
};

export const invitations = {
  operationId: 'issueInvitations',
  tags: ['Record'],
  summary: 'Issue one-time codes for the visitors of a reception',
  description: 'The codes are in this answer and nowhere else. Role: office.',
  security: [{ token: [] }],
  parameters: [council, path('reception', 'The reception’s id.'), { ...idempotencyKey, required: true }],
  requestBody: {
    required: true,
    ...json({
      type: 'object',
      required: ['number'],
      properties: { number: { type: 'integer', minimum: 1, maximum: 500 } },
    }),
  },
  responses: {
    '201': {
      description: 'The codes to print.',
      ...json({
        type: 'object',
        properties: { seq: { type: 'integer' }, codes: { type: 'array', items: { type: 'string' } } },
      }),
    },
    '409': problem('The codes were shown before.'),
    '422': problem('More invitations than visitors, or no such reception.'),
  },
};

const office = (summary: string, properties: Schema, parameters: readonly Schema[], operationId: string) => ({
  operationId,
  tags: ['Record'],
  summary,
  description: 'Role: office.',
  security: [{ token: [] }],
  parameters: [council, ...parameters],
  requestBody: {
    required: true,
    ...json({ type: 'object', required: Object.keys(properties), properties }),
  },
  responses: {
    '200': { description: 'Done.', ...json({ type: 'object' }) },
    '422': problem('It cannot be done; the detail says why.'),
  },
});

export const voidInvitations = office(
  'Take cards back: their unused codes stop working and the entry is withdrawn',
  { reason: { type: 'string', maxLength: 500 } },
  [path('cards', 'The printing, as the answer to issuing named it.')],
  'voidInvitations',
);

export const decideReview = office(
  'Decide on ballots that look odd; the second, different person who agrees settles it',
  { decision: { enum: ['count', 'discard'] } },
  [path('reception', 'The reception’s id.')],
  'decideReview',
);

export const reviews = {
  operationId: 'reviews',
  tags: ['Record'],
  summary: 'Receptions whose ballots wait for two people',
  description: 'Role: office.',
  security: [{ token: [] }],
  parameters: [council],
  responses: { '200': { description: 'Those open.', ...json({ type: 'object' }) } },
};

const asked = {
  tags: ['Record'],
  security: [{ token: [] }],
};
const recordedEdition = (description: string) => ({
  description,
  ...json({
    type: 'object',
    properties: { edition: { type: 'string' }, seq: { type: 'integer' } },
  }),
});

export const previewEdition = {
  ...asked,
  operationId: 'previewEdition',
  summary: 'Show the deputies the numbers that will be published',
  description:
    'Freezes the ranking of a closed period as it is now. Ten whole days must pass before it is published. Role: office.',
  parameters: [council],
  requestBody: {
    required: true,
    ...json({
      type: 'object',
      required: ['period'],
      additionalProperties: false,
      properties: { period: { type: 'string', examples: ['2026-Q3'] } },
    }),
  },
  responses: {
    '200': recordedEdition('It was previewed before.'),
    '201': recordedEdition('Previewed; `earliest` is the first day on which it may be published.'),
    '409': problem('Nothing has changed since the edition before.'),
    '422': problem('The period is not closed, or its methodology is a trial.'),
  },
};

export const publishEdition = {
  ...asked,
  operationId: 'publishEdition',
  summary: 'Publish an edition that was previewed',
  description:
    'Works the numbers out anew and lists what changed since the preview. A dispute that is still open needs a reason why the edition does not wait. Role: office.',
  parameters: [council, edition],
  requestBody: {
    required: true,
    ...json({
      type: 'object',
      additionalProperties: false,
      properties: {
        refusals: {
          type: 'object',
          description: 'Reasons by dispute.',
          additionalProperties: { type: 'string', maxLength: 3000 },
        },
      },
    }),
  },
  responses: {
    '200': recordedEdition('It was published before.'),
    '201': recordedEdition('Published.'),
    '422': problem('Not previewed, too early, or disputes are open without a reason.'),
  },
};
