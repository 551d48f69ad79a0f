import { type Language, Refusal } from '@esep/domain';
import {
  answersProblems,
  callerLanguage,
  notStored,
  type OnFault,
  problemJson,
  problemOf,
  readJson,
  type SignIn,
} from '@esep/http';
import { InvalidSubmission, type Recorder, type RowResult, type SubmittedRow } from '@esep/intake';
import type { DocumentReader } from '@esep/ledger';
import { Hono } from 'hono';
import { addMethodologyRoutes } from './methodology-routes.ts';

export interface IngestDeps {
  readonly recorder: Recorder;
  readonly documents: DocumentReader;
  readonly signIn: SignIn;
  readonly onFault?: OnFault;
}

/** What secretariat and connectors post. Every answer of 201 names an entry that is durable. */
export function createIngest({ recorder, documents, signIn, onFault }: IngestDeps) {
  const app = new Hono();
  answersProblems(app, onFault);

  app.post('/api/v1/:council/entries/:kind', async (c) => {
    const { council, kind } = c.req.param();
    const caller = await signIn.anyRole(c, council);
    const row = rowOf(await readJson(c.req.raw), kind, c.req.header('idempotency-key'));
    const { results, size } = await recorder.record(council, [row], caller);
    const result = results[0] as RowResult;
    if (result.outcome === 'refused') throw result.refusal;
    if (!('seq' in result)) throw new Error('a single row is recorded, known or refused');
    const { seq, id } = result;
    const location = `/api/v1/${council}/entries/${seq}`;
    return c.json({ seq, id, size }, result.outcome === 'recorded' ? 201 : 200, { ...notStored, location });
  });

  app.post('/api/v1/:council/entries', async (c) => {
    const council = c.req.param('council');
    const caller = await signIn.anyRole(c, council);
    const { rows, allOrNothing } = batchOf(await readJson(c.req.raw));
    const { results, size } = await recorder.record(council, rows, { ...caller, allOrNothing });
    const language = callerLanguage(c);
    const answers = results.map((result) => answerOf(result, language));
    if (allOrNothing && results.some(({ outcome }) => outcome === 'refused')) {
      const problem = problemOf(new Refusal('batch_refused'), language, '');
      return problemJson({ ...problem, results: answers }, language);
    }
    return c.json({ results: answers, size }, 200, { ...notStored, 'content-language': language });
  });

  addMethodologyRoutes(app, { documents, signIn });
  return app;
}

/** The row of a single submission: the kind stands in the address, the id in the header or in the body. */
function rowOf(json: unknown, kind: string, key: string | undefined): SubmittedRow {
  if (!isObject(json)) throw wrongType('', 'object');
  if (json['kind'] !== undefined && json['kind'] !== kind) {
    throw new InvalidSubmission([{ field: '/kind', code: 'not_one_of', params: { values: kind } }]);
  }
  if (key !== undefined && json['id'] !== undefined && json['id'] !== key) {
    throw new InvalidSubmission([{ field: '/id', code: 'id_differs', params: {} }]);
  }
  return { ...json, kind, ...(key === undefined ? {} : { id: key }) };
}

/** A bare array of rows, or `{entries, allOrNothing}`. */
function batchOf(json: unknown): { rows: readonly SubmittedRow[]; allOrNothing: boolean } {
  if (Array.isArray(json)) return { rows: json, allOrNothing: false };
  if (!isObject(json)) throw wrongType('', 'array');
  const { entries, allOrNothing = false, ...rest } = json;
  if (!Array.isArray(entries)) throw wrongType('/entries', 'array');
  if (typeof allOrNothing !== 'boolean') throw wrongType('/allOrNothing', 'boolean');
  const errors = Object.keys(rest).map((name) => ({
    field: `/${name}`,
    code: 'unknown_field',
    params: { name },
  }));
  if (errors.length > 0) throw new InvalidSubmission(errors);
  return { rows: entries, allOrNothing };
}

/** One row's answer, with the status that it would have had alone. */
function answerOf(result: RowResult, language: Language): object {
  if (result.outcome === 'refused') {
    return {
      ...(result.id === undefined ? {} : { id: result.id }),
      ...problemOf(result.refusal, language, ''),
    };
  }
  if (result.outcome === 'held_back') {
    return { id: result.id, ...problemOf(new Refusal('held_back'), language, '') };
  }
  return { status: result.outcome === 'recorded' ? 201 : 200, seq: result.seq, id: result.id };
}

function wrongType(field: string, expected: string): InvalidSubmission {
  return new InvalidSubmission([{ field, code: 'wrong_type', params: { expected } }]);
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
