import * as z from 'zod';
import { requireNew, requireOrganization } from '../door.ts';
import { requireAllInOffice } from '../door-work.ts';
import { evidence } from '../evidence.ts';
import { count, distinct, slug } from '../fields.ts';
import { defineKind } from '../kind.ts';
import { labels } from '../labels.ts';
import { publicText } from '../public-text.ts';
import { slugsIn } from '../recorded-body.ts';
import { quarterOf } from '../time.ts';

const schema = z.strictObject({
  advisory: slug,
  organization: slug,
  deputies: distinct(slug, 0, 300),
  participants: count,
  title: publicText(300),
  evidence: evidence.optional(),
});

export const advisoryMet = defineKind<z.output<typeof schema>>({
  name: 'advisory.met',
  version: 1,
  order: 1,
  title: {
    kk: 'Консультативтік кеңес жиналды',
    ru: 'Собрался консультативный совет',
    en: 'Advisory council met',
  },
  help: {
    kk: 'Мәслихат жанындағы кеңестің жиналысы: ақсақалдар тәлімгерлер кеңесі, жас саясаткерлер клубы. Көрсетіледі, бірақ бағаланбайды.',
    ru: 'Встреча совета при маслихате: совета старейшин-наставников, клуба молодых политиков. Показывается, но не оценивается.',
    en: 'A meeting of a council beside the maslikhat: elder mentors, young politicians. Shown, not scored.',
  },
  fields: {
    advisory: {
      label: { kk: 'Жиналыс нөмірі', ru: 'Номер встречи', en: 'Meeting number' },
      help: {
        kk: 'Мысалы: zhastar-2026-3',
        ru: 'Например: zhastar-2026-3',
        en: 'For example: zhastar-2026-3',
      },
    },
    organization: {
      ...labels.organization,
      label: { kk: 'Кеңес немесе клуб', ru: 'Совет или клуб', en: 'Council or club' },
    },
    deputies: {
      ...labels.deputies,
      label: { kk: 'Қатысқан депутаттар', ru: 'Участвовавшие депутаты', en: 'Deputies who took part' },
    },
    participants: { label: { kk: 'Қатысқандар саны', ru: 'Число участников', en: 'People who took part' } },
    title: labels.title,
    evidence: labels.evidence,
  },
  schema,
  recordedBy: ['office', 'connector'],
  subjectType: 'advisory',
  subject: ({ advisory }) => `advisory:${advisory}`,
  async door({ occurredOn, body }, view) {
    await requireNew(`advisory:${body.advisory}`, '/body/advisory', view);
    await requireOrganization(body.organization, '/body/organization', view, ['advisory']);
    await requireAllInOffice(body.deputies, occurredOn, '/body/deputies', view);
    return undefined;
  },
  told: ({ body, occurredOn, seq }) => ({
    moves: slugsIn(body, 'deputies').map((owner) => ({
      owner,
      quarter: quarterOf(occurredOn),
      counter: 'outreach.advisoryMeetings',
      by: 1,
      seq,
    })),
  }),
  example: {
    occurredOn: '2026-11-12',
    body: {
      advisory: 'zhastar-2026-3',
      organization: 'zhas-sayasatkerler',
      deputies: ['d-07', 'd-12'],
      participants: 24,
      title: 'Жастардың аумақты дамыту ұсыныстары',
    },
  },
});
