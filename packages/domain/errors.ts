export type RefusalParams = Readonly<Record<string, string | number>>;

/**
 * A door will not take this submission. `code` is stable and has a title and a remedy in three languages;
 * `field` is a JSON pointer into the submission, such as `/body/deputy`.
 */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly code: string;
  readonly field: string | undefined;
  readonly params: RefusalParams;

  constructor(code: string, field?: string, params: RefusalParams = {}) {
    super(`${code}${field ? ` at ${field}` : ''}`);
    this.code = code;
    this.field = field;
    this.params = params;
  }
}
