import * as z from 'zod';
import { requireInOffice } from '../door.ts';
import { slug } from '../fields.ts';
import { defineKind } from '../kind.ts';
import { labels } from '../labels.ts';

const schema = z.strictObject({
  deputy: slug,
  reason: z.enum(['resigned', 'recalled', 'elected-elsewhere', 'died', 'term-ended', 'other']),
});

export const deputyLeft = defineKind<z.output<typeof schema>>({
  name: 'deputy.left',
  version: 1,
  order: 3,
  title: {
    kk: 'Депутаттың өкілеттігі тоқтатылды',
    ru: 'Полномочия депутата прекращены',
    en: 'Deputy’s mandate ended',
  },
  help: {
    kk: 'Осы күн — мандаттың соңғы күні.',
    ru: 'Этот день — последний день мандата.',
    en: 'This is the last day of the mandate.',
  },
  fields: {
    deputy: labels.deputy,
    reason: {
      ...labels.reason,
      values: {
        resigned: { kk: 'Өз өтініші бойынша', ru: 'По собственному заявлению', en: 'Resigned' },
        recalled: { kk: 'Кері шақырылды', ru: 'Отозван', en: 'Recalled' },
        'elected-elsewhere': {
          kk: 'Басқа қызметке сайланды немесе тағайындалды',
          ru: 'Избран или назначен на другую должность',
          en: 'Elected or appointed elsewhere',
        },
        died: { kk: 'Қайтыс болды', ru: 'Смерть', en: 'Died' },
        'term-ended': { kk: 'Өкілеттік мерзімі аяқталды', ru: 'Истёк срок полномочий', en: 'Term ended' },
        other: { kk: 'Басқа', ru: 'Другая', en: 'Other' },
      },
    },
  },
  schema,
  recordedBy: ['office', 'connector', 'system'],
  subjectType: 'deputy',
  subject: ({ deputy }) => `deputy:${deputy}`,
  async door({ occurredOn, body }, view) {
    await requireInOffice(body.deputy, occurredOn, '/body/deputy', view);
    return undefined;
  },
  example: { occurredOn: '2026-09-30', body: { deputy: 'd-07', reason: 'resigned' } },
});
