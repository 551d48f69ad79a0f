import type { DoorView, Language } from '@esep/domain';
import type { OfficeDeps } from './deps.ts';

/** A council as somebody of the office reads it, in their language: a request of theirs, or a job that they asked for. */
export interface OfficeScope {
  readonly deps: Pick<
    OfficeDeps,
    'council' | 'ledger' | 'recorder' | 'texts' | 'registry' | 'root' | 'baseUrl'
  >;
  readonly language: Language;
  /** The council as doors see it, also what is not folded yet. */
  look(): Promise<DoorView>;
}
