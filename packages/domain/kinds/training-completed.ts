import * as z from 'zod';
import { requireNew } from '../door.ts';
import { requireAllInOffice } from '../door-work.ts';
import { Refusal } from '../errors.ts';
import { evidence } from '../evidence.ts';
import { civilDate, distinct, slug } from '../fields.ts';
import { defineKind } from '../kind.ts';
import { labels } from '../labels.ts';
import { publicText } from '../public-text.ts';
import { countIn, slugsIn } from '../recorded-body.ts';
import { quarterOf } from '../time.ts';

const schema = z
  .strictObject({
    training: slug,
    deputies: distinct(slug, 1, 300),
    title: publicText(300),
    provider: publicText(200),
    hours: z.int().min(1).max(1000),
    from: civilDate,
    to: civilDate,
    evidence: evidence.optional(),
  })
  .refine(({ from, to }) => from <= to, { error: 'ends_before_it_begins', path: ['to'] });

export const trainingCompleted = defineKind<z.output<typeof schema>>({
  name: 'training.completed',
  version: 1,
  order: 1,
  title: {
    kk: 'Депутаттар біліктілігін арттырды',
    ru: 'Депутаты прошли повышение квалификации',
    en: 'Training completed',
  },
  help: {
    kk: 'Курсты аяқтаған депутаттар және академиялық сағат саны. Көрсетіледі, бірақ бағаланбайды; бағдар — 80 сағат.',
    ru: 'Депутаты, окончившие курс, и число академических часов. Показывается, но не оценивается; ориентир — 80 часов.',
    en: 'Deputies who completed a course, and its academic hours. Shown, not scored; the norm is 80 hours.',
  },
  fields: {
    training: {
      label: { kk: 'Курс нөмірі', ru: 'Номер курса', en: 'Course number' },
      help: {
        kk: 'Мысалы: akademiya-2026-1',
        ru: 'Например: akademiya-2026-1',
        en: 'For example: akademiya-2026-1',
      },
    },
    deputies: labels.deputies,
    title: labels.title,
    provider: { label: { kk: 'Кім өткізді', ru: 'Кто провёл', en: 'Provider' } },
    hours: { label: { kk: 'Академиялық сағат', ru: 'Академических часов', en: 'Academic hours' } },
    from: labels.from,
    to: labels.to,
    evidence: labels.evidence,
  },
  schema,
  recordedBy: ['office', 'connector'],
  subjectType: 'training',
  subject: ({ training }) => `training:${training}`,
  async door({ occurredOn, body }, view) {
    await requireNew(`training:${body.training}`, '/body/training', view);
    if (occurredOn < body.to) {
      throw new Refusal('training_not_over', '/occurredOn', { date: occurredOn, to: body.to });
    }
    await requireAllInOffice(body.deputies, occurredOn, '/body/deputies', view);
    return undefined;
  },
  /** The hours count for everyone who completed the course, in the quarter of its end. */
  told: ({ body, occurredOn, seq }) => ({
    moves: slugsIn(body, 'deputies').map((owner) => ({
      owner,
      quarter: quarterOf(occurredOn),
      counter: 'learning.trainingHours',
      by: countIn(body, 'hours'),
      seq,
    })),
  }),
  example: {
    occurredOn: '2026-11-20',
    body: {
      training: 'akademiya-2026-1',
      deputies: ['d-07', 'd-12'],
      title: 'Жергілікті өкілді орган депутаттарының біліктілігін арттыру',
      provider: 'Мемлекеттік басқару академиясының филиалы',
      hours: 80,
      from: '2026-11-09',
      to: '2026-11-20',
    },
  },
});
