import * as z from 'zod';
import { requireReception } from '../door-receptions.ts';
import { Refusal } from '../errors.ts';
import { count, slug } from '../fields.ts';
import { defineKind } from '../kind.ts';
import { labels } from '../labels.ts';

const schema = z.strictObject({ reception: slug, number: count.min(1) });

export const invitationsIssued = defineKind<z.output<typeof schema>>({
  name: 'invitations.issued',
  version: 1,
  order: 4,
  title: {
    kk: 'Пікір білдіруге шақырулар берілді',
    ru: 'Выданы приглашения оставить отзыв',
    en: 'Feedback invitations issued',
  },
  help: {
    kk: 'Қабылдауға келгендерге берілген бірдей карточкалар саны; келушілер санынан аспайды.',
    ru: 'Число одинаковых карточек, выданных посетителям приёма; не больше числа посетителей.',
    en: 'How many identical cards were issued to the reception’s visitors; at most one per visitor.',
  },
  fields: {
    reception: labels.reception,
    number: { label: { kk: 'Карточкалар саны', ru: 'Число карточек', en: 'Number of cards' } },
  },
  schema,
  recordedBy: ['system'],
  subjectType: 'reception',
  subject: ({ reception }) => `reception:${reception}`,
  async door({ occurredOn, body }, view) {
    const state = await requireReception(body.reception, view);
    const { on } = state.scheduled;
    if (!state.held && occurredOn !== on) {
      throw new Refusal('reception_other_day', '/occurredOn', { date: occurredOn, on });
    }
    if (state.missed)
      throw new Refusal('reception_not_held', '/body/reception', { reception: body.reception });
    // How many came is not known before the end: the door of `reception.held` then wants a visitor for every card.
    if (!state.held) return undefined;
    const left = state.held.visitors - state.invitations;
    if (body.number > left) {
      const { visitors } = state.held;
      throw new Refusal('too_many_invitations', '/body/number', { number: body.number, left, visitors });
    }
    return undefined;
  },
  example: { occurredOn: '2026-10-02', body: { reception: '2026-10-02-d07', number: 12 } },
});
