import type { AnyKind, FieldLabel, Registry } from '@esep/domain';
import { fieldTexts, problemTexts } from '@esep/http';
import { maxRows, maxRowsAllOrNothing } from '@esep/intake';
import * as z from 'zod';

type Schema = Readonly<Record<string, unknown>>;

const json = (schema: Schema, extra: Schema = {}) => ({
  content: { 'application/json': { schema, ...extra } },
});
const ref = (name: string): Schema => ({ $ref: `#/components/schemas/${name}` });
const problem = (description: string) => ({
  description,
  content: { 'application/problem+json': { schema: ref('Problem') } },
});
const path = (name: string, description: string, schema: Schema = { type: 'string' }) => ({
  name,
  in: 'path',
  required: true,
  description,
  schema,
});
const council = path('council', 'The council’s slug.');
const period = path('period', 'A quarter or a year.', { type: 'string', pattern: '^\\d{4}(-Q[1-4])?$' });
const deputy = path('deputy', 'The deputy’s id.');
const idempotencyKey = {
  name: 'Idempotency-Key',
  in: 'header',
  description:
    'The entry’s id, when the body has none. The same again is answered with 200 and the same number.',
  schema: { type: 'string', minLength: 1, maxLength: 128 },
};

/** The body that clients send; `publicText` fields are plain strings here. */
export function bodySchema(kind: AnyKind): Schema {
  const { $schema: _, ...schema } = z.toJSONSchema(kind.schema, {
    io: 'input',
    unrepresentable: 'any',
  }) as Schema;
  return withLabels(schema, kind.fields as Readonly<Record<string, FieldLabel>>);
}

function withLabels(schema: Schema, labels: Readonly<Record<string, FieldLabel>>): Schema {
  const properties = schema['properties'] as Readonly<Record<string, Schema>> | undefined;
  if (!properties) return schema;
  const labelled = Object.entries(properties).map(([name, property]) => {
    const label = labels[name];
    if (!label) return [name, property];
    const { 'x-public-text': isText, ...rest } = property;
    const description = [label.help?.en, isText && 'Public text: the ledger keeps its hash only.']
      .filter(Boolean)
      .join(' ');
    return [
      name,
      { title: label.label.en, 'x-title': label.label, ...(description ? { description } : {}), ...rest },
    ];
  });
  return { ...schema, properties: Object.fromEntries(labelled) };
}

function submissionSchema(kind: AnyKind): Schema {
  return {
    type: 'object',
    required: ['occurredOn', 'body'],
    additionalProperties: false,
    properties: {
      id: {
        type: 'string',
        minLength: 1,
        maxLength: 128,
        description: 'Your own id of the fact; or Idempotency-Key.',
      },
      occurredOn: {
        type: 'string',
        format: 'date',
        description: 'The day on which it happened, in the council’s zone.',
      },
      version: { type: 'integer', description: `Of the schema; ${kind.version} unless told.` },
      body: bodySchema(kind),
    },
  };
}

/** One operation for each kind that a token may record. */
function kindOperation(kind: AnyKind) {
  const example = { id: 'example-1', occurredOn: kind.example.occurredOn, body: kind.example.body };
  return {
    operationId: `record ${kind.name}`.replaceAll(/[^a-z]+(.)/gi, (_, letter: string) =>
      letter.toUpperCase(),
    ),
    tags: ['Record'],
    summary: kind.title.en,
    description: `${kind.help.en}\n\nRecorded by: ${kind.recordedBy.join(', ')}.`,
    'x-title': kind.title,
    'x-help': kind.help,
    security: [{ token: [] }],
    parameters: [council, idempotencyKey],
    requestBody: {
      required: true,
      ...json(submissionSchema(kind), { examples: { example: { value: example } } }),
    },
    responses: {
      '201': { description: 'Durable under this number.', ...json(ref('Recorded')) },
      '200': { description: 'It was recorded before, under this number.', ...json(ref('Recorded')) },
      '400': problem('Not JSON, no id, or wrong fields, each of which is named.'),
      '401': problem('No token, or one that is not valid.'),
      '403': problem('The token’s role may not record this kind.'),
      '409': problem('The id stands for other content.'),
      '413': problem('More than 1 MB.'),
      '422': problem('It does not agree with roster, calendar or what is recorded.'),
      '429': problem('Too many requests.'),
      '503': problem('The store does not answer; try again with the same id.'),
    },
  };
}

