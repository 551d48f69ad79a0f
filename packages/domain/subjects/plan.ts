import { choiceIn, dateIn, slugIn } from '../recorded-body.ts';
import { singleRecord } from './single-record.ts';

/** With whom plans of coordinated actions are agreed. */
export const planPartners = ['prosecutor', 'anti-corruption', 'police', 'akimat', 'other'] as const;
export type PlanPartner = (typeof planPartners)[number];

/** A plan is agreed once; its actions are subjects of their own. */
export const plan = singleRecord({
  type: 'plan',
  kind: 'plan.agreed',
  once: 'already_agreed',
  put({ body, occurredOn, seq }) {
    choiceIn(body, 'with', planPartners);
    dateIn(body, 'from');
    dateIn(body, 'to');
    return {
      collection: 'plans',
      key: slugIn(body, 'plan'),
      value: { ...body, agreedOn: occurredOn, seq },
    };
  },
});
