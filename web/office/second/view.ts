import type { DisputeLine } from '@esep/boards';
import type { ReceptionRecord } from '@esep/domain';
import type { Problem } from '@esep/http';
import type { Proposal, Review } from '@esep/intake';
import type { ProposalSources } from './proposal-view.ts';

export interface BallotsSource {
  readonly reviews: readonly Review[];
  /** By reception: what was cast and issued there. */
  readonly numbers: ReadonlyMap<string, { readonly cast: number; readonly issued: number }>;
  readonly receptions: ReadonlyMap<string, ReceptionRecord>;
}

/** What somebody sent and what was wrong with it, for the form that it came from. */
export interface FailedForm {
  /** `proposal/<id>` or `dispute/<id>`. */
  readonly of: string;
  readonly problem: Problem;
  readonly values: Readonly<Record<string, string>>;
}

export interface SecondPageView {
  /** The person's own pseudonym. */
  readonly self: string;
  readonly csrf: string;
  readonly proposals: readonly Proposal[];
  readonly sources: ProposalSources;
  readonly ballots: BallotsSource;
  readonly disputes: readonly DisputeLine[];
  readonly may: { readonly decide: boolean; readonly answer: boolean };
  readonly failed: FailedForm | undefined;
  /** Makes a form that is sent twice one. */
  readonly formId: string;
  /** Ids of proposals that can only be proposed anew. */
  readonly expired: ReadonlySet<string>;
  /** Words for what a door said, by its code. */
  readonly troubles: ReadonlyMap<string, string>;
}
