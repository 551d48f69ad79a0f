import type { MembershipRole } from './membership-role.ts';
import type { Methodology } from './methodology.ts';
import type { OrganizationType } from './subjects/organization.ts';
import type { PlanPartner } from './subjects/plan.ts';
import type { PromiseStatus } from './subjects/promise.ts';
import type { GivenText, Language } from './text.ts';
import type { CivilDate, Quarter } from './time.ts';

/** Values in the shared documents (`RecordPut.value`), by collection. */

/** `council` / `council`. */
export interface CouncilRecord {
  readonly name: GivenText;
  readonly convocation: number;
  readonly firstSession: CivilDate;
  readonly timeZone: string;
  readonly languages: readonly Language[];
  readonly demonstration: boolean;
  /** Smallest batch of ballots that is counted (METHODOLOGY, privacy of ballots). */
  readonly ballots: {
    readonly minBallots: number;
    readonly minReceptionDays: number;
    readonly countingWeekday: number;
  };
}

export interface Mandate {
  readonly from: CivilDate;
  /** Last day in office; absent while it runs. */
  readonly to?: CivilDate;
}

/** `deputies` / deputy id. */
export interface DeputyRecord {
  readonly deputy: string;
  readonly name: GivenText;
  readonly elected: 'district' | 'list';
  /** District that elected the deputy first, then those attached. */
  readonly districts: readonly string[];
  readonly contacts?: ContactsRecord;
  /** Whose seat the deputy took in mid-term. */
  readonly replaces?: string;
  readonly mandates: readonly Mandate[];
  /** In the order in which they began; `memberships.ts` reads them together with `organizations`. */
  readonly memberships: readonly MembershipRecord[];
  readonly leaves: readonly { readonly from: CivilDate; readonly to: CivilDate; readonly reason: string }[];
}

export interface MembershipRecord {
  /** Of `organizations`; `council` for the maslikhat itself. */
  readonly organization: string;
  readonly role: MembershipRole;
  readonly from: CivilDate;
  /** Last day; absent while it runs. */
  readonly to?: CivilDate;
  /** From an entry of the first version: an organization that was named instead of being formed. */
  readonly named?: { readonly type: OrganizationType; readonly name: GivenText };
}

/** Official contacts, never private ones. */
export interface ContactsRecord {
  readonly phone?: string;
  readonly email?: string;
  /** Where the deputy receives. */
  readonly reception?: GivenText;
  /** When, week by week. */
  readonly receptionHours?: readonly ReceptionHours[];
}

export interface ReceptionHours {
  /** 1 Monday … 7 Sunday. */
  readonly weekday: number;
  /** `HH:MM`. */
  readonly from: string;
  readonly to: string;
  /** Where it differs from the usual place. */
  readonly place?: GivenText;
}

/** `districts` / district id. */
export interface DistrictRecord {
  readonly district: string;
  readonly name: GivenText;
  readonly settlements?: GivenText;
}

/** Row `addresses` / district id: what belongs to a district, as the electoral commission published it. */
export interface AddressesRow {
  readonly district: string;
  readonly places: readonly Place[];
}

/** A settlement, the whole of it when no streets are named. */
export interface Place {
  readonly settlement: GivenText;
  readonly streets?: readonly Street[];
}

/** A street, the whole of it when no houses are named. */
export interface Street {
  readonly name: GivenText;
  readonly houses?: readonly Houses[];
}

/** One house when there is no `to`; `end` is to the end of the street. */
export interface Houses {
  readonly from: string;
  readonly to?: string;
  /** Both sides unless told. */
  readonly side?: 'all' | 'odd' | 'even';
}

/** `organizations` / organization id; `council` is the maslikhat itself. Who belongs to it stands in the deputies' records. */
export interface OrganizationRecord {
  readonly organization: string;
  readonly type: OrganizationType | 'council';
  readonly name: GivenText;
  readonly link?: string;
  readonly from: CivilDate;
  /** Last day; absent while it is there. */
  readonly to?: CivilDate;
}

/** `convocations` / number. The end of each stands in the next: `convocationsIn` reads them. */
export interface ConvocationRecord {
  readonly convocation: number;
  /** The first session. */
  readonly from: CivilDate;
}

