import * as z from 'zod';
import { requireOpenDispute } from '../door-disputes.ts';
import { slug } from '../fields.ts';
import { frozenLabels, frozenRanking } from '../frozen-ranking.ts';
import { defineKind } from '../kind.ts';
import { publicText } from '../public-text.ts';
import { disputeRaised } from './dispute-raised.ts';

const schema = z.strictObject({
  dispute: slug,
  edition: frozenRanking.edition,
  reason: publicText(3000),
});

/** The reasoned refusal to wait for an answer: without one an edition is not published over an open dispute. */
export const disputeDeferred = defineKind<z.output<typeof schema>>({
  name: 'dispute.deferred',
  version: 1,
  order: 2,
  title: {
    kk: 'Қарсылыққа жауап шығарылымнан кейінге қалдырылды',
    ru: 'Ответ на возражение отложен до после выпуска',
    en: 'Dispute deferred until after an edition',
  },
  help: {
    kk: 'Шығарылым неге жауапты күтпей жарияланатыны. Қарсылық ашық қалады.',
    ru: 'Почему выпуск публикуется, не дожидаясь ответа. Возражение остаётся открытым.',
    en: 'Why the edition does not wait for the answer. The dispute stays open.',
  },
  fields: {
    dispute: disputeRaised.fields.dispute,
    edition: frozenLabels.edition,
    reason: { label: { kk: 'Негіздеме', ru: 'Обоснование', en: 'Reasons' } },
  },
  schema,
  recordedBy: ['system'],
  subjectType: 'dispute',
  subject: ({ dispute }) => `dispute:${dispute}`,
  async door({ body, occurredOn }, view) {
    await requireOpenDispute(body.dispute, occurredOn, view);
    return undefined;
  },
  example: {
    occurredOn: '2026-10-16',
    body: {
      dispute: '2026-k-3',
      edition: '2026-Q3-1',
      reason:
        'Мұрағаттан хаттама сұратылды, жауабы қарашада келеді. Қажет болса екінші шығарылым жарияланады.',
    },
  },
});
