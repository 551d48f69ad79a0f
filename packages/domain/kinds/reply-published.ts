import * as z from 'zod';
import { requireAbout, requireOwn, requireOwnWords } from '../door-disputes.ts';
import { Refusal } from '../errors.ts';
import { slug } from '../fields.ts';
import { stateOf } from '../fold.ts';
import { aboutFields, aboutLabels } from '../frozen-ranking.ts';
import { defineKind } from '../kind.ts';
import { labels } from '../labels.ts';
import { publicText } from '../public-text.ts';
import { reply } from '../subjects/reply.ts';

const schema = z.strictObject({ reply: slug, deputy: slug, ...aboutFields, text: publicText(1500) });

export const replyPublished = defineKind<z.output<typeof schema>>({
  name: 'reply.published',
  version: 1,
  order: 1,
  title: { kk: 'Депутаттың түсініктемесі', ru: 'Пояснение депутата', en: 'Reply of a deputy' },
  help: {
    kk: 'Депутаттың жауап беру құқығы: түсініктеме санның немесе жазбаның жанында көрсетіледі. Сол нөмірмен қайта енгізілсе, бұрынғысын ауыстырады.',
    ru: 'Право депутата на ответ: пояснение стоит рядом с числом или записью. Новое с тем же номером заменяет прежнее.',
    en: 'The deputy’s right of reply: it stands beside the number or the entry. A new one under the same number replaces it.',
  },
  fields: {
    reply: {
      label: { kk: 'Түсініктеме нөмірі', ru: 'Номер пояснения', en: 'Number of the reply' },
      help: { kk: 'Мысалы: d-07-t-1', ru: 'Например: d-07-t-1', en: 'For example: d-07-t-1' },
    },
    deputy: labels.deputy,
    ...aboutLabels,
    text: {
      label: { kk: 'Түсініктеме', ru: 'Пояснение', en: 'The reply' },
      help: {
        kk: 'Бәріне көрінеді. Азаматтардың аты-жөнін жазбаңыз.',
        ru: 'Увидят все. Не называйте имён граждан.',
        en: 'Everyone will read it. Name no citizens.',
      },
    },
  },
  schema,
  recordedBy: ['deputy', 'office'],
  subjectType: 'reply',
  subject: ({ reply: id }) => `reply:${id}`,
  async door(submission, view) {
    requireOwn(submission);
    const { body, role } = submission;
    const { said } = stateOf(reply, await view.history(`reply:${body.reply}`));
    if (said && said.deputy !== body.deputy) {
      throw new Refusal('subject_exists', '/body/reply', { subject: `reply:${body.reply}`, entry: said.seq });
    }
    const about = await requireAbout(submission, view);
    return role === 'office' ? { ...about, onPaper: true } : about;
  },
  mayChange: requireOwnWords,
  example: {
    occurredOn: '2026-10-08',
    body: {
      reply: 'd-07-t-1',
      deputy: 'd-07',
      period: '2026-Q3',
      criterion: 'receptions',
      text: 'Тамыз айында екі қабылдау су тасқынына байланысты өтпеді, қыркүйекте қосымша екі қабылдау өткіздім.',
    },
  },
});
