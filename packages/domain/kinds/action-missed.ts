import * as z from 'zod';
import { requirePlannedAction } from '../door-work.ts';
import { Refusal } from '../errors.ts';
import { slug } from '../fields.ts';
import { defineKind } from '../kind.ts';
import { labels } from '../labels.ts';
import { publicText } from '../public-text.ts';

const schema = z.strictObject({ action: slug, reason: publicText(500).optional() });

export const actionMissed = defineKind<z.output<typeof schema>>({
  name: 'action.missed',
  version: 1,
  order: 3,
  title: {
    kk: 'Іс-шара мерзімінде орындалмады',
    ru: 'Мероприятие не выполнено в срок',
    en: 'Action missed',
  },
  help: {
    kk: 'Мерзімі келгенде немесе өткен соң, себебімен. Жазылмаса да, мерзім өткен соң жүйе өзі белгілейді.',
    ru: 'В день срока или после него, с причиной. Если не записать, после срока это сделает система.',
    en: 'On the due date or later, with the reason. If nobody records it, the system does once the date has passed.',
  },
  fields: { action: labels.action, reason: labels.reason },
  schema,
  recordedBy: ['office', 'connector'],
  subjectType: 'action',
  subject: ({ action }) => `action:${action}`,
  async door({ occurredOn, body }, view) {
    const { planned, missed } = await requirePlannedAction(body.action, occurredOn, view);
    if (missed) throw new Refusal('action_closed', '/body/action', { action: body.action });
    if (occurredOn < planned.due) {
      throw new Refusal('action_not_due', '/occurredOn', { date: occurredOn, due: planned.due });
    }
    return undefined;
  },
  example: {
    occurredOn: '2026-05-04',
    body: { action: 'prokuratura-2026-3', reason: 'Мектептер карантинге байланысты жабық болды' },
  },
});
