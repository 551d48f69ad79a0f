import type { JsonObject } from './entry.ts';
import type { CivilDate, Month, Quarter } from './time.ts';
import { isQuarter } from './time.ts';

/**
 * Reading the body of a recorded entry in a fold. A fold never trusts that a door has checked, and is too hot for
 * a schema: these are a few comparisons each. Every reader throws `MalformedBody`; the fold then sets the entry aside.
 */
export class MalformedBody extends Error {
  override readonly name = 'MalformedBody';
}

const slugPattern = /^[a-z0-9][a-z0-9-]{0,63}$/;
const datePattern = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;
const monthPattern = /^\d{4}-(0[1-9]|1[0-2])$/;
const largestCount = 1_000_000;

export function isSlug(value: unknown): value is string {
  return typeof value === 'string' && slugPattern.test(value);
}

export function looksLikeDate(value: unknown): value is CivilDate {
  return typeof value === 'string' && datePattern.test(value);
}

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function slugIn(body: JsonObject, field: string): string {
  const value = body[field];
  if (!isSlug(value)) throw new MalformedBody(field);
  return value;
}

/** The slugs of a list, each once, in order; an absent list is empty. */
export function slugsIn(body: JsonObject, field: string): readonly string[] {
  const value = body[field] ?? [];
  if (!Array.isArray(value) || !value.every(isSlug)) throw new MalformedBody(field);
  return value.length > 1 ? [...new Set<string>(value)] : value;
}

export function countIn(body: JsonObject, field: string): number {
  const value = body[field];
  if (!isCount(value)) throw new MalformedBody(field);
  return value;
}

export function countsIn(body: JsonObject, field: string, length: number): readonly number[] {
  const value = body[field];
  if (!Array.isArray(value) || value.length !== length || !value.every(isCount))
    throw new MalformedBody(field);
  return value;
}

/** A finite number, zero or more. */
export function amountIn(body: JsonObject, field: string): number {
  const value = body[field];
  if (typeof value !== 'number' || !Number.isFinite(value) || value < 0) throw new MalformedBody(field);
  return value;
}

/** An absent flag is false. */
export function flagIn(body: JsonObject, field: string): boolean {
  const value = body[field] ?? false;
  if (typeof value !== 'boolean') throw new MalformedBody(field);
  return value;
}

export function dateIn(body: JsonObject, field: string): CivilDate {
  const value = body[field];
  if (!looksLikeDate(value)) throw new MalformedBody(field);
  return value;
}

export function datesIn(body: JsonObject, field: string): readonly CivilDate[] {
  const value = body[field];
  if (!Array.isArray(value) || !value.every(looksLikeDate)) throw new MalformedBody(field);
  return value;
}

export function monthIn(body: JsonObject, field: string): Month {
  const value = body[field];
  if (typeof value !== 'string' || !monthPattern.test(value)) throw new MalformedBody(field);
  return value;
}

export function quarterIn(body: JsonObject, field: string): Quarter {
  const value = body[field];
  if (typeof value !== 'string' || !isQuarter(value)) throw new MalformedBody(field);
  return value;
}

export function choiceIn<const Choice extends string>(
  body: JsonObject,
  field: string,
  choices: readonly Choice[],
): Choice {
  const value = body[field];
  const found = choices.find((choice) => choice === value);
  if (found === undefined) throw new MalformedBody(field);
  return found;
}

export function objectIn(body: JsonObject, field: string): JsonObject {
  const value = body[field];
  if (!isObject(value)) throw new MalformedBody(field);
  return value;
}

function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= largestCount;
}
