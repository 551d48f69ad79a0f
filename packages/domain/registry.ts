import type { Registry } from './fold.ts';
import type { AnyKind, AnySubjectType } from './kind.ts';
import { actionCompleted } from './kinds/action-completed.ts';
import { actionMissed } from './kinds/action-missed.ts';
import { actionPlanned } from './kinds/action-planned.ts';
import { advisoryMet } from './kinds/advisory-met.ts';
import { appealAnswered } from './kinds/appeal-answered.ts';
import { appealAssigned } from './kinds/appeal-assigned.ts';
import { appealConfirmed } from './kinds/appeal-confirmed.ts';
import { appealExtended } from './kinds/appeal-extended.ts';
import { appealForwarded } from './kinds/appeal-forwarded.ts';
import { appealMarked } from './kinds/appeal-marked.ts';
import { appealOverdue } from './kinds/appeal-overdue.ts';
import { appealReceived } from './kinds/appeal-received.ts';
import { appealReopened } from './kinds/appeal-reopened.ts';
import { calendarSet } from './kinds/calendar-set.ts';
import { convocationOpened } from './kinds/convocation-opened.ts';
import { councilFounded } from './kinds/council-founded.ts';
import { deadlinePassed } from './kinds/deadline-passed.ts';
import { deputyLeft } from './kinds/deputy-left.ts';
import { deputySeated } from './kinds/deputy-seated.ts';
import { disputeAnswered } from './kinds/dispute-answered.ts';
import { disputeDeferred } from './kinds/dispute-deferred.ts';
import { disputeRaised } from './kinds/dispute-raised.ts';
import { districtDefined } from './kinds/district-defined.ts';
import { editionPreviewed } from './kinds/edition-previewed.ts';
import { editionPublished } from './kinds/edition-published.ts';
import { entryCorrected } from './kinds/entry-corrected.ts';
import { entryWithdrawn } from './kinds/entry-withdrawn.ts';
import { feedbackCounted } from './kinds/feedback-counted.ts';
import { indicatorPlanned } from './kinds/indicator-planned.ts';
import { indicatorUpdated } from './kinds/indicator-updated.ts';
import { invitationsIssued } from './kinds/invitations-issued.ts';
import { leaveApproved } from './kinds/leave-approved.ts';
import { ledgerRestored } from './kinds/ledger-restored.ts';
import { meetingHeld } from './kinds/meeting-held.ts';
import { membershipBegan } from './kinds/membership-began.ts';
import { membershipEnded } from './kinds/membership-ended.ts';
import { methodologyAdopted } from './kinds/methodology-adopted.ts';
import { monthClosed } from './kinds/month-closed.ts';
import { organizationDissolved } from './kinds/organization-dissolved.ts';
import { organizationFormed } from './kinds/organization-formed.ts';
import { outreachPublished } from './kinds/outreach-published.ts';
import { planAgreed } from './kinds/plan-agreed.ts';
import { programmePublished } from './kinds/programme-published.ts';
import { promiseMade } from './kinds/promise-made.ts';
import { promiseProgressed } from './kinds/promise-progressed.ts';
import { receptionHeld } from './kinds/reception-held.ts';
import { receptionMissed } from './kinds/reception-missed.ts';
import { receptionScheduled } from './kinds/reception-scheduled.ts';
import { replyPublished } from './kinds/reply-published.ts';
import { reportDelivered } from './kinds/report-delivered.ts';
import { requestAnswered } from './kinds/request-answered.ts';
import { requestSent } from './kinds/request-sent.ts';
import { sittingHeld } from './kinds/sitting-held.ts';
import { thesisDefined } from './kinds/thesis-defined.ts';
import { topicDefined } from './kinds/topic-defined.ts';
import { topicRetired } from './kinds/topic-retired.ts';
import { totalPrinted } from './kinds/total-printed.ts';
import { trainingCompleted } from './kinds/training-completed.ts';
import { action } from './subjects/action.ts';
import { appeal } from './subjects/appeal.ts';
import { calendar } from './subjects/calendar.ts';
import { convocation } from './subjects/convocation.ts';
import { council } from './subjects/council.ts';
import { deputy } from './subjects/deputy.ts';
import { dispute } from './subjects/dispute.ts';
import { district } from './subjects/district.ts';
import { edition } from './subjects/edition.ts';
import { feedback } from './subjects/feedback.ts';
import { indicator } from './subjects/indicator.ts';
import { meeting } from './subjects/meeting.ts';
import { methodology } from './subjects/methodology.ts';
import { month } from './subjects/month.ts';
import { organization } from './subjects/organization.ts';
import { plan } from './subjects/plan.ts';
import { printedTotal } from './subjects/printed-total.ts';
import { programme } from './subjects/programme.ts';
import { promise } from './subjects/promise.ts';
import { reception } from './subjects/reception.ts';
import { reply } from './subjects/reply.ts';
import { report } from './subjects/report.ts';
import { request } from './subjects/request.ts';
import { restoration } from './subjects/restoration.ts';
import { sitting } from './subjects/sitting.ts';
import { thesis } from './subjects/thesis.ts';
import { toldOnce } from './subjects/told-once.ts';
import { topic } from './subjects/topic.ts';

const kinds: readonly AnyKind[] = [
  councilFounded,
  calendarSet,
  districtDefined,
  organizationFormed,
  organizationDissolved,
  topicDefined,
  topicRetired,
  deputySeated,
  deputyLeft,
  membershipBegan,
  membershipEnded,
  convocationOpened,
  leaveApproved,
  methodologyAdopted,
  appealReceived,
  appealAssigned,
  appealExtended,
  appealForwarded,
  appealAnswered,
  appealOverdue,
  appealConfirmed,
  appealMarked,
  appealReopened,
  receptionScheduled,
  receptionHeld,
  receptionMissed,
  invitationsIssued,
  meetingHeld,
  sittingHeld,
  requestSent,
  programmePublished,
  promiseMade,
  promiseProgressed,
  indicatorPlanned,
  indicatorUpdated,
  reportDelivered,
  requestAnswered,
  thesisDefined,
  planAgreed,
  actionPlanned,
  actionCompleted,
  actionMissed,
  trainingCompleted,
  outreachPublished,
  advisoryMet,
  feedbackCounted,
  monthClosed,
  deadlinePassed,
  totalPrinted,
  editionPreviewed,
  editionPublished,
  disputeRaised,
  disputeDeferred,
  disputeAnswered,
  replyPublished,
  entryCorrected,
  entryWithdrawn,
  ledgerRestored,
];

const subjects: readonly AnySubjectType[] = [
  council,
  convocation,
  calendar,
  district,
  organization,
  topic,
  deputy,
  methodology,
  appeal,
  reception,
  meeting,
  sitting,
  request,
  programme,
  promise,
  indicator,
  report,
  thesis,
  plan,
  action,
  feedback,
  month,
  printedTotal,
  edition,
  dispute,
  reply,
  restoration,
  ...kinds.filter(({ told }) => told !== undefined).map(toldOnce),
];

/** All kinds and subject types of today. */
export const registry: Registry = {
  kinds: new Map(kinds.map((kind) => [kind.name, kind])),
  subjects: new Map(subjects.map((subject) => [subject.type, subject])),
};

export const kindNames: readonly string[] = kinds.map(({ name }) => name);
