import * as z from 'zod';
import { requireInOffice } from '../door.ts';
import { slug, webAddress } from '../fields.ts';
import { defineKind } from '../kind.ts';
import { labels } from '../labels.ts';

const schema = z
  .strictObject({
    deputy: slug,
    availability: z.enum(['public', 'on-request', 'withheld', 'broken-link']),
    quality: z.enum(['own', 'own-with-party', 'party-only', 'none']),
    link: webAddress.optional(),
  })
  .refine(({ availability, quality }) => quality !== 'none' || !/^(public|on-request)$/.test(availability), {
    error: 'programme_not_there',
    path: ['availability'],
  });

export const programmePublished = defineKind<z.output<typeof schema>>({
  name: 'programme.published',
  version: 1,
  order: 1,
  title: {
    kk: 'Сайлауалды бағдарламаның ашықтығы',
    ru: 'Доступность предвыборной программы',
    en: 'Availability of the election programme',
  },
  help: {
    kk: 'Бағдарламаның жұртқа ашық-ашық еместігі. Жаңа жазба ескісін алмастырады.',
    ru: 'Доступна ли программа всем. Новая запись заменяет прежнюю.',
    en: 'Whether anyone can read the programme. A newer entry replaces the older.',
  },
  fields: {
    deputy: labels.deputy,
    availability: {
      label: { kk: 'Қолжетімділігі', ru: 'Доступность', en: 'Availability' },
      help: {
        kk: 'Депутаттың өз бағдарламасы туралы. Сұрауға жауап келмесе — «Берілмейді».',
        ru: 'О собственной программе депутата. Если на запрос не ответили — «Не предоставляется».',
        en: 'Of the deputy’s own programme. A request that got no answer means “Withheld”.',
      },
      values: {
        public: { kk: 'Жұртқа ашық', ru: 'Общедоступна', en: 'Public' },
        'on-request': { kk: 'Сұрау бойынша беріледі', ru: 'Предоставляется по запросу', en: 'On request' },
        withheld: { kk: 'Берілмейді', ru: 'Не предоставляется', en: 'Withheld' },
        'broken-link': { kk: 'Сілтеме ашылмайды', ru: 'Ссылка не открывается', en: 'Broken link' },
      },
    },
    quality: {
      label: { kk: 'Мазмұны', ru: 'Содержание', en: 'Content' },
      values: {
        own: { kk: 'Өз бағдарламасы', ru: 'Собственная', en: 'Own' },
        'own-with-party': {
          kk: 'Өзінікі, партия тезистерімен',
          ru: 'Собственная с тезисами партии',
          en: 'Own, with the party’s theses',
        },
        'party-only': { kk: 'Тек партиянікі', ru: 'Только партийная', en: 'The party’s only' },
        none: { kk: 'Бағдарлама жоқ', ru: 'Отсутствует', en: 'None' },
      },
    },
    link: labels.link,
  },
  schema,
  recordedBy: ['office', 'connector'],
  subjectType: 'programme',
  subject: ({ deputy }) => `programme:${deputy}`,
  async door({ occurredOn, body }, view) {
    const { elected } = await requireInOffice(body.deputy, occurredOn, '/body/deputy', view);
    return { elected };
  },
  example: {
    occurredOn: '2026-10-01',
    body: { deputy: 'd-07', availability: 'public', quality: 'own', link: 'https://example.kz/programme' },
  },
});
