import * as z from 'zod';
import { requireRunning, requireTerm } from '../door-appeals.ts';
import { slug } from '../fields.ts';
import { defineKind } from '../kind.ts';
import { labels } from '../labels.ts';
import { publicText } from '../public-text.ts';

const schema = z.strictObject({ appeal: slug, to: publicText(200), reason: publicText(500).optional() });

export const appealForwarded = defineKind<z.output<typeof schema>>({
  name: 'appeal.forwarded',
  version: 1,
  order: 5,
  title: {
    kk: 'Өтініш құзыретті органға қайта жіберілді',
    ru: 'Обращение перенаправлено по компетенции',
    en: 'Appeal forwarded to the competent body',
  },
  help: {
    kk: 'Тіркелгеннен кейін 3 жұмыс күні ішінде. Содан кейін ол депутаттың міндеті емес; кеш жіберілгені кешігу болып есептеледі.',
    ru: 'В течение 3 рабочих дней после регистрации. Дальше оно не за депутатом; перенаправленное позже считается просрочкой.',
    en: 'Within 3 working days of registration. It is then no deputy’s duty; one forwarded later counts as a delay.',
  },
  fields: {
    appeal: labels.appeal,
    to: {
      label: { kk: 'Қайда жіберілді', ru: 'Куда направлено', en: 'Forwarded to' },
      help: {
        kk: 'Органның атауы, адамның аты емес',
        ru: 'Название органа, а не имя человека',
        en: 'The name of a body, not of a person',
      },
    },
    reason: labels.reason,
  },
  schema,
  recordedBy: ['office', 'connector'],
  subjectType: 'appeal',
  subject: ({ appeal }) => `appeal:${appeal}`,
  async door(submission, view) {
    const {
      occurredOn,
      body: { appeal },
    } = submission;
    const term = await requireTerm(appeal, submission, view);
    requireRunning(appeal, term);
    const forwardBy = term.opened.assignBy;
    return { forwardBy, late: occurredOn > forwardBy };
  },
  example: {
    occurredOn: '2026-10-06',
    body: { appeal: '2026-17', to: 'Қалалық жолаушылар көлігі басқармасы' },
  },
});
