import * as z from 'zod';
import { onLeave, requireDeputy } from '../door.ts';
import { requireOpenReception, requireReception } from '../door-receptions.ts';
import { Refusal } from '../errors.ts';
import { slug } from '../fields.ts';
import { defineKind } from '../kind.ts';
import { labels } from '../labels.ts';

const schema = z
  .strictObject({
    reception: slug,
    excused: z.boolean(),
    reason: z.enum(['leave', 'official-duty', 'emergency', 'other']).optional(),
  })
  .refine(({ excused, reason }) => !excused || reason !== undefined, {
    error: 'reason_missing',
    path: ['reason'],
  });

export const receptionMissed = defineKind<z.output<typeof schema>>({
  name: 'reception.missed',
  version: 1,
  order: 3,
  title: {
    kk: 'Азаматтарды жеке қабылдау өтпеді',
    ru: 'Личный приём граждан не состоялся',
    en: 'Reception missed',
  },
  help: {
    kk: 'Бекітілген демалыс кезінде өтпеген қабылдау дәлелді себеппен өтпеген деп саналады.',
    ru: 'Приём, не состоявшийся во время утверждённого отпуска, считается несостоявшимся по уважительной причине.',
    en: 'A reception that falls within approved leave counts as excused.',
  },
  fields: {
    reception: labels.reception,
    excused: { label: { kk: 'Дәлелді себеппен', ru: 'По уважительной причине', en: 'Excused' } },
    reason: {
      ...labels.reason,
      values: {
        leave: { kk: 'Демалыс', ru: 'Отпуск', en: 'Leave' },
        'official-duty': { kk: 'Қызметтік міндеттер', ru: 'Служебные обязанности', en: 'Official duty' },
        emergency: { kk: 'Төтенше жағдай', ru: 'Чрезвычайная ситуация', en: 'Emergency' },
        other: { kk: 'Басқа дәлелді себеп', ru: 'Иная уважительная причина', en: 'Another valid reason' },
      },
    },
  },
  schema,
  recordedBy: ['office', 'connector'],
  subjectType: 'reception',
  subject: ({ reception }) => `reception:${reception}`,
  async door({ occurredOn, body, corrects }, view) {
    const { deputy, on } = await requireOpenReception(body.reception, occurredOn, view);
    const { invitations } = await requireReception(body.reception, view);
    if (!corrects && invitations > 0) {
      throw new Refusal('cards_are_out', '/body/reception', {
        reception: body.reception,
        cards: invitations,
      });
    }
    return { onLeave: onLeave(await requireDeputy(deputy, '/body/reception', view), on) };
  },
  example: {
    occurredOn: '2026-10-02',
    body: { reception: '2026-10-02-d07', excused: true, reason: 'official-duty' },
  },
});
