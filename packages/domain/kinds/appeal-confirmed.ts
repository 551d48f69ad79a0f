import * as z from 'zod';
import { Refusal } from '../errors.ts';
import { slug } from '../fields.ts';
import { stateOf } from '../fold.ts';
import { defineKind } from '../kind.ts';
import { labels } from '../labels.ts';
import { appeal } from '../subjects/appeal.ts';

const schema = z.strictObject({ appeal: slug, solved: z.boolean() });

export const appealConfirmed = defineKind<z.output<typeof schema>>({
  name: 'appeal.confirmed',
  version: 1,
  order: 4,
  title: {
    kk: 'Азамат нәтижені айтты',
    ru: 'Гражданин сообщил о результате',
    en: 'The citizen reported the outcome',
  },
  help: {
    kk: 'Мәселенің шешілген-шешілмегенін азаматтың өзі ғана жеке сілтемесі арқылы айтады.',
    ru: 'Решён ли вопрос, говорит только сам гражданин по своей личной ссылке.',
    en: 'Whether it was solved: only the citizen says so, through a personal link.',
  },
  fields: {
    appeal: labels.appeal,
    solved: { label: { kk: 'Мәселе шешілді', ru: 'Вопрос решён', en: 'Solved' } },
  },
  schema,
  /** Never the office: nobody marks their own work. */
  recordedBy: ['connector', 'system'],
  subjectType: 'appeal',
  subject: ({ appeal: id }) => `appeal:${id}`,
  async door({ occurredOn, body }, view) {
    const { received, answer, confirmation } = stateOf(appeal, await view.history(`appeal:${body.appeal}`));
    if (!received) throw new Refusal('appeal_unknown', '/body/appeal', { appeal: body.appeal });
    if (!answer || occurredOn < answer.on) {
      throw new Refusal('appeal_not_answered', '/body/appeal', { appeal: body.appeal });
    }
    if (confirmation) throw new Refusal('appeal_confirmed', '/body/appeal', { appeal: body.appeal });
    return undefined;
  },
  example: { occurredOn: '2026-10-20', body: { appeal: '2026-17', solved: true } },
});
