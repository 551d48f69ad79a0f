import * as z from 'zod';
import { givenText, slug } from '../fields.ts';
import { defineKind } from '../kind.ts';
import { labels } from '../labels.ts';

const schema = z.strictObject({ district: slug, name: givenText, settlements: givenText.optional() });

export const districtDefined = defineKind<z.output<typeof schema>>({
  name: 'district.defined',
  version: 1,
  order: 1,
  title: {
    kk: 'Сайлау округі құрылды',
    ru: 'Образован избирательный округ',
    en: 'Electoral district defined',
  },
  help: {
    kk: 'Округтің атауы мен шекарасы. Жаңа жазба ескісін алмастырады.',
    ru: 'Название и границы округа. Новая запись заменяет прежнюю.',
    en: 'The district’s name and boundaries. A newer entry replaces the older.',
  },
  fields: {
    district: labels.district,
    name: labels.name,
    settlements: {
      label: {
        kk: 'Елді мекендер мен көшелер',
        ru: 'Населённые пункты и улицы',
        en: 'Settlements and streets',
      },
    },
  },
  schema,
  recordedBy: ['office', 'connector', 'system'],
  subjectType: 'district',
  subject: ({ district }) => `district:${district}`,
  example: {
    occurredOn: '2026-01-05',
    body: {
      district: 'o-04',
      name: { kk: '№ 4 сайлау округі', ru: 'Избирательный округ № 4', en: 'Electoral district No. 4' },
      settlements: { kk: 'Ақсу ауылы', ru: 'село Аксу', en: 'Aksu village' },
    },
  },
});
