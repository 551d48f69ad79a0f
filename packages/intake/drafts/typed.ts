import { flowCounters, type Methodology } from '@esep/domain';
import type { FieldError } from '../errors.ts';
import { type ChosenMethodology, chosenOf, type Wording } from './draft.ts';
import { type DraftField, draftFields, putAt } from './fields.ts';

/** A form as it was sent. */
export interface TypedForm {
  text(name: string): string;
  texts(name: string): readonly string[];
}

export interface TypedWording extends Omit<ChosenMethodology, 'value' | 'methodology'> {
  /** Undefined when a field could not be read at all. */
  readonly wording: Wording | undefined;
  /** What is not ticked, also when a field could not be read. */
  readonly off: readonly string[];
  /** Undefined unless there are no errors. */
  readonly methodology: Methodology | undefined;
}

const rules = ['criterion', 'withheld', 'except'] as const;

/** Reads a form over a draft's structure, and checks what it comes to. All that is wrong is told at once. */
export function readTyped(before: Wording, form: TypedForm): TypedWording {
  const whole = structuredClone(before.whole) as Methodology;
  const errors: FieldError[] = [];
  const fields = draftFields(before.whole);
  for (const field of fields) {
    const typed = form.text(field.pointer);
    const read = fieldValue(field, typed);
    if (typeof read === 'object') errors.push({ field: field.pointer, ...read });
    else putAt(whole, field.pointer, read);
  }
  putAt(
    whole,
    '/shown',
    flowCounters.filter((counter) => form.texts('shown').includes(counter)),
  );
  const off = offIn(whole, form);
  // A field that cannot be read is told alone: what it would do to the rest is not known.
  const unread = errors.filter(({ field }) => !isLeftOut(field, whole, off));
  if (unread.length > 0) {
    return { wording: undefined, off, methodology: undefined, errors: unread, warnings: [] };
  }
  const { methodology, errors: found, warnings } = chosenOf({ whole, off });
  const percents = new Set(fields.filter(({ sort }) => sort === 'percent').map(({ pointer }) => pointer));
  return {
    wording: { whole, off },
    off,
    methodology,
    errors: found.map((error) => inPercent(error, percents)),
    warnings,
  };
}

/** Ticks that were taken away, of those that the structure offers. */
function offIn({ groups }: Methodology, form: TypedForm): readonly string[] {
  return groups
    .flatMap(({ criteria }) => criteria)
    .flatMap(({ id, withheld, notApplicable }) => {
      const offered = { criterion: true, withheld: Boolean(withheld), except: Boolean(notApplicable) };
      return rules
        .filter((rule) => offered[rule] && !form.texts(rule).includes(id))
        .map((rule) => `${rule}:${id}`);
    });
}

/** What is wrong with a criterion that is not ticked stands in nobody's way: the value before it stays. */
function isLeftOut(field: string, { groups }: Methodology, off: readonly string[]): boolean {
  const [, g, c] = /^\/groups\/(\d+)\/criteria\/(\d+)\//.exec(field) ?? [];
  const criterion = g === undefined ? undefined : groups[Number(g)]?.criteria[Number(c)];
  return criterion !== undefined && off.includes(`criterion:${criterion.id}`);
}

type Fault = Pick<FieldError, 'code' | 'params'>;

/** The value of what was typed, undefined for nothing, or what is wrong with it. */
function fieldValue(
  { sort, optional, above }: DraftField,
  typed: string,
): string | number | undefined | Fault {
  if (typed === '') return optional ? undefined : { code: 'required', params: {} };
  if (sort === 'text' || sort === 'window') return typed;
  const value = numberIn(typed);
  if (value === undefined) return { code: 'cell_not_a_number', params: { value: typed.slice(0, 40) } };
  if (above !== undefined && value <= above) return { code: 'above_zero', params: {} };
  if (sort === 'whole' && !Number.isSafeInteger(value)) return { code: 'not_a_whole_number', params: {} };
  if (sort === 'percent') {
    if (value <= 0) return { code: 'above_zero', params: {} };
    return Number((value / 100).toFixed(6));
  }
  return value;
}

/** `2,5`, `2.5`, `−1`, `1 000`, `80 %`. */
function numberIn(typed: string): number | undefined {
  const plain = typed
    .replaceAll(/[\s\u00a0\u202f]/g, '')
    .replace('−', '-')
    .replace(',', '.')
    .replace(/%$/, '');
  return /^-?\d{1,9}(\.\d{1,6})?$/.test(plain) ? Number(plain) : undefined;
}

function inPercent(error: FieldError, percents: ReadonlySet<string>): FieldError {
  const { limit } = error.params;
  if (!percents.has(error.field) || typeof limit !== 'number') return error;
  return { ...error, params: { ...error.params, limit: limit * 100 } };
}
