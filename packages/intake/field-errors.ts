import type { RefusalParams } from '@esep/domain';
import type * as z from 'zod';
import type { FieldError } from './errors.ts';

type Issue = z.core.$ZodIssue;
const formatCodes: Readonly<Record<string, string>> = { url: 'not_a_url', email: 'not_an_email' };

type Found = Pick<FieldError, 'code' | 'params'>;

/** A kind's own checks name their code as the message: `not_a_slug`, `not_a_date`. */
const ownCode = /^[a-z]+(_[a-z]+)+$/;

/** What zod found, as stable codes with JSON pointers under `prefix`; `value` is what was checked. */
export function fieldErrors(error: z.ZodError, value: unknown, prefix: string): FieldError[] {
  return error.issues.flatMap((issue) => {
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map((key) =>
        at([...issue.path, key], prefix, { code: 'unknown_field', params: { name: key } }),
      );
    }
    return [at(issue.path, prefix, found(issue, valueAt(value, issue.path)))];
  });
}

function found(issue: Issue, value: unknown): Found {
  if (value === undefined) return plain('required');
  if (ownCode.test(issue.message)) return plain(issue.message);
  switch (issue.code) {
    case 'invalid_type':
      return { code: 'wrong_type', params: { expected: issue.expected } };
    case 'invalid_value':
      return { code: 'not_one_of', params: { values: issue.values.join(', ') } };
    case 'too_small':
      return { code: sized(issue.origin, 'small'), params: { limit: Number(issue.minimum) } };
    case 'too_big':
      return { code: sized(issue.origin, 'big'), params: { limit: Number(issue.maximum) } };
    case 'invalid_format':
      return plain(formatCodes[issue.format] ?? 'invalid_format');
    case 'invalid_union':
      return { code: 'not_one_of', params: unionOptions(issue) };
    case 'invalid_key':
      return plain('invalid_key');
    default:
      return plain('invalid_value');
  }
}

function sized(origin: string, side: 'small' | 'big'): string {
  if (origin === 'string') return side === 'small' ? 'too_short' : 'too_long';
  if (origin === 'array' || origin === 'set') return side === 'small' ? 'too_few' : 'too_many';
  return side === 'small' ? 'too_small' : 'too_big';
}

function unionOptions(issue: Issue): RefusalParams {
  const { options } = issue as { options?: readonly unknown[] };
  return { values: options?.join(', ') ?? '' };
}

function plain(code: string): Found {
  return { code, params: {} };
}

function at(path: readonly PropertyKey[], prefix: string, what: Found): FieldError {
  const pointer = path.map((key) => `/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
  return { field: `${prefix}${pointer}`, ...what };
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (inner, key) =>
      typeof inner === 'object' && inner !== null ? (inner as Record<PropertyKey, unknown>)[key] : undefined,
    value,
  );
}
