import type { AnyKind } from '@esep/domain';
import * as z from 'zod';

/** How a person gives a value. `group` and `list` hold fields of their own, `roll` one mark a deputy. */
export type FormInput =
  | 'text'
  | 'area'
  | 'date'
  | 'time'
  | 'number'
  | 'flag'
  | 'choice'
  | 'choices'
  | 'quarter'
  | 'link'
  /** A list of plain values, one a line. */
  | 'lines'
  | 'pick'
  | 'picks'
  | 'group'
  | 'list'
  | 'roll';

/** Where a picker's choices come from. `subjects` are the subjects of the kind's own type. */
export type FormSource =
  | 'deputies'
  | 'districts'
  | 'topics'
  | 'organizations'
  | 'commissions'
  | 'promises'
  | 'plans'
  | 'theses'
  | 'subjects';

/** One field of a kind's form. A field of a body is sent as `f.<path>`, such as `f.name.kk` or `f.evidence.0.link`. */
export interface FormField {
  readonly name: string;
  readonly input: FormInput;
  readonly required: boolean;
  readonly source?: FormSource;
  /** What may stand there, when that is a closed list. */
  readonly choices: readonly string[];
  /** Of a group, or of each thing in a list. */
  readonly fields: readonly FormField[];
  readonly maxLength?: number;
  readonly example?: string;
  /** Names the subject that the entry is about. */
  readonly isOwn?: true;
}

type Schema = {
  readonly type?: string;
  readonly format?: string;
  readonly pattern?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: Schema | boolean;
  readonly items?: Schema;
  readonly enum?: readonly unknown[];
  readonly maxLength?: number;
  readonly examples?: readonly unknown[];
  readonly 'x-public-text'?: boolean;
};

const known = new WeakMap<AnyKind, readonly FormField[]>();

/** The fields of a kind's form, in the order of its schema. */
export function formFields(kind: AnyKind): readonly FormField[] {
  const fields = known.get(kind) ?? fieldsOf(kind);
  known.set(kind, fields);
  return fields;
}

function fieldsOf(kind: AnyKind): readonly FormField[] {
  const schema = z.toJSONSchema(kind.schema, { io: 'input', unrepresentable: 'any' }) as Schema;
  return membersOf(schema).map((field) => {
    if (field.name !== ownField(kind)) return field;
    const { source: _, ...own } = field;
    const isNew = beginsSubject(kind);
    const input = own.input === 'number' ? 'number' : isNew ? 'text' : 'pick';
    return { ...own, input, isOwn: true, ...(isNew ? {} : { source: sourceOfOwn(kind) }) };
  });
}

/** The field that names the subject: `meeting` of `meeting.held`; the deputy of a programme. */
export function ownField({ subjectType, fields }: AnyKind): string | undefined {
  if (Object.hasOwn(fields, subjectType)) return subjectType;
  return subjectType === 'programme' ? 'deputy' : undefined;
}

const beginners = new Set([
  'appeal.received',
  'reception.scheduled',
  'meeting.held',
  'sitting.held',
  'request.sent',
  'promise.made',
  'indicator.planned',
  'report.delivered',
  'thesis.defined',
  'plan.agreed',
  'action.planned',
  'training.completed',
  'outreach.published',
  'advisory.met',
  'total.printed',
  'district.defined',
  'organization.formed',
  'topic.defined',
  'deputy.seated',
  'calendar.set',
  'convocation.opened',
]);

/** Subjects that are numbered one after the other, so that the office may choose the number. */
const counted = new Set([
  'appeal',
  'reception',
  'meeting',
  'sitting',
  'request',
  'indicator',
  'report',
  'action',
  'training',
  'outreach',
  'advisory',
]);

/** True where the number of what the kind begins may be left to the office. */
export function isCounted(kind: Pick<AnyKind, 'name' | 'subjectType'>): boolean {
  return beginsSubject(kind) && counted.has(kind.subjectType);
}

/** True for kinds whose entry is the first of its subject. */
export function beginsSubject({ name }: Pick<AnyKind, 'name'>): boolean {
  return beginners.has(name);
}

const sources: Readonly<Record<string, FormSource>> = {
  deputy: 'deputies',
  deputies: 'deputies',
  initiators: 'deputies',
  signers: 'deputies',
  replaces: 'deputies',
  district: 'districts',
  districts: 'districts',
  topic: 'topics',
  topics: 'topics',
  parent: 'topics',
  agenda: 'topics',
  organization: 'organizations',
  commission: 'commissions',
  promise: 'promises',
  promises: 'promises',
  plan: 'plans',
  thesis: 'theses',
};

function sourceOfOwn({ subjectType }: AnyKind): FormSource {
  return sources[subjectType === 'programme' ? 'deputy' : subjectType] ?? 'subjects';
}

function membersOf(schema: Schema): readonly FormField[] {
  return Object.entries(schema.properties ?? {}).map(([name, inner]) =>
    fieldOf(name, inner, schema.required?.includes(name) ?? false),
  );
}

function fieldOf(name: string, schema: Schema, required: boolean): FormField {
  const example = schema.examples?.[0];
  const common = {
    name,
    required,
    choices: (schema.enum ?? schema.items?.enum ?? []).map(String),
    fields: [],
    ...(schema.maxLength === undefined ? {} : { maxLength: schema.maxLength }),
    ...(example === undefined ? {} : { example: String(example) }),
  };
  if (schema.properties) return { ...common, input: 'group', fields: membersOf(schema) };
  if (schema.type === 'object')
    return { ...common, input: 'roll', source: 'deputies', choices: rollOf(schema) };
  if (schema.type === 'array' && schema.items?.properties) {
    return { ...common, input: 'list', fields: membersOf(schema.items) };
  }
  const source = isSlug(schema.items ?? schema) ? sources[name] : undefined;
  if (schema.type === 'array') {
    if (source) return { ...common, input: 'picks', source };
    return { ...common, input: common.choices.length > 0 ? 'choices' : 'lines' };
  }
  return source ? { ...common, input: 'pick', source } : { ...common, input: inputOf(schema) };
}

function rollOf({ additionalProperties }: Schema): readonly string[] {
  return typeof additionalProperties === 'object' ? (additionalProperties.enum ?? []).map(String) : [];
}

const clock = '^([01]\\d|2[0-3]):[0-5]\\d$';
const quarter = '^\\d{4}-Q[1-4]$';
const slug = '^[a-z0-9][a-z0-9-]{0,63}$';
/** Longer texts have room for several lines. */
const oneLine = 300;

function isSlug({ pattern }: Schema): boolean {
  return pattern === slug;
}

function inputOf(schema: Schema): FormInput {
  if (schema.enum) return 'choice';
  if (schema.type === 'boolean') return 'flag';
  if (schema.type === 'number' || schema.type === 'integer') return 'number';
  if (schema.format === 'date') return 'date';
  if (schema.format === 'uri') return 'link';
  if (schema.pattern === clock) return 'time';
  if (schema.pattern === quarter) return 'quarter';
  return schema['x-public-text'] && (schema.maxLength ?? 0) > oneLine ? 'area' : 'text';
}
