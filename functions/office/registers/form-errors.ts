import type { Language, Refusal } from '@esep/domain';
import { type FieldShown, formWords } from '@esep/web';
import { problemOf } from '../problem.ts';

/** What is wrong with a form, by the names of its fields. */
export interface FieldErrors {
  of(name: string): string | undefined;
  readonly all: readonly { readonly name: string; readonly text: string }[];
}

export const noErrors: FieldErrors = { of: () => undefined, all: [] };

/** A refusal in the person's language, each fault at its field. `prefix` is where the body lies in what was submitted. */
export function errorsOf(refusal: Refusal, language: Language, prefix = '/body'): FieldErrors {
  const problem = problemOf(refusal, language, '');
  const listed = (problem.errors ?? []).map(({ field, code, detail }) => ({
    name: nameOf(field, prefix),
    text: wordsOf(code, detail, language),
  }));
  const one = {
    name: nameOf(problem.field ?? '', prefix),
    text: [problem.title, problem.detail, problem.remedy].filter(Boolean).join('. ').replaceAll('..', '.'),
  };
  return errorList(listed.length > 0 ? listed : [one]);
}

export function errorList(all: FieldErrors['all']): FieldErrors {
  return { all, of: (name) => all.find((one) => one.name === name)?.text };
}

/** A schema speaks of types and numbers of values; a person of numbers and of what is ticked. */
function wordsOf(code: string, detail: string, language: Language): string {
  const words = formWords[language];
  if (code === 'wrong_type') return words.notANumber;
  return code === 'too_few' ? words.noneTicked : detail;
}

/** `/body/evidence/0/link` → `f.evidence.0.link`; `/occurredOn` → `on`. */
function nameOf(pointer: string, prefix: string): string {
  if (pointer === '/occurredOn' || pointer === '/body/occurredOn') return 'on';
  if (pointer === '/body/reason' && prefix !== '/body') return 'reason';
  const path = pointer.startsWith(`${prefix}/`) ? pointer.slice(prefix.length) : '';
  return path === '' ? '' : `f${path.replaceAll('/', '.')}`;
}

/**
 * The errors placed at fields that are on the page: one at an item of a list belongs to the list, one at nothing to the form
 * as a whole.
 */
export function placed(
  errors: FieldErrors,
  fields: readonly FieldShown[],
  own: readonly string[],
): FieldErrors {
  const names = new Set([...own, ...fields.flatMap(namesIn)]);
  return errorList(
    errors.all.map(({ name, text }) => {
      let at = name;
      while (at !== '' && !names.has(at)) at = at.includes('.') ? at.slice(0, at.lastIndexOf('.')) : '';
      return { name: at, text };
    }),
  );
}

function namesIn({ name, input, fields, rows, marks }: FieldShown): readonly string[] {
  return [
    name,
    ...fields.flatMap(namesIn),
    ...rows.flatMap((row) => row.flatMap(namesIn)),
    ...(input === 'roll' ? (marks ?? []).map(({ deputy }) => `${name}.${deputy}`) : []),
  ];
}

export function labelIn(name: string, fields: readonly FieldShown[]): string | undefined {
  for (const field of fields) {
    if (field.name === name) return field.label;
    const mark = field.marks?.find(({ deputy }) => `${field.name}.${deputy}` === name);
    const inner = mark?.name ?? labelIn(name, [...field.fields, ...field.rows.flat()]);
    if (inner !== undefined) return inner;
  }
  return undefined;
}
