import * as z from 'zod';
import { requireInOffice } from '../door.ts';
import { requireOpenReception, requireReception } from '../door-receptions.ts';
import { Refusal } from '../errors.ts';
import { count, slug } from '../fields.ts';
import { defineKind } from '../kind.ts';
import { labels } from '../labels.ts';

const schema = z.strictObject({ reception: slug, visitors: count });

export const receptionHeld = defineKind<z.output<typeof schema>>({
  name: 'reception.held',
  version: 1,
  order: 2,
  title: { kk: 'Азаматтарды жеке қабылдау өтті', ru: 'Проведён личный приём граждан', en: 'Reception held' },
  help: {
    kk: 'Белгіленген қабылдау өтті; келушілер саны.',
    ru: 'Назначенный приём прошёл; число посетителей.',
    en: 'A scheduled reception took place, with the number of visitors.',
  },
  fields: {
    reception: labels.reception,
    visitors: { label: { kk: 'Келушілер саны', ru: 'Число посетителей', en: 'Visitors' } },
  },
  schema,
  recordedBy: ['office', 'connector'],
  subjectType: 'reception',
  subject: ({ reception }) => `reception:${reception}`,
  async door({ occurredOn, body, corrects }, view) {
    const { deputy } = await requireOpenReception(body.reception, occurredOn, view);
    const { invitations } = await requireReception(body.reception, view);
    // A correction may bring fewer visitors than cards: the rest of the cards then count for nothing.
    if (!corrects && body.visitors < invitations) {
      throw new Refusal('visitors_below_cards', '/body/visitors', { cards: invitations });
    }
    await requireInOffice(deputy, occurredOn, '/occurredOn', view);
    return undefined;
  },
  example: { occurredOn: '2026-10-02', body: { reception: '2026-10-02-d07', visitors: 12 } },
});
