import * as z from 'zod';
import { requireDistrict } from '../door.ts';
import { requireFreeChair, requireOrganizationOn, requireVacated } from '../door-memberships.ts';
import { clockTime, distinct, givenText, slug } from '../fields.ts';
import { defineKind } from '../kind.ts';
import { labels } from '../labels.ts';
import { membershipRoles } from '../membership-role.ts';
import { fromFirstVersion } from './deputy-seated-first-version.ts';

const receptionHours = z
  .strictObject({
    weekday: z.int().min(1).max(7),
    from: clockTime,
    to: clockTime,
    place: givenText.optional(),
  })
  .refine(({ from, to }) => from < to, { error: 'ends_before_it_begins', path: ['to'] });

const contacts = z.strictObject({
  phone: z
    .string()
    .regex(/^\+?[0-9 ()-]{5,25}$/, { error: 'not_a_phone' })
    .optional(),
  email: z.email().max(200).optional(),
  reception: givenText.optional(),
  receptionHours: z.array(receptionHours).max(20).optional(),
});

const memberships = z
  .array(z.strictObject({ organization: slug, role: z.enum(membershipRoles) }))
  .max(20)
  .refine((all) => new Set(all.map(({ organization }) => organization)).size === all.length, {
    error: 'listed_twice',
  });

const schema = z
  .strictObject({
    deputy: slug,
    name: givenText,
    elected: z.enum(['district', 'list']),
    districts: distinct(slug, 0, 20),
    memberships: memberships.optional(),
    replaces: slug.optional(),
    contacts: contacts.optional(),
  })
  .refine(({ elected, districts }) => elected === 'list' || districts.length > 0, {
    error: 'district_missing',
    path: ['districts'],
  });

export const deputySeated = defineKind<z.output<typeof schema>>({
  name: 'deputy.seated',
  version: 2,
  upgrade: { 1: fromFirstVersion },
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
    districts: {
      label: { kk: 'Округтер', ru: 'Округа', en: 'Districts' },
      help: {
        kk: 'Алдымен сайланған округі, содан кейін бекітілгендері',
        ru: 'Сначала округ, от которого избран, затем закреплённые',
        en: 'First the district that elected the deputy, then those attached',
      },
    },
    memberships: {
      label: {
        kk: 'Партия, комиссиялар, фракция, топтар',
        ru: 'Партия, комиссии, фракция, группы',
        en: 'Party, commissions, faction, groups',
      },
      help: {
        kk: 'Берілсе, осы күннен бастап бұрынғылардың орнына осылар ғана; берілмесе, өзгермейді. Өзін-өзі ұсынғанда партия болмайды. Мәслихат төрағасы — «council» төрағасы.',
        ru: 'Если указаны, с этого дня действуют только они; если нет, ничего не меняется. У самовыдвиженца партии нет. Председатель маслихата — председатель «council».',
        en: 'When given, these and no others from this day on; when left out, nothing changes. The self-nominated have no party. The chair of the maslikhat is the chair of “council”.',
      },
    },
    replaces: {
      label: { kk: 'Кімнің орнына келді', ru: 'Чьё место занял', en: 'Whose seat was taken' },
      help: {
        kk: 'Мерзімі аяқталмай кеткен депутаттың белгісі: d-12',
        ru: 'Обозначение депутата, выбывшего досрочно: d-12',
        en: 'The id of the deputy who left in mid-term: d-12',
      },
    },
    contacts: {
      label: { kk: 'Байланыс', ru: 'Контакты', en: 'Contacts' },
      help: {
        kk: 'Тек ресми: қабылдау бөлмесінің телефоны, поштасы, мекенжайы, қабылдау сағаттары (1 — дүйсенбі)',
        ru: 'Только официальные: телефон приёмной, почта, адрес, часы приёма (1 — понедельник)',
        en: 'Official ones only: the office’s phone, e-mail, address and reception hours (1 is Monday)',
      },
    },
  },
  schema,
  recordedBy: ['office', 'connector', 'system'],
  subjectType: 'deputy',
  subject: ({ deputy }) => `deputy:${deputy}`,
  async door({ occurredOn, body }, view) {
    for (const [i, district] of body.districts.entries()) {
      await requireDistrict(district, `/body/districts/${i}`, view);
    }
    for (const [i, { organization, role }] of (body.memberships ?? []).entries()) {
      const field = `/body/memberships/${i}`;
      await requireOrganizationOn(organization, occurredOn, `${field}/organization`, view);
      if (role === 'chair') {
        const chair = { organization, deputy: body.deputy, from: occurredOn };
        await requireFreeChair(chair, `${field}/role`, view);
      }
    }
    if (body.replaces !== undefined) await requireVacated(body.replaces, body.deputy, occurredOn, view);
    return undefined;
  },
  example: {
    occurredOn: '2023-04-30',
    body: {
      deputy: 'd-07',
      name: { kk: 'Үлгі Депутат', ru: 'Образцов Депутат', en: 'Model Deputy' },
      elected: 'district',
      districts: ['o-04'],
      memberships: [
        { organization: 'p-1', role: 'member' },
        { organization: 'k-1', role: 'deputy-chair' },
      ],
      contacts: {
        phone: '+7 7182 00-00-00',
        receptionHours: [{ weekday: 5, from: '10:00', to: '13:00' }],
      },
    },
  },
});
