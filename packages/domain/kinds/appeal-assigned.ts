import * as z from 'zod';
import { requireInOffice } from '../door.ts';
import { requireRunning, requireTerm } from '../door-appeals.ts';
import { Refusal } from '../errors.ts';
import { slug } from '../fields.ts';
import { defineKind } from '../kind.ts';
import { labels } from '../labels.ts';
import type { CalendarRecord } from '../records.ts';
import { appealDue } from '../subjects/appeal-state.ts';
import { answerDays, dueDate } from '../working-calendar.ts';

const schema = z.strictObject({ appeal: slug, deputy: slug });

export const appealAssigned = defineKind<z.output<typeof schema>>({
  name: 'appeal.assigned',
  version: 1,
  order: 3,
  title: {
    kk: 'Өтініш депутатқа берілді',
    ru: 'Обращение передано депутату',
    en: 'Appeal assigned to a deputy',
  },
  help: {
    kk: 'Өтініш осы күннен бастап депутаттың есебінде. Ол тіркелгеннен кейін 3 жұмыс күнінен кеш берілсе, депутатқа толық 15 жұмыс күні беріледі.',
    ru: 'С этого дня обращение числится за депутатом. Если оно передано позже чем через 3 рабочих дня после регистрации, депутату даётся полных 15 рабочих дней.',
    en: 'The appeal counts for the deputy from this day on. If it is assigned more than 3 working days after registration, the deputy has the full 15 working days.',
  },
  fields: { appeal: labels.appeal, deputy: labels.deputy },
  schema,
  recordedBy: ['office', 'connector'],
  subjectType: 'appeal',
  subject: ({ appeal: id }) => `appeal:${id}`,
  async door(submission, view) {
    const { occurredOn, body } = submission;
    const term = await requireTerm(body.appeal, submission, view);
    requireRunning(body.appeal, term);
    if (term.holders.some(({ deputy }) => deputy === body.deputy)) {
      throw new Refusal('appeal_already_assigned', '/body/deputy', {
        appeal: body.appeal,
        deputy: body.deputy,
      });
    }
    const due = appealDue(term);
    if (due !== undefined && due < occurredOn) {
      throw new Refusal('appeal_overdue', '/occurredOn', { appeal: body.appeal, due });
    }
    await requireInOffice(body.deputy, occurredOn, '/body/deputy', view);
    // What the due date would be if the deputy got it late; whether it was late is for the fold to say.
    const calendars = await view.collection<CalendarRecord>('calendars');
    return { ifLate: dueDate(occurredOn, answerDays, calendars) };
  },
  example: { occurredOn: '2026-10-05', body: { appeal: '2026-17', deputy: 'd-07' } },
});
