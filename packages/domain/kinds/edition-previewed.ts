import * as z from 'zod';
import { requireNew } from '../door.ts';
import { requireTurn } from '../door-editions.ts';
import { frozenLabels, frozenRanking } from '../frozen-ranking.ts';
import { defineKind } from '../kind.ts';

const schema = z.strictObject(frozenRanking);

/** The numbers as they will be published unless something changes: deputies see them ten days before the public relies on them. */
export const editionPreviewed = defineKind<z.output<typeof schema>>({
  name: 'edition.previewed',
  version: 1,
  order: 1,
  title: {
    kk: 'Рейтинг шығарылымы алдын ала көрсетілді',
    ru: 'Выпуск рейтинга показан предварительно',
    en: 'Edition previewed',
  },
  help: {
    kk: 'Депутаттар жарияланатын сандарды алдын ала көреді және он күн ішінде қарсылық білдіре алады.',
    ru: 'Депутаты видят числа до публикации и в течение десяти дней могут подать возражение.',
    en: 'Deputies see the numbers before they are published and have ten days to dispute them.',
  },
  fields: frozenLabels,
  schema,
  recordedBy: ['system'],
  subjectType: 'edition',
  subject: ({ edition }) => `edition:${edition}`,
  async door({ body }, view) {
    await requireNew(`edition:${body.edition}`, '/body/edition', view);
    await requireTurn(body, view);
    return undefined;
  },
  example: {
    occurredOn: '2026-10-05',
    body: {
      edition: '2026-Q3-1',
      period: '2026-Q3',
      number: 1,
      size: 1200,
      root: '47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=',
      methodology: 'esep-1',
      engine: '1',
      rows: [
        {
          deputy: 'd-07',
          total: 71.4,
          rank: 1,
          best: 1,
          worst: 4,
          tier: 'good',
          criteria: { 'appeals-on-time': 90, 'appeals-solved': null },
          robust: [1, 3],
        },
      ],
    },
  },
});
