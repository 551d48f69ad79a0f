import * as z from 'zod';
import { requirePromise } from '../door-promises.ts';
import { evidence, withEvidence } from '../evidence.ts';
import { slug } from '../fields.ts';
import { defineKind } from '../kind.ts';
import { labels } from '../labels.ts';
import { publicText } from '../public-text.ts';
import { promiseStatuses } from '../subjects/promise.ts';

const schema = z.strictObject({
  promise: slug,
  status: z.enum(promiseStatuses),
  reason: publicText(1000),
  evidence: evidence.optional(),
});

export const promiseProgressed = defineKind<z.output<typeof schema>>({
  name: 'promise.progressed',
  version: 2,
  upgrade: { 1: withEvidence },
  order: 2,
  title: { kk: 'Уәденің орындалу барысы', ru: 'Ход выполнения обещания', en: 'Progress on a promise' },
  help: {
    kk: 'Жаңа күй және оның негіздемесі. «Орындалмады» деген баға да түсіндіріледі.',
    ru: 'Новое состояние с обоснованием. Оценка «не выполнено» тоже объясняется.',
    en: 'The new status with its reason. “Broken” needs one too.',
  },
  fields: {
    promise: labels.promise,
    status: {
      label: { kk: 'Күйі', ru: 'Состояние', en: 'Status' },
      values: {
        'not-started': { kk: 'Басталмаған', ru: 'Не начато', en: 'Not started' },
        'in-progress': { kk: 'Орындалуда', ru: 'Выполняется', en: 'In progress' },
        kept: { kk: 'Орындалды', ru: 'Выполнено', en: 'Kept' },
        'partly-kept': { kk: 'Ішінара орындалды', ru: 'Выполнено частично', en: 'Partly kept' },
        broken: { kk: 'Орындалмады', ru: 'Не выполнено', en: 'Broken' },
        unverifiable: { kk: 'Тексеру мүмкін емес', ru: 'Не поддаётся проверке', en: 'Cannot be checked' },
      },
    },
    reason: { label: { kk: 'Негіздеме', ru: 'Обоснование', en: 'Reason' } },
    evidence: labels.evidence,
  },
  schema,
  recordedBy: ['office', 'connector'],
  subjectType: 'promise',
  subject: ({ promise }) => `promise:${promise}`,
  async door({ body }, view) {
    await requirePromise(body.promise, '/body/promise', view);
    return undefined;
  },
  example: {
    occurredOn: '2026-11-20',
    body: {
      promise: 'zhol-3',
      status: 'in-progress',
      reason: 'Жобалау-сметалық құжаттама дайын, мердігер анықталды',
      evidence: [{ link: 'https://example.kz/news/1', seenOn: '2026-11-20' }],
    },
  },
});
