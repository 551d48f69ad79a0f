import { randomUUID } from 'node:crypto';
import { type Language, Refusal } from '@esep/domain';
import type { Context, Hono } from 'hono';
import { languageOf } from './language.ts';
import { isExpected, type Problem, problemOf } from './problem.ts';

/** Tells the operator of a fault; `requestId` is what the caller was told. */
export type OnFault = (error: unknown, requestId: string) => void;

/** The caller's language at the API, where the path says nothing. */
export function callerLanguage(c: Context): Language {
  return languageOf({ cookie: c.req.header('cookie'), acceptLanguage: c.req.header('accept-language') });
}

/** The error as problem+json in the caller's language. Refusals are the caller's to mend; all else is reported. */
export function problemAnswer(c: Context, error: unknown, onFault?: OnFault): Response {
  const requestId = randomUUID();
  const language = callerLanguage(c);
  if (!(error instanceof Refusal && isExpected(error))) onFault?.(error, requestId);
  return problemJson(problemOf(error, language, requestId), language, retryAfter(error));
}

/** Answers to who has signed in, and problems, are kept by nobody. */
export const notStored = { 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' } as const;

/** A problem, which may carry members of its own, as an answer. */
export function problemJson<Of extends Problem>(
  problem: Of,
  language: Language,
  headers: Readonly<Record<string, string>> = {},
) {
  return new Response(JSON.stringify(problem), {
    status: problem.status,
    headers: {
      'content-type': 'application/problem+json; charset=utf-8',
      'content-language': language,
      ...notStored,
      ...(problem.status === 401 ? { 'www-authenticate': 'Bearer' } : {}),
      ...headers,
    },
  });
}

function retryAfter(error: unknown): Record<string, string> {
  const seconds = error instanceof Refusal ? error.params['seconds'] : undefined;
  return seconds === undefined ? {} : { 'retry-after': String(seconds) };
}

/** Every error and every unknown address of the app becomes a problem. */
// biome-ignore lint/suspicious/noExplicitAny: any app, whatever its variables.
export function answersProblems(app: Hono<any>, onFault?: OnFault): void {
  app.onError((error, c) => problemAnswer(c, error, onFault));
  app.notFound((c) => problemAnswer(c, new Refusal('not_found')));
}
