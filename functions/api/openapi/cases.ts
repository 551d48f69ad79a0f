import { appealChannels } from '@esep/domain';
import { council, idempotencyKey, json, path, problem, type Schema } from './parts.ts';

const text = (maxLength: number, description?: string): Schema => ({
  type: 'string',
  maxLength,
  ...(description ? { description } : {}),
});

const citizen: Schema = {
  type: 'object',
  description: 'Kept sealed in the vault. Nothing of it reaches the ledger, a document, a log or an address.',
  required: ['name', 'text', 'language'],
  additionalProperties: false,
  properties: {
    name: text(200),
    phone: text(25, 'A number of Kazakhstan in any usual form; kept as +77011234567.'),
    address: text(300),
    iin: { type: 'string', pattern: '^\\d{12}$', description: 'With its check digit.' },
    text: text(20_000, 'What the appeal says.'),
    eOtinish: text(40, 'Its number in e-Otinish, the official register.'),
    language: { enum: ['kk', 'ru', 'en'], description: 'Of the appeal: it is answered in the same.' },
  },
};

const coupon: Schema = {
  type: 'object',
  required: ['appeal', 'seq', 'acceptedAt', 'registeredOn', 'due', 'counted', 'skipped'],
  properties: {
    appeal: { type: 'string', description: 'Its number.' },
    seq: { type: 'integer', description: 'Its entry in the ledger.' },
    acceptedAt: { type: 'string', format: 'date-time' },
    registeredOn: {
      type: 'string',
      format: 'date',
      description: 'The next working day when it came on a day off.',
    },
    due: { type: 'string', format: 'date' },
    counted: { type: 'integer', description: 'Working days counted; the last of them is due.' },
    skipped: {
      type: 'array',
      description: 'Days between that did not count.',
      items: {
        type: 'object',
        properties: { date: { type: 'string', format: 'date' }, why: { enum: ['weekend', 'holiday'] } },
      },
    },
  },
};

const appeal = path('appeal', 'The appeal’s number.');

const office = {
  tags: ['Cases'],
  description: 'Role: office. Every look is noted with the pseudonym of who looked.',
  security: [{ token: [] }],
};
const refused = {
  '401': problem('No token, or one that is not valid.'),
  '403': problem('The token is not of the office.'),
};
const ofOne = {
  ...refused,
  '404': problem('The appeal has no case file.'),
  '410': problem('It was erased.'),
};

export const register = {
  ...office,
  operationId: 'registerAppeal',
  summary: 'Register an appeal: who wrote it in the vault, the rest in the ledger',
  parameters: [council, { ...idempotencyKey, required: true }],
  requestBody: {
    required: true,
    ...json({
      type: 'object',
      required: ['channel', 'citizen'],
      additionalProperties: false,
      properties: {
        number: text(64, 'The office’s own; the next free of the year, such as 2026-17, unless told.'),
        receivedOn: { type: 'string', format: 'date', description: 'Today unless told.' },
        channel: { enum: [...appealChannels] },
        topic: text(64),
        district: text(64),
        citizen,
      },
    }),
  },
  responses: {
    '201': { description: 'The coupon for the applicant.', ...json(coupon) },
    '200': { description: 'The same request was answered before: the same coupon.', ...json(coupon) },
    '400': problem('Fields are wrong; each is named.'),
    ...refused,
    '409': problem('The number is taken, or the key stands for another appeal.'),
    '422': problem('It does not agree with the calendar, the topics or the districts.'),
  },
};

export const find = {
  ...office,
  operationId: 'findCases',
  summary: 'Find appeals by a phone number or an e-Otinish number',
  parameters: [council],
  requestBody: {
    required: true,
    ...json({
      type: 'object',
      additionalProperties: false,
      properties: { phone: text(25), eOtinish: text(40) },
      minProperties: 1,
      maxProperties: 1,
    }),
  },
  responses: {
    '200': {
      description: 'Those found.',
      ...json({
        type: 'object',
        properties: {
          cases: {
            type: 'array',
            items: { type: 'object', properties: { appeal: { type: 'string' }, name: { type: 'string' } } },
          },
        },
      }),
    },
    ...refused,
  },
};

export const read = {
  ...office,
  operationId: 'readCase',
  summary: 'Who wrote an appeal, what it says, and who has looked',
  parameters: [council, appeal],
  responses: {
    '200': {
      description: 'The case file.',
      ...json({
        type: 'object',
        properties: {
          appeal: { type: 'string' },
          citizen,
          looks: {
            type: 'array',
            items: {
              type: 'object',
              properties: {
                at: { type: 'string', format: 'date-time' },
                by: { type: 'string' },
                what: { enum: ['registered', 'found', 'read', 'amended', 'erased'] },
              },
            },
          },
        },
      }),
    },
    ...ofOne,
  },
};

export const amend = {
  ...office,
  operationId: 'amendCase',
  summary: 'Replace the citizen’s data in a case file',
  parameters: [council, appeal],
  requestBody: {
    required: true,
    ...json({ type: 'object', required: ['citizen'], properties: { citizen } }),
  },
  responses: { '200': { description: 'Replaced.', ...json({ type: 'object' }) }, ...ofOne },
};

export const erase = {
  ...office,
  operationId: 'eraseCase',
  summary: 'Erase the citizen’s data at the citizen’s request; the ledger stays whole',
  parameters: [council, appeal],
  responses: { '200': { description: 'Erased.', ...json({ type: 'object' }) }, ...ofOne },
};
