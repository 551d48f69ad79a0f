import * as z from 'zod';
import { requireDistrict } from '../door.ts';
import { distinct, givenText, slug } from '../fields.ts';
import { defineKind } from '../kind.ts';
import { labels } from '../labels.ts';

const schema = z
  .strictObject({
    deputy: slug,
    name: givenText,
    elected: z.enum(['district', 'list']),
    party: givenText.optional(),
    role: z.enum(['chair', 'commission-head', 'deputy']),
    commission: givenText.optional(),
    districts: distinct(slug, 0, 20),
    contacts: z
      .strictObject({
        phone: z
          .string()
          .regex(/^\+?[0-9 ()-]{5,25}$/, { error: 'not_a_phone' })
          .optional(),
        email: z.email().max(200).optional(),
        reception: givenText.optional(),
      })
      .optional(),
  })
  .refine(({ elected, districts }) => elected === 'list' || districts.length > 0, {
    error: 'district_missing',
    path: ['districts'],
  });

export const deputySeated = defineKind<z.output<typeof schema>>({
  name: 'deputy.seated',
  version: 1,
  order: 1,
  title: {
    kk: 'Депутат өкілеттігін атқаруға кірісті',
    ru: 'Депутат приступил к исполнению полномочий',
    en: 'Deputy took office',
  },
  help: {
    kk: 'Мандат осы күннен басталады. Мандат кезіндегі келесі жазба тек мәліметтерді жаңартады.',
    ru: 'С этого дня начинается мандат. Следующая запись во время мандата лишь обновляет сведения.',
    en: 'The mandate begins on this day. A further entry during the mandate only updates the details.',
  },
  fields: {
    deputy: labels.deputy,
    name: labels.personName,
    elected: {
      label: { kk: 'Қалай сайланды', ru: 'Как избран', en: 'How elected' },
      values: {
        district: {
          kk: 'Бірмандаттық округ бойынша',
          ru: 'По одномандатному округу',
          en: 'In a single-mandate district',
        },
        list: { kk: 'Партиялық тізім бойынша', ru: 'По партийному списку', en: 'By party list' },
      },
    },
    party: {
      label: { kk: 'Партия', ru: 'Партия', en: 'Party' },
      help: {
        kk: 'Өзін-өзі ұсынғандарда болмайды',
        ru: 'У самовыдвиженца не заполняется',
        en: 'Left out for the self-nominated',
      },
    },
    role: {
      label: { kk: 'Лауазымы', ru: 'Должность', en: 'Role' },
      values: {
        chair: { kk: 'Мәслихат төрағасы', ru: 'Председатель маслихата', en: 'Chair of the maslikhat' },
        'commission-head': {
          kk: 'Тұрақты комиссия төрағасы',
          ru: 'Председатель постоянной комиссии',
          en: 'Chair of a standing commission',
        },
        deputy: { kk: 'Депутат', ru: 'Депутат', en: 'Deputy' },
      },
    },
    commission: { label: { kk: 'Тұрақты комиссия', ru: 'Постоянная комиссия', en: 'Standing commission' } },
    districts: {
      label: { kk: 'Округтер', ru: 'Округа', en: 'Districts' },
      help: {
        kk: 'Алдымен сайланған округі, содан кейін бекітілгендері',
        ru: 'Сначала округ, от которого избран, затем закреплённые',
        en: 'First the district that elected the deputy, then those attached',
      },
    },
    contacts: {
      label: { kk: 'Байланыс', ru: 'Контакты', en: 'Contacts' },
      help: {
        kk: 'Тек ресми: қабылдау бөлмесінің телефоны, поштасы, мекенжайы',
        ru: 'Только официальные: телефон приёмной, почта, адрес',
        en: 'Official ones only: the office’s phone, e-mail and address',
      },
    },
  },
  schema,
  recordedBy: ['office', 'connector', 'system'],
  subjectType: 'deputy',
  subject: ({ deputy }) => `deputy:${deputy}`,
  async door({ body }, view) {
    for (const [i, district] of body.districts.entries()) {
      await requireDistrict(district, `/body/districts/${i}`, view);
    }
    return undefined;
  },
  example: {
    occurredOn: '2023-04-30',
    body: {
      deputy: 'd-07',
      name: { kk: 'Үлгі Депутат', ru: 'Образцов Депутат', en: 'Model Deputy' },
      elected: 'district',
      party: { kk: 'Үлгі партиясы', ru: 'Партия-образец', en: 'Model party' },
      role: 'deputy',
      districts: ['o-04'],
      contacts: { phone: '+7 7182 00-00-00' },
    },
  },
});
