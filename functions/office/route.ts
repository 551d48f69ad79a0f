import type { Refusal } from '@esep/domain';
import type { Act } from '@esep/staff';
import type { OfficeDeps } from './deps.ts';
import type { OfficeVisit } from './visit.ts';

/** One address of the office and what somebody must be allowed to do to ask there. */
export interface OfficeRoute {
  readonly method: 'GET' | 'POST';
  /** Hono's path after `/:language/office`: `/registers/:register`. */
  readonly path: string;
  /** `anyone` needs no session; `signed-in` a session of any role. */
  readonly act: Act | 'anyone' | 'signed-in';
  /** Asks the person to prove who they are again when they last did more than five minutes ago. */
  readonly fresh?: true;
  /** The form holds a password: when the session has ended it is not kept for after the sign-in. */
  readonly unkept?: true;
  /** Bytes of a form that is sent; 500 KB unless told. */
  readonly maxBytes?: number;
  /** What a larger form is told; `body_too_large` unless told. */
  readonly tooLarge?: () => Refusal;
  handle(visit: OfficeVisit): Promise<Response> | Response;
}

/** A part of the office: its routes over what it needs. */
export type Area = (deps: OfficeDeps) => readonly OfficeRoute[];
