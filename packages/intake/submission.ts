import { type AnyKind, isCivilDate, type JsonObject, Refusal, type Registry, type Role } from '@esep/domain';
import { type FieldError, InvalidSubmission } from './errors.ts';
import { fieldErrors } from './field-errors.ts';

/** One row as it comes through a door: nothing about it is known yet. */
export interface SubmittedRow {
  readonly kind?: unknown;
  readonly id?: unknown;
  readonly occurredOn?: unknown;
  readonly version?: unknown;
  readonly body?: unknown;
}

/** A row whose shape is right. */
export interface ParsedRow {
  readonly kind: AnyKind;
  readonly id: string;
  readonly occurredOn: string;
  readonly body: JsonObject;
}

const members = new Set(['kind', 'id', 'occurredOn', 'version', 'body']);
/** What an `Idempotency-Key` may be: visible ASCII, so that it fits a header and a log. */
const idShape = /^[\x21-\x7e]{1,128}$/;

/** The row's id if it has a proper one, for answering a repeat that is otherwise refused. */
export function idOf(row: SubmittedRow): string | undefined {
  if (typeof row !== 'object' || row === null) return undefined;
  return typeof row.id === 'string' && idShape.test(row.id) ? row.id : undefined;
}

/**
 * Checks shape and role. Throws `Refusal`: `unknown_kind`, `kind_reserved`, `id_missing`, `version_unknown`,
 * or `InvalidSubmission` that lists every wrong field.
 */
export function parseRow(registry: Registry, row: SubmittedRow, role: Role): ParsedRow {
  if (typeof row !== 'object' || row === null || Array.isArray(row)) {
    throw new InvalidSubmission([{ field: '', code: 'wrong_type', params: { expected: 'object' } }]);
  }
  const kind = kindOf(registry, row);
  if (!kind.recordedBy.includes(role)) throw new Refusal('kind_reserved', '/kind', { kind: kind.name, role });
  if (row.id === undefined || row.id === '') throw new Refusal('id_missing', '/id');
  const errors: FieldError[] = Object.keys(row)
    .filter((name) => !members.has(name))
    .map((name) => ({ field: `/${name}`, code: 'unknown_field', params: { name } }));
  const id = idOf(row);
  if (id === undefined) errors.push({ field: '/id', code: 'not_an_id', params: {} });
  const occurredOn = row.occurredOn;
  if (occurredOn === undefined) errors.push({ field: '/occurredOn', code: 'required', params: {} });
  else if (typeof occurredOn !== 'string' || !isCivilDate(occurredOn)) {
    errors.push({ field: '/occurredOn', code: 'not_a_date', params: {} });
  }
  const parsed = parseBody(kind, row.body, row.version, '/body');
  if (!parsed.ok) errors.push(...parsed.errors);
  if (errors.length > 0 || !parsed.ok) throw new InvalidSubmission(errors);
  return { kind, id: id as string, occurredOn: occurredOn as string, body: parsed.body };
}

function kindOf(registry: Registry, row: SubmittedRow): AnyKind {
  const name = row.kind;
  if (name === undefined) {
    throw new InvalidSubmission([{ field: '/kind', code: 'required', params: {} }]);
  }
  const kind = registry.kinds.get(String(name));
  if (!kind) throw new Refusal('unknown_kind', '/kind', { kind: String(name).slice(0, 64) });
  return kind;
}

type ParsedBody =
  | { readonly ok: true; readonly body: JsonObject }
  | { readonly ok: false; readonly errors: readonly FieldError[] };

/** The body in today's shape of its kind; bodies of older versions are brought to it first. */
export function parseBody(kind: AnyKind, body: unknown, version: unknown, prefix: string): ParsedBody {
  if (body === undefined) return { ok: false, errors: [{ field: prefix, code: 'required', params: {} }] };
  if (!isWellFormed(body)) return { ok: false, errors: [{ field: prefix, code: 'not_unicode', params: {} }] };
  const today = version === undefined || version === kind.version ? body : upgrade(kind, body, version);
  const result = kind.schema.safeParse(today);
  return result.success
    ? { ok: true, body: result.data as JsonObject }
    : { ok: false, errors: fieldErrors(result.error, today, prefix) };
}

function upgrade(kind: AnyKind, body: unknown, version: unknown): unknown {
  const bring = typeof version === 'number' ? kind.upgrade?.[version] : undefined;
  if (!bring) throw new Refusal('version_unknown', '/version', { newest: kind.version });
  try {
    return bring(body as JsonObject);
  } catch {
    throw new InvalidSubmission([{ field: '/body', code: 'invalid_value', params: {} }]);
  }
}

/** Half a surrogate pair has no place in canonical JSON (RFC 7493). */
function isWellFormed(value: unknown): boolean {
  if (typeof value === 'string') return value.isWellFormed();
  if (typeof value !== 'object' || value === null) return true;
  return Object.values(value).every(isWellFormed);
}
