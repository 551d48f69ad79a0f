import * as z from 'zod';

export const textHash = /^sha256:[0-9a-f]{64}$/;

/**
 * Free text that anyone may read. At the door it is a string of up to `maxLength` characters; in the entry it is
 * `sha256:<hex>` of salt and text, and the text itself lies beside, where it can be blanked. Stands only at the
 * top level of a body.
 */
export function publicText(maxLength: number) {
  return z
    .string()
    .trim()
    .min(1)
    .max(maxLength)
    .refine((text) => !textHash.test(text), { error: 'text_is_hash' })
    .meta({ 'x-public-text': true });
}

/** The top-level fields of a body that are free text. */
export function publicTextFields(schema: z.ZodType): readonly string[] {
  if (!(schema instanceof z.ZodObject)) return [];
  return Object.entries(schema.shape as Record<string, z.ZodType>)
    .filter(([, field]) => isPublicText(field))
    .map(([name]) => name);
}

function isPublicText(field: z.ZodType): boolean {
  if (field.meta()?.['x-public-text']) return true;
  return field instanceof z.ZodOptional ? isPublicText(field.unwrap() as z.ZodType) : false;
}
