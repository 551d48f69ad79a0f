import * as z from 'zod';
import { slug } from '../fields.ts';
import { defineKind } from '../kind.ts';
import { labels } from '../labels.ts';

const schema = z.strictObject({ appeal: slug });

export const appealOverdue = defineKind<z.output<typeof schema>>({
  name: 'appeal.overdue',
  version: 1,
  order: 90,
  title: {
    kk: 'Өтінішке жауап беру мерзімі өтті',
    ru: 'Срок ответа на обращение истёк',
    en: 'Appeal overdue',
  },
  help: {
    kk: 'Жүйе жауапсыз өткен мерзімнің соңғы күнімен жазады.',
    ru: 'Записывает система последним днём срока, прошедшего без ответа.',
    en: 'Recorded by the system, dated the last day of a term that passed without an answer.',
  },
  fields: { appeal: labels.appeal },
  schema,
  recordedBy: ['system'],
  subjectType: 'appeal',
  subject: ({ appeal }) => `appeal:${appeal}`,
  example: { occurredOn: '2026-10-23', body: { appeal: '2026-17' } },
});
