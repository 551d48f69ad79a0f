import * as z from 'zod';
import { requireNew } from '../door.ts';
import { requireAllInOffice } from '../door-work.ts';
import { count, distinct, slug, webAddress } from '../fields.ts';
import { defineKind } from '../kind.ts';
import { labels } from '../labels.ts';
import { publicText } from '../public-text.ts';
import { countIn, slugsIn } from '../recorded-body.ts';
import { quarterOf } from '../time.ts';

const schema = z.strictObject({
  outreach: slug,
  deputies: distinct(slug, 1, 50),
  channel: z.enum(['tv', 'radio', 'press', 'social', 'messenger', 'website']),
  section: publicText(200).optional(),
  title: publicText(300).optional(),
  link: webAddress.optional(),
  reach: count.optional(),
});

export const outreachPublished = defineKind<z.output<typeof schema>>({
  name: 'outreach.published',
  version: 1,
  order: 1,
  title: {
    kk: 'БАҚ-та немесе әлеуметтік желіде жарияланды',
    ru: 'Публикация в СМИ или социальной сети',
    en: 'Publication in the media or a social network',
  },
  help: {
    kk: 'Депутаттың тұрғындармен байланысы: айдар, бағдарлама, жазба. Көрсетіледі, бірақ бағаланбайды.',
    ru: 'Связь депутата с населением: рубрика, передача, публикация. Показывается, но не оценивается.',
    en: 'How a deputy speaks with residents: a column, a programme, a post. Shown, not scored.',
  },
  fields: {
    outreach: {
      label: { kk: 'Жарияланым нөмірі', ru: 'Номер публикации', en: 'Publication number' },
      help: { kk: 'Мысалы: 2026-118', ru: 'Например: 2026-118', en: 'For example: 2026-118' },
    },
    deputies: labels.deputies,
    channel: {
      label: { kk: 'Арнасы', ru: 'Канал', en: 'Channel' },
      values: {
        tv: { kk: 'Телеарна', ru: 'Телевидение', en: 'Television' },
        radio: { kk: 'Радио', ru: 'Радио', en: 'Radio' },
        press: { kk: 'Баспасөз', ru: 'Пресса', en: 'Press' },
        social: { kk: 'Әлеуметтік желі', ru: 'Социальная сеть', en: 'Social network' },
        messenger: { kk: 'Мессенджер', ru: 'Мессенджер', en: 'Messenger' },
        website: { kk: 'Сайт', ru: 'Сайт', en: 'Website' },
      },
    },
    section: {
      label: { kk: 'Айдары немесе бағдарламасы', ru: 'Рубрика или передача', en: 'Column or programme' },
    },
    title: labels.title,
    link: labels.link,
    reach: {
      label: { kk: 'Қамтылғандар саны', ru: 'Охват', en: 'Reach' },
      help: {
        kk: 'Қанша адам көрді: арнаның өз есебі бойынша',
        ru: 'Сколько человек увидели, по данным самого канала',
        en: 'How many people saw it, as the channel itself counts',
      },
    },
  },
  schema,
  recordedBy: ['office', 'connector'],
  subjectType: 'outreach',
  subject: ({ outreach }) => `outreach:${outreach}`,
  async door({ occurredOn, body }, view) {
    await requireNew(`outreach:${body.outreach}`, '/body/outreach', view);
    await requireAllInOffice(body.deputies, occurredOn, '/body/deputies', view);
    return undefined;
  },
  /** Counts once for each deputy in it, with its whole reach. */
  told({ body, occurredOn, seq }) {
    const place = { quarter: quarterOf(occurredOn), seq };
    const reach = body['reach'] === undefined ? 0 : countIn(body, 'reach');
    return {
      moves: slugsIn(body, 'deputies').flatMap((owner) => [
        { ...place, owner, counter: 'outreach.publications', by: 1 } as const,
        { ...place, owner, counter: 'outreach.reach', by: reach } as const,
      ]),
    };
  },
  example: {
    occurredOn: '2026-10-14',
    body: {
      outreach: '2026-118',
      deputies: ['d-07'],
      channel: 'radio',
      section: 'Депутат мінбері',
      title: 'Ауыл жолдары туралы',
      reach: 4200,
    },
  },
});
