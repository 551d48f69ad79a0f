import * as z from 'zod';
import { deputyOnLeave } from '../door-receptions.ts';
import { civilDate } from '../fields.ts';
import { anySubject, defineKind } from '../kind.ts';
import { labels } from '../labels.ts';

const schema = z.strictObject({
  subject: z.string().regex(/^(reception|promise|indicator|request|action):[a-z0-9][a-z0-9-]{0,63}$/, {
    error: 'not_a_subject',
  }),
  due: civilDate,
});

export const deadlinePassed = defineKind<z.output<typeof schema>>({
  name: 'deadline.passed',
  version: 1,
  order: 90,
  title: { kk: 'Мерзім өтті', ru: 'Срок прошёл', en: 'Deadline passed' },
  help: {
    kk: 'Жүйе мерзімнің соңғы күнімен жазады: ешбір ұпай бүгінгі күнге тәуелді емес.',
    ru: 'Записывает система последним днём срока: ни один балл не зависит от сегодняшней даты.',
    en: 'Recorded by the system, dated the last day: no score depends on today’s date.',
  },
  fields: {
    subject: { label: { kk: 'Не туралы', ru: 'О чём', en: 'Subject' } },
    due: labels.due,
  },
  schema,
  recordedBy: ['system'],
  subjectType: anySubject,
  subject: ({ subject }) => subject,
  /** Leave excuses from a reception whoever closes it. Refuses nothing: what does not fit, the fold sets aside. */
  async door({ body: { subject } }, view) {
    if (!subject.startsWith('reception:')) return undefined;
    const onLeave = await deputyOnLeave(subject.slice('reception:'.length), view);
    return onLeave === undefined ? undefined : { onLeave };
  },
  example: { occurredOn: '2027-09-30', body: { subject: 'promise:zhol-3', due: '2027-09-30' } },
});
