/** One thing that was looked at. */
export interface Finding {
  readonly what: string;
  readonly ok: boolean;
  readonly found: string;
  /** What to do; only when it is not all right. */
  readonly remedy?: string;
}
