import type { CivilDate, Language, Quarter, ReceptionRecord } from '@esep/domain';
import type { KindWords } from '../../deps.ts';

/** Something with a date, and the form that settles it. */
export interface DueLine {
  readonly what: 'appeal' | 'appeal-assign' | 'request' | 'action' | 'dispute' | 'reception';
  readonly number: string;
  readonly due: CivilDate;
  /** Names. */
  readonly deputies: readonly string[];
  /** Undefined for whoever may only read it. */
  readonly href: string | undefined;
}

export interface WaitLine {
  readonly kind: string;
  /** Rows besides the first. */
  readonly more: number;
  readonly by: string;
  /** RFC 3339. */
  readonly at: string;
  /** Why another person refused it. */
  readonly reason?: string;
  readonly href: string;
}

export interface WaitsView {
  readonly others: readonly WaitLine[];
  readonly own: readonly WaitLine[];
  /** Refused or left to expire. */
  readonly turnedDown: readonly WaitLine[];
  /** Receptions whose ballots wait for this person. */
  readonly reviews: number;
  readonly secondHref: string;
}

export interface PublicView {
  readonly kinds: readonly { readonly kind: string; readonly count: number }[];
  readonly moved: readonly { readonly name: string; readonly href: string }[];
  readonly quarter: Quarter;
  readonly quarterEnds: CivilDate;
  readonly edition: { readonly period: string; readonly on: CivilDate; readonly href: string } | undefined;
  readonly preview: { readonly period: string; readonly from: CivilDate } | undefined;
}

/** Work in the background. */
export interface BackgroundLine {
  readonly title: string;
  /** A file that is made, not one that is brought in. */
  readonly isExport: boolean;
  /** When it ended, or was asked for. */
  readonly at: string;
  readonly href: string;
}

export interface RankMove {
  readonly name: string;
  /** Where the scorecard says why. */
  readonly href: string;
  readonly from: number | null;
  readonly to: number | null;
}

export type RanksView = { readonly quarter: Quarter; readonly rankingHref: string } & (
  | { readonly state: 'no-ranks' | 'nothing-before' }
  | {
      readonly state: 'compared';
      /** What the public saw last. */
      readonly before: { readonly period: Quarter; readonly isEdition: boolean; readonly href: string };
      /** The farthest first; the first of `count`. */
      readonly moves: readonly RankMove[];
      readonly count: number;
    }
);

export interface TodayView {
  readonly on: CivilDate;
  readonly timeZone: string;
  readonly late: readonly DueLine[];
  readonly soon: readonly DueLine[];
  readonly receptions: readonly {
    readonly deputy: string;
    readonly time?: string;
    readonly status: ReceptionRecord['status'];
  }[];
  readonly receptionsHref: string | undefined;
  readonly waits: WaitsView;
  readonly running: readonly BackgroundLine[];
  readonly failed: readonly BackgroundLine[];
  readonly drafts: readonly { readonly kind: string; readonly at: string; readonly href: string }[];
  readonly changes: PublicView;
  readonly ranks: RanksView;
  /** For whoever keeps the rolls. */
  readonly sittings:
    | {
        readonly newHref: string;
        readonly newest: readonly {
          readonly sitting: string;
          readonly on: CivilDate;
          readonly present: number;
          readonly absent: number;
          readonly excused: number;
          readonly href: string;
        }[];
      }
    | undefined;
  readonly kinds: ReadonlyMap<string, KindWords>;
}

export interface PartProps {
  readonly language: Language;
  readonly view: TodayView;
}
