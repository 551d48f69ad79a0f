import * as z from 'zod';
import { requireDeputy, requireNew } from '../door.ts';
import { count, slug } from '../fields.ts';
import { defineKind } from '../kind.ts';
import { labels } from '../labels.ts';

const schema = z.strictObject({
  deputy: slug,
  batch: z.int().min(1),
  /** How many gave 1, 2, 3, 4 and 5. */
  histogram: z.array(count).length(5),
  newReceptionDays: count,
  issued: count,
  cast: count,
});

export const feedbackCounted = defineKind<z.output<typeof schema>>({
  name: 'feedback.counted',
  version: 1,
  order: 1,
  title: {
    kk: 'Келушілердің пікірлері саналды',
    ru: 'Подсчитаны отзывы посетителей',
    en: 'Feedback counted',
  },
  help: {
    kk: 'Бір санаудағы пікірлердің жиынтығы; жеке пікір еш жерде сақталмайды.',
    ru: 'Итог одного подсчёта; отдельные отзывы нигде не хранятся.',
    en: 'The totals of one count; single ballots are kept nowhere.',
  },
  fields: {
    deputy: labels.deputy,
    batch: { label: { kk: 'Санау нөмірі', ru: 'Номер подсчёта', en: 'Number of the count' } },
    histogram: {
      label: { kk: '1–5 бағалары бойынша саны', ru: 'Число оценок от 1 до 5', en: 'Ratings from 1 to 5' },
    },
    newReceptionDays: {
      label: { kk: 'Жаңа қабылдау күндері', ru: 'Новые дни приёма', en: 'New reception days' },
    },
    issued: { label: { kk: 'Берілген карточкалар', ru: 'Выдано карточек', en: 'Cards issued' } },
    cast: { label: { kk: 'Түскен пікірлер', ru: 'Получено отзывов', en: 'Ballots cast' } },
  },
  schema,
  recordedBy: ['system'],
  subjectType: 'feedback',
  subject: ({ deputy, batch }) => `feedback:${deputy}-${batch}`,
  async door({ body }, view) {
    await requireDeputy(body.deputy, '/body/deputy', view);
    await requireNew(`feedback:${body.deputy}-${body.batch}`, '/body/batch', view);
    return undefined;
  },
  example: {
    occurredOn: '2026-10-26',
    body: { deputy: 'd-07', batch: 1, histogram: [1, 0, 2, 5, 6], newReceptionDays: 3, issued: 30, cast: 14 },
  },
});
