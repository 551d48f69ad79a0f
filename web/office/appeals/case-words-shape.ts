/** Words of one appeal's page. A missing one does not compile. */
export interface CaseWords {
  readonly title: (number: string) => string;
  readonly coupon: string;
  readonly history: string;
  readonly due: string;
  readonly course: string;
  readonly steps: string;
  readonly do: Readonly<Record<StepKind, string>>;
  readonly on: string;
  readonly until: string;
  readonly untilHelp: (latest: string) => string;
  readonly reason: string;
  readonly forwardTo: string;
  readonly forwardHelp: string;
  readonly forwardBy: (day: string) => string;
  readonly answerNote: string;
  readonly answerNoteHelp: string;
  readonly isTemplate: string;
  readonly isNotTemplate: string;
  readonly markHelp: string;
  readonly person: {
    readonly title: string;
    readonly show: string;
    readonly why: string;
    readonly hide: string;
    readonly amend: string;
    readonly none: string;
    readonly open: string;
    readonly erased: string;
    readonly hidden: string;
    readonly holds: (notes: number, scans: number) => string;
  };
  readonly notes: {
    readonly title: string;
    readonly add: string;
    readonly save: string;
    readonly help: string;
    readonly ofAnswer: string;
    readonly none: string;
    readonly empty: string;
  };
  readonly scans: {
    readonly title: string;
    readonly upload: string;
    readonly delete: string;
    readonly none: string;
    readonly of: (size: string, at: string) => string;
  };
  readonly erase: {
    readonly title: string;
    readonly lead: string;
    readonly why: string;
    readonly reasons: Readonly<Record<'citizen' | 'mistake' | 'retention', string>>;
    readonly number: string;
    readonly wrong: string;
    readonly go: string;
  };
  readonly looks: {
    readonly title: string;
    readonly what: Readonly<Record<LookWord, string>>;
  };
  readonly citizenSays: {
    readonly unheard: string;
    readonly solved: string;
    readonly unsolved: string;
  };
  readonly code: {
    readonly has: string;
    readonly none: string;
    readonly issue: string;
    readonly replaces: string;
  };
}

export const stepKinds = [
  'appeal.assigned',
  'appeal.answered',
  'appeal.extended',
  'appeal.forwarded',
  'appeal.reopened',
  'appeal.marked',
] as const;
export type StepKind = (typeof stepKinds)[number];

type LookWord =
  | 'registered'
  | 'found'
  | 'read'
  | 'amended'
  | 'erased'
  | 'noted'
  | 'attached'
  | 'scan'
  | 'detached'
  | 'code'
  | 'journal';