/** `topics` / topic id: what appeals, requests and meetings are about, in two levels. */
export interface TopicRecord {
  readonly topic: string;
  /** The topic of the first level; absent when it is one. */
  readonly parent?: string;
  readonly name: GivenText;
  /** Organization of type `commission` that answers for it. */
  readonly commission?: string;
  /** Holds for the topics under it too. */
  readonly sociallySignificant?: boolean;
  /** Last day on which entries may name it; absent while it is in use. */
  readonly to?: CivilDate;
}

/** `calendars` / year. */
export interface CalendarRecord {
  readonly year: number;
  /** Days off besides Saturdays and Sundays. */
  readonly holidays: readonly CivilDate[];
  /** Saturdays and Sundays that are worked. */
  readonly workingDays: readonly CivilDate[];
}

/** `methodologies` / version. */
export interface MethodologyRecord {
  readonly methodology: Methodology;
  readonly decision: string;
  readonly from: Quarter;
  readonly trial: boolean;
  readonly adoptedOn: CivilDate;
}

/** `receptions/<quarter of its day>` / reception id. */
export interface ReceptionRecord {
  readonly reception: string;
  readonly deputy: string;
  readonly on: CivilDate;
  /** `HH:MM`. */
  readonly from?: string;
  readonly to?: string;
  /** Hash of a public text. */
  readonly place?: string;
  readonly status: 'scheduled' | 'held' | 'missed' | 'excused';
  readonly visitors?: number;
  /** Cards issued. */
  readonly invitations: number;
}

/** `programmes` / deputy id. */
export interface ProgrammeRecord {
  readonly deputy: string;
  readonly availability: 'public' | 'on-request' | 'withheld' | 'broken-link';
  readonly quality: 'own' | 'own-with-party' | 'party-only' | 'none';
  readonly link?: string;
  readonly on: CivilDate;
}

/** `promises/<deputy>` / promise id. Hashes stand for the public texts `text` and `reason`. */
export interface PromiseRecord {
  readonly promise: string;
  readonly deputy: string;
  readonly text: string;
  readonly due?: CivilDate;
  readonly source?: string;
  readonly thesis?: string;
  /** Hashes of public texts. */
  readonly quote?: string;
  readonly measure?: string;
  readonly madeOn: CivilDate;
  readonly status: PromiseStatus;
  /** Its due date has passed. */
  readonly isDue: boolean;
  readonly progressedOn?: CivilDate;
  readonly reason?: string | null;
}

/** `theses` / thesis id: a point of a party's programme, to which promises may point. */
export interface ThesisRecord {
  readonly thesis: string;
  /** Organization of type `party`. */
  readonly organization: string;
  /** Its number in the programme. */
  readonly number: number;
  readonly name: GivenText;
  readonly link?: string;
  readonly seq: number;
}

/** `plans` / plan id: a plan of coordinated actions. */
export interface PlanRecord {
  readonly plan: string;
  readonly with: PlanPartner;
  /** The body's own name. */
  readonly partner?: GivenText;
  /** Hash of a public text. */
  readonly title: string;
  readonly from: CivilDate;
  readonly to: CivilDate;
  readonly link?: string;
  readonly agreedOn: CivilDate;
  readonly seq: number;
}

/** `due/<date>` / subject: what the sweep must close by an entry once the date has passed, dated that day. */
export interface DueRecord {
  readonly kind: 'appeal.overdue' | 'deadline.passed';
  /** Deputies it concerns. */
  readonly deputies: readonly string[];
}

/** One printed part of a total; what names a deputy or an organization is compared with their count. */
export interface PrintedPart {
  readonly label: GivenText;
  readonly value: number;
  readonly deputy?: string;
  readonly organization?: string;
}

/** `totals` / total id. */
export interface PrintedTotalRecord {
  readonly total: string;
  readonly label: GivenText;
  readonly value: number;
  readonly source: string;
  /** Printed parts that should add up to the value. */
  readonly parts?: readonly PrintedPart[];
  /** Counter that should add up to the value over all deputies, or those named, from quarter to quarter. */
  readonly counted?: {
    readonly counters: readonly string[];
    readonly deputies?: readonly string[];
    readonly from: Quarter;
    readonly to: Quarter;
  };
  readonly seats?: { readonly on: CivilDate };
  readonly seq: number;
}
