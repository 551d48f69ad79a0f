import * as z from 'zod';
import { requireAnswer, requireTerm } from '../door-appeals.ts';
import { Refusal } from '../errors.ts';
import { slug } from '../fields.ts';
import { defineKind } from '../kind.ts';
import { labels } from '../labels.ts';

const schema = z.strictObject({ appeal: slug, solved: z.boolean() });

export const appealConfirmed = defineKind<z.output<typeof schema>>({
  name: 'appeal.confirmed',
  version: 1,
  order: 7,
  title: {
    kk: 'Азамат нәтижені айтты',
    ru: 'Гражданин сообщил о результате',
    en: 'The citizen reported the outcome',
  },
  help: {
    kk: 'Мәселенің шешілген-шешілмегенін азаматтың өзі ғана жеке сілтемесі арқылы айтады. Өтініш кейін қайта қарауға алынса, «шешілді» деген сөз есептелмейді.',
    ru: 'Решён ли вопрос, говорит только сам гражданин по своей личной ссылке. Если обращение затем взято на повторное рассмотрение, слово «решён» не считается.',
    en: 'Whether it was solved: only the citizen says so, through a personal link. “Solved” does not count once the appeal is reopened.',
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
  async door(submission, view) {
    const { occurredOn, body } = submission;
    const term = await requireTerm(body.appeal, submission, view);
    requireAnswer(body.appeal, occurredOn, term);
    if (term.confirmation) throw new Refusal('appeal_confirmed', '/body/appeal', { appeal: body.appeal });
    return undefined;
  },
  example: { occurredOn: '2026-10-20', body: { appeal: '2026-17', solved: true } },
});
