import type { ScanLimits } from './scan-limits.ts';

export interface ShownScan {
  readonly scan: string;
  readonly name: string;
  readonly sizeBytes: number;
  readonly at: string;
}

export interface CasePersonView {
  readonly appeal: string;
  readonly state: 'none' | 'kept' | 'erased';
  readonly mayRead: boolean;
  readonly csrf: string;
  readonly counts: { readonly notes: number; readonly scans: number };
  /** Absent where no place for scans is set up. */
  readonly scanLimits: ScanLimits | undefined;
  readonly hasCode: boolean;
  /** What was asked to be shown: the look is noted. */
  readonly shown?:
    | {
        readonly values: Readonly<Record<string, string>>;
        readonly notes: readonly {
          readonly at: string;
          readonly by: string;
          readonly about: string;
          readonly text: string;
        }[];
        readonly scans: readonly ShownScan[];
      }
    | undefined;
  /** Fields of the citizen as they were typed, with what is wrong. */
  readonly mending?:
    | {
        readonly values: Readonly<Record<string, string>>;
        readonly errors: Readonly<Record<string, string>>;
      }
    | undefined;
  readonly noteError?: string | undefined;
  readonly noteText?: string | undefined;
  readonly scanError?: string | undefined;
  readonly eraseError?: string | undefined;
  readonly href: (path: string) => string;
}
