import * as z from 'zod';
import { requireRunning, requireTerm } from '../door-appeals.ts';
import { Refusal } from '../errors.ts';
import { slug } from '../fields.ts';
import { defineKind } from '../kind.ts';
import { labels } from '../labels.ts';
import { holderOf } from '../subjects/appeal-state.ts';

const schema = z.strictObject({ appeal: slug });

export const appealAnswered = defineKind<z.output<typeof schema>>({
  name: 'appeal.answered',
  version: 1,
  order: 6,
  title: { kk: 'Өтінішке жауап берілді', ru: 'На обращение дан ответ', en: 'Appeal answered' },
  help: {
    kk: 'Жауап азаматқа жіберілген күн.',
    ru: 'День, когда ответ направлен гражданину.',
    en: 'The day on which the answer was sent to the citizen.',
  },
  fields: { appeal: labels.appeal },
  schema,
  recordedBy: ['office', 'connector'],
  subjectType: 'appeal',
  subject: ({ appeal: id }) => `appeal:${id}`,
  async door(submission, view) {
    const { occurredOn, body } = submission;
    const term = await requireTerm(body.appeal, submission, view);
    const assignedOn = holderOf(term)?.on;
    if (assignedOn === undefined || occurredOn < assignedOn) {
      throw new Refusal('appeal_not_assigned', '/body/appeal', { appeal: body.appeal, date: occurredOn });
    }
    requireRunning(body.appeal, term);
    return undefined;
  },
  example: { occurredOn: '2026-10-16', body: { appeal: '2026-17' } },
});
