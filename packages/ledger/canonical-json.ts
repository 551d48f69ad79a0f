import { NotCanonical } from './errors.ts';

/**
 * The one text of a JSON value (RFC 8785): keys by UTF-16 code units, numbers and escapes as ECMAScript
 * writes them, no white space. Two values that are equal have the same text, so a hash of it names the value.
 * Members that are `undefined` are left out, as `JSON.stringify` does. Throws `NotCanonical` for what JSON
 * cannot carry: lone surrogates (RFC 7493), NaN and infinities, `undefined` elsewhere, objects that are not plain.
 */
export function canonicalJson(value: unknown): string {
  switch (typeof value) {
    case 'string':
      return text(value);
    case 'number':
      if (!Number.isFinite(value)) throw new NotCanonical(`${value} is not a JSON number`);
      return String(value);
    case 'boolean':
      return value ? 'true' : 'false';
    case 'object':
      if (value === null) return 'null';
      return Array.isArray(value) ? list(value) : members(value as Record<string, unknown>);
    default:
      throw new NotCanonical(`a value of type ${typeof value} is not JSON`);
  }
}

function text(value: string): string {
  if (!value.isWellFormed()) throw new NotCanonical('a text has a lone surrogate');
  return JSON.stringify(value);
}

function list(values: readonly unknown[]): string {
  let out = '[';
  for (let i = 0; i < values.length; i++) {
    if (i > 0) out += ',';
    out += canonicalJson(values[i]);
  }
  return `${out}]`;
}

function members(value: Record<string, unknown>): string {
  const prototype = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null) {
    throw new NotCanonical('an object that is not plain is not JSON');
  }
  let out = '';
  for (const key of Object.keys(value).sort()) {
    const member = value[key];
    if (member === undefined) continue;
    out += `${out === '' ? '{' : ','}${text(key)}:${canonicalJson(member)}`;
  }
  return out === '' ? '{}' : `${out}}`;
}
