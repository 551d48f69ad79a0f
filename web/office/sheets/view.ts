import type { Choice } from '../parts.tsx';

/** What became of a row, and the list of all. */
export const outcomeShows = ['all', 'fits', 'recorded', 'known', 'refused'] as const;
export type OutcomeShow = (typeof outcomeShows)[number];
type Outcome = Exclude<OutcomeShow, 'all'>;

/** Work on a file. */
export interface JobSaid {
  readonly isImport: boolean;
  readonly state: 'waiting' | 'running' | 'done' | 'failed' | 'cancelled';
  readonly done: number;
  readonly total: number;
  /** When it is over. */
  readonly counts?: Readonly<Record<Outcome, number>>;
}

/** A refusal in the person's language. */
interface Told {
  readonly title: string;
  readonly detail?: string;
  readonly remedy?: string;
}

export interface SheetsView {
  readonly csrf: string;
  /** How large a file may be. */
  readonly mostMb: number;
  readonly kinds: readonly Choice[];
  readonly problem: Told | undefined;
  readonly sent: readonly {
    readonly file: string;
    readonly kind: string;
    readonly at: string;
    /** Undefined before its rows were tried. */
    readonly state: JobSaid | undefined;
    readonly href: string;
    readonly removeAction: string;
  }[];
  readonly kept: readonly { readonly name: string; readonly kind: string }[];
}

export type PassedOverWhy = 'total' | 'example' | 'numbers' | 'section';

export interface ColumnsView {
  readonly csrf: string;
  readonly action: string;
  readonly file: string;
  readonly kinds: readonly Choice[];
  readonly kind: string;
  readonly sheets: readonly Choice[];
  readonly sheet: string;
  /** The row of the headings, from 1. */
  readonly heading: number;
  readonly rows: number;
  /** Rows of this sheet were entered before. */
  readonly entered: boolean;
  readonly facts: {
    readonly formulas: number;
    readonly errors: number;
    readonly hiddenRows: number;
    readonly passedOver: readonly { readonly line: number; readonly why: PassedOverWhy }[];
  };
  readonly columns: readonly {
    /** `A`, as spreadsheets call it. */
    readonly letter: string;
    readonly heading: string;
    readonly chosen: string;
    readonly hidden: boolean;
    readonly samples: readonly string[];
  }[];
  readonly offered: readonly (Choice & { readonly required: boolean })[];
  /** Fields of the kind for which no column is chosen. */
  readonly fillable: readonly {
    readonly name: string;
    readonly heading: string;
    readonly help: string;
    readonly required: boolean;
    readonly value: string;
    readonly choices: readonly Choice[];
  }[];
  readonly doubts: readonly {
    readonly name: string;
    readonly list: string;
    readonly text: string;
    readonly rows: number;
    readonly value: string;
    readonly near: readonly Choice[];
  }[];
  readonly lists: Readonly<Record<string, readonly Choice[]>>;
  /** The answer that a name is in no list. */
  readonly nobody: string;
  readonly mapping: string;
  readonly faults: Readonly<Record<string, 'twice' | 'missing' | 'nothing'>>;
  /** Doubtful names have just been found. */
  readonly asks: boolean;
  readonly problem: Told | undefined;
}

export interface SheetJobView {
  readonly csrf: string;
  readonly file: string;
  readonly job: JobSaid;
  readonly self: string;
  readonly columnsHref: string;
  readonly homeHref: string;
  readonly registersHref: string;
  /** The file was deleted meanwhile. */
  readonly isGone: boolean;
  readonly problem?: Told | undefined;
  readonly kind?: string;
  /** Headings whose columns are not entered. */
  readonly unused?: readonly string[];
  /** Rows under the heading that are no entries. */
  readonly passedOver?: number;
  readonly enterAction?: string | undefined;
  readonly result?: {
    readonly show: OutcomeShow;
    readonly page: number;
    readonly pages: number;
    readonly headings: readonly string[];
    readonly rows: readonly {
      readonly line: number;
      readonly outcome: Outcome;
      readonly cells: readonly { readonly raw: string; readonly read?: string }[];
      readonly reasons: readonly string[];
    }[];
  };
}
