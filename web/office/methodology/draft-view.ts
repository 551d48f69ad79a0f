import type { MethodologyDraft, Wording } from '@esep/intake';
import type { Speech } from '../../locales/speech.ts';
import type { EffectSources } from './effect-view.ts';

/** Something to mend or to look at, at one place of the draft. */
export interface DraftRemark {
  /** JSON pointer into the draft's `whole`, or the name of another field. */
  readonly field: string;
  readonly told: string;
}

/** What another person saved while this one was typing. */
export interface DraftConflict {
  readonly by: string;
  readonly at: string;
  readonly fields: readonly { readonly label: string; readonly theirs: string; readonly mine: string }[];
}

export interface DraftPageView {
  readonly draft: MethodologyDraft;
  /** To save over. */
  readonly version: number;
  readonly state: 'open' | 'waits' | 'adopted';
  /** What the fields show, by pointer: as saved, or as typed. */
  readonly values: Readonly<Record<string, string>>;
  /** Ticks as they are shown. */
  readonly ticks: Pick<Wording, 'off'> & { readonly shown: readonly string[] };
  readonly note: string;
  readonly errors: readonly DraftRemark[];
  readonly warnings: readonly DraftRemark[];
  readonly conflict?: DraftConflict;
  /** Undefined when the saved draft cannot be counted. */
  readonly effect: EffectSources | undefined;
  readonly mayAdopt: boolean;
  readonly csrf: string;
  readonly self: string;
  readonly timeZone: string;
}

/** What every part of the form is made from. */
export interface FormProps {
  readonly view: DraftPageView;
  readonly speech: Speech;
}
