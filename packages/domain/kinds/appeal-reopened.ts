import * as z from 'zod';
import { requireAnswer, requireTerm } from '../door-appeals.ts';
import { Refusal } from '../errors.ts';
import { slug } from '../fields.ts';
import { defineKind } from '../kind.ts';
import { labels } from '../labels.ts';
import type { CalendarRecord } from '../records.ts';
import { openTerm } from '../working-calendar.ts';

const schema = z.strictObject({ appeal: slug });

export const appealReopened = defineKind<z.output<typeof schema>>({
  name: 'appeal.reopened',
  version: 1,
  // Before the day's assignments and answers: they belong to the new term.
  order: 2,
  title: {
    kk: 'Өтініш қайта қарауға алынды',
    ru: 'Обращение взято на повторное рассмотрение',
    en: 'Appeal reopened',
  },
  help: {
    kk: 'Азамат «шешілмеді» десе немесе аппарат өзі қайта ашса. Сол депутатқа тағы 15 жұмыс күні беріледі.',
    ru: 'Если гражданин сказал «не решено» или так решил аппарат. Тому же депутату даётся ещё 15 рабочих дней.',
    en: 'When the citizen says that it is not solved, or the office finds so. The same deputy has another 15 working days.',
  },
  fields: { appeal: labels.appeal },
  schema,
  recordedBy: ['office', 'connector', 'system'],
  subjectType: 'appeal',
  subject: ({ appeal }) => `appeal:${appeal}`,
  async door(submission, view) {
    const {
      occurredOn,
      body: { appeal },
    } = submission;
    const answer = requireAnswer(appeal, occurredOn, await requireTerm(appeal, submission, view));
    if (answer.on === occurredOn) {
      throw new Refusal('appeal_reopened_same_day', '/occurredOn', { appeal, date: answer.on });
    }
    return openTerm(occurredOn, await view.collection<CalendarRecord>('calendars'));
  },
  example: { occurredOn: '2026-10-26', body: { appeal: '2026-17' } },
});
