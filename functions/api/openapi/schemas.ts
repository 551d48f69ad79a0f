import { fieldTexts, problemTexts } from '@esep/http';

export const schemas = {
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
