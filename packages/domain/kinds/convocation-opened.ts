import * as z from 'zod';
import { requireNew } from '../door.ts';
import { Refusal } from '../errors.ts';
import { civilDate } from '../fields.ts';
import { defineKind } from '../kind.ts';
import type { ConvocationRecord } from '../records.ts';

const schema = z.strictObject({ convocation: z.int().min(1).max(100), firstSession: civilDate });

export const convocationOpened = defineKind<z.output<typeof schema>>({
  name: 'convocation.opened',
  version: 1,
  order: 1,
  title: {
    kk: 'Жаңа шақырылымның бірінші сессиясы ашылды',
    ru: 'Открылась первая сессия нового созыва',
    en: 'First session of a new convocation',
  },
  help: {
    kk: 'Алдыңғы шақырылым бірінші сессиядан бір күн бұрын аяқталады.',
    ru: 'Предыдущий созыв заканчивается накануне первой сессии.',
    en: 'The convocation before ends the day before the first session.',
  },
  fields: {
    convocation: { label: { kk: 'Шақырылым', ru: 'Созыв', en: 'Convocation' } },
    firstSession: { label: { kk: 'Бірінші сессия күні', ru: 'Дата первой сессии', en: 'First session' } },
  },
  schema,
  recordedBy: ['office', 'connector', 'system'],
  subjectType: 'convocation',
  subject: ({ convocation }) => `convocation:${convocation}`,
  async door({ body }, view) {
    await requireNew(`convocation:${body.convocation}`, '/body/convocation', view);
    const known = Object.values(await view.collection<ConvocationRecord>('convocations'));
    for (const { convocation, from } of known) {
      const isAfter = body.convocation > convocation ? body.firstSession > from : body.firstSession < from;
      if (body.convocation === convocation || !isAfter) {
        throw new Refusal('convocation_out_of_order', '/body/convocation', { convocation, date: from });
      }
    }
    return undefined;
  },
  example: { occurredOn: '2028-04-03', body: { convocation: 9, firstSession: '2028-04-03' } },
});
