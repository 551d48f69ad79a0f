import { Refusal, slug } from '@esep/domain';
import { fieldText } from '@esep/http';
import { type CaseDeps, type CaseFiles, type EraseReason, InvalidSubmission } from '@esep/intake';
import { authorOf } from '@esep/staff';
import { problemOf } from '../problem.ts';
import type { OfficeVisit } from '../visit.ts';

/** What the use cases of cases need; `files` is absent where no place for scans is set up. */
export interface OfficeCaseDeps extends CaseDeps {
  readonly files: CaseFiles | undefined;
}

export function caseDepsOf({ deps: { vault, recorder, now, caseFiles } }: OfficeVisit): OfficeCaseDeps {
  return { vault, recorder, now, files: caseFiles };
}

/** The appeal that the address names and who asks. Anything but a number of an appeal is not found, and is not repeated. */
export function askOf(visit: OfficeVisit): { readonly appeal: string; readonly by: string } {
  const appeal = visit.params['appeal'] ?? '';
  if (!slug.safeParse(appeal).success) throw new Refusal('not_found');
  return { appeal, by: authorOf(visit.session.person) };
}

/** A refusal in the person's words: beside fields of the form, or for the whole. */
export interface Told {
  readonly errors: Readonly<Record<string, string>>;
  readonly problem?: string;
}

/** The refusal's fields by their last part: `/citizen/phone` is the field `phone`. Everything else is thrown on. */
export function toldOf(error: unknown, { language }: OfficeVisit, fields: readonly string[]): Told {
  if (!(error instanceof Refusal)) throw error;
  const nameOf = (pointer: string) => renamed[pointer] ?? pointer.split('/').at(-1) ?? '';
  if (error instanceof InvalidSubmission) {
    const all = error.errors.map(
      (one) => [nameOf(one.field), fieldText(one.code, language, one.params)] as const,
    );
    const elsewhere = all.filter(([name]) => !fields.includes(name)).map(([, words]) => words);
    return {
      errors: Object.fromEntries(all.filter(([name]) => fields.includes(name))),
      ...(elsewhere.length > 0 ? { problem: elsewhere.join(' ') } : {}),
    };
  }
  const { title, detail, remedy } = problemOf(error, language, '');
  const words = `${detail ?? `${title}.`} ${remedy}`;
  const name = nameOf(error.field ?? '');
  return fields.includes(name) ? { errors: { [name]: words } } : { errors: {}, problem: words };
}

const renamed: Readonly<Record<string, string>> = {
  '/citizen/language': 'answerLanguage',
  '/occurredOn': 'on',
};

export function isEraseReason(value: string): value is EraseReason {
  return value === 'citizen' || value === 'mistake' || value === 'retention';
}

const citizenFields = ['name', 'phone', 'iin', 'address', 'eOtinish', 'text'] as const;
export const fieldsOfCitizen: readonly string[] = [...citizenFields, 'answerLanguage'];

/** The form's fields of the citizen as the use cases read them; empty ones were not given. */
export function citizenOf({ form }: OfficeVisit): Readonly<Record<string, string>> {
  const given = citizenFields.flatMap((name) => (form.text(name) ? [[name, form.text(name)] as const] : []));
  return { ...Object.fromEntries(given), language: form.text('answerLanguage') };
}

/** As typed, for showing the form again. */
export function typedOf({ form }: OfficeVisit, names: readonly string[]): Readonly<Record<string, string>> {
  return Object.fromEntries(names.map((name) => [name, form.text(name)]));
}
