import { defaultMethodology, methodologySchema } from '@esep/domain';
import * as z from 'zod';
import { council, json, periodPattern, problem, type Schema } from './parts.ts';

const nullable = (type: string): Schema => ({ type: [type, 'null'] });
const list = (items: Schema): Schema => ({ type: 'array', items });
const object = (properties: Schema): Schema => ({ type: 'object', properties });

const stand = object({ total: nullable('number'), rank: nullable('integer'), tier: nullable('string') });
const brought: Schema = {
  ...object({ points: nullable('number'), weight: { type: 'number' }, contribution: { type: 'number' } }),
  type: ['object', 'null'],
};

const move = object({
  deputy: { type: 'string' },
  before: { ...stand, type: ['object', 'null'] },
  after: stand,
  difference: { ...nullable('number'), description: 'Of the totals.' },
  places: { ...nullable('integer'), description: 'Gained, below zero when lost.' },
  because: {
    description: 'The criteria that make the difference, the greatest first.',
    ...list(
      object({
        criterion: { type: 'string' },
        before: brought,
        after: brought,
        difference: { type: 'number', description: 'Of what they bring to the total.' },
      }),
    ),
  },
});

const both = (type: string) => object({ before: { type }, after: { type } });

export const simulateMethodology = {
  operationId: 'simulateMethodology',
  tags: ['Record'],
  summary: 'Try a proposed methodology on past periods: who would move, and why',
  description: 'Changes nothing and keeps nothing. Role: office.',
  security: [{ token: [] }],
  parameters: [council],
  requestBody: {
    required: true,
    ...json(
      {
        type: 'object',
        required: ['methodology'],
        additionalProperties: false,
        properties: {
          methodology: z.toJSONSchema(methodologySchema, { io: 'input', target: 'draft-2020-12' }),
          periods: {
            type: 'array',
            maxItems: 12,
            items: { type: 'string', pattern: periodPattern },
            description: 'The newest four closed quarters when left out.',
          },
        },
      },
      {
        examples: {
          example: {
            value: { methodology: { ...defaultMethodology, version: 'draft-1' }, periods: ['2026-Q3'] },
          },
        },
      },
    ),
  },
  responses: {
    '200': {
      description: 'What would have been.',
      ...json(
        object({
          council: { type: 'string' },
          asOf: { type: 'integer', description: 'The last entry that was counted.' },
          version: { type: 'string' },
          warnings: {
            description: 'Allowed, but to be looked at.',
            ...list(
              object({ code: { type: 'string' }, field: { type: 'string' }, detail: { type: 'string' } }),
            ),
          },
          periods: list(
            object({
              period: { type: 'string' },
              status: { enum: ['running', 'closed'] },
              inForce: nullable('string'),
              ranked: both('boolean'),
              scored: both('integer'),
              deputies: list(move),
            }),
          ),
        }),
      ),
    },
    '400': problem(
      'It has not the shape of a methodology, or names a period that there is not; errors lists why.',
    ),
    '401': problem('No token, or one that is not valid.'),
    '403': problem('Not a token of the office.'),
    '422': problem('It contradicts itself; errors lists all places.'),
  },
};
