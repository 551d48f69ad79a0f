import * as z from 'zod';
import { requireRunning, requireTerm } from '../door-appeals.ts';
import { Refusal } from '../errors.ts';
import { civilDate, slug } from '../fields.ts';
import { defineKind } from '../kind.ts';
import { labels } from '../labels.ts';
import { publicText } from '../public-text.ts';
import type { CalendarRecord } from '../records.ts';
import { latestExtension } from '../subjects/appeal.ts';
import { citizenDue } from '../subjects/appeal-state.ts';
import { countedTo, dueDate, firstWorkingDay, noticeDays } from '../working-calendar.ts';

const schema = z.strictObject({ appeal: slug, until: civilDate, reason: publicText(500) });

export const appealExtended = defineKind<z.output<typeof schema>>({
  name: 'appeal.extended',
  version: 1,
  order: 4,
  title: {
    kk: 'Өтінішті қарау мерзімі ұзартылды',
    ru: 'Срок рассмотрения обращения продлён',
    en: 'Term of an appeal extended',
  },
  help: {
    kk: 'Дәлелді шешіммен, мерзім өткенге дейін, бір рет және екі айдан аспайтын уақытқа. Азаматқа 3 жұмыс күні ішінде хабарланады.',
    ru: 'Мотивированным решением, до истечения срока, один раз и не более чем на два месяца. Гражданина извещают в течение 3 рабочих дней.',
    en: 'By a reasoned decision, before the term ends, once, and by two months at most. The citizen is told within 3 working days.',
  },
  fields: {
    appeal: labels.appeal,
    until: {
      label: { kk: 'Жаңа мерзімі', ru: 'Новый срок', en: 'New due date' },
      help: {
        kk: 'Демалыс күніне келсе, келесі жұмыс күні',
        ru: 'Если выпадает на нерабочий день — следующий рабочий',
        en: 'If it falls on a day off, the next working day',
      },
    },
    reason: labels.reason,
  },
  schema,
  recordedBy: ['office', 'connector'],
  subjectType: 'appeal',
  subject: ({ appeal }) => `appeal:${appeal}`,
  async door(submission, view) {
    const {
      occurredOn,
      body: { appeal, until },
    } = submission;
    const term = await requireTerm(appeal, submission, view);
    requireRunning(appeal, term);
    if (term.extended) {
      throw new Refusal('appeal_already_extended', '/body/appeal', { appeal, due: term.extended.due });
    }
    const before = citizenDue(term);
    // Once the overdue entry stands, an extension dated before it would wash the delay away.
    if (occurredOn > before || term.overdue) {
      throw new Refusal('appeal_overdue', '/occurredOn', { appeal, due: before });
    }
    const latest = latestExtension(before);
    if (until <= before || until > latest) {
      throw new Refusal('extension_out_of_range', '/body/until', { due: before, latest });
    }
    const calendars = await view.collection<CalendarRecord>('calendars');
    const due = firstWorkingDay(until, calendars);
    const noticeBy = dueDate(occurredOn, noticeDays, calendars);
    return { dueBefore: before, latest, ...countedTo(before, due, calendars), noticeBy };
  },
  example: {
    occurredOn: '2026-10-21',
    body: { appeal: '2026-17', until: '2026-11-20', reason: 'Жолдың жай-күйін комиссиямен тексеру қажет' },
  },
});
