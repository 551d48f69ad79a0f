import * as z from 'zod';
import { authorsOf, pseudonymOf } from '../author.ts';
import { requireAnswer, requireTerm } from '../door-appeals.ts';
import type { Entry } from '../entry.ts';
import { Refusal } from '../errors.ts';
import { slug } from '../fields.ts';
import { defineKind } from '../kind.ts';
import { labels } from '../labels.ts';
import { correctedKind, targetOf } from '../standing.ts';

const schema = z.strictObject({ appeal: slug, template: z.boolean() });

export const appealMarked = defineKind<z.output<typeof schema>>({
  name: 'appeal.marked',
  version: 1,
  order: 8,
  title: {
    kk: 'Жауаптың формалды-формалды еместігі белгіленді',
    ru: 'Отмечено, формальный ли ответ',
    en: 'Reply marked: template or not',
  },
  help: {
    kk: 'Азаматтың өзі немесе аппараттың екінші қызметкері белгілейді: жауапты жазған адам емес. Формалды деп белгіленген жауап «шешілді» болып есептелмейді.',
    ru: 'Отмечает сам гражданин или второй сотрудник аппарата: не тот, кто записал ответ. Ответ, отмеченный как формальный, не считается решением.',
    en: 'Marked by the citizen or by a second person of the office: not by whoever recorded the answer. An answer marked as a template reply never counts as solved.',
  },
  fields: {
    appeal: labels.appeal,
    template: {
      label: { kk: 'Формалды жауап', ru: 'Формальный ответ (отписка)', en: 'Template reply' },
      help: {
        kk: 'Мәні бойынша жауабы жоқ, үлгі мәтін',
        ru: 'Типовой текст без ответа по существу',
        en: 'A stock text that does not answer the matter',
      },
    },
  },
  schema,
  recordedBy: ['office', 'connector', 'system'],
  subjectType: 'appeal',
  subject: ({ appeal }) => `appeal:${appeal}`,
  async door(submission, view) {
    const {
      occurredOn,
      body: { appeal },
      role,
      recordedBy,
    } = submission;
    const answer = requireAnswer(appeal, occurredOn, await requireTerm(appeal, submission, view));
    if (role !== 'office') return { markedBy: 'citizen' };
    if (writersOf(answer.seq, await view.history(`appeal:${appeal}`)).has(pseudonymOf(recordedBy))) {
      throw new Refusal('own_answer_marked', '/body/appeal', { appeal });
    }
    return { markedBy: 'second-person' };
  },
  /** The office leaves the citizen's mark alone, and who wrote the answer leaves every mark on it alone. */
  async mayChange({ original: target, role, recordedBy }, view) {
    // The office signs in in several roles; what comes through the citizen's link or an outside program does not.
    const isOffices = !/^(connector|system)\//.test(target.recordedBy);
    if (isOffices !== (role === 'office'))
      throw new Refusal('mark_not_yours', '/body/entry', { entry: target.seq });
    if (!isOffices) return;
    const history = await view.history(target.subject);
    const answers = history.filter(({ kind, seq }) => kind === 'appeal.answered' && seq < target.seq);
    if (answers.some(({ seq }) => writersOf(seq, history).has(pseudonymOf(recordedBy)))) {
      throw new Refusal('own_answer_marked', '/body/entry', {
        appeal: target.subject.slice('appeal:'.length),
      });
    }
  },
  example: { occurredOn: '2026-10-20', body: { appeal: '2026-17', template: true } },
});

/** Pseudonyms of those who recorded an answer, or corrected it. */
function writersOf(answer: number, history: readonly Entry[]): ReadonlySet<string> {
  const own = history.filter(
    (entry) => entry.seq === answer || (entry.kind === correctedKind && targetOf(entry) === answer),
  );
  return new Set(own.flatMap(authorsOf).map(pseudonymOf));
}
