import * as z from 'zod';
import { defineKind } from '../kind.ts';

const schema = z.strictObject({
  /** Entries that the backup had. */
  size: z.int().min(0),
  /** Base64 of the root hash at that size. */
  root: z.string().regex(/^[A-Za-z0-9+/]{43}=$/, { error: 'not_a_hash' }),
  /** Published entries that the backup lacked. */
  lost: z.int().min(1).optional(),
});

export const ledgerRestored = defineKind<z.output<typeof schema>>({
  name: 'ledger.restored',
  version: 1,
  order: 1,
  title: {
    kk: 'Журнал сақтық көшірмеден қалпына келтірілді',
    ru: 'Журнал восстановлен из резервной копии',
    en: 'Ledger restored from a backup',
  },
  help: {
    kk: 'Сақтық көшірме жарияланған журналдан қысқа болған. Журналдың жаңа нұсқасы басталады.',
    ru: 'Резервная копия оказалась короче опубликованного журнала. Начинается новая версия журнала.',
    en: 'The backup was shorter than the published ledger. A new version of the ledger begins.',
  },
  fields: {
    size: { label: { kk: 'Жазбалар саны', ru: 'Число записей', en: 'Entries' } },
    root: { label: { kk: 'Түбірлік хеш', ru: 'Корневой хеш', en: 'Root hash' } },
    lost: { label: { kk: 'Жоғалған жазбалар', ru: 'Утрачено записей', en: 'Entries lost' } },
  },
  schema,
  recordedBy: ['system'],
  subjectType: 'restoration',
  subject: ({ size }) => `restoration:${size}`,
  example: {
    occurredOn: '2026-11-01',
    body: { size: 1200, root: '47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=', lost: 4 },
  },
});
