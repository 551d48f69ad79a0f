import * as z from 'zod';
import { anySubject, defineKind } from '../kind.ts';
import { labels } from '../labels.ts';
import { publicText } from '../public-text.ts';
import { withdrawnKind } from '../standing.ts';

const schema = z.strictObject({ entry: z.int().min(1), reason: publicText(500) });

export const entryWithdrawn = defineKind<z.output<typeof schema>>({
  name: withdrawnKind,
  version: 1,
  order: 96,
  title: { kk: 'Жазба қайтарып алынды', ru: 'Запись отозвана', en: 'Entry withdrawn' },
  help: {
    kk: 'Жазба журналда қалады, бірақ есепке алынбайды. Түзетуді де қайтарып алуға болады.',
    ru: 'Запись остаётся в журнале, но не учитывается. Отозвать можно и исправление.',
    en: 'The entry stays in the ledger but does not count. A correction can be withdrawn as well.',
  },
  fields: { entry: labels.entry, reason: labels.reason },
  schema,
  recordedBy: ['office', 'connector', 'deputy', 'system'],
  subjectType: anySubject,
  subject: ({ entry }) => ({ ofEntry: entry }),
  example: { occurredOn: '2026-10-06', body: { entry: 1204, reason: 'Кездесу екі рет тіркелген' } },
});
