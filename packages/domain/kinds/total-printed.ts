import * as z from 'zod';
import { counters } from '../counters.ts';
import { requireDeputy, requireNew, requireOrganization } from '../door.ts';
import { civilDate, distinct, givenText, quarter, slug } from '../fields.ts';
import { defineKind } from '../kind.ts';
import { labels } from '../labels.ts';

const value = z.number().min(0).max(1e12);

const schema = z.strictObject({
  total: slug,
  label: givenText,
  value,
  source: z.string().trim().min(1).max(300),
  parts: z
    .array(
      z.strictObject({
        label: givenText,
        value,
        /** Whose part it is, so that it is compared with that deputy's or that organization's count. */
        deputy: slug.optional(),
        organization: slug.optional(),
      }),
    )
    .min(1)
    .max(100)
    .optional(),
  counted: z
    .strictObject({
      counters: distinct(z.enum(counters as readonly [string, ...string[]]), 1, 10),
      deputies: distinct(slug, 1, 300).optional(),
      from: quarter,
      to: quarter,
    })
    .optional(),
  seats: z.strictObject({ on: civilDate }).optional(),
});

export const totalPrinted = defineKind<z.output<typeof schema>>({
  name: 'total.printed',
  version: 1,
  order: 1,
  title: { kk: 'Жарияланған жиынтық', ru: 'Опубликованный итог', en: 'Printed total' },
  help: {
    kk: 'Есепте жарияланған сан: журналмен немесе өз бөліктерінің қосындысымен салыстырылады.',
    ru: 'Число из опубликованного отчёта: сверяется с журналом или с суммой своих частей.',
    en: 'A figure from a published report, compared with the ledger or with the sum of its parts.',
  },
  fields: {
    total: { label: { kk: 'Жиынтық белгісі', ru: 'Обозначение итога', en: 'Id of the total' } },
    label: labels.name,
    value: { label: { kk: 'Жарияланған мәні', ru: 'Опубликованное значение', en: 'Printed value' } },
    source: labels.source,
    parts: { label: { kk: 'Жарияланған бөліктері', ru: 'Опубликованные части', en: 'Printed parts' } },
    counted: {
      label: { kk: 'Журналдағы есептегіштер', ru: 'Счётчики журнала', en: 'Counters of the ledger' },
    },
    seats: {
      label: { kk: 'Берілген күнгі мандаттар саны', ru: 'Число мандатов на дату', en: 'Seats on a date' },
    },
  },
  schema,
  recordedBy: ['office', 'connector', 'auditor'],
  subjectType: 'total',
  subject: ({ total }) => `total:${total}`,
  async door({ body }, view) {
    await requireNew(`total:${body.total}`, '/body/total', view);
    for (const [i, { deputy, organization }] of (body.parts ?? []).entries()) {
      const field = `/body/parts/${i}`;
      if (deputy !== undefined) await requireDeputy(deputy, `${field}/deputy`, view);
      if (organization !== undefined) await requireOrganization(organization, `${field}/organization`, view);
    }
    return undefined;
  },
  example: {
    occurredOn: '2026-10-01',
    body: {
      total: 'requests-2026-q3',
      label: { kk: 'Депутаттық сауалдар', ru: 'Депутатские запросы', en: 'Deputy requests' },
      value: 31,
      source: 'https://example.kz/report-2026',
      counted: { counters: ['requests.initiated'], from: '2026-Q3', to: '2026-Q3' },
    },
  },
});
