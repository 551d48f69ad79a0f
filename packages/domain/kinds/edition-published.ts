import * as z from 'zod';
import { requireAnsweredOrDeferred, requirePreviewed } from '../door-editions.ts';
import { slug } from '../fields.ts';
import { frozenLabels, frozenRanking, rankingChanges } from '../frozen-ranking.ts';
import { defineKind } from '../kind.ts';
import { editionPreviewed } from './edition-previewed.ts';

const schema = z.strictObject({
  ...frozenRanking,
  sincePreview: rankingChanges,
  /** Disputes that were open and deferred with reasons. */
  deferred: z.array(slug).max(1000).optional(),
});

/** A ranking frozen: the entry holds it, so it stands in the tree and can neither be changed nor get lost. */
export const editionPublished = defineKind<z.output<typeof schema>>({
  name: 'edition.published',
  version: 1,
  order: 2,
  title: {
    kk: 'Рейтинг шығарылымы жарияланды',
    ru: 'Выпуск рейтинга опубликован',
    en: 'Edition published',
  },
  help: {
    kk: 'Кезеңнің ресми рейтингі. Кейінгі жазбалар оны өзгертпейді: жаңа шығарылым жарияланады.',
    ru: 'Официальный рейтинг периода. Поздние записи его не меняют: выходит новый выпуск.',
    en: 'The official ranking of the period. Later entries never change it: they lead to a new edition.',
  },
  fields: {
    ...frozenLabels,
    sincePreview: {
      label: {
        kk: 'Алдын ала көрсетілгеннен бергі өзгерістер',
        ru: 'Изменения с предварительного показа',
        en: 'Changes since the preview',
      },
    },
    deferred: {
      label: {
        kk: 'Жауабы кейінге қалдырылған қарсылықтар',
        ru: 'Возражения, ответ на которые отложен',
        en: 'Disputes deferred',
      },
    },
  },
  schema,
  recordedBy: ['system'],
  subjectType: 'edition',
  subject: ({ edition }) => `edition:${edition}`,
  async door({ body, occurredOn }, view) {
    await requirePreviewed(body, occurredOn, view);
    await requireAnsweredOrDeferred(body, view);
    return undefined;
  },
  example: {
    occurredOn: '2026-10-16',
    body: {
      ...editionPreviewed.example.body,
      sincePreview: {
        since: 1201,
        deputies: [
          {
            deputy: 'd-07',
            total: [70.9, 71.4],
            rank: [2, 1],
            criteria: [{ criterion: 'appeals-on-time', from: 85, to: 90, entries: [1207], count: 1 }],
          },
        ],
        roster: [],
      },
    },
  },
});
