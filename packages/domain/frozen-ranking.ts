import * as z from 'zod';
import { slug } from './fields.ts';
import type { FieldLabel } from './kind.ts';
import { labels } from './labels.ts';
import { isPeriod } from './time.ts';

/** What the entries about an edition share: a ranking frozen at a size of the ledger, row by row. */

export const period = z
  .string()
  .refine(isPeriod, { error: 'not_a_period' })
  .meta({ examples: ['2026-Q3'] });

/** `<period>-<number>`: the second edition of a quarter is `2026-Q3-2`. */
const editionId = z
  .string()
  .regex(/^[0-9A-Z][0-9A-Z-]{0,19}-[1-9]\d{0,2}$/, { error: 'not_an_edition' })
  .meta({ examples: ['2026-Q3-1'] });

export function editionIdOf(period: string, number: number): string {
  return `${period}-${number}`;
}

const points = z.number().min(0).max(100).nullable();
const rank = z.int().min(1).nullable();
const entries = z.array(z.int().min(1)).max(20);

const row = z.strictObject({
  deputy: slug,
  total: points,
  /** Null without a total. */
  rank,
  /** The rank range. */
  best: rank,
  worst: rank,
  tier: z.enum(['high', 'good', 'middle', 'low']).nullable(),
  /** Points by criterion. */
  criteria: z.record(slug, points),
  /** 5th and 95th percentile of the rank under drawn weights. */
  robust: z.tuple([z.int().min(1), z.int().min(1)]).nullable(),
});

const change = z.strictObject({
  deputy: slug,
  /** Before and after. */
  total: z.tuple([points, points]),
  rank: z.tuple([rank, rank]),
  criteria: z.array(
    z.strictObject({
      criterion: slug,
      from: points,
      to: points,
      /** Entries recorded in between that moved what the criterion counts; the first twenty. */
      entries,
      /** How many there are. */
      count: z.int().min(0),
    }),
  ),
});

/** What changed since the entry `since`, which froze this period before. */
const changes = z.strictObject({
  since: z.int().min(1),
  deputies: z.array(change).max(400),
  /** Later entries that changed who was in office or on leave, or which months are closed. */
  roster: entries,
});

export const frozenRanking = {
  edition: editionId,
  period,
  number: z.int().min(1).max(999),
  /** The ranking is a function of entries 1 to `size`, whose tree has this root. */
  size: z.int().min(1),
  /** Base64 of the root hash. */
  root: z.string().regex(/^[A-Za-z0-9+/]{43}=$/, { error: 'not_a_hash' }),
  methodology: z.string().min(1).max(64),
  /** Of the code that worked the numbers out. */
  engine: z.string().min(1).max(40),
  rows: z.array(row).max(400),
  sinceEdition: changes.optional(),
};
export { changes as rankingChanges };

export type FrozenRow = z.output<typeof row>;
export type RankingChanges = z.output<typeof changes>;
export type DeputyChange = z.output<typeof change>;

/** The same without what the kinds of entry add. */
export interface FrozenRanking {
  readonly edition: string;
  readonly period: string;
  readonly number: number;
  readonly size: number;
  readonly root: string;
  readonly methodology: string;
  readonly engine: string;
  readonly rows: readonly FrozenRow[];
  readonly sinceEdition?: RankingChanges;
}

export const periodLabel: FieldLabel = {
  label: { kk: 'Кезең', ru: 'Период', en: 'Period' },
  help: { kk: 'Мысалы: 2026-Q3', ru: 'Например: 2026-Q3', en: 'For example: 2026-Q3' },
};

export const frozenLabels = {
  edition: { label: { kk: 'Шығарылым', ru: 'Выпуск', en: 'Edition' } },
  period: periodLabel,
  number: { label: { kk: 'Шығарылым нөмірі', ru: 'Номер выпуска', en: 'Number of the edition' } },
  size: {
    label: {
      kk: 'Журналдың қай жазбасына дейін есептелді',
      ru: 'По какую запись журнала посчитано',
      en: 'Counted up to entry',
    },
  },
  root: { label: { kk: 'Түбірлік хеш', ru: 'Корневой хеш', en: 'Root hash' } },
  methodology: { label: { kk: 'Әдістеме', ru: 'Методика', en: 'Methodology' } },
  engine: {
    label: { kk: 'Есептеу бағдарламасының нұсқасы', ru: 'Версия расчёта', en: 'Version of the engine' },
  },
  rows: { label: { kk: 'Рейтинг жолдары', ru: 'Строки рейтинга', en: 'Rows of the ranking' } },
  sinceEdition: {
    label: {
      kk: 'Алдыңғы шығарылымнан бергі өзгерістер',
      ru: 'Изменения с прошлого выпуска',
      en: 'Changes since the edition before',
    },
  },
} satisfies Readonly<Record<string, FieldLabel>>;

/** Shared by what is said about an entry, or about the scorecard of a period: disputes and replies. */
export const aboutFields = {
  entry: z.int().min(1).optional(),
  period: period.optional(),
  criterion: slug.optional(),
};

export const aboutLabels = {
  entry: {
    ...labels.entry,
    help: {
      kk: 'Не жазба, не кезең көрсетіледі: 1204',
      ru: 'Указывается либо запись, либо период: 1204',
      en: 'Either an entry or a period is named: 1204',
    },
  },
  period: periodLabel,
  criterion: {
    label: { kk: 'Критерий', ru: 'Критерий', en: 'Criterion' },
    help: {
      kk: 'Әдістемедегі белгісі; жазылмаса — кезеңнің бүкіл көрсеткіштері',
      ru: 'Обозначение из методики; без него — вся карточка за период',
      en: 'Its id in the methodology; without one, the whole scorecard of the period',
    },
  },
} satisfies Readonly<Record<string, FieldLabel>>;
