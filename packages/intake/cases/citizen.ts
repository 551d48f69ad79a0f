import { appealChannels, civilDate, languageCode, slug, topic } from '@esep/domain';
import * as z from 'zod';
import { InvalidSubmission } from '../errors.ts';
import { fieldErrors } from '../field-errors.ts';
import { isIin } from './iin.ts';

/** `+7 701 123-45-67`, `8 (701) 1234567`, `7011234567` → `+77011234567`; undefined for what is no number of Kazakhstan. */
export function phoneOf(written: string): string | undefined {
  if (!/^[+\d][\d\s().-]{8,24}$/.test(written)) return undefined;
  const digits = written.replaceAll(/\D/g, '');
  const national = digits.length === 11 && /^[78]/.test(digits) ? digits.slice(1) : digits;
  return /^7\d{9}$/.test(national) ? `+7${national}` : undefined;
}

/** `0124-0001-aa ` and `0124-0001-AA` are one number. */
export function eOtinishOf(written: string): string {
  return written.trim().toUpperCase();
}

const phone = z
  .string()
  .refine((written) => phoneOf(written) !== undefined, { error: 'not_a_kz_phone' })
  .transform((written) => phoneOf(written) as string);

const eOtinish = z
  .string()
  .trim()
  .regex(/^[\p{L}\p{N}/-]{3,40}$/u, { error: 'not_an_e_otinish' })
  .transform(eOtinishOf);

/** Who wrote the appeal and what it says: for the vault alone. */
const citizenSchema = z.strictObject({
  name: z.string().trim().min(1).max(200),
  phone: phone.optional(),
  address: z.string().trim().min(1).max(300).optional(),
  iin: z.string().trim().refine(isIin, { error: 'not_an_iin' }).optional(),
  text: z.string().trim().min(1).max(20_000),
  eOtinish: eOtinish.optional(),
  language: languageCode,
});

// A type, so that it is JSON to the compiler.
export type Citizen = z.output<typeof citizenSchema>;

const appealSchema = z.strictObject({
  number: slug.optional(),
  receivedOn: civilDate.optional(),
  channel: z.enum(appealChannels),
  topic: topic.optional(),
  district: slug.optional(),
  citizen: citizenSchema,
});

export type NewAppeal = z.output<typeof appealSchema>;

const amendedSchema = z.strictObject({ citizen: citizenSchema });

const soughtSchema = z
  .strictObject({ phone: phone.optional(), eOtinish: eOtinish.optional() })
  .refine(({ phone: one, eOtinish: other }) => (one === undefined) !== (other === undefined), {
    error: 'one_of_both',
    path: ['phone'],
  });

export type Sought = z.output<typeof soughtSchema>;

/** Each throws `InvalidSubmission` that names every wrong field and repeats no value. */
export const readAppeal = reader(appealSchema);
export const readAmended = reader(amendedSchema);
export const readSought = reader(soughtSchema);

function reader<Output>(schema: z.ZodType<Output>) {
  return (json: unknown): Output => {
    const parsed = schema.safeParse(json);
    if (!parsed.success) throw new InvalidSubmission(fieldErrors(parsed.error, json, ''));
    return parsed.data;
  };
}
