import * as z from 'zod';
import { requireInOffice } from '../door.ts';
import { Refusal } from '../errors.ts';
import { civilDate, clockTime, slug } from '../fields.ts';
import { stateOf } from '../fold.ts';
import { defineKind } from '../kind.ts';
import { labels } from '../labels.ts';
import { publicText } from '../public-text.ts';
import { reception } from '../subjects/reception.ts';

const schema = z
  .strictObject({
    reception: slug,
    deputy: slug,
    on: civilDate,
    from: clockTime.optional(),
    to: clockTime.optional(),
    place: publicText(200).optional(),
  })
  .refine(({ from, to }) => from === undefined || to === undefined || from < to, {
    error: 'ends_before_it_begins',
    path: ['to'],
  });

export const receptionScheduled = defineKind<z.output<typeof schema>>({
  name: 'reception.scheduled',
  version: 1,
  order: 1,
  title: {
    kk: 'Азаматтарды жеке қабылдау белгіленді',
    ru: 'Назначен личный приём граждан',
    en: 'Reception scheduled',
  },
  help: {
    kk: 'Кестені мәслихат бекітеді. Қабылдау күні немесе одан кейін қайтарып алынған қабылдау өтпеген болып саналады.',
    ru: 'График утверждает маслихат. Приём, отозванный в день приёма или позже, считается несостоявшимся.',
    en: 'The maslikhat sets the schedule. A reception withdrawn on its day or later counts as missed.',
  },
  fields: {
    reception: labels.reception,
    deputy: labels.deputy,
    on: { label: { kk: 'Қабылдау күні', ru: 'День приёма', en: 'Day of the reception' } },
    from: { label: { kk: 'Басталу уақыты', ru: 'Время начала', en: 'Begins at' } },
    to: { label: { kk: 'Аяқталу уақыты', ru: 'Время окончания', en: 'Ends at' } },
    place: { label: { kk: 'Өтетін жері', ru: 'Место', en: 'Place' } },
  },
  schema,
  recordedBy: ['office', 'connector'],
  subjectType: 'reception',
  subject: ({ reception: id }) => `reception:${id}`,
  async door({ occurredOn, body }, view) {
    const subject = `reception:${body.reception}`;
    // One that was withdrawn too late is still there: it was missed.
    const { scheduled } = stateOf(reception, await view.history(subject));
    if (scheduled) throw new Refusal('subject_exists', '/body/reception', { subject, entry: scheduled.seq });
    if (body.on < occurredOn) {
      throw new Refusal('scheduled_after_day', '/body/on', { on: body.on, date: occurredOn });
    }
    await requireInOffice(body.deputy, occurredOn, '/body/deputy', view);
    await requireInOffice(body.deputy, body.on, '/body/on', view);
    return undefined;
  },
  example: {
    occurredOn: '2026-09-25',
    body: { reception: '2026-10-02-d07', deputy: 'd-07', on: '2026-10-02', from: '10:00', to: '13:00' },
  },
});
