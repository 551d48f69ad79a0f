import * as z from 'zod';
import { Refusal } from '../errors.ts';
import { slug } from '../fields.ts';
import { stateOf } from '../fold.ts';
import { defineKind } from '../kind.ts';
import { labels } from '../labels.ts';
import { appeal } from '../subjects/appeal.ts';

const schema = z.strictObject({ appeal: slug });

export const appealAnswered = defineKind<z.output<typeof schema>>({
  name: 'appeal.answered',
  version: 1,
  order: 3,
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
  async door({ occurredOn, body }, view) {
    const { received, assigned, answer } = stateOf(appeal, await view.history(`appeal:${body.appeal}`));
    if (!received) throw new Refusal('appeal_unknown', '/body/appeal', { appeal: body.appeal });
    if (!assigned || occurredOn < assigned.on) {
      throw new Refusal('appeal_not_assigned', '/body/appeal', { appeal: body.appeal, date: occurredOn });
    }
    if (answer)
      throw new Refusal('appeal_answered', '/body/appeal', { appeal: body.appeal, date: answer.on });
    return undefined;
  },
  example: { occurredOn: '2026-10-16', body: { appeal: '2026-17' } },
});
