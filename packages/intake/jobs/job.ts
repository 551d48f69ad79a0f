import type { Json, Role } from '@esep/domain';

/** What runs in the background. A new kind of work gets its word here and its handler in functions/office/jobs.ts. */
export type JobKind = 'check' | 'import' | 'export' | 'simulate';

export type JobState = 'waiting' | 'running' | 'done' | 'failed' | 'cancelled';

/** Who asked for the work; what it records is recorded as theirs. */
export type JobAuthor = {
  readonly account: string;
  /** The role by which doors know them. */
  readonly role: Role;
  /** `role/pseudonym`, as entries carry it. */
  readonly recordedBy: string;
};

/** Work that goes on after the page was answered. Kept in the vault under `desk/job/<id>`, for 30 days. */
export type Job = {
  readonly id: string;
  readonly kind: JobKind;
  /** What a person would call it, such as the name of a file. */
  readonly title: string;
  readonly by: JobAuthor;
  readonly state: JobState;
  /** Steps in all and done, such as rows; `total` is 0 until it is known. */
  readonly total: number;
  readonly done: number;
  /** Where the work goes on after an interruption: what its handler last said. */
  readonly reached: Json;
  /** What the handler needs, without the bytes. */
  readonly params: Json;
  readonly askedAt: string;
  readonly begunAt: string | null;
  readonly endedAt: string | null;
  /** What came of it, when it is done. */
  readonly result: Json;
  /** Why it failed: the code of a refusal, or `internal`. */
  readonly failure: string | null;
  /** Times a worker began it; what fails again and again is given up. */
  readonly tries: number;
  readonly lease: { readonly worker: string; readonly until: string } | null;
};

export function isOver({ state }: Job): boolean {
  return state === 'done' || state === 'failed' || state === 'cancelled';
}
