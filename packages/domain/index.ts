export { entryNoteKey } from './about.ts';
export * from './author.ts';
export * from './check-methodology.ts';
export * from './convocations.ts';
export * from './counters.ts';
export * from './default-methodology.ts';
export { type DisputeOutcome, disputeOutcomes } from './dispute-outcome.ts';
export * from './door.ts';
export * from './door-appeals.ts';
export { deputyAuthor } from './door-disputes.ts';
export { nextNumber, openDisputesOf, requirePreviewed } from './door-editions.ts';
export * from './door-receptions.ts';
export * from './door-topics.ts';
export * from './edition-records.ts';
export * from './entry.ts';
export * from './errors.ts';
export * from './evidence.ts';
export * from './fields.ts';
export * from './fold.ts';
export { foldVersion } from './fold-version.ts';
export {
  type DeputyChange,
  editionIdOf,
  type FrozenRanking,
  type FrozenRow,
  type RankingChanges,
} from './frozen-ranking.ts';
export * from './kind.ts';
export { appealChannels } from './kinds/appeal-received.ts';
export * from './membership-role.ts';
export * from './memberships.ts';
export * from './methodology.ts';
export * from './methodology-problem.ts';
export * from './public-text.ts';
export { isSlug } from './recorded-body.ts';
export * from './records.ts';
export * from './registry.ts';
export * from './rota.ts';
export * from './set-aside-reasons.ts';
export * from './shipped-topics.ts';
export * from './slug-of-name.ts';
export * from './standing.ts';
export * from './subject.ts';
export type { ActionRow } from './subjects/action.ts';
export { appeal, latestExtension } from './subjects/appeal.ts';
export { type AppealRow, type AppealStatus, appealStatuses } from './subjects/appeal-rows.ts';
export {
  type AppealState,
  appealDue,
  citizenDue,
  holderOf,
  markOf,
  outcomeOf,
  type Term as AppealTerm,
  termOf,
} from './subjects/appeal-state.ts';
export { daysToDispute, firstDayToPublish } from './subjects/edition.ts';
export { attainmentPpm, type IndicatorRow } from './subjects/indicator.ts';
export { type OrganizationType, organizationTypes } from './subjects/organization.ts';
export { type PlanPartner, planPartners } from './subjects/plan.ts';
export { type Progress, type PromiseRow, type PromiseStatus, promiseStatuses } from './subjects/promise.ts';
export type { PromiseWork, PromiseWorkKind } from './subjects/promise-work.ts';
export { type ReceptionState, reception, receptionDue } from './subjects/reception.ts';
export { type RequestOutcome, type RequestRow, requestOutcomes } from './subjects/request.ts';
export type { SittingRow } from './subjects/sitting.ts';
export * from './text.ts';
export * from './time.ts';
export * from './working-calendar.ts';
