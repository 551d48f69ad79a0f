import * as z from 'zod';
import { requirePromise } from '../door-promises.ts';
import { requireAllInOffice, requireTopics } from '../door-work.ts';
import type { JsonObject } from '../entry.ts';
import { Refusal } from '../errors.ts';
import { distinct, slug } from '../fields.ts';
import { stateOf } from '../fold.ts';
import { defineKind } from '../kind.ts';
import { labels } from '../labels.ts';
import { publicText } from '../public-text.ts';
import type { CalendarRecord, TopicRecord } from '../records.ts';
import { isSociallySignificant, topicsInUse } from '../shipped-topics.ts';
import { request } from '../subjects/request.ts';
import { addDays, addMonths } from '../time.ts';
import { type Calendars, dayOff, firstWorkingDay, type SkippedDay } from '../working-calendar.ts';

const schema = z.strictObject({
  request: slug,
  initiators: distinct(slug, 1, 50),
  signers: distinct(slug, 0, 300),
  title: publicText(300),
  addressee: publicText(200).optional(),
  topics: distinct(slug, 0, 10).optional(),
  sociallySignificant: z.boolean().optional(),
  promise: slug.optional(),
});

/** Months in which a deputy's request is answered (Law on local government and self-government, Art. 21-1). */
const answerMonths = 1;

export const requestSent = defineKind<z.output<typeof schema>>({
  name: 'request.sent',
  version: 2,
  upgrade: { 1: withTopics },
  order: 1,
  title: { kk: 'Депутаттық сауал жолданды', ru: 'Направлен депутатский запрос', en: 'Deputy request sent' },
  help: {
    kk: 'Бастамашы мен қол қоюшы бөлек есептеледі: қол қою — бастама көтеру емес. Жауап бір ай ішінде беріледі.',
    ru: 'Инициаторы и подписавшие считаются отдельно: подпись — не инициатива. Ответ даётся в течение месяца.',
    en: 'Initiators and signers are counted separately: a signature is not an initiative. It is answered within a month.',
  },
  fields: {
    request: labels.request,
    initiators: { ...labels.deputies, label: { kk: 'Бастамашылар', ru: 'Инициаторы', en: 'Initiators' } },
    signers: { ...labels.deputies, label: { kk: 'Қол қойғандар', ru: 'Подписавшие', en: 'Signers' } },
    title: labels.title,
    addressee: {
      label: { kk: 'Кімге жолданды', ru: 'Кому направлен', en: 'Addressee' },
      help: {
        kk: 'Орган немесе лауазым: Жолаушылар көлігі және автомобиль жолдары басқармасы',
        ru: 'Орган или должность: Управление пассажирского транспорта и автомобильных дорог',
        en: 'A body or an office: the department of passenger transport and roads',
      },
    },
    topics: labels.topics,
    sociallySignificant: {
      label: { kk: 'Әлеуметтік маңызды', ru: 'Социально значимый', en: 'Socially significant' },
      help: {
        kk: 'Тақырыбы бойынша өзі белгіленеді; тақырыбы болмаса, қолмен белгілеңіз',
        ru: 'Определяется по темам сам; отметьте вручную, если темы нет',
        en: 'Follows from the topics by itself; mark it by hand where there is none',
      },
    },
    promise: labels.onPromise,
  },
  schema,
  recordedBy: ['office', 'connector'],
  subjectType: 'request',
  subject: ({ request: id }) => `request:${id}`,
  async door({ occurredOn, body }, view) {
    const subject = `request:${body.request}`;
    // Not by what else is told of it: the entry of an answered request can be corrected too.
    const { sent } = stateOf(request, await view.history(subject));
    if (sent) throw new Refusal('subject_exists', '/body/request', { subject, entry: sent.seq });
    await requireAllInOffice(body.initiators, occurredOn, '/body/initiators', view);
    await requireAllInOffice(body.signers, occurredOn, '/body/signers', view);
    for (const [i, deputy] of body.signers.entries()) {
      if (body.initiators.includes(deputy)) {
        throw new Refusal('signer_is_initiator', `/body/signers/${i}`, { deputy });
      }
    }
    await requireTopics(body.topics, occurredOn, '/body/topics', view);
    if (body.promise) await requirePromise(body.promise, '/body/promise', view);
    const topics = topicsInUse(await view.collection<TopicRecord>('topics'));
    const significant = (body.topics ?? []).some((topic) => isSociallySignificant(topics, topic));
    const due = answerDue(occurredOn, await view.collection<CalendarRecord>('calendars'));
    return { ...due, sociallySignificant: significant || body.sociallySignificant === true };
  },
  example: {
    occurredOn: '2026-10-08',
    body: {
      request: '2026-31',
      initiators: ['d-07'],
      signers: ['d-12', 'd-15'],
      title: 'Ақсу ауылына апаратын жолды жөндеу туралы',
      addressee: 'Облыстық жолаушылар көлігі және автомобиль жолдары басқармасы',
      topics: ['roads-village'],
      promise: 'zhol-3',
    },
  },
});

/**
 * The day by which an answer is due. The law says a month and nothing about days off; a term that ends on one ends on the
 * next working day, as terms in general do, so that no body is called silent on a Sunday. Throws `calendar_missing`.
 */
function answerDue(sentOn: string, calendars: Calendars) {
  const monthEnds = addMonths(sentOn, answerMonths);
  const due = firstWorkingDay(monthEnds, calendars);
  const skipped: SkippedDay[] = [];
  for (let date = monthEnds; date < due; date = addDays(date, 1)) {
    const why = dayOff(date, calendars);
    if (why) skipped.push({ date, why });
  }
  return { monthEnds, due, skipped };
}

/** The one topic of an old body, as a list. */
function withTopics({ topic, ...body }: JsonObject): JsonObject {
  return topic === undefined ? body : { ...body, topics: [topic] };
}