const batch = {
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

const invitations = {
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

const voidInvitations = office(
  'Take cards back: their unused codes stop working and the entry is withdrawn',
  { reason: { type: 'string', maxLength: 500 } },
  [path('cards', 'The printing, as the answer to issuing named it.')],
  'voidInvitations',
);

const decideReview = office(
  'Decide on ballots that look odd; the second, different person who agrees settles it',
  { decision: { enum: ['count', 'discard'] } },
  [path('reception', 'The reception’s id.')],
  'decideReview',
);

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

const reads = {
  '/rankings': read(
    'periods',
    'All periods, newest first',
    [],
    document({ periods: { type: 'array', items: { type: 'object' } } }),
  ),
  '/rankings/{period}': read(
    'ranking',
    'The ranking of a period',
    [period],
    document({ key: { type: 'string' }, value: { type: 'object' } }),
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
  '/status': read('status', 'Size, generation and how far each follower is', [], { type: 'object' }),
};

const schemas = {
  Recorded: {
    type: 'object',
    required: ['seq', 'id', 'size'],
    properties: {
      seq: { type: 'integer', description: 'Its number in the ledger.' },
      id: { type: 'string' },
      size: { type: 'integer', description: 'How many entries the ledger has.' },
    },
  },
  Row: {
    type: 'object',
    required: ['kind', 'id', 'occurredOn', 'body'],
    properties: {
      kind: { type: 'string' },
      id: { type: 'string' },
      occurredOn: { type: 'string', format: 'date' },
      version: { type: 'integer' },
      body: { type: 'object' },
    },
  },
  BatchAnswer: {
    type: 'object',
    required: ['results', 'size'],
    properties: {
      results: {
        type: 'array',
        items: {
          type: 'object',
          required: ['status'],
          properties: {
            status: { type: 'integer', description: 'What the row would have been answered alone.' },
            seq: { type: 'integer' },
            id: { type: 'string' },
            code: { type: 'string' },
            title: { type: 'string' },
          },
        },
      },
      size: { type: 'integer' },
    },
  },
  Problem: {
    type: 'object',
    description: 'RFC 9457, in the language of Accept-Language: kk, ru or en.',
    required: ['type', 'title', 'status', 'remedy', 'code'],
    properties: {
      type: { type: 'string', format: 'uri-reference' },
      title: { type: 'string' },
      status: { type: 'integer' },
      detail: { type: 'string', description: 'What is wrong here.' },
      remedy: { type: 'string', description: 'What to do.' },
      code: { type: 'string', enum: Object.keys(problemTexts) },
      field: { type: 'string', description: 'JSON pointer into what was sent.' },
      errors: {
        type: 'array',
        items: {
          type: 'object',
          required: ['field', 'code', 'detail'],
          properties: {
            field: { type: 'string' },
            code: { type: 'string', enum: Object.keys(fieldTexts) },
            detail: { type: 'string' },
          },
        },
      },
      requestId: { type: 'string' },
    },
  },
};

/** Kinds that Esep alone records have no operation: nobody could call it. */
function isOpen({ recordedBy }: AnyKind): boolean {
  return recordedBy.some((role) => role !== 'system');
}

/**
 * The OpenAPI 3.1 document, one operation a kind, made from the kinds themselves. Made at build or start, never in a
 * request.
 */
export function openApiDocument(registry: Registry, baseUrl = '/') {
  const kinds = [...registry.kinds.values()].filter(isOpen);
  const posts = kinds.map((kind) => [
    `/api/v1/{council}/entries/${kind.name}`,
    { post: kindOperation(kind) },
  ]);
  const gets = Object.entries(reads).map(([at, operation]) => [`/api/v1/{council}${at}`, { get: operation }]);
  return {
    openapi: '3.1.0',
    info: {
      title: 'Esep',
      version: '1',
      summary: 'One honest account of what each deputy of a maslikhat does.',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: baseUrl }],
    tags: [
      { name: 'Record', description: 'For the office and connectors, with a bearer token.' },
      { name: 'Read', description: 'Open data, for everyone.' },
    ],
    paths: {
      ...Object.fromEntries(posts),
      '/api/v1/{council}/entries': { post: batch },
      '/api/v1/{council}/receptions/{reception}/invitations': { post: invitations },
      '/api/v1/{council}/receptions/{reception}/review': { post: decideReview },
      '/api/v1/{council}/invitations/{cards}/void': { post: voidInvitations },
      ...Object.fromEntries(gets),
    },
    components: { schemas, securitySchemes: { token: { type: 'http', scheme: 'bearer' } } },
  };
}
