/** What the operations of the OpenAPI document share. */
export type Schema = Readonly<Record<string, unknown>>;

export const json = (schema: Schema, extra: Schema = {}) => ({
  content: { 'application/json': { schema, ...extra } },
});
export const ref = (name: string): Schema => ({ $ref: `#/components/schemas/${name}` });
export const problem = (description: string) => ({
  description,
  content: { 'application/problem+json': { schema: ref('Problem') } },
});
export const path = (name: string, description: string, schema: Schema = { type: 'string' }) => ({
  name,
  in: 'path',
  required: true,
  description,
  schema,
});
export const council = path('council', 'The council’s slug.');
export const periodPattern = '^(\\d{4}(-Q[1-4])?|C[1-9]\\d{0,2})$';
export const period = path('period', 'A quarter 2026-Q4, a year 2026, or a convocation C8.', {
  type: 'string',
  pattern: periodPattern,
});
export const edition = path('edition', 'Period and number, such as 2026-Q3-1.');
export const deputy = path('deputy', 'The deputy’s id.');
export const idempotencyKey = {
  name: 'Idempotency-Key',
  in: 'header',
  description:
    'The entry’s id, when the body has none. The same again is answered with 200 and the same number.',
  schema: { type: 'string', minLength: 1, maxLength: 128 },
};
