import * as z from 'zod';
import { civilDate, distinct } from '../fields.ts';
import { defineKind } from '../kind.ts';
import { weekday } from '../time.ts';

const schema = z
  .strictObject({
    year: z.int().min(1990).max(2200),
    holidays: distinct(civilDate, 0, 120),
    workingDays: distinct(civilDate, 0, 30),
  })
  .refine(
    ({ year, holidays, workingDays }) =>
      [...holidays, ...workingDays].every((day) => day.startsWith(`${year}-`)),
    {
      error: 'day_of_other_year',
      path: ['holidays'],
    },
  )
  .refine(({ workingDays }) => workingDays.every((day) => weekday(day) > 5), {
    error: 'not_a_weekend',
    path: ['workingDays'],
  });

export const calendarSet = defineKind<z.output<typeof schema>>({
  name: 'calendar.set',
  version: 1,
  order: 1,
  title: { kk: 'Жұмыс күнтізбесі бекітілді', ru: 'Утверждён рабочий календарь', en: 'Working calendar set' },
  help: {
    kk: 'Бір жылдың демалыс және мереке күндері. Жаңасы ескісін алмастырады; есептелген мерзімдер өзгермейді.',
    ru: 'Нерабочие дни одного года. Новый календарь заменяет прежний; уже вычисленные сроки не меняются.',
    en: 'Days off of one year. A newer calendar replaces the older; due dates already worked out stay.',
  },
  fields: {
    year: { label: { kk: 'Жыл', ru: 'Год', en: 'Year' } },
    holidays: {
      label: { kk: 'Демалыс күндері', ru: 'Нерабочие дни', en: 'Days off' },
      help: {
        kk: 'Сенбі мен жексенбіден басқа: мерекелер және ауыстырылған күндер',
        ru: 'Кроме суббот и воскресений: праздники и перенесённые выходные',
        en: 'Besides Saturdays and Sundays: holidays and moved days off',
      },
    },
    workingDays: {
      label: {
        kk: 'Жұмыс күні болған сенбі-жексенбі',
        ru: 'Рабочие субботы и воскресенья',
        en: 'Working weekends',
      },
    },
  },
  schema,
  recordedBy: ['office', 'connector', 'system'],
  subjectType: 'calendar',
  subject: ({ year }) => `calendar:${year}`,
  example: {
    occurredOn: '2026-01-05',
    body: { year: 2027, holidays: ['2027-01-01', '2027-01-04', '2027-01-07'], workingDays: [] },
  },
});
