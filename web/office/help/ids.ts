/** One help page a task, in the order of the list. `help:` of an office page is one of them. */
export const helpIds = [
  'sign-in',
  'today',
  'registers',
  'forms',
  'roll',
  'corrections',
  'appeals',
  'appeals-new',
  'appeals-case',
  'appeals-journal',
  'erasing',
  'sheets',
  'own-journals',
  'sheets-out',
  'friday',
  'rota',
  'second',
  'settings',
  'methodology',
  'editions',
  'disputes',
  'own',
  'accounts',
  'rating',
] as const;
export type HelpId = (typeof helpIds)[number];

export interface HelpText {
  readonly title: string;
  /** `**strong**` and `` `key` `` are marked. */
  readonly steps: readonly string[];
}

/** A missing page does not compile. */
export type HelpTexts = Readonly<Record<HelpId, HelpText>>;

export function isHelpId(value: string): value is HelpId {
  return (helpIds as readonly string[]).includes(value);
}
