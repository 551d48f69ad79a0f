import * as z from 'zod';
import { requireInOffice } from '../door.ts';
import { civilDate, slug } from '../fields.ts';
import { defineKind } from '../kind.ts';
import { labels } from '../labels.ts';

const schema = z
  .strictObject({
    deputy: slug,
    from: civilDate,
    to: civilDate,
    /** Coarse on purpose: nobody's illness belongs in a public ledger. */
    reason: z.enum(['annual', 'social', 'other']),
  })
  .refine(({ from, to }) => from <= to, { error: 'ends_before_it_begins', path: ['to'] });

export const leaveApproved = defineKind<z.output<typeof schema>>({
  name: 'leave.approved',
  version: 1,
  order: 2,
  title: { kk: 'Депутаттың демалысы бекітілді', ru: 'Утверждён отпуск депутата', en: 'Leave approved' },
  help: {
    kk: 'Бекітілген демалыс кезінде қатыспау дәлелді себеппен деп саналады, айлық норма да азаяды.',
    ru: 'Отсутствие во время утверждённого отпуска уважительно, месячная норма уменьшается.',
    en: 'Absence on approved leave is excused, and monthly norms are reduced.',
  },
  fields: {
    deputy: labels.deputy,
    from: labels.from,
    to: labels.to,
    reason: {
      ...labels.reason,
      values: {
        annual: { kk: 'Еңбек демалысы', ru: 'Трудовой отпуск', en: 'Annual leave' },
        social: { kk: 'Әлеуметтік демалыс', ru: 'Социальный отпуск', en: 'Social leave' },
        other: { kk: 'Басқа дәлелді себеп', ru: 'Иная уважительная причина', en: 'Another valid reason' },
      },
    },
  },
  schema,
  recordedBy: ['office', 'connector', 'system'],
  subjectType: 'deputy',
  subject: ({ deputy }) => `deputy:${deputy}`,
  async door({ body }, view) {
    await requireInOffice(body.deputy, body.from, '/body/from', view);
    return undefined;
  },
  example: {
    occurredOn: '2026-07-01',
    body: { deputy: 'd-07', from: '2026-07-13', to: '2026-08-07', reason: 'annual' },
  },
});
