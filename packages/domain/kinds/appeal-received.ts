import * as z from 'zod';
import { requireDistrict, requireNew } from '../door.ts';
import { requireTopic } from '../door-topics.ts';
import { slug, topic } from '../fields.ts';
import { defineKind } from '../kind.ts';
import { labels } from '../labels.ts';
import type { CalendarRecord } from '../records.ts';
import { openTerm } from '../working-calendar.ts';

/** How an appeal may come. */
export const appealChannels = [
  'reception',
  'web',
  'whatsapp',
  'e-otinish',
  'post',
  'letter',
  'phone',
  'messenger',
  'other',
] as const;

const schema = z.strictObject({
  appeal: slug,
  channel: z.enum(appealChannels),
  topic: topic.optional(),
  district: slug.optional(),
});

export const appealReceived = defineKind<z.output<typeof schema>>({
  name: 'appeal.received',
  version: 1,
  order: 1,
  title: { kk: 'Өтініш келіп түсті', ru: 'Поступило обращение', en: 'Appeal received' },
  help: {
    kk: 'Азаматтың өтініші. Аты-жөні, телефоны мен мәтіні жазылмайды. Демалыс күні түссе, келесі жұмыс күні тіркеледі.',
    ru: 'Обращение гражданина. Имя, телефон и текст не вносятся. Поступившее в нерабочий день регистрируется на следующий рабочий день.',
    en: 'A citizen’s appeal. No name, phone number or text is recorded. One that comes on a day off is registered the next working day.',
  },
  fields: {
    appeal: labels.appeal,
    channel: {
      label: { kk: 'Қалай түсті', ru: 'Как поступило', en: 'How it came' },
      values: {
        reception: { kk: 'Жеке қабылдауда', ru: 'На личном приёме', en: 'At a reception' },
        web: { kk: 'Сайт арқылы', ru: 'Через сайт', en: 'Through the website' },
        whatsapp: { kk: 'WhatsApp жедел желісі', ru: 'Горячая линия WhatsApp', en: 'WhatsApp hotline' },
        'e-otinish': { kk: 'e-Otinish арқылы', ru: 'Через e-Otinish', en: 'Through e-Otinish' },
        post: { kk: 'Пошта арқылы', ru: 'Почтой', en: 'By post' },
        letter: { kk: 'Жазбаша, қолма-қол', ru: 'Письменно, нарочно', en: 'In writing, by hand' },
        phone: { kk: 'Телефон арқылы', ru: 'По телефону', en: 'By phone' },
        messenger: {
          kk: 'Басқа мессенджер арқылы',
          ru: 'Через другой мессенджер',
          en: 'By another messenger',
        },
        other: { kk: 'Басқа жолмен', ru: 'Иным путём', en: 'Otherwise' },
      },
    },
    topic: labels.topic,
    district: labels.district,
  },
  schema,
  recordedBy: ['office', 'connector'],
  subjectType: 'appeal',
  subject: ({ appeal }) => `appeal:${appeal}`,
  /** Depends on the calendar and the entry's own date only, so that correcting the date leaves nothing stale. */
  async door({ occurredOn, body }, view) {
    await requireNew(`appeal:${body.appeal}`, '/body/appeal', view);
    if (body.topic) await requireTopic(body.topic, occurredOn, '/body/topic', view);
    if (body.district) await requireDistrict(body.district, '/body/district', view);
    return openTerm(occurredOn, await view.collection<CalendarRecord>('calendars'));
  },
  example: {
    occurredOn: '2026-10-02',
    body: { appeal: '2026-17', channel: 'e-otinish', topic: 'roads-repair', district: 'o-04' },
  },
});
