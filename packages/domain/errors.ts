/** Every code that a kind's door may refuse with; intake and HTTP have further ones of their own. */
export const refusalCodes = [
  'action_before_planned',
  'action_closed',
  'action_due_before',
  'action_not_due',
  'action_outside_plan',
  'action_unknown',
  'plan_unknown',
  'report_told',
  'request_answered',
  'request_before_sent',
  'request_unknown',
  'thesis_unknown',
  'training_not_over',
  'about_one_thing',
  'about_other_deputy',
  'about_unknown_criterion',
  'about_unknown_entry',
  'answer_before_dispute',
  'answer_needs_correction',
  'answer_without_correction',
  'correction_unknown',
  'dispute_closed',
  'dispute_unknown',
  'disputes_unanswered',
  'edition_already_published',
  'edition_not_previewed',
  'edition_out_of_turn',
  'edition_too_early',
  'not_own',
  'period_not_begun',
  'same_person',
  'appeal_already_assigned',
  'appeal_already_extended',
  'appeal_answered',
  'appeal_before_receipt',
  'appeal_confirmed',
  'appeal_forwarded',
  'appeal_not_answered',
  'appeal_not_assigned',
  'appeal_overdue',
  'appeal_reopened_same_day',
  'appeal_unknown',
  'calendar_missing',
  'cards_are_out',
  'chair_taken',
  'convocation_out_of_order',
  'deputy_not_in_office',
  'extension_out_of_range',
  'indicator_already_planned',
  'indicator_not_planned',
  'indicator_planned_late',
  'mark_not_yours',
  'methodology_in_force',
  'methodology_invalid',
  'methodology_late',
  'methodology_not_newest',
  'membership_ends_early',
  'not_a_member',
  'organization_not_there',
  'own_answer_marked',
  'promise_due_before_made',
  'promise_unknown',
  'reception_closed',
  'reception_not_held',
  'reception_other_day',
  'reception_unknown',
  'roll_incomplete',
  'scheduled_after_day',
  'seat_not_vacant',
  'signer_is_initiator',
  'subject_exists',
  'too_many_invitations',
  'topic_has_children',
  'topic_retired',
  'topic_too_deep',
  'unknown_deputy',
  'unknown_district',
  'unknown_organization',
  'unknown_topic',
  'visitors_below_cards',
] as const;

export type RefusalParams = Readonly<Record<string, string | number>>;

/**
 * A door will not take this submission. `code` is stable and has a title and a remedy in three languages;
 * `field` is a JSON pointer into the submission, such as `/body/deputy`.
 */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly code: string;
  readonly field: string | undefined;
  readonly params: RefusalParams;

  constructor(code: string, field?: string, params: RefusalParams = {}) {
    super(`${code}${field ? ` at ${field}` : ''}`);
    this.code = code;
    this.field = field;
    this.params = params;
  }
}
