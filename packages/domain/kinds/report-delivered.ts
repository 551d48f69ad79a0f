import * as z from 'zod';
import { requireDistrict, requireInOffice, requireNew } from '../door.ts';
import { requireReportUntold } from '../door-work.ts';
import { evidence } from '../evidence.ts';
import { count, slug } from '../fields.ts';
import { defineKind } from '../kind.ts';
import { labels } from '../labels.ts';

const schema = z.strictObject({
  report: slug,
  deputy: slug,
  district: slug.optional(),
  attendees: count,
  evidence: evidence.optional(),
});

export const reportDelivered = defineKind<z.output<typeof schema>>({
  name: 'report.delivered',
  version: 1,
  order: 1,
  title: {
    kk: 'Депутат сайлаушылар алдында есеп берді',
    ru: 'Депутат отчитался перед избирателями',
    en: 'Deputy reported to voters',
  },
  help: {
    kk: 'Сайлаушылар алдындағы жылдық есеп. Кездесу ретінде бөлек саналмайды; кездесудің жазбасында есеп белгіленсе, мұнда қайталанбайды.',
    ru: 'Ежегодный отчёт перед избирателями. Встречей отдельно не считается; если отчёт отмечен в записи встречи, здесь он не повторяется.',
    en: 'The yearly report to voters. It does not count as a meeting too; a report that is marked in a meeting’s entry is not repeated here.',
  },
  fields: {
    report: {
      label: { kk: 'Есеп нөмірі', ru: 'Номер отчёта', en: 'Report number' },
      help: { kk: 'Мысалы: 2026-d07', ru: 'Например: 2026-d07', en: 'For example: 2026-d07' },
    },
    deputy: labels.deputy,
    district: labels.district,
    attendees: { label: { kk: 'Қатысқандар саны', ru: 'Число участников', en: 'Attendees' } },
    evidence: labels.evidence,
  },
  schema,
  recordedBy: ['office', 'connector'],
  subjectType: 'report',
  subject: ({ report }) => `report:${report}`,
  async door({ occurredOn, body }, view) {
    await requireNew(`report:${body.report}`, '/body/report', view);
    await requireInOffice(body.deputy, occurredOn, '/body/deputy', view);
    if (body.district) await requireDistrict(body.district, '/body/district', view);
    await requireReportUntold(body.deputy, occurredOn, '/body/deputy', view);
    return undefined;
  },
  example: {
    occurredOn: '2026-12-11',
    body: {
      report: '2026-d07',
      deputy: 'd-07',
      district: 'o-04',
      attendees: 54,
      evidence: [{ link: 'https://example.kz/reports/2026-d07' }],
    },
  },
});
