import * as z from 'zod';
import { givenText, slug } from '../fields.ts';
import { defineKind } from '../kind.ts';
import { labels } from '../labels.ts';

const numbered = String.raw`\d{1,4}[ -]?\p{L}?(\/\d{1,4}\p{L}?)?`;
const notAHouse = { error: 'not_a_house' };
/** A house as it is numbered: `12`, `12А`, `12/1`. */
const house = z.string().regex(new RegExp(`^${numbered}$`, 'u'), notAHouse);
const lastHouse = z.string().regex(new RegExp(`^(end|${numbered})$`, 'u'), notAHouse);

const houses = z
  .strictObject({
    from: house,
    to: lastHouse.optional(),
    side: z.enum(['all', 'odd', 'even']).optional(),
  })
  .refine(
    ({ from, to }) =>
      to === undefined || to === 'end' || Number.parseInt(from, 10) <= Number.parseInt(to, 10),
    {
      error: 'ends_before_it_begins',
      path: ['to'],
    },
  );

/** The largest city districts have some sixty streets, of which a few are split by houses. */
const place = z.strictObject({
  settlement: givenText,
  streets: z
    .array(z.strictObject({ name: givenText, houses: z.array(houses).min(1).max(200).optional() }))
    .min(1)
    .max(500)
    .optional(),
});

/** An entry of all that must fit where entries are kept: 1,000 streets or lists of houses are some 200 KB. */
const mostLines = 1_000;

const schema = z
  .strictObject({
    district: slug,
    name: givenText,
    settlements: givenText.optional(),
    places: z.array(place).min(1).max(300).optional(),
  })
  .refine(({ places = [] }) => linesIn(places) <= mostLines, {
    error: 'too_many_streets',
    path: ['places'],
  });

function linesIn(places: readonly z.output<typeof place>[]): number {
  let lines = 0;
  for (const { streets = [] } of places) {
    for (const street of streets) lines += Math.max(1, Math.ceil((street.houses?.length ?? 0) / 5));
  }
  return lines;
}

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
      help: {
        kk: 'Шекарасы сөзбен: қысқаша',
        ru: 'Границы словами, кратко',
        en: 'The boundaries in words, briefly',
      },
    },
    places: {
      label: { kk: 'Мекенжайлар', ru: 'Адреса', en: 'Addresses' },
      help: {
        kk: 'Сайлау комиссиясы жариялағандай: елді мекен, көшелер, үйлер. Көшесі жоқ елді мекен түгел кіреді, үйі жоқ көше түгел кіреді. «to» болмаса — бір үй, «end» — көшенің соңына дейін; side: all, odd (тақ), even (жұп).',
        ru: 'Как опубликовала избирательная комиссия: населённый пункт, улицы, дома. Пункт без улиц и улица без домов входят целиком. Без «to» — один дом, «end» — до конца улицы; side: all, odd (нечётные), even (чётные).',
        en: 'As the electoral commission publishes them: settlement, streets, houses. A settlement without streets and a street without houses belong as a whole. Without “to” it is one house, “end” is to the end of the street; side: all, odd, even.',
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
      places: [
        {
          settlement: { kk: 'Ақсу ауылы', ru: 'село Аксу' },
          streets: [
            { name: { kk: 'Абай көшесі', ru: 'ул. Абая' } },
            {
              name: { kk: 'Бейбітшілік көшесі', ru: 'ул. Мира' },
              houses: [{ from: '1', to: '45', side: 'odd' }, { from: '12/1' }],
            },
          ],
        },
      ],
    },
  },
});
