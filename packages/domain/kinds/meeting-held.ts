import * as z from 'zod';
import { requireDistrict, requireInOffice, requireNew } from '../door.ts';
import { count, distinct, slug, webAddress } from '../fields.ts';
import { defineKind } from '../kind.ts';
import { labels } from '../labels.ts';
import { publicText } from '../public-text.ts';

const schema = z.strictObject({
  meeting: slug,
  deputies: distinct(slug, 1, 50),
  district: slug.optional(),
  remote: z.boolean(),
  attendees: count,
  report: z.boolean(),
  topic: publicText(200).optional(),
  evidence: z.array(webAddress).max(10).optional(),
});

export const meetingHeld = defineKind<z.output<typeof schema>>({
  name: 'meeting.held',
  version: 1,
  order: 1,
  title: {
    kk: 'Сайлаушылармен кездесу өтті',
    ru: 'Проведена встреча с избирателями',
    en: 'Meeting with voters held',
  },
  help: {
    kk: 'Депутаттың сайлаушылармен кездесуі, көшпелі кездесулер де кіреді.',
    ru: 'Встреча депутата с избирателями, в том числе выездная.',
    en: 'A deputy’s meeting with voters, visits to settlements included.',
  },
  fields: {
    meeting: { label: { kk: 'Кездесу нөмірі', ru: 'Номер встречи', en: 'Meeting number' } },
    deputies: labels.deputies,
    district: labels.district,
    remote: {
      label: { kk: 'Шалғай елді мекен', ru: 'Отдалённый населённый пункт', en: 'Remote settlement' },
    },
    attendees: { label: { kk: 'Қатысқандар саны', ru: 'Число участников', en: 'Attendees' } },
    report: {
      label: { kk: 'Сайлаушылар алдындағы есеп', ru: 'Отчёт перед избирателями', en: 'Report to voters' },
    },
    topic: { label: { kk: 'Тақырып', ru: 'Тема', en: 'Topic' } },
    evidence: labels.evidence,
  },
  schema,
  recordedBy: ['office', 'connector'],
  subjectType: 'meeting',
  subject: ({ meeting }) => `meeting:${meeting}`,
  async door({ occurredOn, body }, view) {
    await requireNew(`meeting:${body.meeting}`, '/body/meeting', view);
    if (body.district) await requireDistrict(body.district, '/body/district', view);
    const own = await Promise.all(
      body.deputies.map(async (deputy, i) => {
        const { districts } = await requireInOffice(deputy, occurredOn, `/body/deputies/${i}`, view);
        return body.district !== undefined && districts.includes(body.district) ? deputy : undefined;
      }),
    );
    return { inDistrict: own.filter((deputy) => deputy !== undefined) };
  },
  example: {
    occurredOn: '2026-10-02',
    body: {
      meeting: '2026-41',
      deputies: ['d-07'],
      district: 'o-04',
      remote: true,
      attendees: 38,
      report: false,
    },
  },
});
