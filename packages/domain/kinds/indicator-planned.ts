import * as z from 'zod';
import { requireInOffice } from '../door.ts';
import { requirePromise } from '../door-promises.ts';
import { Refusal } from '../errors.ts';
import { distinct, quarter, slug } from '../fields.ts';
import { stateOf } from '../fold.ts';
import { defineKind } from '../kind.ts';
import { labels } from '../labels.ts';
import { publicText } from '../public-text.ts';
import { indicator } from '../subjects/indicator.ts';
import { lastDay } from '../time.ts';

const schema = z.strictObject({
  indicator: slug,
  title: publicText(300),
  unit: z.string().regex(/^[\p{L}\p{N}%°/²³. -]{1,30}$/u, { error: 'not_a_unit' }),
  deputies: distinct(slug, 1, 50),
  quarter,
  planned: z.number().positive().max(1e12),
  promise: slug.optional(),
  source: z
    .strictObject({
      system: z.string().regex(/^[\p{L}\p{N} ._-]{1,40}$/u, { error: 'not_a_system' }),
      id: z.string().regex(/^[\p{L}\p{N}._:/#-]{1,60}$/u, { error: 'not_an_id_elsewhere' }),
    })
    .optional(),
});

export const indicatorPlanned = defineKind<z.output<typeof schema>>({
  name: 'indicator.planned',
  version: 1,
  order: 1,
  title: {
    kk: 'Жоба көрсеткіші жоспарланды',
    ru: 'Запланирован показатель проекта',
    en: 'Project indicator planned',
  },
  help: {
    kk: 'Бір тоқсанға арналған жоспар; тоқсан аяқталғанға дейін енгізіледі.',
    ru: 'План на один квартал; вносится до его окончания.',
    en: 'The plan of one quarter, entered before the quarter ends.',
  },
  fields: {
    indicator: labels.indicator,
    title: labels.title,
    unit: {
      label: { kk: 'Өлшем бірлігі', ru: 'Единица измерения', en: 'Unit' },
      help: { kk: 'Мысалы: км', ru: 'Например: км', en: 'For example: km' },
    },
    deputies: labels.deputies,
    quarter: labels.quarter,
    planned: { label: { kk: 'Жоспар', ru: 'План', en: 'Planned' } },
    promise: labels.onPromise,
    source: {
      label: { kk: 'Қай жүйеден', ru: 'Из какой системы', en: 'From which system' },
      help: {
        kk: 'Жүйенің атауы және ондағы нөмірі: Easy Project, 1207',
        ru: 'Название системы и номер в ней: Easy Project, 1207',
        en: 'The system’s name and its id there: Easy Project, 1207',
      },
    },
  },
  schema,
  recordedBy: ['office', 'connector'],
  subjectType: 'indicator',
  subject: ({ indicator: id }) => `indicator:${id}`,
  async door({ occurredOn, body }, view) {
    const { plans } = stateOf(indicator, await view.history(`indicator:${body.indicator}`));
    if (plans.has(body.quarter)) {
      throw new Refusal('indicator_already_planned', '/body/quarter', {
        indicator: body.indicator,
        quarter: body.quarter,
      });
    }
    if (occurredOn > lastDay(body.quarter)) {
      throw new Refusal('indicator_planned_late', '/body/quarter', {
        quarter: body.quarter,
        date: occurredOn,
      });
    }
    for (const [i, deputy] of body.deputies.entries()) {
      await requireInOffice(deputy, occurredOn, `/body/deputies/${i}`, view);
    }
    if (body.promise) await requirePromise(body.promise, '/body/promise', view);
    return undefined;
  },
  example: {
    occurredOn: '2026-10-01',
    body: {
      indicator: 'auyz-su-1',
      title: 'Ауыз су желісінің ұзындығы',
      unit: 'км',
      deputies: ['d-07'],
      quarter: '2026-Q4',
      planned: 12.5,
      source: { system: 'Easy Project', id: '1207' },
    },
  },
});
