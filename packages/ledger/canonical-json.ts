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
      if (isInOrder(value)) return JSON.stringify(value);
      return Array.isArray(value) ? list(value) : members(value as Record<string, unknown>);
    default:
      throw new NotCanonical(`a value of type ${typeof value} is not JSON`);
  }
}

/**
 * Whether `JSON.stringify` writes the canonical text: nothing but JSON, all keys in order. So it is with what was read
 * from a store; looking costs an eighth of writing it key by key.
 */
function isInOrder(value: unknown): boolean {
  switch (typeof value) {
    case 'string':
      return value.isWellFormed();
    case 'number':
      return Number.isFinite(value);
    case 'boolean':
      return true;
    case 'object':
      if (value === null) return true;
      return Array.isArray(value) ? areItemsInOrder(value) : areMembersInOrder(value);
    default:
      return false;
  }
}

function areItemsInOrder(values: readonly unknown[]): boolean {
  // By index: `every` passes over holes, which JSON cannot carry.
  for (let i = 0; i < values.length; i++) if (!isInOrder(values[i])) return false;
  return true;
}

function areMembersInOrder(value: object): boolean {
  const prototype = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null) return false;
  let last = '';
  for (const key in value) {
    const member = (value as Record<string, unknown>)[key];
    if (key < last || !key.isWellFormed() || !isInOrder(member)) return false;
    last = key;
  }
  return true;
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
