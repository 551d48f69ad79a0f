import * as z from 'zod';
import { givenText, slug, webAddress } from '../fields.ts';
import { defineKind } from '../kind.ts';
import { labels } from '../labels.ts';
import { councilOrganization } from '../membership-role.ts';
import { organizationTypes } from '../subjects/organization.ts';

const schema = z
  .strictObject({
    organization: slug,
    type: z.enum(organizationTypes),
    name: givenText,
    link: webAddress.optional(),
  })
  .refine(({ organization }) => organization !== councilOrganization, {
    error: 'organization_is_council',
    path: ['organization'],
  });

export const organizationFormed = defineKind<z.output<typeof schema>>({
  name: 'organization.formed',
  version: 1,
  order: 1,
  title: {
    kk: 'Партия, комиссия немесе депутаттық топ тіркелді',
    ru: 'Записана партия, комиссия или депутатская группа',
    en: 'Party, commission or deputy group formed',
  },
  help: {
    kk: 'Депутаттар мүше болатын бірлестік. Жаңа жазба атауын жаңартады, тараған бірлестікті қайта ашады.',
    ru: 'Объединение, в котором состоят депутаты. Новая запись обновляет название, а распущенное открывает вновь.',
    en: 'What deputies belong to. A newer entry renews its name, or opens a dissolved one again.',
  },
  fields: {
    organization: labels.organization,
    type: {
      label: { kk: 'Түрі', ru: 'Вид', en: 'Type' },
      values: {
        party: { kk: 'Партия', ru: 'Партия', en: 'Party' },
        faction: { kk: 'Фракция', ru: 'Фракция', en: 'Faction' },
        commission: { kk: 'Тұрақты комиссия', ru: 'Постоянная комиссия', en: 'Standing commission' },
        group: { kk: 'Депутаттық топ', ru: 'Депутатская группа', en: 'Deputy group' },
        advisory: {
          kk: 'Консультативтік кеңес немесе клуб',
          ru: 'Консультативный совет или клуб',
          en: 'Advisory council or club',
        },
      },
    },
    name: labels.name,
    link: labels.link,
  },
  schema,
  recordedBy: ['office', 'connector', 'system'],
  subjectType: 'organization',
  subject: ({ organization }) => `organization:${organization}`,
  example: {
    occurredOn: '2026-01-05',
    body: {
      organization: 'k-1',
      type: 'commission',
      name: { kk: 'Экономика және бюджет', ru: 'Экономика и бюджет', en: 'Economy and budget' },
    },
  },
});
