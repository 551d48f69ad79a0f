import * as z from 'zod';
import { requirePlannedAction } from '../door-work.ts';
import { evidence } from '../evidence.ts';
import { slug } from '../fields.ts';
import { defineKind } from '../kind.ts';
import { labels } from '../labels.ts';
import { publicText } from '../public-text.ts';

const schema = z.strictObject({
  action: slug,
  result: publicText(1000),
  evidence: evidence.optional(),
});

export const actionCompleted = defineKind<z.output<typeof schema>>({
  name: 'action.completed',
  version: 1,
  order: 2,
  title: { kk: 'Іс-шара орындалды', ru: 'Мероприятие выполнено', en: 'Action completed' },
  help: {
    kk: 'Қай күні орындалды және нәтижесі қандай. Мерзімінен кеш орындалса, кешіккен болып саналады.',
    ru: 'Когда выполнено и с каким результатом. Выполненное после срока считается опоздавшим.',
    en: 'When it was done and with what result. Done after the due date it counts as late.',
  },
  fields: {
    action: labels.action,
    result: { label: { kk: 'Нәтижесі', ru: 'Результат', en: 'Result' } },
    evidence: labels.evidence,
  },
  schema,
  recordedBy: ['office', 'connector'],
  subjectType: 'action',
  subject: ({ action }) => `action:${action}`,
  async door({ occurredOn, body }, view) {
    await requirePlannedAction(body.action, occurredOn, view);
    return undefined;
  },
  example: {
    occurredOn: '2026-04-24',
    body: {
      action: 'prokuratura-2026-3',
      result: '14 мектепте сабақ өтті, 710 оқушы қатысты',
      evidence: [{ link: 'https://example.kz/news/77', seenOn: '2026-04-25' }],
    },
  },
});
