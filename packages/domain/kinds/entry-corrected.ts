import * as z from 'zod';
import { civilDate } from '../fields.ts';
import { anySubject, defineKind } from '../kind.ts';
import { labels } from '../labels.ts';
import { publicText } from '../public-text.ts';
import { correctedKind } from '../standing.ts';

const schema = z.strictObject({
  entry: z.int().min(1),
  body: z.record(z.string(), z.json()),
  occurredOn: civilDate.optional(),
  reason: publicText(500),
});

/** Its door is the corrected kind's own, which only the recorder can look up. */
export const entryCorrected = defineKind<z.output<typeof schema>>({
  name: correctedKind,
  version: 1,
  order: 95,
  title: { kk: 'Жазба түзетілді', ru: 'Запись исправлена', en: 'Entry corrected' },
  help: {
    kk: 'Жазба өшірілмейді: түзету оның мазмұнын толығымен жаңасына ауыстырады және түзетулер бетінде көрінеді.',
    ru: 'Запись не стирается: исправление полностью заменяет её содержание новым и видно на странице исправлений.',
    en: 'Nothing is erased: the correction replaces the whole content and is listed on the corrections page.',
  },
  fields: {
    entry: labels.entry,
    body: {
      label: { kk: 'Жаңа мазмұны', ru: 'Новое содержание', en: 'New content' },
      help: {
        kk: 'Түзетілетін жазбаның барлық өрістері',
        ru: 'Все поля исправляемой записи',
        en: 'All fields of the corrected entry',
      },
    },
    occurredOn: { label: { kk: 'Жаңа күні', ru: 'Новая дата', en: 'New date' } },
    reason: labels.reason,
  },
  schema,
  recordedBy: ['office', 'connector', 'deputy', 'system'],
  subjectType: anySubject,
  subject: ({ entry }) => ({ ofEntry: entry }),
  example: {
    occurredOn: '2026-10-06',
    body: {
      entry: 1204,
      body: {
        meeting: '2026-41',
        deputies: ['d-07'],
        district: 'o-04',
        remote: true,
        attendees: 83,
        report: false,
      },
      reason: 'Қатысушылар саны қате жазылған',
    },
  },
});
