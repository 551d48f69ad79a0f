import type { AnyKind, FieldLabel } from '@esep/domain';
import * as z from 'zod';
import { council, idempotencyKey, json, problem, ref, type Schema } from './parts.ts';

/** The body that clients send; `publicText` fields are plain strings here. */
export function bodySchema(kind: AnyKind): Schema {
  const whole = z.toJSONSchema(kind.schema, { io: 'input', unrepresentable: 'any' }) as Schema;
  const { $schema: _, $defs: __, ...schema } = withoutCycles(whole);
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
export function kindOperation(kind: AnyKind) {
  const example = {
    id: `example-${kind.name}`,
    occurredOn: kind.example.occurredOn,
    body: kind.example.body,
  };
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

/** Definitions stand only for what contains itself, that is any JSON; a reference to them would lead nowhere here. */
function withoutCycles(schema: Schema): Schema {
  return JSON.parse(JSON.stringify(schema), (_, value) =>
    typeof value?.$ref === 'string' && value.$ref.startsWith('#/$defs/') ? {} : value,
  ) as Schema;
}
