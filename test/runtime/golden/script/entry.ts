/** Who enters: the clerk, a second person of the office, or the citizen's own link, which speaks through a connector. */
export type Author = 'office/clerk' | 'office/second' | 'connector/link';

/** What is entered on `enteredOn` about the day `occurredOn`. */
export interface ScriptEntry {
  readonly enteredOn: string;
  readonly kind: string;
  readonly id: string;
  readonly occurredOn: string;
  readonly body: Readonly<Record<string, unknown>>;
  readonly by: Author;
}

export function entry(
  kind: string,
  id: string,
  occurredOn: string,
  body: ScriptEntry['body'],
  { enteredOn = occurredOn, by = 'office/clerk' as Author } = {},
): ScriptEntry {
  return { enteredOn: enteredOn || occurredOn, kind, id, occurredOn, body, by };
}
