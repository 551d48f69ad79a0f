import * as z from 'zod';
import { requireInOffice, requireNew } from '../door.ts';
import { requirePromise } from '../door-promises.ts';
import { requireTopic } from '../door-topics.ts';
import { Refusal } from '../errors.ts';
import { distinct, slug, topic } from '../fields.ts';
import { defineKind } from '../kind.ts';
import { labels } from '../labels.ts';
import { publicText } from '../public-text.ts';

const schema = z.strictObject({
  request: slug,
  initiators: distinct(slug, 1, 50),
  signers: distinct(slug, 0, 300),
  title: publicText(300),
  topic: topic.optional(),
  sociallySignificant: z.boolean(),
  promise: slug.optional(),
});

export const requestSent = defineKind<z.output<typeof schema>>({
  name: 'request.sent',
  version: 1,
  order: 1,
  title: { kk: 'Депутаттық сауал жолданды', ru: 'Направлен депутатский запрос', en: 'Deputy request sent' },
  help: {
    kk: 'Бастамашы мен қол қоюшы бөлек есептеледі: қол қою — бастама көтеру емес.',
    ru: 'Инициаторы и подписавшие считаются отдельно: подпись — не инициатива.',
    en: 'Initiators and signers are counted separately: a signature is not an initiative.',
  },
  fields: {
    request: {
      label: { kk: 'Сауал нөмірі', ru: 'Номер запроса', en: 'Request number' },
      help: { kk: 'Мысалы: 2026-31', ru: 'Например: 2026-31', en: 'For example: 2026-31' },
    },
    initiators: { ...labels.deputies, label: { kk: 'Бастамашылар', ru: 'Инициаторы', en: 'Initiators' } },
    signers: { ...labels.deputies, label: { kk: 'Қол қойғандар', ru: 'Подписавшие', en: 'Signers' } },
    title: labels.title,
    topic: labels.topic,
    sociallySignificant: {
      label: { kk: 'Әлеуметтік маңызды', ru: 'Социально значимый', en: 'Socially significant' },
    },
    promise: {
      ...labels.promise,
      label: { kk: 'Қай уәде бойынша', ru: 'По какому обещанию', en: 'About which promise' },
    },
  },
  schema,
  recordedBy: ['office', 'connector'],
  subjectType: 'request',
  subject: ({ request }) => `request:${request}`,
  async door({ occurredOn, body }, view) {
    await requireNew(`request:${body.request}`, '/body/request', view);
    for (const list of ['initiators', 'signers'] as const) {
      for (const [i, deputy] of body[list].entries()) {
        await requireInOffice(deputy, occurredOn, `/body/${list}/${i}`, view);
        if (list === 'signers' && body.initiators.includes(deputy)) {
          throw new Refusal('signer_is_initiator', `/body/signers/${i}`, { deputy });
        }
      }
    }
    if (body.topic) await requireTopic(body.topic, occurredOn, '/body/topic', view);
    if (body.promise) await requirePromise(body.promise, '/body/promise', view);
    return undefined;
  },
  example: {
    occurredOn: '2026-10-08',
    body: {
      request: '2026-31',
      initiators: ['d-07'],
      signers: ['d-12', 'd-15'],
      title: 'Ақсу ауылына апаратын жолды жөндеу туралы',
      topic: 'roads',
      sociallySignificant: true,
      promise: 'zhol-3',
    },
  },
});
