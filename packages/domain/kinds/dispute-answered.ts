import * as z from 'zod';
import { disputeOutcomes } from '../dispute-outcome.ts';
import { requireAnswerable } from '../door-disputes.ts';
import { slug } from '../fields.ts';
import { defineKind } from '../kind.ts';
import { publicText } from '../public-text.ts';
import { disputeRaised } from './dispute-raised.ts';

const schema = z.strictObject({
  dispute: slug,
  outcome: z.enum(disputeOutcomes),
  text: publicText(3000),
  correction: z.int().min(1).optional(),
});

export const disputeAnswered = defineKind<z.output<typeof schema>>({
  name: 'dispute.answered',
  version: 1,
  order: 3,
  title: { kk: 'Қарсылыққа жауап берілді', ru: 'Дан ответ на возражение', en: 'Dispute answered' },
  help: {
    kk: 'Жауапты даулы жазбаны енгізген адам емес, басқа адам береді.',
    ru: 'Отвечает не тот, кто внёс спорную запись, а другой человек.',
    en: 'Answered by someone other than whoever recorded the disputed entry.',
  },
  fields: {
    dispute: disputeRaised.fields.dispute,
    outcome: {
      label: { kk: 'Шешім', ru: 'Решение', en: 'Outcome' },
      values: {
        accepted: { kk: 'Қабылданды', ru: 'Принято', en: 'Accepted' },
        partly: { kk: 'Ішінара қабылданды', ru: 'Принято частично', en: 'Accepted in part' },
        refused: { kk: 'Қабылданбады', ru: 'Отклонено', en: 'Refused' },
      },
    },
    text: { label: { kk: 'Негіздеме', ru: 'Обоснование', en: 'Reasons' } },
    correction: {
      label: { kk: 'Түзету жазбасы', ru: 'Запись с исправлением', en: 'Entry that puts it right' },
      help: {
        kk: 'Түзету, қайтарып алу немесе кеш енгізілген жазбаның нөмірі; қарсылық қабылданса міндетті',
        ru: 'Номер исправления, отзыва или внесённой позже записи; обязателен, если возражение о записи принято',
        en: 'Number of the correction, withdrawal or late entry; required when a dispute of an entry is accepted',
      },
    },
  },
  schema,
  recordedBy: ['office'],
  subjectType: 'dispute',
  subject: ({ dispute }) => `dispute:${dispute}`,
  door: requireAnswerable,
  example: {
    occurredOn: '2026-10-12',
    body: {
      dispute: '2026-k-3',
      outcome: 'accepted',
      text: 'Хаттама тексерілді: кездесу депутаттың өз округінде өткен. Жазба түзетілді.',
      correction: 1215,
    },
  },
});
