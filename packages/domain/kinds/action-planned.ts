import * as z from 'zod';
import { requirePromise } from '../door-promises.ts';
import { requireAllInOffice, requirePlan } from '../door-work.ts';
import { Refusal } from '../errors.ts';
import { civilDate, distinct, slug } from '../fields.ts';
import { stateOf } from '../fold.ts';
import { defineKind } from '../kind.ts';
import { labels } from '../labels.ts';
import { publicText } from '../public-text.ts';
import { action } from '../subjects/action.ts';

const schema = z.strictObject({
  action: slug,
  plan: slug,
  title: publicText(300),
  deputies: distinct(slug, 1, 50),
  due: civilDate,
  outcome: publicText(500),
  promise: slug.optional(),
});

export const actionPlanned = defineKind<z.output<typeof schema>>({
  name: 'action.planned',
  version: 1,
  order: 1,
  title: { kk: 'Іс-шара жоспарланды', ru: 'Запланировано мероприятие', en: 'Action planned' },
  help: {
    kk: 'Үйлестірілген іс-қимыл жоспарының бір іс-шарасы: жауапты депутаттар, мерзімі, өлшенетін нәтижесі. Мерзімі өткен соң кері алынса, орындалмаған болып саналады.',
    ru: 'Одно мероприятие плана скоординированных действий: ответственные депутаты, срок, измеримый результат. Отозванное после срока считается невыполненным.',
    en: 'One action of a plan of coordinated actions: deputies responsible, due date, measurable outcome. Taken back after its due date it counts as missed.',
  },
  fields: {
    action: labels.action,
    plan: labels.plan,
    title: labels.title,
    deputies: {
      ...labels.deputies,
      label: { kk: 'Жауапты депутаттар', ru: 'Ответственные депутаты', en: 'Deputies responsible' },
    },
    due: labels.due,
    outcome: {
      label: { kk: 'Өлшенетін нәтиже', ru: 'Измеримый результат', en: 'Measurable outcome' },
      help: {
        kk: 'Мысалы: 12 мектепте сабақ өтті, 600 оқушы қатысты',
        ru: 'Например: уроки в 12 школах, 600 учеников',
        en: 'For example: lessons in 12 schools, 600 pupils',
      },
    },
    promise: labels.onPromise,
  },
  schema,
  recordedBy: ['office', 'connector'],
  subjectType: 'action',
  subject: ({ action: id }) => `action:${id}`,
  async door({ occurredOn, body }, view) {
    const subject = `action:${body.action}`;
    // Withdrawn after its due date it stands as missed, and its number is not free again.
    const { planned } = stateOf(action, await view.history(subject));
    if (planned) throw new Refusal('subject_exists', '/body/action', { subject, entry: planned.seq });
    const { from, to } = await requirePlan(body.plan, '/body/plan', view);
    const { due } = body;
    if (due < occurredOn) throw new Refusal('action_due_before', '/body/due', { due, date: occurredOn });
    if (due < from || due > to) throw new Refusal('action_outside_plan', '/body/due', { due, from, to });
    await requireAllInOffice(body.deputies, occurredOn, '/body/deputies', view);
    if (body.promise) await requirePromise(body.promise, '/body/promise', view);
    return undefined;
  },
  example: {
    occurredOn: '2026-01-19',
    body: {
      action: 'prokuratura-2026-3',
      plan: 'prokuratura-2026',
      title: 'Мектептерде құқықтық сауат сабақтары',
      deputies: ['d-07', 'd-12'],
      due: '2026-04-30',
      outcome: '12 мектепте сабақ өтті, 600 оқушы қатысты',
    },
  },
});
