import { randomUUID } from 'node:crypto';
import { problemOf } from '@esep/http';

/** What a refusal or a store's failure means and what to do, in English, as one or a few lines. */
export function explain(error: unknown): string {
  const problem = problemOf(error, 'en', randomUUID());
  if (problem.code === 'internal') return error instanceof Error ? error.message : String(error);
  const fields = (problem.errors ?? []).map(({ field, detail }) => `  ${field}: ${detail}`);
  const where = problem.field && fields.length === 0 ? ` (${problem.field})` : '';
  return [
    `${(problem.detail ?? problem.title).replace(/\.?$/, `${where}.`)} ${problem.remedy}`.trim(),
    ...fields,
  ].join('\n');
}
