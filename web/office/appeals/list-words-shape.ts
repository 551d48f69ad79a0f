import type { Language } from '@esep/domain';
import type { ScanLimits } from './scan-limits.ts';

/** Words of the list of appeals and of the form for a new one. A missing one does not compile. */
export interface AppealWords {
  readonly title: string;
  readonly newTitle: string;
  readonly journal: string;
  readonly state: string;
  readonly states: Readonly<Record<AppealShow, string>>;
  readonly number: string;
  readonly numberHelp: string;
  readonly anyDeputy: string;
  readonly noDeputy: string;
  readonly anyTopic: string;
  readonly anyChannel: string;
  readonly registered: string;
  readonly due: string;
  readonly left: string;
  readonly standing: string;
  readonly deputy: string;
  readonly topic: string;
  readonly channel: string;
  readonly district: string;
  readonly reopened: string;
  readonly shown: (from: number, to: number, of: number) => string;
  readonly earlier: string;
  readonly later: string;
  readonly none: string;
  readonly find: {
    readonly title: string;
    readonly open: string;
    readonly what: string;
    readonly help: string;
    readonly go: string;
    readonly found: (n: number) => string;
    readonly nobody: string;
    readonly noted: string;
    readonly wrong: string;
    readonly name: string;
  };
  readonly form: {
    readonly course: string;
    readonly citizen: string;
    readonly receivedOn: string;
    readonly receivedHelp: string;
    readonly numberHelp: string;
    readonly noTopic: string;
    readonly noDistrict: string;
    readonly assignTo: string;
    readonly assignHelp: string;
    readonly later: string;
    readonly name: string;
    readonly phone: string;
    readonly phoneHelp: string;
    readonly address: string;
    readonly iin: string;
    readonly iinHelp: string;
    readonly iinWrong: string;
    readonly iinRight: string;
    readonly text: string;
    readonly eOtinish: string;
    readonly language: string;
    readonly languages: Readonly<Record<Language, string>>;
    readonly scans: string;
    readonly scansHelp: (limits: ScanLimits) => string;
    readonly noScans: string;
    readonly samePhone: string;
    readonly register: string;
    readonly privacy: string;
    readonly again: string;
    readonly scansAgain: string;
  };
}

export const appealShows = ['open', 'overdue', 'unassigned', 'answered', 'forwarded', 'all'] as const;
export type AppealShow = (typeof appealShows)[number];
