import * as z from 'zod';
import { requireDistrict, requireInOffice, requireNew } from '../door.ts';
import { requirePromises, requireReportUntold, requireTopics } from '../door-work.ts';
import { evidence, withEvidence } from '../evidence.ts';
import { count, distinct, givenText, slug } from '../fields.ts';
import { defineKind } from '../kind.ts';
import { labels } from '../labels.ts';
import { publicText } from '../public-text.ts';
import { audiences } from '../subjects/meeting.ts';

const schema = z.strictObject({
  meeting: slug,
  deputies: distinct(slug, 1, 50),
  district: slug.optional(),
  remote: z.boolean(),
  settlement: givenText.optional(),
  attendees: count,
  audience: z.enum(audiences).optional(),
  report: z.boolean().optional(),
  topic: publicText(200).optional(),
  topics: distinct(slug, 0, 10).optional(),
  promises: distinct(slug, 0, 20).optional(),
  evidence: evidence.optional(),
});

export const meetingHeld = defineKind<z.output<typeof schema>>({
  name: 'meeting.held',
  version: 2,
  upgrade: { 1: withEvidence },
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
      help: {
        kk: 'Көшпелі кездесу: депутаттар елді мекенге барды',
        ru: 'Выездная встреча: депутаты приехали в населённый пункт',
        en: 'A field visit: the deputies came to the settlement',
      },
    },
    settlement: {
      label: { kk: 'Елді мекен', ru: 'Населённый пункт', en: 'Settlement' },
      help: labels.name.help,
    },
    attendees: { label: { kk: 'Қатысқандар саны', ru: 'Число участников', en: 'Attendees' } },
    audience: {
      label: { kk: 'Кіммен кездесу', ru: 'С кем встреча', en: 'Audience' },
      values: {
        residents: { kk: 'Тұрғындар', ru: 'Жители', en: 'Residents' },
        'work-collective': { kk: 'Еңбек ұжымы', ru: 'Трудовой коллектив', en: 'Work collective' },
        youth: { kk: 'Жастар', ru: 'Молодёжь', en: 'Young people' },
        pensioners: { kk: 'Зейнеткерлер', ru: 'Пенсионеры', en: 'Pensioners' },
        entrepreneurs: { kk: 'Кәсіпкерлер', ru: 'Предприниматели', en: 'Entrepreneurs' },
        organizations: {
          kk: 'Қоғамдық бірлестіктер',
          ru: 'Общественные объединения',
          en: 'Public associations',
        },
        other: { kk: 'Басқа', ru: 'Другие', en: 'Others' },
      },
    },
    report: {
      label: { kk: 'Сайлаушылар алдындағы есеп', ru: 'Отчёт перед избирателями', en: 'Report to voters' },
      help: {
        kk: 'Кездесуде депутаттар есеп берді. Жеке өткен есеп report.delivered түрінде жазылады, бір есеп екі рет жазылмайды.',
        ru: 'На встрече депутаты отчитались. Отдельный отчёт записывают видом report.delivered, один отчёт дважды не вносят.',
        en: 'The deputies reported at this meeting. A report of its own is a report.delivered; one report is told once.',
      },
    },
    topic: {
      label: { kk: 'Не туралы болды', ru: 'О чём говорили', en: 'What it was about' },
      help: { kk: 'Өз сөзіңізбен', ru: 'Своими словами', en: 'In your own words' },
    },
    topics: labels.topics,
    promises: {
      label: { kk: 'Қай уәделер туралы', ru: 'О каких обещаниях', en: 'About which promises' },
      help: {
        kk: 'Уәделердің белгілері: zhol-3. Бос болса, кездесу бағдарламадан тыс.',
        ru: 'Обозначения обещаний: zhol-3. Если пусто, встреча не по программе.',
        en: 'The promises’ ids: zhol-3. Left empty, the meeting was not about the programme.',
      },
      of: 'promises',
    },
    evidence: labels.evidence,
  },
  schema,
  recordedBy: ['office', 'connector'],
  subjectType: 'meeting',
  subject: ({ meeting }) => `meeting:${meeting}`,
  async door({ occurredOn, body }, view) {
    await requireNew(`meeting:${body.meeting}`, '/body/meeting', view);
    if (body.district) await requireDistrict(body.district, '/body/district', view);
    await requireTopics(body.topics, occurredOn, '/body/topics', view);
    const makers = await requirePromises(body.promises, '/body/promises', view);
    const inDistrict: string[] = [];
    for (const [i, deputy] of body.deputies.entries()) {
      const field = `/body/deputies/${i}`;
      const { districts } = await requireInOffice(deputy, occurredOn, field, view);
      if (body.district !== undefined && districts.includes(body.district)) inDistrict.push(deputy);
      if (body.report) await requireReportUntold(deputy, occurredOn, field, view);
    }
    if (body.promises === undefined) return { inDistrict };
    return { inDistrict, onPromise: body.deputies.filter((deputy) => makers.includes(deputy)) };
  },
  example: {
    occurredOn: '2026-10-02',
    body: {
      meeting: '2026-41',
      deputies: ['d-07'],
      district: 'o-04',
      remote: true,
      settlement: { kk: 'Ақсу ауылы', ru: 'село Аксу' },
      attendees: 38,
      audience: 'residents',
      topics: ['roads-village'],
      evidence: [
        {
          link: 'https://example.kz/news/41',
          seenOn: '2026-10-03',
          sha256: 'c3ab8ff13720e8ad9047dd39466b3c8974e592c2fa383d4a3960714caef0c4f2',
        },
      ],
    },
  },
});
