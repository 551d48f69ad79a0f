import * as z from 'zod';
import { isCivilDate, isQuarter } from './time.ts';

/** Field types that kinds share. A slug is what a person can read out on the phone: `2026-17`, `d-04`, `zhol-3`. */
export const slug = z
  .string()
  .regex(/^[a-z0-9][a-z0-9-]{0,63}$/, { error: 'not_a_slug' })
  .meta({ examples: ['2026-17'] });

export const civilDate = z
  .string()
  .refine(isCivilDate, { error: 'not_a_date' })
  .meta({ format: 'date', examples: ['2026-10-02'] });

export const month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/, { error: 'not_a_month' });

export const quarter = z
  .string()
  .refine(isQuarter, { error: 'not_a_quarter' })
  .meta({ pattern: '^\\d{4}-Q[1-4]$', examples: ['2026-Q4'] });

export const count = z.int().min(0).max(1_000_000);

/** A name in at least one language, as it was given. */
export const givenText = z
  .strictObject({
    kk: z.string().trim().min(1).max(300).optional(),
    ru: z.string().trim().min(1).max(300).optional(),
    en: z.string().trim().min(1).max(300).optional(),
  })
  .refine((text) => Boolean(text.kk ?? text.ru ?? text.en), { error: 'name_in_no_language' });

export const webAddress = z.url({ protocol: /^https?$/ }).max(500);

export const languageCode = z.enum(['kk', 'ru', 'en']);

/** A list in which nothing stands twice. */
export function distinct<Item extends z.ZodType>(item: Item, min: number, max: number) {
  return z
    .array(item)
    .min(min)
    .max(max)
    .refine((items) => new Set(items).size === items.length, { error: 'listed_twice' })
    .meta({ uniqueItems: true });
}

/** What an appeal or a request is about: an id of the council's list, which the door looks up (`requireTopic`). */
export const topic = slug.meta({ examples: ['roads-repair'] });

/** The number of a decision or document, as printed: `24/3-VIII`. */
export const documentNumber = z
  .string()
  .regex(/^[\p{L}\p{N}№ .,/-]{1,60}$/u, { error: 'not_a_document_number' });

/** `HH:MM`, in the council's zone. */
export const clockTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, { error: 'not_a_time' });
