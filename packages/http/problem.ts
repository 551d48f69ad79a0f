import { type Language, Refusal, type RefusalParams, type refusalCodes } from '@esep/domain';
import { StoreFailure } from '@esep/ledger';
import { fieldText } from './field-texts.ts';
import { accessProblems } from './problems/access.ts';
import { appealProblems } from './problems/appeals.ts';
import { ballotProblems } from './problems/ballots.ts';
import { caseProblems } from './problems/cases.ts';
import { editionProblems } from './problems/editions.ts';
import { factProblems } from './problems/facts.ts';
import { methodologyProblems } from './problems/methodologies.ts';
import { officeProblems } from './problems/office.ts';
import { rosterProblems } from './problems/roster.ts';
import { serviceProblems } from './problems/service.ts';
import { sheetProblems } from './problems/sheets.ts';
import { submissionProblems } from './problems/submission.ts';
import { topicProblems } from './problems/topics.ts';
import { workProblems } from './problems/work.ts';
import { fill, type ProblemText } from './texts.ts';

/** Every code that can leave a door, with its status and words. */
export const problemTexts = {
  ...accessProblems,
  ...submissionProblems,
  ...factProblems,
  ...rosterProblems,
  ...serviceProblems,
  ...ballotProblems,
  ...workProblems,
  ...editionProblems,
  ...topicProblems,
  ...appealProblems,
  ...caseProblems,
  ...methodologyProblems,
  ...officeProblems,
  ...sheetProblems,
} satisfies Record<(typeof refusalCodes)[number] | `store_${StoreFailure['code']}`, ProblemText>;

export type ProblemCode = keyof typeof problemTexts;

export interface FieldProblem {
  /** JSON pointer into what was sent. */
  readonly field: string;
  readonly code: string;
  /** What the field needs. */
  readonly detail: string;
}

/** An RFC 9457 problem. `detail` says what is wrong here, `remedy` what to do. */
export interface Problem {
  /** Where the problem is explained, relative to the site. */
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail?: string;
  readonly remedy: string;
  readonly code: string;
  readonly field?: string;
  readonly errors?: readonly FieldProblem[];
  /** What the log knows an unforeseen error by. */
  readonly requestId?: string;
}

/** A refusal that lists what is wrong field by field (`InvalidSubmission` of intake). */
interface WithFieldErrors {
  readonly errors: readonly {
    readonly field: string;
    readonly code: string;
    readonly params: RefusalParams;
  }[];
}

/** The code of an error that was foreseen. */
function codeOf(error: unknown): ProblemCode | undefined {
  const code =
    error instanceof Refusal ? error.code : error instanceof StoreFailure ? `store_${error.code}` : undefined;
  return code !== undefined && Object.hasOwn(problemTexts, code) ? (code as ProblemCode) : undefined;
}

/** True when the error is one that its table entry explains; all others are faults and belong in the log. */
export function isExpected(error: unknown): boolean {
  return codeOf(error) !== undefined;
}

/** The error in the caller's language. What nobody foresaw is a bare 500 with the request's id. */
export function problemOf(error: unknown, language: Language, requestId: string): Problem {
  const code = codeOf(error);
  if (code === undefined) return written('internal', language, { requestId }, { requestId });
  if (!(error instanceof Refusal)) return written(code, language, {}, {});
  const { field, params } = error;
  const { errors } = error as Partial<WithFieldErrors>;
  return written(code, language, params, {
    ...(field === undefined ? {} : { field }),
    ...(errors
      ? {
          errors: errors.map((one) => ({
            field: one.field,
            code: one.code,
            detail: fieldText(one.code, language, one.params),
          })),
        }
      : {}),
  });
}

function written(
  code: ProblemCode,
  language: Language,
  params: RefusalParams,
  extra: Pick<Problem, 'field' | 'errors' | 'requestId'>,
): Problem {
  const { status, title, detail, remedy }: ProblemText = problemTexts[code];
  const what = detail && fill(detail[language], params);
  return {
    type: `/api#${code}`,
    title: title[language],
    status,
    ...(what === undefined ? {} : { detail: what }),
    remedy: fill(remedy[language], params) ?? remedy[language].replaceAll(/\{\w+\}/g, '…'),
    code,
    ...extra,
  };
}
