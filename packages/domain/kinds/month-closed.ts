import * as z from 'zod';
import { requireNew } from '../door.ts';
import { month } from '../fields.ts';
import { defineKind } from '../kind.ts';
import { labels } from '../labels.ts';

const schema = z.strictObject({ month });

export const monthClosed = defineKind<z.output<typeof schema>>({
  name: 'month.closed',
  version: 1,
  order: 90,
  title: { kk: 'Ай жабылды', ru: 'Месяц закрыт', en: 'Month closed' },
  help: {
    kk: 'Жүйе айдың соңғы күнімен жазады; айлық нормалар жабылған айлар бойынша есептеледі.',
    ru: 'Записывает система последним днём месяца; месячные нормы считаются по закрытым месяцам.',
    en: 'Recorded by the system, dated the month’s last day; monthly norms count closed months.',
  },
  fields: { month: labels.month },
  schema,
  recordedBy: ['system'],
  subjectType: 'month',
  subject: ({ month: value }) => `month:${value}`,
  async door({ body }, view) {
    await requireNew(`month:${body.month}`, '/body/month', view);
    return undefined;
  },
  example: { occurredOn: '2026-10-31', body: { month: '2026-10' } },
});
