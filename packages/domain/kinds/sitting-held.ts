import * as z from 'zod';
import { checkInOffice, inOffice, onLeave, requireNew } from '../door.ts';
import { requireTopics } from '../door-work.ts';
import { Refusal } from '../errors.ts';
import { distinct, slug } from '../fields.ts';
import { defineKind } from '../kind.ts';
import { labels } from '../labels.ts';
import type { DeputyRecord } from '../records.ts';

const schema = z
  .strictObject({
    sitting: slug,
    type: z.enum(['plenary', 'commission', 'extended']),
    commission: slug.optional(),
    agenda: distinct(slug, 0, 30).optional(),
    roll: z
      .record(slug, z.enum(['present', 'absent', 'excused']))
      .refine((roll) => Object.keys(roll).length > 0, { error: 'roll_empty' })
      .refine((roll) => Object.keys(roll).length <= 300, { error: 'roll_too_long' }),
  })
  .refine(({ type, commission }) => type !== 'commission' || commission !== undefined, {
    error: 'commission_missing',
    path: ['commission'],
  });

export const sittingHeld = defineKind<z.output<typeof schema>>({
  name: 'sitting.held',
  version: 1,
  order: 1,
  title: { kk: 'Отырыс өтті', ru: 'Проведено заседание', en: 'Sitting held' },
  help: {
    kk: 'Бір жазбада бүкіл қатысу тізімі. Пленарлық және кеңейтілген отырыста барлық депутат көрсетіледі.',
    ru: 'Одна запись со всем явочным листом. Для пленарного и расширенного заседания указываются все депутаты.',
    en: 'One entry with the whole roll. For a plenary session or an extended meeting it names every deputy in office.',
  },
  fields: {
    sitting: {
      label: { kk: 'Отырыс нөмірі', ru: 'Номер заседания', en: 'Sitting number' },
      help: { kk: 'Мысалы: sessiya-24', ru: 'Например: sessiya-24', en: 'For example: sessiya-24' },
    },
    type: {
      label: { kk: 'Отырыс түрі', ru: 'Вид заседания', en: 'Type of sitting' },
      values: {
        plenary: { kk: 'Пленарлық отырыс', ru: 'Пленарное заседание', en: 'Plenary session' },
        commission: {
          kk: 'Тұрақты комиссияның отырысы',
          ru: 'Заседание постоянной комиссии',
          en: 'Sitting of a standing commission',
        },
        extended: { kk: 'Кеңейтілген отырыс', ru: 'Расширенное заседание', en: 'Extended meeting' },
      },
    },
    commission: {
      label: { kk: 'Тұрақты комиссия', ru: 'Постоянная комиссия', en: 'Standing commission' },
      help: {
        kk: 'Комиссияның белгісі: k-3',
        ru: 'Обозначение комиссии: k-3',
        en: 'The commission’s id: k-3',
      },
    },
    agenda: {
      ...labels.topics,
      label: { kk: 'Күн тәртібінің тақырыптары', ru: 'Темы повестки дня', en: 'Topics of the agenda' },
    },
    roll: {
      label: { kk: 'Қатысу тізімі', ru: 'Явочный лист', en: 'Roll' },
      values: {
        present: { kk: 'Қатысты', ru: 'Присутствовал', en: 'Present' },
        absent: { kk: 'Қатыспады', ru: 'Отсутствовал', en: 'Absent' },
        excused: {
          kk: 'Дәлелді себеппен қатыспады',
          ru: 'Отсутствовал по уважительной причине',
          en: 'Excused',
        },
      },
    },
  },
  schema,
  recordedBy: ['office', 'connector'],
  subjectType: 'sitting',
  subject: ({ sitting }) => `sitting:${sitting}`,
  async door({ occurredOn, body }, view) {
    await requireNew(`sitting:${body.sitting}`, '/body/sitting', view);
    await requireTopics(body.agenda, occurredOn, '/body/agenda', view);
    const deputies = await view.collection<DeputyRecord>('deputies');
    const away: string[] = [];
    for (const deputy of Object.keys(body.roll)) {
      const record = checkInOffice(deputies, deputy, occurredOn, `/body/roll/${deputy}`);
      if (onLeave(record, occurredOn)) away.push(deputy);
    }
    if (body.type !== 'commission') {
      const missing = Object.values(deputies)
        .filter((record) => inOffice(record, occurredOn) && !Object.hasOwn(body.roll, record.deputy))
        .map(({ deputy }) => deputy);
      if (missing.length > 0) {
        throw new Refusal('roll_incomplete', '/body/roll', {
          missing: missing.join(', '),
          count: missing.length,
        });
      }
    }
    return { onLeave: away.sort() };
  },
  example: {
    occurredOn: '2026-10-15',
    body: {
      sitting: 'byudzhet-2026-10',
      type: 'commission',
      commission: 'k-1',
      roll: { 'd-07': 'present', 'd-12': 'absent', 'd-15': 'excused' },
    },
  },
});
