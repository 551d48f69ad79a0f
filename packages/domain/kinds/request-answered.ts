import * as z from 'zod';
import { requireSentRequest } from '../door-work.ts';
import { Refusal } from '../errors.ts';
import { evidence } from '../evidence.ts';
import { slug } from '../fields.ts';
import { defineKind } from '../kind.ts';
import { labels } from '../labels.ts';
import { requestOutcomes } from '../subjects/request.ts';

const schema = z.strictObject({
  request: slug,
  outcome: z.enum(requestOutcomes),
  evidence: evidence.optional(),
});

export const requestAnswered = defineKind<z.output<typeof schema>>({
  name: 'request.answered',
  version: 1,
  order: 2,
  title: {
    kk: 'Депутаттық сауалға жауап берілді',
    ru: 'На депутатский запрос дан ответ',
    en: 'Deputy request answered',
  },
  help: {
    kk: 'Жазбаша жауап келген күн. Жауаптың болмауы депутаттың кінәсі емес: ол көрсетіледі, бірақ бағаланбайды.',
    ru: 'День письменного ответа. Молчание органа — не вина депутата: оно показывается, но не оценивается.',
    en: 'The day of the written answer. A body’s silence is not the deputy’s fault: it is shown, not scored.',
  },
  fields: {
    request: labels.request,
    outcome: {
      label: { kk: 'Нәтижесі', ru: 'Итог', en: 'Outcome' },
      values: {
        satisfied: { kk: 'Қанағаттандырылды', ru: 'Удовлетворён', en: 'Satisfied' },
        partly: { kk: 'Ішінара қанағаттандырылды', ru: 'Удовлетворён частично', en: 'Partly satisfied' },
        explained: { kk: 'Түсіндірме берілді', ru: 'Дано разъяснение', en: 'Explained' },
        refused: { kk: 'Бас тартылды', ru: 'Отказано', en: 'Refused' },
      },
    },
    evidence: labels.evidence,
  },
  schema,
  recordedBy: ['office', 'connector'],
  subjectType: 'request',
  subject: ({ request }) => `request:${request}`,
  async door({ occurredOn, body }, view) {
    const { answer } = await requireSentRequest(body.request, occurredOn, view);
    if (answer) {
      throw new Refusal('request_answered', '/body/request', { request: body.request, entry: answer.seq });
    }
    return undefined;
  },
  example: {
    occurredOn: '2026-11-05',
    body: {
      request: '2026-31',
      outcome: 'partly',
      evidence: [{ link: 'https://example.kz/requests/2026-31', seenOn: '2026-11-06' }],
    },
  },
});
