import { type Language, Refusal } from '@esep/domain';
import type { SubmittedRow } from '@esep/intake';
import type { FormErrors } from '@esep/web';
import { problemOf } from './problem.ts';
import { record } from './record.ts';
import type { OfficeVisit } from './visit.ts';

/** What became of the one entry that a form makes. */
export type Recorded = { readonly state: 'recorded' | 'known' | 'proposed' };

/** Records one entry. Throws the `Refusal` that a door gave. */
export async function recordOne(visit: OfficeVisit, row: SubmittedRow): Promise<Recorded> {
  const [result] = (await record(visit, [row])).results;
  if (result?.outcome === 'refused') throw result.refusal;
  const outcome: string = result?.outcome ?? '';
  return { state: outcome === 'recorded' || outcome === 'known' ? outcome : 'proposed' };
}

/** A refusal in words for the form that caused it: beside the fields where it names them. Rethrows what is a fault. */
export function formErrors(error: unknown, language: Language): FormErrors {
  if (!(error instanceof Refusal)) throw error;
  const { title, detail, remedy, field, errors } = problemOf(error, language, '');
  const told = [detail, remedy].filter(Boolean).join(' ');
  if (errors && errors.length > 0) {
    return { title, fields: Object.fromEntries(errors.map((one) => [fieldOf(one.field), one.detail])) };
  }
  const name = fieldOf(field ?? '');
  return name ? { title, fields: { [name]: told } } : { title, told, fields: {} };
}

/** `/body/text` is the form's field `text`. */
function fieldOf(pointer: string): string {
  return pointer.replace(/^\/body\//, '').replace(/^\//, '');
}
