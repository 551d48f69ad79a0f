import { Refusal, type RefusalParams } from '@esep/domain';

/** One thing that is wrong with one field. `code` has a text in three languages (packages/http). */
export interface FieldError {
  /** JSON pointer into the submission, such as `/body/deputies/0`. */
  readonly field: string;
  readonly code: string;
  readonly params: RefusalParams;
}

/** The submission does not have the shape that its kind asks for; every fault is listed. */
export class InvalidSubmission extends Refusal {
  readonly errors: readonly FieldError[];

  constructor(errors: readonly FieldError[]) {
    super('invalid_body', errors[0]?.field);
    this.errors = errors;
  }
}

/** The id stands for other content, recorded at `seq`. */
export class IdTaken extends Refusal {
  readonly seq: number;

  constructor(id: string, seq: number) {
    super('id_taken', '/id', { id, seq });
    this.seq = seq;
  }
}
